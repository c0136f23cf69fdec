import type { Endpoint } from '@wa-inbox/protocol/endpoint';
import type { PreviewCall } from '../../model/preview.ts';

/** Where a call goes, of the endpoints of an API. */
export type CallTarget = {
  endpoint: Pick<Endpoint, 'method' | 'path'>;
  /** The provider's own address, unless another is given. */
  baseUrl: string;
  values: Readonly<Record<string, string>>;
};

/** What stands in the path and for the token is a placeholder until somebody gives it: `YOUR_PHONE_NUMBER_ID`. */
export function callOf({ endpoint, baseUrl, values }: CallTarget, body: unknown): PreviewCall {
  const valueOf = (name: string): string => values[name] ?? `YOUR_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(valueOf(name)));
  return {
    method: endpoint.method,
    url: `${baseUrl.replace(/\/$/, '')}${path}`,
    headers: { Authorization: `Bearer ${valueOf('token')}`, 'Content-Type': 'application/json' },
    body,
  };
}
