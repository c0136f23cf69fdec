import type { Result } from '../sending-handler.ts';

/** A success in Chakra's envelope; `_meta` only where there is something to say. */
export function enveloped(data: unknown, meta?: object): Result {
  return { status: 200, body: JSON.stringify({ _data: data, ...(meta && { _meta: meta }) }) };
}
