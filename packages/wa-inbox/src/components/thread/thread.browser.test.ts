import { assert } from 'chai';
import type { Message } from '../../model/message.ts';
import { WaInboxThread } from './thread.ts';

customElements.define('wa-inbox-thread', WaInboxThread);

const START = Date.UTC(2026, 0, 5, 9);
const SENTENCES = [
  'Yes',
  'The sofa arrives on Thursday between ten and two.',
  'Could you tell the driver to ring twice? The bell is *very* quiet and I am in the garden most of the day, so please be patient with me.',
];

/** Messages `from` to `to`, a minute apart, of many heights. */
function messages(from: number, to: number): Message[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset;
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
    };
  });
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
async function settle(thread: WaInboxThread): Promise<void> {
  let last = '';
  let same = 0;
  while (same < 6) {
    await thread.updateComplete;
    await frame();
    const box = scroller(thread);
    const now = `${box.scrollTop}/${box.scrollHeight}`;
    same = now === last ? same + 1 : 0;
    last = now;
  }
}
const scroller = (thread: WaInboxThread): HTMLElement => thread.shadowRoot!.querySelector('.scroller')!;
const row = (thread: WaInboxThread, key: string): HTMLElement | null => thread.shadowRoot!.querySelector(`[data-key="${key}"]`);
const top = (thread: WaInboxThread, key: string): number =>
  row(thread, key)!.querySelector('.bubble')!.getBoundingClientRect().top;
const fromEnd = (box: HTMLElement): number => box.scrollHeight - box.clientHeight - box.scrollTop;

/** Key of a message in the middle of what is seen. */
function seen(thread: WaInboxThread): string {
  const box = scroller(thread).getBoundingClientRect();
  const rows = [...thread.shadowRoot!.querySelectorAll<HTMLElement>('article')];
  return rows.find((candidate) => candidate.getBoundingClientRect().top > box.top + 40)!.dataset['key']!;
}

async function mount(list: Message[], more: Partial<WaInboxThread> = {}): Promise<WaInboxThread> {
  const thread = document.createElement('wa-inbox-thread');
  thread.setAttribute('conversation', '12025550123');
  Object.assign(thread, { messages: list, name: 'Ana' }, more);
  const size = new CSSStyleSheet();
  size.replaceSync('wa-inbox-thread { inline-size: 560px; block-size: 480px; }');
  document.adoptedStyleSheets = [size];
  document.body.replaceChildren(thread);
  await settle(thread);
  return thread;
}

describe('wa-inbox-thread', () => {
  it('opens at the newest message and keeps few rows of many in the DOM', async () => {
    const thread = await mount(messages(0, 10_000));
    assert.isAtMost(fromEnd(scroller(thread)), 1);
    assert.isOk(row(thread, 'm9999'));
    assert.isBelow(thread.shadowRoot!.querySelectorAll('*').length, 700);
  });

  it('draws what is beyond the view once a reader who jumped rests, also where it was moved meanwhile', async () => {
    const thread = await mount(messages(0, 300));
    const beyond = (): number => {
      const box = scroller(thread).getBoundingClientRect();
      const rows = [...thread.shadowRoot!.querySelectorAll('article')].map((each) => each.getBoundingClientRect());
      return Math.min(
        rows.filter(({ bottom }) => bottom < box.top).length,
        rows.filter(({ top: start }) => start > box.bottom).length,
      );
    };
    for (const offset of [3_000, 6_000, 9_000]) {
      scroller(thread).scrollTop = offset;
      await new Promise(requestAnimationFrame);
      if (offset > 3_000) document.body.append(thread);
      scroller(thread).scrollTop = offset; // what is taken out of the page forgets where it was
      while (beyond() < 3) await frame();
    }
  });

  it('does not move the reader when older messages arrive', async () => {
    const thread = await mount(messages(0, 200), { hasOlder: true });
    for (const y of [900, 400, 100, 0]) {
      scroller(thread).scrollTop = y;
      await frame();
    }
    await settle(thread);
    const key = seen(thread);
    const before = top(thread, key);
    thread.messages = messages(-50, 200);
    await settle(thread);
    assert.closeTo(top(thread, key), before, 1);
  });

  it('does not move a reader in the middle when messages arrive at the end, and counts those of the customer', async () => {
    const thread = await mount(messages(0, 300));
    scroller(thread).scrollTop -= 3_000;
    await settle(thread);
    const key = seen(thread);
    const before = top(thread, key);
    thread.messages = [...thread.messages, ...messages(300, 304)];
    await settle(thread);
    assert.closeTo(top(thread, key), before, 1);
    assert.include(thread.shadowRoot!.querySelector('.latest')!.textContent, '2');
  });

  it('follows new messages while the reader is at the end', async () => {
    const thread = await mount(messages(0, 100));
    for (let index = 100; index < 110; index++) {
      thread.messages = [...thread.messages, ...messages(index, index + 1)];
      await settle(thread);
      assert.isAtMost(fromEnd(scroller(thread)), 1);
      assert.isOk(row(thread, `m${index}`));
    }
  });

  it('stays at the end when a message grows and when the thread gets narrower', async () => {
    const thread = await mount(messages(0, 60));
    const grown: Message = { ...thread.messages.at(-1)!, content: { kind: 'text', text: 'longer '.repeat(120) } };
    thread.messages = [...thread.messages.slice(0, -1), grown];
    await settle(thread);
    assert.isAtMost(fromEnd(scroller(thread)), 1);
    const size = new CSSStyleSheet();
    size.replaceSync('wa-inbox-thread { inline-size: 330px; block-size: 420px; }');
    document.adoptedStyleSheets = [size];
    await settle(thread);
    assert.isAtMost(fromEnd(scroller(thread)), 1);
  });

  for (const [where, scrolled] of [
    ['at the end', 0],
    ['in the middle', 4_000],
  ] as const) {
    it(`comes back ${where} when it was hidden there`, async () => {
      const thread = await mount(messages(0, 300));
      scroller(thread).scrollTop -= scrolled;
      await settle(thread);
      const key = seen(thread);
      const before = top(thread, key);
      thread.hidden = true;
      await settle(thread);
      thread.hidden = false;
      await settle(thread);
      assert.closeTo(top(thread, key), before, 1);
    });
  }

  it('shows a message that is jumped to, and marks it', async () => {
    const thread = await mount(messages(0, 2_000));
    assert.isTrue(thread.scrollToMessage('m700'));
    await settle(thread);
    const box = scroller(thread).getBoundingClientRect();
    const at = row(thread, 'm700')!.getBoundingClientRect();
    assert.isAbove(at.top, box.top);
    assert.isBelow(at.bottom, box.bottom);
    assert.include(row(thread, 'm700')!.className, 'marked');
    assert.isFalse(thread.scrollToMessage('unknown'));
  });

  it('starts anew at the newest message of another conversation', async () => {
    const thread = await mount(messages(0, 500));
    scroller(thread).scrollTop = 0;
    await settle(thread);
    thread.conversation = '447700900123';
    thread.messages = messages(1_000, 1_400);
    await settle(thread);
    assert.isOk(row(thread, 'm1399'));
    assert.isAtMost(fromEnd(scroller(thread)), 1);
  });

  it('opens at the unread messages, or at the newest when that is asked for before they are there', async () => {
    const thread = await mount([], { unreadFrom: 'm40' });
    thread.messages = messages(0, 100);
    await settle(thread);
    assert.isAbove(fromEnd(scroller(thread)), 400);
    thread.conversation = '447700900123';
    thread.messages = [];
    await settle(thread);
    thread.scrollToLatest();
    thread.messages = messages(0, 100);
    await settle(thread);
    assert.isAtMost(fromEnd(scroller(thread)), 1);
  });

  it('asks for older messages near the beginning, once', async () => {
    const thread = await mount(messages(0, 100), { hasOlder: true });
    const asked: string[] = [];
    thread.addEventListener('wa-inbox-intent', ({ detail }) => {
      asked.push(detail.kind);
      thread.loading = 'older';
    });
    scroller(thread).scrollTop = 0;
    await settle(thread);
    assert.deepEqual(asked, ['load-older']);
  });

  it('can be walked through by keyboard, one message in the tab order', async () => {
    const thread = await mount(messages(0, 400));
    const press = async (key: string): Promise<string | undefined> => {
      const target = thread.shadowRoot!.activeElement ?? scroller(thread);
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settle(thread);
      return (thread.shadowRoot!.activeElement as HTMLElement | null)?.dataset['key'];
    };
    thread.focus();
    assert.equal(await press('ArrowUp'), 'm399');
    assert.equal(await press('ArrowUp'), 'm398');
    assert.equal(await press('Home'), 'm0');
    assert.equal(await press('ArrowDown'), 'm1');
    assert.equal(await press('End'), 'm399');
    assert.lengthOf(thread.shadowRoot!.querySelectorAll('article[tabindex="0"]'), 1);
  });
});
