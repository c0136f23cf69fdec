import { CATALOG, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import type { ChakraError, ChakraErrorItem } from '@wa-inbox/protocol/chakra/replies';
import type { Refusal } from '../../core/refusal.ts';
import type { Settings } from '../../core/settings.ts';
import type { World } from '../../core/world.ts';
import * as cloud from '../cloud/errors.ts';
import { traceOf } from '../cloud/headers.ts';

/** What Chakra says itself, although the Cloud API has words for it too: it hears of a call only after these. */
const OWN = new Set<ErrorKey>(['unauthorized', 'not_found', 'method_not_allowed', 'contact_not_found', 'internal_error']);

/** Errors in the envelope: ours, as the documents show no item. Under `--strict` sentences, the type that Chakra's own SDK gives them. */
export function encodeErrors(refusal: Refusal, { strict }: Settings, world: World | undefined): ChakraError {
  const item = isOwn(refusal) ? ownItem(refusal) : cloudItem(refusal, traceOf(world));
  const retry = refusal.retryAfter === undefined ? {} : { retryAfter: refusal.retryAfter };
  return { _data: null, _errors: [strict ? item.message : { ...item, ...retry }] };
}

/** HTTP status: what was asked for, else the documented one. */
export function statusOf(refusal: Refusal, { strict }: Settings): number {
  if (!isOwn(refusal)) return cloud.statusOf(refusal, strict);
  return refusal.http ?? (CATALOG[refusal.key] as ErrorRow).http ?? 400;
}

/** Also what the Cloud API has no words for. */
function isOwn(refusal: Refusal): boolean {
  const isOurs = typeof CATALOG[refusal.key].code === 'string' && refusal.cloud === undefined;
  return isOurs && (OWN.has(refusal.key) || cloud.cloudRow(refusal).key === 'invalid_parameter');
}

function ownItem({ key, message }: Refusal): ChakraErrorItem {
  return { code: key, message: message ?? CATALOG[key].title };
}

/** The Cloud API's error without its envelope. */
function cloudItem(refusal: Refusal, trace: string): ChakraErrorItem {
  const { error } = cloud.encodeError(refusal, trace);
  const { code, message, error_data: data, error_subcode: subcode, fbtrace_id } = error;
  return {
    code,
    message,
    ...(typeof data?.['details'] === 'string' && { details: data['details'] }),
    ...(subcode !== undefined && { error_subcode: subcode }),
    fbtrace_id,
  };
}
