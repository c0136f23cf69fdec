import type { Endpoint } from '@wa-inbox/protocol';
import type { CLOUD_ENDPOINTS } from '@wa-inbox/protocol/cloud/endpoints';
import type { World } from '../../core/world.ts';
import type { Call } from '../dialect.ts';

type EndpointId = (typeof CLOUD_ENDPOINTS)[number]['id'];
type Owns = (world: World, id: string) => boolean;

/** What the ids of uploads begin with. */
export const UPLOAD_PREFIX = 'upload:';

const isMedia: Owns = (world, id) => world.media.get(id, world.clock.now()) !== undefined;
const isTemplate: Owns = (world, id) => world.templates.byId(id) !== undefined;
/** Calls whose whole path is one id, which tells what is meant. Those that are not here take what nobody owns. */
const OWNERS: Partial<Record<EndpointId, Owns>> = {
  'cloud.media.get': isMedia,
  'cloud.media.delete': isMedia,
  'cloud.templates.get': isTemplate,
  'cloud.templates.edit': isTemplate,
  'cloud.templates.remove': isTemplate,
  'cloud.uploads.send': (_, id) => id.startsWith(UPLOAD_PREFIX),
};
const ONE_ID = /^\/:\w+$/;

/** Of the endpoints that share a path of one id, the one that the id belongs to. */
export function endpointOfNode(
  endpoints: readonly Endpoint[],
  world: World,
  found: { readonly endpoint: Endpoint; readonly id: string | undefined },
): Endpoint {
  const { endpoint, id } = found;
  if (id === undefined || !ONE_ID.test(endpoint.path)) return endpoint;
  const sharing = endpoints.filter(({ method, path }) => method === endpoint.method && ONE_ID.test(path));
  return sharing.find((each) => OWNERS[each.id as EndpointId]?.(world, id)) ?? endpoint;
}

/** The id of a path that has one, whatever its endpoint calls it. */
export function nodeId({ params }: Call): string {
  return Object.values(params)[0] ?? '';
}
