import type { Happening, HappeningType } from '@wa-inbox/protocol/control/happenings';
import type { ClockState } from '@wa-inbox/protocol/control/reply-types';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { Controls } from '../transports/controls.ts';
import type { MockControls } from '../transports/mock-controls.ts';
import type { ClockReply } from '../transports/mock.ts';
import type { Match, WaitOptions } from '../transports/wait-options.ts';
import { waitForRemote } from './wait-for-remote.ts';
import { worldName } from './world-name.ts';

export type ConnectOptions = {
  /** `--control-token` of a mock that can be reached from elsewhere. */
  readonly controlToken?: string;
  readonly fetch?: typeof fetch;
};

export interface RemoteClock {
  state(): Promise<ClockState>;
  advance(by: string | number): Promise<ClockReply>;
  set(at: string): Promise<ClockReply>;
  freeze(): Promise<ClockReply>;
  /** `rate`: world seconds a real second. */
  resume(rate?: number): Promise<ClockReply>;
}

export interface RemoteArmed {
  readonly id: string;
  fired(): Promise<number>;
  remove(): Promise<void>;
}

/** A mock that runs elsewhere, with the methods of one in this process. */
export interface RemoteMock extends MockControls, AsyncDisposable {
  /** The base URL of every API of this world. */
  readonly url: string;
  readonly clock: RemoteClock;
  /** Paths are below `url`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  world(name: string): RemoteMock;
  /** The world of a test, named after its title. */
  worldOf(title: string): RemoteMock;
  scenario(scenario: Scenario): Promise<RemoteArmed>;
  /** As `waitFor` of a mock in this process: a clock that stands still is moved, up to `within`. */
  waitFor<Type extends HappeningType>(match: Match<Type>, options?: WaitOptions): Promise<Happening<Type>>;
  waitFor(match: object, options?: WaitOptions): Promise<Happening>;
  snapshot(): Promise<object>;
  restore(snapshot: object): Promise<void>;
  /** Removes the world; the mock goes on. */
  close(): Promise<void>;
}

/** Drives a mock over HTTP: `connectMock('http://localhost:4010')`. */
export function connectMock(url: string, options: ConnectOptions = {}): RemoteMock {
  return new Connection(url.replace(/\/$/, ''), options);
}

class Connection extends Controls implements RemoteMock {
  readonly url: string;
  readonly webhooks = this.webhookControls;
  readonly clock: RemoteClock = {
    state: () => this.get('/clock'),
    advance: (by) => this.control('POST', '/clock', { advance: by }),
    set: (at) => this.control('POST', '/clock', { set: at }),
    freeze: () => this.control('POST', '/clock', { frozen: true }),
    resume: (rate) => this.control('POST', '/clock', { frozen: false, ...(rate !== undefined && { rate }) }),
  };
  readonly #options: ConnectOptions;

  constructor(url: string, options: ConnectOptions) {
    super();
    this.url = url;
    this.#options = options;
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return (this.#options.fetch ?? fetch)(this.url + path, init);
  }

  world(name: string): RemoteMock {
    return new Connection(`${this.url.replace(/\/w\/[^/]+$/, '')}/w/${name}`, this.#options);
  }

  worldOf(title: string): RemoteMock {
    return this.world(worldName(title));
  }

  async scenario(scenario: Scenario): Promise<RemoteArmed> {
    const { id } = await this.control<{ id: string }>('POST', '/scenarios', scenario);
    return {
      id,
      fired: async () => (await this.scenarios.list()).find((armed) => armed.id === id)?.fired ?? 0,
      remove: async () => void (await this.control('DELETE', `/scenarios/${id}`)),
    };
  }

  waitFor(match: object, options: WaitOptions = {}): Promise<never> {
    return waitForRemote(this, match, options) as Promise<never>;
  }

  snapshot(): Promise<object> {
    return this.get('/snapshot');
  }

  async restore(snapshot: object): Promise<void> {
    await this.control('PUT', '/snapshot', snapshot);
  }

  async close(): Promise<void> {
    const { world } = await this.health();
    await this.worlds.remove(world);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  protected async control<Json>(method: string, path: string, body?: object): Promise<Json> {
    const { controlToken } = this.#options;
    const response = await this.fetch(`/_mock${path}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(controlToken !== undefined && { 'x-mock-control': controlToken }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const json = (await response.json()) as Json & { error?: { message: string } };
    if (!response.ok) throw new Error(json.error?.message ?? `The mock answered ${response.status}.`);
    return json;
  }
}
