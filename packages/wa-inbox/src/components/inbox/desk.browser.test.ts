import { assert } from 'chai';
import '../../define.ts';
import type { WaInbox } from './inbox.ts';
import '../../events/marks-change-event.ts';
import type { MarksData } from '../../model/marks.ts';
import { createMemorySource } from '../../sources/memory/memory-source.ts';
import { ago, NOW } from './mounted.ts';

const ANA = '12025550101';
const BEN = '12025550102';
const CEM = '12025550103';

/** 120 messages of Ana, of which the 3rd and the 110th tell of a sofa; Ben's window closes soon; a message to Cem failed. */
function fixture() {
  const ana = Array.from({ length: 120 }, (_, index) => ({
    id: `a${index}`,
    phone: ANA,
    direction: index % 2 ? ('outbound' as const) : ('inbound' as const),
    at: ago(60 * 24 * 6 - index * 60),
    content: { type: 'text', text: { body: index === 3 || index === 110 ? `A *Sofá* for number ${index}` : `Line ${index}` } },
  }));
  return {
    contacts: [
      { phone: ANA, name: 'Ana', tags: ['vip'] },
      { phone: BEN, name: 'Ben', unreadCount: 2 },
      { phone: CEM, name: 'Cem', tags: ['vip', 'late'] },
    ],
    messages: [
      ...ana,
      {
        id: 'b1',
        phone: BEN,
        direction: 'inbound' as const,
        at: ago(23.5 * 60),
        content: { type: 'text', text: { body: 'Hello' } },
      },
      {
        id: 'c1',
        phone: CEM,
        direction: 'outbound' as const,
        at: ago(2000),
        content: { type: 'text', text: { body: '<b>Hi</b> & bye' } },
        status: 'failed' as const,
        error: 131026,
      },
    ],
  };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function until<Found>(find: () => Found | null | undefined | false): Promise<Found> {
  for (let turn = 0; turn < 400; turn++) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`Did not come about: ${find}`);
}

async function mount(more: Partial<WaInbox> = {}) {
  localStorage.clear();
  const size = new CSSStyleSheet();
  size.replaceSync('wa-inbox { inline-size: 1100px; block-size: 640px; }');
  document.adoptedStyleSheets = [size];
  const source = createMemorySource(fixture(), { now: () => NOW });
  const inbox = Object.assign(document.createElement('wa-inbox'), { source, now: () => NOW, locale: 'en', ...more });
  document.body.replaceChildren(inbox);
  const root = await until(() => inbox.shadowRoot);
  const list = await until(() => root.querySelector('wa-inbox-contact-list')?.shadowRoot);
  const tools = await until(() => root.querySelector('wa-inbox-list-tools')?.shadowRoot);
  await until(() => list.querySelector('.row'));
  const names = (): string => [...list.querySelectorAll('.name')].map((name) => name.textContent).join(' ');
  const chip = (filter: string): HTMLElement => tools.querySelector(`[data-filter="${filter}"]`)!;
  const items = (): HTMLElement[] => [
    ...(root.querySelector('wa-inbox-menu')?.shadowRoot?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
  ];
  const choose = async (label: string): Promise<void> => {
    (await until(() => items().find((item) => item.textContent.trim() === label))).click();
    await until(() => !root.querySelector('wa-inbox-menu'));
    await frame();
  };
  const open = async (phone: string): Promise<ShadowRoot> => {
    await inbox.openContact(phone);
    const thread = await until(() => root.querySelector('wa-inbox-thread')?.shadowRoot);
    await until(() => thread.querySelector('article'));
    return thread;
  };
  const rowMenu = async (name: string): Promise<void> => {
    const row = [...list.querySelectorAll<HTMLElement>('.row')].find((candidate) => candidate.textContent.includes(name))!;
    row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, composed: true }));
    await until(() => items()[0]);
  };
  return { inbox, source, root, list, tools, names, chip, items, choose, open, rowMenu };
}

/** What is written on a button, which is its name too. */
function said(button: HTMLElement): string {
  return button.textContent.trim().replace(/\s+/g, ' ');
}

/** What the deepest focused element is called. */
function focused(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.getAttribute('role') ?? element?.localName ?? '';
}

describe('the tools of wa-inbox', () => {
  it('filter by what a conversation is, with counts, and say so where nothing is left', async () => {
    const { chip, names, list, tools, choose } = await mount();
    assert.equal(said(chip('unread')), 'Unread 1');
    for (const [filter, expected] of [
      ['unread', 'Ben'],
      ['closing', 'Ben'],
      ['failed', 'Cem'],
      ['all', 'Ben Ana Cem'],
      ['open', 'Ben'],
    ] as const) {
      chip(filter).click();
      await until(() => names() === expected && chip(filter).getAttribute('aria-pressed') === 'true');
    }
    chip('open').click();
    await until(() => names() === 'Ben Ana Cem');
    tools.querySelector<HTMLElement>('[aria-haspopup="menu"]')!.click();
    await choose('Archived');
    await until(() => list.querySelector('.notice')?.textContent.includes('Nothing archived'));
  });

  it('tell how long windows stay open: in the last hour always, else where the list is about that', async () => {
    const { list, chip, source, tools, choose } = await mount();
    const lower = (phone: string): HTMLElement => list.querySelector<HTMLElement>(`[data-phone="${phone}"] .lower`)!;
    const row = (phone: string): string =>
      `${lower(phone).textContent} ${lower(phone).querySelector<HTMLElement>('.left')?.dataset['time'] ?? ''}`;
    assert.include(row(BEN), '30 min');
    source.receive(ANA, 'Hello again');
    await until(() => row(ANA).includes('Hello again'));
    assert.notInclude(row(ANA), '24 h');
    chip('open').click();
    await until(() => row(ANA).includes('24 h'));
    chip('open').click();
    tools.querySelector<HTMLElement>('[aria-haspopup="menu"]')!.click();
    await choose('Window closing first');
    await until(() => row(ANA).includes('24 h'));
    assert.include(list.querySelector(`[data-phone="${ANA}"]`)!.getAttribute('aria-label'), 'Open for 24 h');
  });

  it('filter by tag and sort by name from the menu, which arrows walk through and Escape leaves', async () => {
    const { tools, names, choose, items, root } = await mount();
    const button = tools.querySelector<HTMLElement>('[aria-haspopup="menu"]')!;
    const openMenu = async (): Promise<void> => {
      button.focus();
      button.click();
      await until(() => items()[0]?.matches(':focus'));
    };
    await openMenu();
    const press = (key: string) =>
      items()
        .find((item) => item.matches(':focus'))!
        .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    press('ArrowUp');
    assert.equal(focused(), 'menuitem');
    press('Home');
    assert.equal(items()[0]!.getAttribute('aria-checked'), 'true');
    press('Escape');
    await until(() => !root.querySelector('wa-inbox-menu'));
    assert.isTrue(button.matches(':focus'));
    await openMenu();
    await choose('late');
    await until(() => names() === 'Cem');
    assert.equal(said(tools.querySelector('[aria-pressed="true"]')!), 'Tag: late 1');
  });

  it('pin, archive and mark conversations, keep that for the next page, and tell the host', async () => {
    const told: MarksData[] = [];
    const { inbox, rowMenu, choose, names, list, chip } = await mount();
    inbox.addEventListener('wa-inbox-marks-change', ({ detail }) => told.push(detail.marks));
    await rowMenu('Cem');
    await choose('Pin');
    await until(() => names() === 'Cem Ben Ana');
    await rowMenu('Ana');
    await choose('Archive');
    await until(() => names() === 'Cem Ben');
    await rowMenu('Cem');
    await choose('Mark as unread');
    assert.match(list.querySelector('.row')!.getAttribute('aria-label')!, /Pinned, Marked as unread\.$/);
    assert.equal(said(chip('unread')), 'Unread 2');
    assert.deepEqual(told.at(-1), { pinned: [CEM], archived: [ANA], muted: [], unread: [CEM], starred: [] });
    assert.deepEqual(JSON.parse(localStorage.getItem('wa-inbox-marks ')!), told.at(-1));
    await inbox.openContact(CEM);
    await until(() => told.at(-1)!.unread!.length === 0);
  });

  it('leave marks to a host that keeps them', async () => {
    const { inbox, rowMenu, choose, names } = await mount({ marks: { pinned: [ANA] } });
    await until(() => names() === 'Ana Ben Cem');
    await rowMenu('Cem');
    const asked = new Promise<MarksData>((resolve) =>
      inbox.addEventListener('wa-inbox-marks-change', ({ detail }) => resolve(detail.marks), { once: true }),
    );
    await choose('Pin');
    assert.equal(names(), 'Ana Ben Cem');
    assert.isNull(localStorage.getItem('wa-inbox-marks '));
    inbox.marks = await asked;
    await until(() => names() === 'Ana Cem Ben');
  });

  it('mark everything shown as read, and tell the server', async () => {
    const { tools, choose, source, chip } = await mount();
    tools.querySelector<HTMLElement>('[aria-haspopup="menu"]')!.click();
    await choose('Mark all as read');
    await until(() => said(chip('unread')) === 'Unread');
    assert.equal((await source.contact(BEN)).unread, 0);
  });

  it('search a conversation across its pages, without accents, and mark the hits', async () => {
    const { inbox, root, open } = await mount();
    const thread = await open(ANA);
    inbox.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }));
    const find = await until(() => root.querySelector('wa-inbox-find')?.shadowRoot);
    const field = await until(() => find.querySelector<HTMLInputElement>('input[type="text"]'));
    await until(() => field.matches(':focus'));
    field.value = 'sofa';
    field.dispatchEvent(new InputEvent('input'));
    const told = (): string => find.querySelector('[role="status"]')!.textContent;
    await until(() => told() === '1 of 1 so far');
    await until(() => thread.querySelector('[data-key="a110"].marked'));
    const marked = await until(() => CSS.highlights.get('wa-inbox-hit'));
    assert.equal([...marked].map(String).join(), 'Sofá');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => told() === '2 of 2' || told() === '2 of 2 so far');
    await until(() => thread.querySelector('[data-key="a3"].marked'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true }));
    await until(() => told().startsWith('1 of 2'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !root.querySelector('wa-inbox-find'));
    await until(() => (CSS.highlights.get('wa-inbox-hit')?.size ?? 0) === 0);
  });

  it('go to a date that is not loaded yet', async () => {
    const { inbox, root, open } = await mount();
    const thread = await open(ANA);
    inbox.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }));
    const find = await until(() => root.querySelector('wa-inbox-find')?.shadowRoot);
    const date = await until(() => find.querySelector<HTMLInputElement>('input[type="date"]'));
    const day = new Date(Date.parse(ago(60 * 24 * 5)));
    date.value = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
    date.dispatchEvent(new Event('change'));
    const first = await until(() => thread.querySelector<HTMLElement>('.marked'));
    const index = Number(first.dataset['key']!.slice(1));
    assert.isBelow(index, 30);
    assert.equal(new Date(Date.parse(ago(60 * 24 * 6 - index * 60))).toDateString(), day.toDateString());
  });

  it('go on through the hits from the day that was gone to', async () => {
    const { inbox, root, open } = await mount();
    const thread = await open(ANA);
    inbox.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }));
    const find = await until(() => root.querySelector('wa-inbox-find')?.shadowRoot);
    const field = await until(() => find.querySelector<HTMLInputElement>('input[type="text"]'));
    const told = (): string => find.querySelector('[role="status"]')!.textContent;
    field.value = 'sofa';
    field.dispatchEvent(new InputEvent('input'));
    await until(() => told() === '1 of 1 so far');
    const date = find.querySelector<HTMLInputElement>('input[type="date"]')!;
    date.value = ago(60 * 24 * 3).slice(0, 10);
    date.dispatchEvent(new Event('change'));
    await until(() => thread.querySelector<HTMLElement>('.marked:not([data-key="a110"])'));
    assert.equal(told(), '1 of 1 so far');
    date.value = ago(60 * 24 * 5).slice(0, 10);
    date.dispatchEvent(new Event('change'));
    await until(() => told().startsWith('2 of 2'));
    assert.isFalse(find.querySelector<HTMLButtonElement>('[title="Next hit"]')!.disabled);
  });

  it('star, select and tell about a message', async () => {
    const { root, open } = await mount();
    const thread = await open(CEM);
    const actions = await until(() => thread.querySelector('wa-inbox-message-actions')?.shadowRoot);
    const choose = async (text: string): Promise<void> => {
      thread.querySelector('article')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      (await until(() => actions.querySelector<HTMLElement>('.open'))).click();
      (await until(() => [...actions.querySelectorAll<HTMLElement>('.item')].find((item) => item.textContent === text))).click();
    };
    await choose('Star');
    await until(() => thread.querySelector('.star'));
    await choose('Select');
    const tick = await until(() => thread.querySelector<HTMLInputElement>('.pick input'));
    assert.isTrue(tick.checked);
    tick.click();
    await until(() => root.querySelector('.selection-bar')!.textContent.includes('0 selected'));
    root.querySelector<HTMLElement>('.selection-bar button')!.click();
    await until(() => !thread.querySelector('.pick'));
    await choose('Message info');
    const info = await until(() => root.querySelector('wa-inbox-message-info')?.shadowRoot?.querySelector('dialog[open]'));
    assert.include(info.textContent, 'Now: Not delivered');
    assert.include(info.textContent, '131026');
    assert.equal(JSON.parse(info.querySelector('pre')!.textContent).content.text.body, '<b>Hi</b> & bye');
    info.querySelector<HTMLElement>('header button')!.click();
    await until(() => !root.querySelector('wa-inbox-message-info'));
  });

  it('show details, change tags through the source, and close with Escape', async () => {
    const { root, open, source } = await mount();
    await open(CEM);
    const toggle = await until(() => root.querySelector<HTMLElement>('[part="details-toggle"]'));
    toggle.click();
    const details = await until(() => root.querySelector('wa-inbox-details')?.shadowRoot);
    await until(() => details.querySelector('section'));
    assert.include(details.textContent, `+${CEM}`);
    details.querySelector<HTMLElement>('.tags button')!.click();
    await until(() => details.querySelectorAll('.tags li').length === 1);
    const field = details.querySelector<HTMLInputElement>('form input')!;
    field.value = ' new ';
    details.querySelector('form')!.requestSubmit();
    await until(() => details.querySelectorAll('.tags li').length === 2);
    assert.deepEqual((await source.contact(CEM)).tags, ['late', 'new']);
    details.querySelector('section')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !root.querySelector('wa-inbox-details'));
    await until(() => toggle.matches(':focus'));
  });

  it('export a whole conversation, of which a part is loaded, and print every message', async () => {
    const { inbox, root, open, choose } = await mount();
    const thread = await open(ANA);
    assert.isBelow(thread.querySelectorAll('article').length, 60);
    const text = await inbox.export({ format: 'text' });
    assert.lengthOf(text.match(/^\[/gm)!, 120);
    assert.lengthOf((JSON.parse(await inbox.export({ format: 'json' })) as { messages: unknown[] }).messages, 120);
    const page = new DOMParser().parseFromString(await inbox.export({ format: 'html', phone: CEM }), 'text/html');
    assert.equal(page.querySelector('article p')!.textContent, '<b>Hi</b> & bye');
    assert.isNull(page.querySelector('script, article b b'));
    const printed = new Promise<string[]>((resolve) => {
      const { append } = document.body;
      document.body.append = (frameElement: HTMLIFrameElement) => {
        append.call(document.body, frameElement);
        const page = frameElement.contentWindow!;
        page.print = () => resolve([...page.document.querySelectorAll('article p')].map((line) => line.textContent));
      };
    });
    root.querySelector<HTMLElement>('[part="conversation-menu"]')!.click();
    await choose('Print');
    const lines = await printed;
    assert.deepEqual([lines.length, lines[0], lines[110]], [120, 'Line 0', 'A *Sofá* for number 110']);
    document.querySelector('iframe')!.remove();
    delete (document.body as Partial<HTMLElement>).append;
  });
});
