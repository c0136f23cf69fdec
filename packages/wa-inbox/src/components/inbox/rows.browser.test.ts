import { assert } from 'chai';
import '../../define.ts';
import { ago, mountInbox, until } from './mounted.ts';
import '../../events/received-event.ts';

const ANA = '12025550101';
const BEN = '12025550102';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const picture = (id: string, minutes: number) => ({
  id,
  phone: ANA,
  direction: 'inbound' as const,
  at: ago(minutes),
  content: { type: 'image', image: { link: `${PIXEL}#${id}` } },
});
const text = (id: string, phone: string, minutes: number, body: string) => ({
  id,
  phone,
  direction: 'inbound' as const,
  at: ago(minutes),
  content: { type: 'text', text: { body } },
});

const fixture = {
  contacts: [
    { phone: ANA, name: 'Ana' },
    { phone: BEN, name: 'Ben' },
  ],
  messages: [
    text('t1', ANA, 20, 'Is it there?'),
    picture('p1', 10),
    picture('p2', 9.6),
    picture('p3', 9.2),
    { ...text('t2', ANA, 5, 'The last one'), context: { id: 'p3' } },
    text('b1', BEN, 30, 'Hello'),
  ],
};

describe('rows of the thread', () => {
  it('show pictures that were sent in a row as one album, which opens each of them', async () => {
    const { open, inbox } = await mountInbox(fixture);
    const thread = await open(ANA);
    const album = await until(() => thread.querySelector<HTMLElement>('[data-key="p1"] .album'));
    assert.lengthOf(album.querySelectorAll('img'), 3);
    assert.isNull(thread.querySelector('[data-key="p2"]'));
    assert.include(thread.querySelector('[data-key="p1"]')!.getAttribute('aria-label'), '3 pictures');
    album.querySelectorAll<HTMLElement>('button')[1]!.click();
    const viewer = await until(() => thread.querySelector('wa-inbox-viewer')?.shadowRoot?.querySelector('dialog[open]'));
    assert.include(viewer.textContent, '2');
    thread.querySelector('wa-inbox-viewer')!.remove();
    inbox.scrollToMessage('p3');
    await until(() => thread.querySelector('[data-key="p1"].marked'));
    await until(() => thread.querySelector('[data-key="t2"] .quoted')?.textContent.includes('Image'));
  });

  it('come apart while messages are selected, so that each can be ticked, and several go on at once', async () => {
    const { open, root, source } = await mountInbox(fixture, (made) => Object.assign(made, { sends: ['image'] }));
    const thread = await open(ANA);
    await until(() => thread.querySelector('.album'));
    root.querySelector('wa-inbox-thread')!.dispatchEvent(
      new CustomEvent('wa-inbox-intent', {
        detail: { kind: 'desk', wish: { kind: 'pick', key: 'p2' } },
        bubbles: true,
        composed: true,
      }),
    );
    const ticks = await until(() => {
      const boxes = [...thread.querySelectorAll<HTMLInputElement>('.pick input')];
      return boxes.length === 5 && boxes;
    });
    ticks[0]!.click();
    await until(() => root.querySelector('.selection-bar')!.textContent.includes('2 selected'));
    await until(() => thread.querySelector('wa-inbox-message-actions'));
    root.querySelector<HTMLElement>('.selection-bar [aria-label="Forward"]')!.click();
    const actions = thread.querySelector('wa-inbox-message-actions')!.shadowRoot!;
    const ben = await until(() =>
      [...actions.querySelectorAll<HTMLElement>('.contact')].find((button) => button.textContent.includes('Ben')),
    );
    ben.click();
    for (let count = 0; count < 3;) count = (await source.messages(BEN, {})).items.length;
    const { items } = await source.messages(BEN, {});
    assert.deepEqual(
      items.map(({ content }) => content.kind),
      ['text', 'text', 'image'],
    );
  });

  it('change where a customer edits or takes back what they wrote, without counting as news', async () => {
    const { open, source, inbox } = await mountInbox(fixture);
    const thread = await open(ANA);
    const received: string[] = [];
    inbox.addEventListener('wa-inbox-received', ({ detail }) => received.push(detail.message.id!));
    source.revise('t2', { kind: 'text', text: 'The very last one' });
    const row = await until(() => thread.querySelector('[data-key="t2"]'));
    await until(() => row.textContent.includes('The very last one') && row.textContent.includes('Edited'));
    source.revise('t2');
    await until(() => row.textContent.includes('This message was deleted'));
    source.revise('b1', { kind: 'text', text: 'Hello there' });
    const list = inbox.shadowRoot!.querySelector('wa-inbox-contact-list')!.shadowRoot!;
    await until(() => list.textContent.includes('Hello there'));
    assert.deepEqual(received, []);
  });
});

describe('the panel beside the thread', () => {
  it('tells of a block, of marketing that was stopped and of what was charged, and has a place for notes', async () => {
    const { open, root, inside, inbox } = await mountInbox(fixture, (source) => {
      const { contacts, messages } = source;
      source.contacts = async (query, options) => {
        const page = await contacts.call(source, query, options);
        return { ...page, items: page.items.map((contact) => ({ ...contact, blocked: true, optedOut: true })) };
      };
      source.messages = async (phone, query, options) => {
        const page = await messages.call(source, phone, query, options);
        return {
          ...page,
          items: page.items.map((item) => ({ ...item, cost: { category: 'utility', charged: item.id === 't1' } })),
        };
      };
    });
    const notes = Object.assign(document.createElement('p'), { slot: 'notes', textContent: 'Likes oak' });
    inbox.append(notes);
    await open(ANA);
    (await until(() => root.querySelector<HTMLElement>('[part="details-toggle"]'))).click();
    const details = await inside('wa-inbox-details');
    const standing = await until(() => details.querySelector('.standing'));
    assert.include(standing.textContent, 'Blocked.');
    assert.include(standing.textContent, 'No marketing.');
    assert.include(
      details.querySelector('.cost')!.textContent.replace(/\s+/g, ' '),
      '1 utility message charged of the 5 messages',
    );
    assert.isNotNull(notes.assignedSlot);
  });
});
