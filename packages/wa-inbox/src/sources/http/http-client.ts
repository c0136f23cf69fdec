import { OWN_FAILURES, SourceError, type Failure } from '../../model/failure.ts';
import type { CallOptions } from '../../model/source.ts';
import type { Dialect } from '../../model/values.ts';
import { formOf, uploadByXhr } from './upload.ts';

/** Milliseconds after which a call counts as not answered. */
const PATIENCE = 30_000;

export type HttpConfig = {
  dialect: Dialect;
  /** Without a slash at its end, e.g. "http://localhost:4010/w/test". */
  baseUrl: string;
  /** Asked for at each call, so that it is nowhere else. */
  token: () => string;
  fetch: typeof fetch;
  /** `fetch` is a page's own, and nothing may go around it. */
  hasOwnFetch?: boolean;
  headers: Record<string, string>;
  /** What the dialect's error body means; undefined when it is none. */
  readError(body: unknown, status: number): Failure | undefined;
};

type UploadOptions = CallOptions & {
  onProgress?(done: number): void;
  /** What the form holds beside the file. */
  fields?: Record<string, string>;
};
export type HttpRequest = { method: 'GET' | 'POST' | 'PATCH'; path: string; body?: unknown; headers?: Record<string, string> };

/** JSON over HTTP; everything but a success is a SourceError with the failure. */
export class HttpClient {
  readonly #config: HttpConfig;

  constructor(config: HttpConfig) {
    this.#config = config;
  }

  /** The body of a success, `undefined` when it has none. */
  async call({ method, path, body, headers }: HttpRequest, { signal }: CallOptions = {}): Promise<unknown> {
    const { baseUrl, token, fetch, headers: own } = this.#config;
    const key = token();
    const response = await fetch(baseUrl + path, {
      method,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...own,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]),
    }).catch((error: unknown) => this.#unreachable(error, signal));
    const text = await response.text().catch((error: unknown) => this.#unreachable(error, signal));
    return this.#read(response, text);
  }

  /** Sends a file; a page's own way of fetching is used where it has one, and tells no progress. */
  async upload(path: string, file: Blob, { signal, onProgress, fields }: UploadOptions = {}): Promise<unknown> {
    const { baseUrl, token, fetch, headers: own, dialect, hasOwnFetch } = this.#config;
    const key = token();
    const url = baseUrl + path;
    const headers = { ...(key ? { authorization: `Bearer ${key}` } : {}), ...own };
    const given = { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) };
    const response = hasOwnFetch
      ? await fetch(url, { method: 'POST', headers, body: formOf(file, fields), ...(signal ? { signal } : {}) }).catch(
          (error: unknown) => this.#unreachable(error, signal),
        )
      : await uploadByXhr({ dialect, url, headers, file, fields, ...given });
    return this.#read(response, await response.text());
  }

  #read({ ok, status, headers }: Response, text: string): unknown {
    if (ok && text === '') return undefined;
    const json = parse(text);
    if (ok && json !== undefined) return json;
    const read = ok ? undefined : this.#config.readError(json, status);
    const after = retryAfter(headers.get('retry-after'));
    if (read)
      throw new SourceError({ ...read, ...(after === undefined || read.retryAfter !== undefined ? {} : { retryAfter: after }) });
    const detail = `The server answered ${status} with something that is not of its document.`;
    const wait = after === undefined ? {} : { retryAfter: after };
    throw new SourceError({ key: OWN_FAILURES.malformed, dialect: this.#config.dialect, status, detail, ...wait, retry: 'now' });
  }

  #unreachable(error: unknown, signal: AbortSignal | undefined): never {
    signal?.throwIfAborted();
    const detail = error instanceof Error ? error.message : String(error);
    throw new SourceError({ key: OWN_FAILURES.network, dialect: this.#config.dialect, detail, retry: 'now' }, { cause: error });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds, from seconds or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1_000));
}
