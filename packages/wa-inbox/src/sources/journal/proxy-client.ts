import type { Failure } from '../../model/failure.ts';
import type { Dialect } from '../../model/values.ts';
import { HttpClient } from '../http/http-client.ts';
import type { ProxyConfig } from './proxy-config.ts';

type ReadError = (body: unknown, status: number) => Failure | undefined;

/** Calls through a host's proxy. What the proxy says itself, before the provider is asked, has no body of the provider's. */
export function proxyClient(config: ProxyConfig, dialect: Dialect, readError: ReadError): HttpClient {
  const { baseUrl, token = '', headers = {} } = config;
  return new HttpClient({
    dialect,
    baseUrl: baseUrl.replace(/\/$/, ''),
    token: typeof token === 'function' ? token : () => token,
    fetch: config.fetch ?? ((input, init) => fetch(input, init)),
    headers,
    hasOwnFetch: config.fetch !== undefined,
    readError: (body, status) => readError(body, status) ?? ownRefusal(dialect, status),
  });
}

const OWN: Readonly<Record<number, Pick<Failure, 'key' | 'retry'>>> = {
  401: { key: 'unauthorized', retry: 'never' },
  404: { key: 'not_found', retry: 'never' },
  429: { key: 'rate_limit_exceeded', retry: 'after' },
};

function ownRefusal(dialect: Dialect, status: number): Failure | undefined {
  const row = OWN[status];
  return row && { ...row, dialect, status, detail: `The proxy answered ${status}.` };
}
