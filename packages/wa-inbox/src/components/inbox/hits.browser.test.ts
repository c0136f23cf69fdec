import { assert } from 'chai';
import '../../define.ts';
import { ago, mountInbox, until, type Mounted } from './mounted.ts';

const ANA = '12025550101';
const BEN = '12025550102';

/** The words are in the second of 90 messages of Ana, and in one of Ben. */
const fixture = {
  contacts: [
    { phone: ANA, name: 'Ana' },
    { phone: BEN, name: 'Ben' },
  ],
  messages: [
    ...Array.from({ length: 90 }, (_, index) => ({
      id: `a${index}`,
      phone: ANA,
      direction: index % 2 ? ('outbound' as const) : ('inbound' as const),
      at: ago(6_000 - index * 10),
      content: { type: 'text', text: { body: index === 1 ? 'The *SOFÁ* from the catalogue' : `Line ${index}` } },
    })),
    {
      id: 'b1',
      phone: BEN,
      direction: 'inbound' as const,
      at: ago(30),
      content: { type: 'text', text: { body: 'A sofa bed?' } },
    },
  ],
};

async function found({ inside, search }: Mounted, text: string, count: number): Promise<HTMLElement[]> {
  await search(text);
  const hits = await inside('wa-inbox-hits');
  await until(
    () => hits.querySelectorAll('.hit').length === count && hits.querySelector('[role="status"]')?.textContent !== 'Searching…',
  );
  return [...hits.querySelectorAll<HTMLElement>('.hit')];
}

describe('the search over all conversations', () => {
  it('finds words in messages, marks them, and shows a hit where it stands', async () => {
    const mounted = await mountInbox(fixture);
    const hits = await found(mounted, 'sofa', 2);
    assert.deepEqual(
      hits.map((hit) => [hit.querySelector('b')!.textContent, hit.querySelector('mark')!.textContent]),
      [
        ['Ben', 'sofa'],
        ['Ana', 'SOFÁ'],
      ],
    );
    hits[1]!.click();
    const thread = await mounted.inside('wa-inbox-thread');
    await until(() => thread.querySelector('[data-key="a1"].marked'));
    assert.equal(mounted.inbox.contact, ANA);
    const marked = await until(() => {
      const ranges = [...(CSS.highlights.get('wa-inbox-hit') ?? [])];
      return ranges.some((range) => thread.contains((range as Range).startContainer)) && ranges;
    });
    assert.include(marked.map(String), 'SOFÁ');
    await mounted.search('');
    await until(() => !mounted.root.querySelector('wa-inbox-hits'));
  });

  it('can be walked through by arrows', async () => {
    const mounted = await mountInbox(fixture);
    const [first, second] = await found(mounted, 'sofa', 2);
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    assert.isTrue(second!.matches(':focus'));
    second!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    assert.isTrue(first!.matches(':focus'));
  });

  it('opens no conversation that the host keeps closed', async () => {
    const mounted = await mountInbox(fixture);
    const [hit] = await found(mounted, 'sofa', 2);
    mounted.inbox.addEventListener('wa-inbox-before-open', (event) => event.preventDefault());
    hit!.click();
    await mounted.inbox.updateComplete;
    assert.isUndefined(mounted.inbox.contact);
  });

  it('looks through what is loaded where the source cannot search, and says so', async () => {
    const mounted = await mountInbox(fixture, (source) => Object.assign(source.capabilities, { messageSearch: false }));
    const [hit] = await found(mounted, 'sofa', 1);
    assert.include(hit!.textContent, 'Ben');
    assert.include((await mounted.inside('wa-inbox-hits')).textContent, 'only those that are loaded');
  });

  it('says when the search failed, and searches again', async () => {
    let fails = true;
    const mounted = await mountInbox(fixture, (source) => {
      const search = source.searchMessages!.bind(source);
      source.searchMessages = async (query, options) => {
        if (fails) throw new Error('down');
        return search(query, options);
      };
    });
    await mounted.search('sofa');
    const hits = await mounted.inside('wa-inbox-hits');
    const again = await until(() => hits.querySelector<HTMLElement>('.more'));
    assert.include(hits.textContent, 'The search failed');
    fails = false;
    again.click();
    await until(() => hits.querySelectorAll('.hit').length === 2);
  });
});
