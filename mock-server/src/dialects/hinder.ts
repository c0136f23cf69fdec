import type { ReplyEffect } from '../core/scenarios/answering.ts';
import type { Reply } from './exchange.ts';

/** The reply as a scenario has it: its body spoiled here, the rest told to the rim. */
export function hinder(reply: Reply, { until, reset, body }: ReplyEffect): Reply {
  const spoiled = body === undefined ? reply : { ...reply, ...spoil(reply, body) };
  return until === undefined && reset === undefined ? spoiled : { ...spoiled, hindrance: { until, reset } };
}

function spoil({ body, bytes }: Reply, how: 'none' | 'half'): Pick<Reply, 'body' | 'bytes'> {
  if (how === 'none') return { body: '', bytes: undefined };
  return {
    body: body?.slice(0, Math.floor(body.length / 2)),
    bytes: bytes && (body === undefined ? bytes.slice(0, Math.floor(bytes.length / 2)) : undefined),
  };
}
