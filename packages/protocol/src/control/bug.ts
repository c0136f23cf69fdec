/** `GET /_mock/bug`: a bug in a file. Ours. */
import * as z from 'zod/mini';
import type { Endpoint } from '../endpoint.ts';
import { loggedRequest } from './happenings.ts';
import { armedScenario, loggedEvent, snapshot } from './replies.ts';
import { instant } from './values.ts';

const count = z.number().check(z.int(), z.minimum(0));
const list = z.array(z.unknown());

/** Settings that decide what becomes of a command. Tokens are counted, not told. */
const settings = z.looseObject({
  latency: z.tuple([z.number(), z.number()]),
  limits: z.boolean(),
  strict: z.boolean(),
  failures: z.optional(z.enum(['sync', 'async'])),
  windowCode: z.union([z.literal(131047), z.literal(131026)]),
  mediaBase: z.optional(z.string()),
  mediaFileLimit: z.number(),
  mediaWorldLimit: z.number(),
  tokens: count,
  /** Everyone the mock answered as. */
  providers: z.array(z.string()),
});

/** What the world was when the journal began: a snapshot, and what snapshots leave out. */
const base = z.looseObject({
  snapshot,
  memory: z.looseObject({
    seq: count,
    due: list,
    limits: z.looseObject({ day: count, messages: count, second: z.looseObject({ at: count, messages: count }), pairs: list }),
    quotas: z.looseObject({ reached: list, marketing: list, flows: list }),
    templateCreates: z.looseObject({ at: count, creates: count }),
    deliveries: z.array(z.looseObject({ id: z.string(), bodies: z.array(z.string()), attempts: list })),
  }),
});

/** A world, everything that was done to it and what came of that; plays to the same bytes. `bug`: the format. */
export const bug = z.looseObject({
  bug: z.literal(1),
  /** Of the mock that wrote it. */
  version: z.string(),
  world: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  seed: z.number(),
  settings,
  base,
  /** Oldest first, each at its world instant; `fault`: it ended in a fault of the mock. */
  commands: z.array(
    z.looseObject({ at: instant, command: z.looseObject({ do: z.string() }), fault: z.optional(z.literal(true)) }),
  ),
  /** The world as it is now; of files everything but their bytes. */
  snapshot,
  scenarios: z.array(armedScenario),
  clock: z.looseObject({ now: instant, frozen: z.boolean(), rate: z.number() }),
  /** Oldest first. */
  log: z.looseObject({ requests: z.array(loggedRequest), events: z.array(loggedEvent) }),
});
export type Bug = z.infer<typeof bug>;

export const BUG_ENDPOINTS = [
  {
    dialect: 'control',
    id: 'control.bug',
    method: 'GET',
    path: '/_mock/bug',
    title: 'The world, what was done to it and what came of that in one file, without secrets',
    reply: bug,
    status: 200,
    errors: ['invalid_request'],
    document: 'ours',
  },
] as const satisfies readonly Endpoint[];
