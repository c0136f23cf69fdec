import { CliError, EXIT } from './cli-error.ts';
import { loadFixtureFile } from './load-fixture-file.ts';
import { baseUrl, type TargetFlags } from './target.ts';

/** What an API of the mock answered. */
export type Answer = { readonly status: number; readonly json: unknown; readonly text: string };
type Call = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
};
type Door = {
  readonly fetch: typeof fetch;
  /** Before every path. */
  readonly base: string;
  readonly flags: TargetFlags;
  readonly close?: () => Promise<void>;
};

/** A mock, elsewhere or in this process, by its own HTTP interface. */
export class Client implements AsyncDisposable {
  readonly #door: Door;

  constructor(door: Door) {
    this.#door = door;
  }

  /** The address of its world; empty for a mock in this process. */
  get base(): string {
    return this.#door.base;
  }

  /** A control call. Rejects with the mock's own sentence when it is refused. */
  async control<Json>(path: string, call: Call = {}): Promise<Json> {
    const { controlToken } = this.#door.flags;
    const token = controlToken === undefined ? {} : { 'x-mock-control': controlToken };
    const answer = await this.#ask(`/_mock${path}`, { ...call, headers: { ...token, ...call.headers } });
    if (answer.status < 400 && answer.json !== undefined) return answer.json as Json;
    throw refused(answer, `${this.base}/_mock${path}`);
  }

  /** A call of one of the APIs; a refusal is an answer too. */
  async call(path: string, call: Call = {}): Promise<Answer> {
    const token = this.#door.flags.token ?? (await this.control<{ token?: string }>('/config')).token ?? '';
    return this.#ask(path, { ...call, headers: { authorization: `Bearer ${token}`, ...call.headers } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#door.close?.();
  }

  async #ask(path: string, { method = 'GET', body, headers, signal }: Call): Promise<Answer> {
    const { base } = this.#door;
    const typed = body === undefined ? {} : { 'content-type': 'application/json' };
    const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    try {
      const response = await this.#door.fetch(base + path, {
        method,
        headers: { ...typed, ...headers },
        ...text,
        ...(signal && { signal }),
      });
      return answerOf(response.status, await response.text());
    } catch (error) {
      throw unreachable(base, error);
    }
  }
}

/** The mock that the flags name. */
export async function connect(flags: TargetFlags): Promise<Client> {
  if (flags.own) return own(flags);
  const needsOwn = flags.seed !== undefined ? '--seed' : flags.fixture !== undefined ? '--fixture' : undefined;
  if (needsOwn !== undefined) throw new CliError(`${needsOwn} is for a mock of your own: add --own, or leave it out.`);
  return new Client({ fetch, base: baseUrl(flags), flags });
}

async function own(flags: TargetFlags): Promise<Client> {
  const { createMock } = await import('../index.ts');
  const { seed, fixture, token, world } = flags;
  const mock = createMock({
    ...(seed !== undefined && { seed }),
    ...(token !== undefined && { tokens: [token] }),
    ...(fixture !== undefined && { fixture: await loadFixtureFile(fixture) }),
  });
  return new Client({
    fetch: (world === undefined ? mock : mock.world(world)).fetch,
    base: '',
    flags,
    close: async () => {
      await mock.webhooks.settled();
      await mock.close();
    },
  });
}

function answerOf(status: number, text: string): Answer {
  try {
    return { status, text, json: JSON.parse(text) as unknown };
  } catch {
    return { status, text, json: undefined };
  }
}

function refused({ status, json }: Answer, url: string): CliError {
  const { error } = (json ?? {}) as { error?: { message?: string; code?: string } };
  if (typeof error?.message === 'string') return new CliError(error.message, { more: { status, code: error.code } });
  return new CliError(`${url} answered ${status}, and not as wa-mock does: pass --url with the address of its "ready" line.`);
}

function unreachable(base: string, error: unknown): unknown {
  if (!(error instanceof TypeError)) return error;
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  const options = { cause: error };
  const details = { exitCode: EXIT.noAnswer, more: { code: cause?.code } };
  const isRefused = cause?.code === 'ECONNREFUSED';
  const seen = isRefused ? '' : ` (${cause?.code ?? cause?.message ?? error.message})`;
  return new CliError(`No mock answers at ${base}${seen}: start one with \`npx wa-mock\`, or pass --url.`, details, options);
}
