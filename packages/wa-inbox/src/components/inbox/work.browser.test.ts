import { assert } from 'chai';
import '../../define.ts';
import type { Message } from '../../model/message.ts';
import { ago, mountInbox, until, type Mounted } from './mounted.ts';

const ANA = '12025550101';
const PEOPLE = 2_000;
const phoneOf = (index: number): string => String(12025550101 + index);
const text = (id: string, phone: string, minutes: number, direction: 'inbound' | 'outbound') => ({
  id,
  phone,
  direction,
  at: ago(minutes),
  status: direction === 'outbound' ? ('sent' as const) : undefined,
  content: { type: 'text', text: { body: `Where is it? [${id}]` } },
});
const fixture = {
  contacts: Array.from({ length: PEOPLE }, (_, index) => ({ phone: phoneOf(index), name: `Customer ${index}` })),
  messages: [
    text('out', ANA, 1, 'outbound'),
    ...Array.from({ length: PEOPLE - 1 }, (_, index) => text(`to-${index}`, phoneOf(index + 1), 10 + index, 'inbound')),
  ],
};

function older(count: number): Message[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `m${index}`,
    id: `m${index}`,
    phone: ANA,
    direction: index % 3 === 0 ? 'outbound' : 'inbound',
    at: ago(10 + (count - index) * 7),
    content: { kind: 'text', text: `${'Is it on its way? '.repeat(index % 5)}[${index}]` },
    delivery: { state: 'read' },
    reactions: [],
    attempts: [],
  }));
}

function countNodes(root: Node): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count += 1 + (walker.currentNode instanceof Element ? countShadow(walker.currentNode) : 0);
  return count;
}
const countShadow = ({ shadowRoot }: Element): number => (shadowRoot ? countNodes(shadowRoot) : 0);

/** What is drawn, and what becomes of the rows, while something happens. */
type Work = { bubbles: number; rows: number };

async function mountThread(size: number): Promise<Mounted & { work(act: () => void): Promise<Work>; scrollers: Element[] }> {
  const mounted = await mountInbox(fixture, (source) => {
    const [read, readList] = [source.messages.bind(source), source.contacts.bind(source)];
    const whole = older(size - 1);
    source.messages = async (...asked) => ({ items: [...whole, ...(await read(...asked)).items] });
    source.contacts = (query, options) => readList({ ...query, limit: PEOPLE }, options);
  });
  const { inbox, inside, open } = mounted;
  let bubbles = 0;
  inbox.renderMessage = () => void bubbles++;
  const thread = await open(ANA);
  await until(() => thread.querySelector('[data-key="out"]'));
  const settle = async (): Promise<void> => {
    for (let turn = 0, before = ''; turn < 8; turn++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { scrollTop, scrollHeight } = thread.querySelector('.scroller')!;
      const now = `${scrollTop} ${scrollHeight} ${bubbles}`;
      if (now !== before) turn = 0;
      before = now;
    }
  };
  await settle();
  const list = await inside('wa-inbox-contact-list');
  const work = async (act: () => void): Promise<Work> => {
    let rows = 0;
    const observer = new MutationObserver(
      (records) => (rows += records.reduce((sum, { addedNodes }) => sum + rowsIn(addedNodes), 0)),
    );
    for (const root of [thread, list]) observer.observe(root.querySelector('.rows')!, { childList: true });
    bubbles = 0;
    act();
    await settle();
    observer.disconnect();
    return { bubbles, rows };
  };
  const scrollers = [thread, list].map((root) => root.querySelector('.scroller')!);
  return { ...mounted, work, scrollers };
}

const rowsIn = (nodes: NodeList): number => [...nodes].filter((node) => node instanceof HTMLElement).length;

describe('work', () => {
  for (const size of [100, 10_000, 100_000]) {
    it(`for an event is the same in a thread of ${size} messages`, async function () {
      this.timeout(30_000);
      const { inbox, source, work, scrollers } = await mountThread(size);
      assert.isBelow(countShadow(inbox), 1_000, 'nodes');

      const appended = await work(() => source.receive(ANA, 'It is here.'));
      assert.isAtMost(appended.bubbles, 3, 'bubbles drawn for a message');
      assert.isAtMost(appended.rows, 4, 'rows for a message');

      const told = await work(() => source.report('out', { state: 'delivered' }));
      assert.deepEqual(told, { bubbles: 1, rows: 0 }, 'for a report');

      const bumped = await work(() => source.receive(phoneOf(PEOPLE - 1), 'Hello!'));
      assert.equal(bumped.bubbles, 0, 'bubbles drawn for another conversation');
      assert.isAtMost(bumped.rows, 3, 'rows for another conversation');

      const burst = await work(() => {
        for (let turn = 0; turn < 50; turn++) source.receive(ANA, `Again ${turn}`);
      });
      assert.isAtMost(burst.bubbles, 60, 'bubbles drawn for fifty messages');
      assert.isBelow(countShadow(inbox), 1_000, 'nodes afterwards');

      const before = countShadow(inbox);
      for (let page = 0; page < 30; page++) await work(() => scrollers.forEach((box) => box.scrollBy(0, page % 2 ? 700 : -700)));
      assert.isAtMost(countShadow(inbox), before + 100, 'nodes after scrolling: nothing is left of rows that went');
    });
  }
});
