import type { ArmedByMock, Mock } from '@wa-inbox/mock';

/** A member of a mock as it is from elsewhere: what it answers at once here may take a while there. */
type Late<Member> = Member extends (...given: infer Given) => infer Result
  ? (...given: Given) => Result extends Promise<unknown> ? Result : Result | Promise<Result>
  : Member;
type Members<Of> = { [Name in keyof Of]: Late<Of[Name]> };

/** A mock that is driven from a test, whether it is in the same process or in a page: await all that it answers. */
export type DrivenMock = Omit<Members<Mock>, 'fetch' | 'clock' | 'world' | 'customer' | 'webhooks' | 'scenario'> & {
  readonly fetch: Mock['fetch'];
  readonly clock: Members<Mock['clock']>;
  readonly webhooks: Mock['webhooks'];
  readonly customer: Mock['customer'];
  world(name: string): DrivenMock;
  scenario(scenario: Parameters<Mock['scenario']>[0]): Promise<Members<ArmedByMock>>;
};

/** One call of a chain, such as `world('a')` of `mock.world('a').snapshot()`; or the name of a member. */
export type Step = string | readonly [method: string, ...given: unknown[]];

/** A mock elsewhere: `drive` does a chain of steps there and gives what the last one resolved to. */
export function drivenFrom(drive: (steps: readonly Step[]) => Promise<unknown>, fetchThere: Mock['fetch']): DrivenMock {
  const at = (steps: readonly Step[], own: object) =>
    new Proxy(own, {
      get: (_, name) => {
        // an object that is awaited is asked for this
        if (typeof name === 'symbol' || name === 'then') return Reflect.get(own, name) as unknown;
        return Reflect.get(own, name) ?? ((...given: unknown[]) => drive([...steps, [name, ...given]]));
      },
    });
  const mockAt = (steps: readonly Step[], prefix: string): object => {
    const call = (path: string, init?: RequestInit) => fetchThere(`${prefix}/_mock${path}`, init);
    const own = {
      fetch: ((input, init) => fetchThere(placed(prefix, input), init)) satisfies Mock['fetch'],
      world: (name: string) => mockAt([...steps, ['world', name]], `/w/${name}`),
      customer: (phone: string) => at([...steps, ['customer', phone]], {}),
      webhooks: at([...steps, 'webhooks'], {}),
      clock: at([...steps, 'clock'], { now: async () => new Date((await drive([...steps, 'clock', ['now']])) as string) }),
      scenario: async (scenario: object) => armedAs(((await drive([...steps, ['scenario', scenario]])) as ArmedByMock).ids, call),
    };
    return at(steps, own);
  };
  return mockAt([], '') as DrivenMock;
}

/** What a test asks of a scenario later it asks of the control API. */
function armedAs(ids: readonly string[], call: (path: string, init?: RequestInit) => Promise<Response>): Members<ArmedByMock> {
  return {
    id: ids[0] ?? '',
    ids,
    fired: async () => {
      const { scenarios } = (await (await call('/scenarios')).json()) as { scenarios: { id: string; fired: number }[] };
      return scenarios.reduce((sum, { id, fired }) => sum + (ids.includes(id) ? fired : 0), 0);
    },
    remove: async () => {
      for (const id of ids) await call(`/scenarios/${id}`, { method: 'DELETE' });
    },
  };
}

function placed(prefix: string, input: Parameters<Mock['fetch']>[0]): typeof input {
  return typeof input === 'string' && input.startsWith('/') ? prefix + input : input;
}
