import { machine } from '#machine';
import type { Bug } from '@wa-inbox/protocol/control/bug';
import type { ArmBody } from '@wa-inbox/protocol/control/schemas';
import type { Snapshot } from '../core/snapshot.ts';
import type { Reply } from '../dialects/exchange.ts';
import { Controls } from './controls.ts';
import type { Engine } from './engine.ts';
import { createFetch } from './fetch.ts';
import type { Listening, ListenOptions } from './listen.ts';
import type { GuardOptions } from './guard.ts';
import type { ArmedByMock, ClockReply, Mock, MockClock, MockWebhooks } from './mock.ts';
import { waitFor } from './wait-for.ts';
import type { WaitOptions } from './wait-options.ts';

/** What all worlds of one mock share. */
export type Host = { readonly engine: Engine; readonly guard: GuardOptions; listening: Promise<Listening> | undefined };

const HOSTS = new WeakMap<Mock, { readonly host: Host; readonly prefix: string }>();

/** What is behind a mock that `createMock` or `world` gave: for other ways to reach it. */
export function behind(mock: Mock): { readonly host: Host; readonly prefix: string } {
  const found = HOSTS.get(mock);
  if (!found) throw new TypeError('That is no mock: give what createMock() or mock.world() returned.');
  return found;
}

/** One world of a mock, driven through its own control API, so that both have the same rules. */
export class MockWorld extends Controls implements Mock {
  readonly fetch: typeof fetch;
  readonly clock: MockClock;
  readonly webhooks: MockWebhooks;
  readonly #host: Host;
  readonly #world: string | undefined;

  constructor(host: Host, world?: string) {
    super();
    this.#host = host;
    this.#world = world;
    HOSTS.set(this, { host, prefix: this.#prefix });
    this.fetch = createFetch(host.engine, this.#prefix);
    this.webhooks = { ...this.webhookControls, settled: () => host.engine.settled() };
    this.clock = {
      now: () => new Date(host.engine.worlds.get(this.#name).clock.now()),
      state: () => this.get('/clock'),
      advance: (by) => this.#travel({ advance: by }),
      set: (at) => this.#travel({ set: at }),
      freeze: () => void this.#call('POST', '/clock', { frozen: true }),
      resume: (rate) => void this.#call('POST', '/clock', { frozen: false, ...(rate !== undefined && { rate }) }),
    };
  }

  async listen(options: ListenOptions = {}): Promise<Listening> {
    const host = this.#host;
    host.listening ??= machine.listen(host.engine, { ...host.guard, ...options });
    try {
      const listening = await host.listening;
      return { ...listening, url: listening.url + this.#prefix };
    } catch (error) {
      host.listening = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    const { engine, listening } = this.#host;
    if (this.#world !== undefined) return void engine.worlds.remove(this.#world);
    engine.stop();
    await (await listening)?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  world(name: string): Mock {
    return new MockWorld(this.#host, name);
  }

  async scenario(scenario: ArmBody): Promise<ArmedByMock> {
    const { ids } = this.#call<{ ids: string[] }>('POST', '/scenarios', scenario);
    const list = () => this.#call<{ scenarios: { id: string; fired: number }[] }>('GET', '/scenarios').scenarios;
    return {
      id: ids[0] ?? '',
      ids,
      fired: () => list().reduce((sum, { id, fired }) => sum + (ids.includes(id) ? fired : 0), 0),
      remove: () => ids.forEach((id) => this.#call('DELETE', `/scenarios/${id}`)),
    };
  }

  // the types of a match are the interface's
  waitFor(match: object, options: WaitOptions = {}): Promise<never> {
    const place = { engine: this.#host.engine, name: this.#name, travel: (set: string) => this.#travel({ set }) };
    return waitFor(place, match, options) as Promise<never>;
  }

  snapshot(): Snapshot {
    return this.#call('GET', '/snapshot');
  }

  restore(snapshot: object): void {
    this.#call('PUT', '/snapshot', snapshot);
  }

  bug(): Bug {
    return this.#call('GET', '/bug');
  }

  protected async control<Json>(method: string, path: string, body?: object): Promise<Json> {
    const reply = this.#reply(method, path, body);
    const told = reply.later ? await reply.later() : reply;
    if (told.hindrance?.reset) throw new TypeError('A scenario broke the connection: there is no answer.');
    return read<Json>(told);
  }

  /** Webhooks that came due on the way have been answered, too, when this resolves. */
  async #travel(move: object): Promise<ClockReply> {
    const reply = this.#call<ClockReply>('POST', '/clock', move);
    await this.#host.engine.settled();
    return reply;
  }

  get #name(): string {
    return this.#world ?? 'default';
  }

  get #prefix(): string {
    return this.#world === undefined ? '' : `/w/${this.#world}`;
  }

  #call<Json>(method: string, path: string, body?: object): Json {
    return read<Json>(this.#reply(method, path, body));
  }

  #reply(method: string, path: string, body?: object): Reply {
    const { engine } = this.#host;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const { controlToken } = engine.worlds.settings;
    const headers = { 'content-type': 'application/json', ...(controlToken !== undefined && { 'x-mock-control': controlToken }) };
    const reply = engine.handle({ method, url: `${this.#prefix}/_mock${path}`, headers, body: text })!;
    engine.keep();
    engine.afterReply();
    return reply;
  }
}

function read<Json>({ status, body }: Reply): Json {
  const json = JSON.parse(body ?? 'null') as Json & { error?: { message: string } };
  if (status >= 400) throw new Error(json.error?.message ?? `The mock answered ${status}.`);
  return json;
}
