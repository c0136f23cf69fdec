import { newsBody, replayBody, verifyBody, type WEBHOOK_CONTROL_ENDPOINTS } from '@wa-inbox/protocol/control/webhook-endpoints';
import { phoneDigits } from '@wa-inbox/protocol';
import { execute } from '../../core/commands/execute.ts';
import { suggestion } from '@wa-inbox/protocol/nearest';
import { refuse } from '../../core/refusal.ts';
import { isoOf } from '../../core/iso.ts';
import { shakeHands } from '../../core/webhooks/challenge.ts';
import type { Delivery } from '../../core/webhooks/outbox.ts';
import type { Worlds } from '../../core/worlds.ts';
import { curlLine } from './curl-line.ts';
import { readBody, readJson } from '../read-body.ts';
import { ok, readWrite, type Handler } from './handler.ts';
import { readCount } from './read-count.ts';

const STATES = ['waiting', 'sending', 'delivered', 'given-up', 'dropped'] as const;

export const WEBHOOK_CONTROL_HANDLERS: Record<(typeof WEBHOOK_CONTROL_ENDPOINTS)[number]['id'], Handler> = {
  'control.webhooks.deliveries': listDeliveries,
  'control.webhooks.replay': replay,
  'control.webhooks.send': sendNews,
  'control.webhooks.verify': verify,
};

function listDeliveries({ world, worlds, query }: Parameters<Handler>[0]) {
  const { state, field } = query;
  if (state !== undefined && !STATES.some((known) => known === state)) {
    const message = `"state" cannot be ${JSON.stringify(state.slice(0, 60))}: ${suggestion(state, STATES)}give one of ${STATES.join(', ')}.`;
    refuse({ key: 'invalid_request', rule: 'parse', message });
  }
  const all = world.outbox.list();
  const chosen = all.filter(
    (each) => (state === undefined || each.state === state) && (field === undefined || each.field === field),
  );
  const counts = Object.fromEntries(STATES.map((name) => [name, all.filter((each) => each.state === name).length]));
  const limit = readCount(query, 'limit', { absent: 100, most: 10_000 });
  const deliveries = limit === 0 ? [] : chosen.slice(-limit).toReversed();
  return ok({ deliveries: deliveries.map((each) => encodeDelivery(worlds, each)), counts });
}

function replay({ world, worlds, params, exchange }: Parameters<Handler>[0]) {
  readBody(replayBody, readJson(exchange, { allowsUntyped: false, whenEmpty: {} }));
  return ok(encodeDelivery(worlds, execute(world, { do: 'replay-webhook', id: params['id'] ?? '' })));
}

function sendNews(call: Parameters<Handler>[0]) {
  const { field, value, phone } = readWrite(call, newsBody);
  const digits = phone === undefined ? undefined : phoneDigits(phone);
  return ok({ queued: execute(call.world, { do: 'tell-news', field, value, phone: digits }) });
}

function verify(call: Parameters<Handler>[0]) {
  const { url, verifyToken } = readWrite(call, verifyBody);
  const { world, worlds } = call;
  const later = async () => {
    const { expected: _, ...told } = await shakeHands(world, worlds.webhooks.ask, { url, verifyToken });
    return told;
  };
  return { ...ok({ ok: false }), later };
}

/** Secrets stay where they are: what was signed can be seen, and how not. */
function encodeDelivery({ webhooks }: Worlds, delivery: Delivery) {
  const { id, dialect, field, phone, target, state, createdAt, nextAt, attempts } = delivery;
  const request = webhooks.requestOf(delivery);
  return {
    id,
    dialect,
    field,
    ...(phone !== undefined && { phone }),
    url: target.url,
    state,
    createdAt: isoOf(createdAt),
    ...(nextAt !== undefined && { nextAt: isoOf(nextAt) }),
    request,
    attempts: attempts.map(({ at, ...attempt }) => ({ at: isoOf(at), ...attempt })),
    curl: curlLine(request),
  };
}
