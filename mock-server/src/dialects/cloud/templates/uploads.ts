import { IDENTITIES } from '../../../core/settings.ts';
import { refuse } from '../../../core/refusal.ts';
import type { Handler } from '../../sending-handler.ts';
import { nodeId, UPLOAD_PREFIX as PREFIX } from '../nodes.ts';
import { refuseObject } from '../objects.ts';
import { plain } from '../problem.ts';
import { readParameters } from '../read-parameters.ts';

/** `POST /{app-id}/uploads`: the id holds what was announced, so that nothing need be kept. Resumable Upload API. */
export const beginUpload: Handler = (call) => {
  const { exchange, params, query } = call;
  const id = params['appId'] ?? '';
  if (id !== IDENTITIES.appId && id !== 'app') refuseObject(exchange.method, id);
  const given: Readonly<Record<string, unknown>> = { ...query, ...readParameters(exchange) };
  const [length, type] = [Number(given['file_length']), given['file_type']];
  if (!Number.isInteger(length) || length <= 0) refuse(plain('The parameter file_length is required.'));
  if (typeof type !== 'string') return refuse(plain('The parameter file_type is required.'));
  const session = btoa(encodeURIComponent(`${length} ${type}`));
  return { run: () => ({ status: 200, body: JSON.stringify({ id: `${PREFIX}${session}` }) }) };
};

/** `POST /upload:{…}` with the file: the handle for `example.header_handle`. The bytes are not kept. */
export const sendUpload: Handler = (call) => {
  const id = nodeId(call);
  const type = typeIn(id);
  if (type === undefined) refuseObject(call.exchange.method, id);
  return { run: () => ({ status: 200, body: JSON.stringify({ h: `4::${btoa(type)}:${id.slice(PREFIX.length)}` }) }) };
};

function typeIn(id: string): string | undefined {
  try {
    return /^\d+ (\S+)$/.exec(decodeURIComponent(atob(id.slice(PREFIX.length).split('?')[0]!)))?.[1];
  } catch {
    return undefined;
  }
}
