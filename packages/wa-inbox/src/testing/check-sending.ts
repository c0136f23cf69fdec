import type { Content } from '../model/content.ts';
import type { Message } from '../model/message.ts';
import type { InboxSource } from '../model/source.ts';
import { ids, textTo, type Check, type SourceHarness } from './check.ts';
import { expect, failureIn, rejectionOf } from './expect.ts';
import { hear } from './hear.ts';

const RETRIES = new Set(['never', 'now', 'after', 'template']);

/** What is sent: once, in its place, or with a failure that says why not. */
export const SENDING_CHECKS: readonly Check[] = [
  [
    'what is sent gets an id, stands at the end, and is sent once for one key',
    async (source, { phone }) => {
      const [draft, key] = [textTo(phone, 'Sent once'), crypto.randomUUID()];
      const sent = await source.send(draft, { key });
      expect(sent.id !== undefined && sent.direction === 'outbound' && sent.phone === phone, 'the sent message comes back', sent);
      const again = await source.send(draft, { key });
      expect(again.id === sent.id, 'the same key gives the same message', [sent.id, again.id]);
      const other = await source.send(draft, { key: crypto.randomUUID() });
      expect(other.id !== sent.id, 'another key is another message', other.id);
      const { items } = await source.messages(phone, { limit: 20 });
      const times = items.filter(({ id }) => id === sent.id).length;
      expect(times === 1 && items.at(-1)?.id === other.id, 'each message is listed once, the last at the end', ids({ items }));
    },
  ],
  [
    'what may have arrived already does not arrive twice, also where another page has sent it',
    async (source, harness) => {
      const { phone } = harness;
      const [draft, key] = [textTo(phone, `Not twice ${crypto.randomUUID()}`), crypto.randomUUID()];
      const sent = await source.send(draft, { key });
      const other = await harness.make();
      const outcome: { again?: Message; thrown?: unknown } = await other.send(draft, { key, again: true }).then(
        (message) => ({ again: message }),
        (reason: unknown) => ({ thrown: reason }),
      );
      const { again, thrown } = outcome;
      const isSame = again ? again.id === sent.id : failureIn(thrown)?.key === 'outcome_unknown';
      expect(isSame, 'with `again` it is the same message, or rejects with "outcome_unknown"', again ?? thrown);
      const { items } = await source.messages(phone, { limit: 20 });
      const text = draft.content.kind === 'text' ? draft.content.text : '';
      const times = items.filter(({ content }) => content.kind === 'text' && content.text === text).length;
      expect(times === 1, 'it is in the conversation once', times);
    },
  ],
  [
    'what it cannot send is unsupported_by_source, and nothing goes out',
    async (source, { phone }) => {
      const before = await source.messages(phone, { limit: 20 });
      const content: Content = { kind: 'unsupported', type: 'hologram', raw: {} };
      const thrown = await rejectionOf(source.send({ phone, content }, { key: crypto.randomUUID() }));
      const failure = failureIn(thrown);
      expect(
        failure?.key === 'unsupported_by_source',
        'rejects with a SourceError of "unsupported_by_source"',
        failure ?? thrown,
      );
      const after = await source.messages(phone, { limit: 20 });
      expect(after.items.length === before.items.length, 'nothing was added to the conversation', ids(after));
    },
  ],
  [
    'a message that the provider refuses fails with the key of the catalogue, at once or by a report',
    async (source, { fails, patience }) => {
      if (!fails) return;
      const failure = await failureOfSending(source, fails, patience);
      expect(failure?.key === fails.key, `it fails with "${fails.key}"`, failure);
      expect(failure !== undefined && RETRIES.has(failure.retry), 'retry says what can be done', failure?.retry);
    },
  ],
  [
    'what becomes of a message is heard, and is part of it from then on',
    async (source, { phone, deliver, patience }) => {
      if (!deliver || !source.capabilities.live) return;
      await source.messages(phone, {}); // what polls looks at the conversation that was read last
      let id: string | undefined;
      const { change } = await hear(source, {
        patience,
        isMeant: (heard) => {
          if (heard.kind === 'delivery') return heard.id === id && isDelivered(heard.delivery.state);
          return heard.kind === 'message' && heard.message.id === id && isDelivered(heard.message.delivery.state);
        },
        cause: async () => {
          const sent = await source.send(textTo(phone, 'Delivered'), { key: crypto.randomUUID() });
          id = sent.id;
          await deliver(sent.id!);
        },
      });
      expect(change !== undefined, 'a report that it was delivered is heard', change);
      const { items } = await source.messages(phone, { limit: 20 });
      const state = items.find((message) => message.id === id)?.delivery.state;
      expect(isDelivered(state), 'the message that is read afterwards has it too', state);
    },
  ],
];

function isDelivered(state: string | undefined): boolean {
  return state === 'delivered' || state === 'read' || state === 'played';
}

async function failureOfSending(
  source: InboxSource,
  { draft, settle }: NonNullable<SourceHarness['fails']>,
  patience: number | undefined,
) {
  let id: string | undefined;
  let refused: unknown;
  const { change } = await hear(source, {
    patience,
    isMeant: (heard) => {
      if (refused !== undefined) return true;
      if (heard.kind === 'delivery') return heard.id === id && heard.delivery.state === 'failed';
      return heard.kind === 'message' && heard.message.id === id && heard.message.delivery.state === 'failed';
    },
    cause: async (again) => {
      await source.messages(draft.phone, {}).catch(() => undefined);
      refused = await rejectionOf(source.send(draft, { key: crypto.randomUUID() }).then((sent) => void (id = sent.id)));
      if (refused !== undefined) return again();
      await settle?.();
    },
  });
  if (refused !== undefined) return failureIn(refused);
  const delivery =
    change?.kind === 'delivery' ? change.delivery : change?.kind === 'message' ? change.message.delivery : undefined;
  return delivery?.state === 'failed' ? delivery.failure : undefined;
}
