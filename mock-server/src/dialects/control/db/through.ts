import { tokenFace } from '../../../core/business/token-state.ts';
import type { World } from '../../../core/world.ts';
import type { Call } from '../../dialect.ts';
import type { Exchange } from '../../exchange.ts';

export type Inner = {
  /** Id of the endpoint. */
  readonly op: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
};

/** Makes another call of the mock in the same world, so that all its rules hold; throws its refusal. Answers with its JSON. */
export function through(call: Call, { op, params = {}, body }: Inner): Record<string, unknown> {
  const dialect = call.dialects.find(({ endpoints }) => endpoints.some(({ id }) => id === op))!;
  const endpoint = dialect.endpoints.find(({ id }) => id === op)!;
  const url = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const { controlToken } = call.world.settings;
  const exchange: Exchange = {
    method: endpoint.method,
    url,
    headers: {
      authorization: `Bearer ${tokenFor(call.world)}`,
      ...(controlToken !== undefined && { 'x-mock-control': controlToken }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  };
  const { reply } = dialect.answer({ ...call, exchange, endpoint, params, query: {} });
  return JSON.parse(reply.body ?? '{}') as Record<string, unknown>;
}

/** The valid token with the most room; any where none is valid, for its refusal. */
function tokenFor(world: World): string {
  const tokens = world.settings.tokens.map((token, index) => ({ ...token, isValid: tokenFace(world, index).state === 'valid' }));
  const best = tokens.toSorted((a, b) => Number(b.isValid) - Number(a.isValid) || b.perMinute - a.perMinute)[0];
  return best?.token ?? '';
}
