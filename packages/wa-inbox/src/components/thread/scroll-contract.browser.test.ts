import { assert } from 'chai';
import type { Message } from '../../model/message.ts';
import { WaInboxThread } from './thread.ts';

if (!customElements.get('wa-inbox-thread')) customElements.define('wa-inbox-thread', WaInboxThread);

/** Px by which what a reader looks at may move. */
const DRIFT = 1;
const START = Date.UTC(2026, 0, 5, 9);
const SENTENCES = [
  'Yes',
  'The sofa arrives on Thursday between ten and two.',
  'Could you tell the driver to ring twice? The bell is *very* quiet and I am in the garden most of the day, so please be patient.',
];

/** Messages `from` to `to`, some minutes apart, of many heights. */
function messages(from: number, to: number): Message[] {
  return Array.from({ length: to - from }, (_, offset) => messageAt(from + offset));
}

function messageAt(index: number, more: Partial<Message> = {}): Message {
  return {
    key: `m${index}`,
    id: `m${index}`,
    phone: '12025550123',
    direction: index % 3 === 0 ? 'outbound' : 'inbound',
    at: new Date(START + index * 37 * 60_000).toISOString(),
    content: { kind: 'text', text: `${SENTENCES[Math.abs(index) % 3]} [${index}]` },
    delivery: { state: 'read' },
    reactions: [],
    attempts: [],
    ...more,
  };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const scroller = (thread: WaInboxThread): HTMLElement => thread.shadowRoot!.querySelector('.scroller')!;
const rows = (thread: WaInboxThread): HTMLElement[] => [...thread.shadowRoot!.querySelectorAll<HTMLElement>('article')];
const row = (thread: WaInboxThread, key: string): HTMLElement => rows(thread).find(({ dataset }) => dataset['key'] === key)!;
const top = (thread: WaInboxThread, key: string): number =>
  row(thread, key).querySelector('.bubble')!.getBoundingClientRect().top - thread.getBoundingClientRect().top;
const fromEnd = (thread: WaInboxThread): number => {
  const { scrollHeight, clientHeight, scrollTop } = scroller(thread);
  return scrollHeight - clientHeight - scrollTop;
};
/** What the reader looks at: a message in the middle. */
const seen = (thread: WaInboxThread): string =>
  rows(thread).find((one) => one.getBoundingClientRect().top > thread.getBoundingClientRect().top + 100)!.dataset['key']!;

/** Nothing moved for six frames. */
async function settle(thread: WaInboxThread): Promise<void> {
  for (let same = 0, last = ''; same < 6;) {
    await thread.updateComplete;
    await frame();
    const now = `${scroller(thread).scrollTop}/${scroller(thread).scrollHeight}`;
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

function setSize(width: number, height: number): void {
  const size = new CSSStyleSheet();
  size.replaceSync(`wa-inbox-thread { inline-size: ${width}px; block-size: ${height}px; }`);
  document.adoptedStyleSheets = [size];
}

async function mount(list: Message[], more: Partial<WaInboxThread> = {}): Promise<WaInboxThread> {
  const thread = document.createElement('wa-inbox-thread');
  thread.setAttribute('conversation', '12025550123');
  Object.assign(thread, { messages: list, name: 'Ana' }, more);
  setSize(560, 480);
  document.body.replaceChildren(thread);
  await settle(thread);
  return thread;
}

/** A reader in the middle of a long thread, whose rows around are measured. */
async function reading(more: Partial<WaInboxThread> = {}): Promise<WaInboxThread> {
  const thread = await mount(messages(0, 300), more);
  for (const stride of [1_200, 1_200, 600]) {
    scroller(thread).scrollTop -= stride;
    await settle(thread);
  }
  return thread;
}

/** What the reader looks at is where it was, in each frame of the change and at its end. */
async function stays(thread: WaInboxThread, change: () => void): Promise<void> {
  const key = seen(thread);
  const before = top(thread, key);
  change();
  await thread.updateComplete;
  await frame();
  assert.closeTo(top(thread, key), before, DRIFT, `${key} after the first frames`);
  await settle(thread);
  assert.closeTo(top(thread, key), before, DRIFT, `${key} at the end`);
}

const picture = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)}`;

describe('the scroll contract', () => {
  after(() => document.body.replaceChildren());

  it('prepend: older messages arrive above, page after page, and the reader stays', async () => {
    const thread = await reading({ hasOlder: true });
    for (const from of [-50, -100, -101]) await stays(thread, () => (thread.messages = messages(from, 300)));
  });

  it('prepend at the very top: what was at the top stays in place', async () => {
    const thread = await mount(messages(0, 60), { hasOlder: true });
    scroller(thread).scrollTop = 0;
    await settle(thread);
    await stays(thread, () => (thread.messages = messages(-50, 60)));
  });

  it('append while reading: newer messages arrive below, and the reader stays', async () => {
    const thread = await reading();
    for (const to of [301, 304, 400]) await stays(thread, () => (thread.messages = messages(0, to)));
  });

  it('pinned append: who is at the end sees each new message whole', async () => {
    const thread = await mount(messages(0, 100));
    for (let to = 101; to < 110; to++) {
      thread.messages = messages(0, to);
      await settle(thread);
      assert.isAtMost(fromEnd(thread), DRIFT);
      assert.isAtMost(row(thread, `m${to - 1}`).getBoundingClientRect().bottom, thread.getBoundingClientRect().bottom);
    }
  });

  it('pinned append of many at once: the newest is seen', async () => {
    const thread = await mount(messages(0, 100));
    thread.messages = messages(0, 1_100);
    await settle(thread);
    assert.isAtMost(fromEnd(thread), DRIFT);
    assert.isOk(row(thread, 'm1099'));
  });

  it('late growth: a message above the reader grows, and the reader stays', async () => {
    const thread = await reading();
    const edge = thread.getBoundingClientRect().top;
    const above = Number(rows(thread).findLast((one) => one.getBoundingClientRect().bottom < edge)!.dataset['index']);
    const text = 'longer '.repeat(120);
    const grown = messages(0, 300).with(above, messageAt(above, { content: { kind: 'text', text } }));
    await stays(thread, () => (thread.messages = grown));
  });

  it('late growth: pictures that load move nobody, at the end or in the middle', async () => {
    const withPictures = messages(0, 300).map((message, index) =>
      index % 4 === 0
        ? { ...message, content: { kind: 'image' as const, url: picture(400, 700 + index), caption: 'Look' } }
        : message,
    );
    const thread = await mount(withPictures);
    assert.isAtMost(fromEnd(thread), DRIFT);
    for (const stride of [1_200, 800]) {
      scroller(thread).scrollTop -= stride;
      await settle(thread);
    }
    const key = seen(thread);
    const before = top(thread, key);
    await Promise.all([...thread.shadowRoot!.querySelectorAll('img')].map(async (image) => image.decode().catch(() => {})));
    await settle(thread);
    assert.closeTo(top(thread, key), before, DRIFT);
  });

  it('resize: at the end the end stays, whatever the width and height', async () => {
    const thread = await mount(messages(0, 200));
    for (const [width, height] of [
      [330, 420],
      [900, 700],
      [330, 200],
      [560, 480],
    ] as const) {
      setSize(width, height);
      await settle(thread);
      assert.isAtMost(fromEnd(thread), DRIFT, `${width} × ${height}`);
    }
  });

  it('resize: another height moves nobody who reads', async () => {
    const thread = await reading();
    for (const height of [300, 620]) await stays(thread, () => setSize(560, height));
  });

  it('id acknowledgement: the row gets its id and its tick, stays the same element, and nothing moves', async () => {
    const { id: _, ...unsent } = messageAt(300, { key: 'own', direction: 'outbound', delivery: { state: 'sending' } });
    const thread = await mount([...messages(0, 300), unsent]);
    const element = row(thread, 'own');
    for (const delivery of [{ state: 'accepted' }, { state: 'delivered' }, { state: 'read' }] as const) {
      await stays(thread, () => (thread.messages = [...messages(0, 300), { ...unsent, id: 'wamid.1', delivery }]));
      assert.equal(row(thread, 'own'), element);
      assert.isAtMost(fromEnd(thread), DRIFT);
    }
  });

  it('jump: a message far away comes to the middle, and stays there while pages arrive', async () => {
    const thread = await mount(messages(0, 5_000), { hasOlder: true });
    assert.isTrue(thread.scrollToMessage('m700'));
    await settle(thread);
    const { bottom } = row(thread, 'm700').getBoundingClientRect();
    assert.isAtLeast(top(thread, 'm700'), 0);
    assert.isAtMost(bottom, thread.getBoundingClientRect().bottom);
    const before = top(thread, 'm700');
    thread.messages = messages(-60, 5_000);
    await settle(thread);
    assert.closeTo(top(thread, 'm700'), before, DRIFT);
  });

  it('keyboard: the focused message is seen whole, one stop in the tab order, and it keeps the focus when pages arrive', async () => {
    const thread = await mount(messages(0, 400), { hasOlder: true });
    const focused = (): string | undefined => (thread.shadowRoot!.activeElement as HTMLElement | null)?.dataset['key'];
    const press = async (key: string): Promise<void> => {
      const target = thread.shadowRoot!.activeElement ?? scroller(thread);
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle(thread);
    };
    thread.focus();
    for (const [key, expected] of [
      ['PageUp', 'm399'],
      ['ArrowUp', 'm398'],
      ['PageUp', 'm397'],
      ['PageDown', 'm398'],
      ['Home', 'm0'],
      ['ArrowDown', 'm1'],
      ['End', 'm399'],
      ['Home', 'm0'],
    ]) {
      await press(key!);
      assert.equal(focused(), expected, key);
      const at = row(thread, expected!).getBoundingClientRect();
      const box = thread.getBoundingClientRect();
      assert.isTrue(at.top >= box.top - DRIFT && at.bottom <= box.bottom + DRIFT, `${expected} is seen whole`);
    }
    thread.messages = messages(-50, 400);
    await settle(thread);
    assert.equal(focused(), 'm0');
    assert.lengthOf(thread.shadowRoot!.querySelectorAll('article[tabindex="0"]'), 1);
  });
});
