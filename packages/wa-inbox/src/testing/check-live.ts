import type { Message } from '../model/message.ts';
import type { Change, InboxSource } from '../model/source.ts';
import { type Check, type SourceHarness } from './check.ts';
import { expect } from './expect.ts';
import { hear, type Heard } from './hear.ts';

/** What happens on the other side, and what `capabilities` say. */
export const LIVE_CHECKS: readonly Check[] = [
  [
    'what customers write is heard until the listener is taken off, and counts as unread until it is read',
    async (source, harness) => {
      if (!source.capabilities.live) return;
      const { phone } = harness;
      const { message: heard, late } = await hearText(source, harness, 'Heard');
      const { message: last } = await hearText(source, harness, 'Heard by another');
      expect(late() === 0, 'a listener whose signal was aborted hears nothing more', late());
      expect(heard.direction === 'inbound', 'what a customer wrote is inbound', heard.direction);
      if (!source.capabilities.markRead) return;
      const before = (await source.contact(phone)).unread;
      await source.markRead!(phone, last.id!);
      const after = (await source.contact(phone)).unread;
      expect(before > 0 && after === 0, 'unread is above 0, and 0 once read', [before, after]);
    },
  ],
  [
    'what happened while nothing could be heard is heard afterwards, or everything is read again',
    async (source, harness) => {
      const { phone, receive, interrupt, patience } = harness;
      if (!interrupt || !source.capabilities.live) return;
      await source.messages(phone, {});
      const text = `Missed ${crypto.randomUUID()}`;
      let isCut = false;
      const { change } = await hear(source, {
        patience,
        isMeant: (heard) => isCut && (heard.kind === 'resync' || isText(heard, text)),
        cause: () =>
          interrupt(async () => {
            isCut = true;
            await receive(text);
          }),
      });
      expect(change !== undefined, 'it is replayed, or a "resync" says that something was missed', change);
      const { items } = await source.messages(phone, { limit: 20 });
      const times = items.filter(({ content }) => content.kind === 'text' && content.text === text).length;
      expect(times === 1, 'it is in the conversation once', times);
    },
  ],
  [
    'what capabilities say is there has its method, which works',
    async (source, { phone }) => {
      const { markRead, reactions, templates, upload, typing, tags = false, messageSearch = false } = source.capabilities;
      const given = { markRead, react: reactions, templates, upload, typing, tag: tags, searchMessages: messageSearch };
      for (const [name, can] of Object.entries(given)) {
        const has = typeof source[name as keyof typeof given] === 'function';
        expect(!can || has, `a source that can ${name} has ${name}()`, has);
      }
      if (typing) await source.typing!(phone);
      if (reactions) await reacts(source, phone);
      if (tags) await tagged(source, phone);
      if (templates)
        for (const template of await source.templates!()) {
          expect(template.name !== '' && template.language !== '', 'a template has a name and a language', template);
          expect(Array.isArray(template.components), 'a template has components', template.components);
        }
    },
  ],
  [
    'what limits and sends say can be read as the composer reads it',
    async ({ limits = {}, sends = [] }) => {
      const { textLength, caption } = limits;
      for (const [name, count] of Object.entries({ textLength, caption }))
        expect(count === undefined || count > 0, `limits.${name} is a number of characters`, count);
      expect(
        sends.every((kind) => typeof kind === 'string'),
        'sends lists kinds of content',
        sends,
      );
    },
  ],
];

async function reacts(source: InboxSource, phone: string): Promise<void> {
  const target = (await source.messages(phone, { limit: 20 })).items.findLast(({ direction }) => direction === 'inbound');
  if (!target) return;
  const emojis = async (): Promise<string[]> => {
    const { items } = await source.messages(phone, { limit: 20 });
    return items.find(({ id }) => id === target.id)?.reactions.map(({ emoji }) => emoji) ?? [];
  };
  await source.react!(phone, target.id!, '👍');
  expect((await emojis()).includes('👍'), 'a reaction is part of its message afterwards', await emojis());
  await source.react!(phone, target.id!, '');
  expect(!(await emojis()).includes('👍'), 'an empty emoji takes it back', await emojis());
}

async function tagged(source: InboxSource, phone: string): Promise<void> {
  const { tags } = await source.contact(phone);
  const changed = await source.tag!(phone, [...tags, 'checked']);
  expect(changed.tags.includes('checked'), 'tag() gives the contact as it is then', changed.tags);
  await source.tag!(phone, tags);
}

/** The message as a listener hears it. */
async function hearText(
  source: InboxSource,
  { phone, receive, patience }: SourceHarness,
  text: string,
): Promise<Heard & { message: Message }> {
  const heard = await hear(source, {
    patience,
    isMeant: (change) => isText(change, text) && (change as { message: Message }).message.phone === phone,
    cause: () => receive(text),
  });
  return { ...heard, message: (heard.change as { message: Message }).message };
}

function isText(change: Change, text: string): boolean {
  return change.kind === 'message' && change.message.content.kind === 'text' && change.message.content.text === text;
}
