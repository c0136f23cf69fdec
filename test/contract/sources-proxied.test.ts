import { after, before, describe, test } from 'node:test';
import type { InboxSource } from 'wa-inbox';
import { createChakraSource } from 'wa-inbox/sources/chakra';
import { createChatmitraSource } from 'wa-inbox/sources/chatmitra';
import { createCloudSource } from 'wa-inbox/sources/cloud';
import { checkSource } from 'wa-inbox/testing';
import { SESSION, startProxied, type Proxied, type ProxiedDialect } from '../support/proxied.ts';

const PHONE = '12025550123';
const STRANGER = '4799999999';
const MAKERS = { cloud: createCloudSource, chakra: createChakraSource, chatmitra: createChatmitraSource };
/** What each provider does not send, and what that is to it. */
const FAILS = {
  cloud: { phone: '15550131047', key: 'reengagement_required' },
  chakra: { phone: '15550131026', key: 'message_undeliverable' },
  chatmitra: { phone: '15550131026', key: 'window_closed_chatmitra' },
} as const;

/** A network that can be cut, requests under way among it. */
class Cable {
  #cut = new AbortController();

  readonly fetch: typeof fetch = async (input, init) => {
    const signal = AbortSignal.any([this.#cut.signal, ...(init?.signal ? [init.signal] : [])]);
    return fetch(input, { ...init, signal }).catch((error: unknown) => {
      init?.signal?.throwIfAborted();
      throw new TypeError('The cable is cut.', { cause: error });
    });
  };

  cut(): void {
    this.#cut.abort();
  }

  mend(): void {
    this.#cut = new AbortController();
  }
}

for (const dialect of ['cloud', 'chakra', 'chatmitra'] as ProxiedDialect[]) {
  describe(`the source of ${dialect}, behind the guide's proxy`, () => {
    let proxied: Proxied;
    const cable = new Cable();
    before(async () => {
      proxied = await startProxied(dialect, { fixture: { contacts: [{ phone: PHONE, name: 'Mina Holt' }], messages: [] } });
      const { mock } = proxied;
      for (const [from, text] of [
        [PHONE, 'one'],
        ['447700900123', 'two'],
        ['4791234567', 'three'],
        [PHONE, 'four'],
        [PHONE, 'five'],
        [PHONE, 'six'],
      ] as const)
        await mock.inbound({ from, name: `Customer ${from}`, text });
      await mock.webhooks.settled();
    });
    after(() => proxied.close());
    const make = (): InboxSource =>
      MAKERS[dialect]({
        baseUrl: proxied.baseUrl,
        headers: { cookie: SESSION },
        fetch: cable.fetch,
        delay: (ms, callback) => {
          const timer = setTimeout(callback, Math.min(ms, 50));
          return () => clearTimeout(timer);
        },
      });
    // jobs wait in a queue; elsewhere time passes by itself
    const settle = async () => dialect === 'chatmitra' && proxied.mock.clock.advance('40s');
    const { phone, key } = FAILS[dialect];
    checkSource(make, {
      test,
      phone: PHONE,
      stranger: STRANGER,
      receive: (text) => proxied.mock.inbound({ from: PHONE, text }),
      deliver: settle,
      interrupt: async (meanwhile) => {
        cable.cut();
        await meanwhile();
        cable.mend();
      },
      fails: { draft: { phone, content: { kind: 'text', text: 'Hello' } }, key, settle },
    });
  });
}
