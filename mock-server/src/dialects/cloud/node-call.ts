import { CLOUD_MEDIA_ENDPOINTS } from '@wa-inbox/protocol/cloud/media-endpoints';
import type { Endpoint } from '@wa-inbox/protocol';
import type { Call } from '../dialect.ts';

const NODES: readonly Endpoint[] = CLOUD_MEDIA_ENDPOINTS.filter(({ path }) => path === '/:mediaId');

/** Calls of a bare `/{id}` share one route: which of them is meant follows from what the id names. */
export function nodeCall(call: Call): Call {
  if (!/^\/:\w+$/.test(call.endpoint.path)) return call;
  const id = Object.values(call.params)[0] ?? '';
  if (!call.world.media.get(id, call.world.clock.now())) return call;
  const endpoint = NODES.find(({ method }) => method === call.endpoint.method);
  return endpoint ? { ...call, endpoint, params: { mediaId: id } } : call;
}
