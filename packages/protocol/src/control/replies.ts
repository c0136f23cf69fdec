/** What the control API answers. Open, because a world may tell more of itself. Ours. */
import * as z from 'zod/mini';
import { loggedEvents, loggedRequest, type HappeningType } from './happenings.ts';
import { messageStatus, wireTemplateDefinition } from '../whatssync/replies.ts';
import { charge, fixture, ledgerEntry, scenario, storedJob } from './schemas.ts';
import { instant, phone } from './values.ts';

const count = z.number().check(z.int(), z.minimum(0));
const seen = { world: z.string(), epoch: z.string(), now: instant, seq: count };

/** Which life of which world this is, and how far it has come. */
export const about = z.looseObject(seen);
export const health = z.looseObject({ status: z.literal('ok'), version: z.string(), ...seen });

const apiToken = z.looseObject({ token: z.string(), perMinute: count });
export const config = z.looseObject({
  world: z.string(),
  token: z.optional(z.string()),
  tokens: z.array(apiToken),
  displayPhoneNumber: z.string(),
  phoneNumberId: z.string(),
  wabaId: z.string(),
  appId: z.string(),
  appSecret: z.string(),
  verifyToken: z.string(),
  pluginId: z.string(),
  seed: z.number(),
  /** Milliseconds of one delivery hop, from and to. */
  latency: z.array(z.number()),
  limits: z.boolean(),
  strict: z.boolean(),
  failures: z.enum(['sync', 'async']),
  windowCode: z.number(),
  operations: z.array(z.string()),
});

/** Something of the world that comes due at an instant; what beside it depends on the kind. */
export const due = z.looseObject({
  at: instant,
  kind: z.string(),
  id: z.optional(z.string()),
  phone: z.optional(z.string()),
  status: z.optional(messageStatus),
  error: z.optional(z.string()),
});
const running = { now: instant, frozen: z.boolean(), rate: z.number() };
/** `due` holds the next ones, `dueCount` counts them all. */
export const clock = z.looseObject({ ...running, dueCount: count, due: z.array(due) });
/** `truncated`: more came due than one move fires. */
export const clockMove = z.looseObject({ ...running, fired: z.array(due), truncated: z.optional(z.literal(true)) });

/** What a snapshot holds beside the fixture, so that a restored world goes on byte for byte. */
const snapshotState = z.looseObject({
  seed: z.number(),
  frozen: z.boolean(),
  rate: z.number(),
  random: z.number(),
  ids: count,
  due: z.array(z.looseObject({ at: instant, order: count, work: z.looseObject({ kind: z.string() }) })),
  dueOrder: count,
});
export const snapshot = z.looseObject({ ...fixture.shape, now: instant, state: snapshotState });

/** The message that the customer wrote. */
export const madeMessage = z.looseObject({ id: z.string() });
/** The messages that changed. */
export const changedMessages = z.looseObject({ ids: z.array(z.string()) });

/** One time that a scenario fired: on which call of the request log, or about which message. */
const firing = z.looseObject({
  at: instant,
  op: z.string(),
  type: z.optional(z.string()),
  phone: z.optional(z.string()),
  message: z.optional(z.string()),
  request: z.optional(z.string()),
});
/** `seen`: what met its conditions; `fired`: what it happened to; `firings`: the last of them, newest first; `until`: when it ends. */
export const armedScenario = z.looseObject({
  id: z.string(),
  ...scenario.shape,
  armedAt: instant,
  until: z.optional(instant),
  seen: count,
  fired: count,
  firings: z.array(firing),
});
export const scenarios = z.looseObject({ scenarios: z.array(armedScenario) });
/** `ids` in the order they were given, `id` the first of them; `notes` of what can only match later. */
export const armed = z.looseObject({
  id: z.optional(z.string()),
  ids: z.array(z.string()),
  notes: z.optional(z.array(z.string())),
});
/** What can be armed by name. `document`: where it is documented. */
export const presets = z.looseObject({
  presets: z.array(
    z.looseObject({ name: z.string(), title: z.string(), document: z.optional(z.string()), scenarios: z.array(scenario) }),
  ),
});
export const disarmed = z.looseObject({ removed: count });

/** An error of the catalogue, explained. */
const explained = z.looseObject({
  code: z.union([z.number(), z.string()]),
  key: z.string(),
  title: z.string(),
  cause: z.string(),
  remedy: z.string(),
});
const jobMessage = z.looseObject({
  type: z.string(),
  status: z.union([messageStatus, z.literal('queued')]),
  tries: count,
  messageId: z.optional(z.string()),
  error: z.optional(explained),
});
export const job = z.looseObject({
  id: z.string(),
  status: z.enum(['queued', 'retrying', 'sent', 'delivered', 'failed']),
  dialect: storedJob.shape.dialect,
  to: phone,
  customerName: z.optional(z.string()),
  createdAt: instant,
  nextTryAt: z.optional(instant),
  messages: z.array(jobMessage),
  /** `message` is the position in `messages`. */
  tries: z.array(z.looseObject({ at: instant, message: count, error: z.optional(explained) })),
});
/** Newest first. `entries` are credits of Chat Mitra, `messages` the Cloud API's prices of what arrived, `totals` of all of them. */
export const ledger = z.looseObject({
  credits: count,
  entries: z.array(ledgerEntry),
  messages: z.array(charge),
  totals: z.array(z.object({ category: z.string(), messages: count, billable: count, price: z.number(), currency: z.string() })),
});

/** Newest first. */
export const requests = z.looseObject({ requests: z.array(loggedRequest) });

const byType = Object.entries(loggedEvents) as [HappeningType, (typeof loggedEvents)[HappeningType]][];
/** An event as the socket carries it, with its name as `type`. */
export const loggedEvent = z.union(byType.map(([type, event]) => z.looseObject({ type: z.literal(type), ...event.shape })));
const difference = z.looseObject({ path: z.string(), wanted: z.string(), seen: z.string() });
/**
 * Oldest first; `resync` says that some of them are no longer kept. `gaveUp`: nothing that matches came in time; what came
 * nearest, in which members it differs, and what is due next.
 */
export const events = z.looseObject({
  epoch: z.string(),
  seq: count,
  events: z.array(loggedEvent),
  resync: z.optional(z.literal(true)),
  gaveUp: z.optional(
    z.looseObject({
      message: z.string(),
      near: z.array(z.looseObject({ event: loggedEvent, differs: z.array(difference) })),
      due: z.array(due),
    }),
  ),
});

/** Those of the name, as they are now. */
export const reviewedTemplate = z.looseObject({ templates: z.array(wireTemplateDefinition) });

/** A world, its clock, and how much is in it. */
export const toldWorld = z.looseObject({
  ...seen,
  seed: z.number(),
  frozen: z.boolean(),
  rate: z.number(),
  contacts: count,
  messages: count,
});
export const worlds = z.looseObject({ worlds: z.array(toldWorld) });
export const removedWorld = z.looseObject({ removed: z.string() });

/** An AsyncAPI 3.0 document: https://www.asyncapi.com/docs/reference/specification/v3.0.0. */
export const asyncapi = z.looseObject({
  asyncapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  channels: z.record(z.string(), z.looseObject({})),
  operations: z.record(z.string(), z.looseObject({})),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});
/** An OpenAPI 3.1 document: https://spec.openapis.org/oas/v3.1.1. */
export const openapi = z.looseObject({
  openapi: z.string(),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.looseObject({})),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});
