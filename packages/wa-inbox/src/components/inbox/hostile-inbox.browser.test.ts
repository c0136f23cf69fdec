import { assert } from 'chai';
import '../../define.ts';
import { createMemorySource, type MemorySource } from '../../sources/memory/memory-source.ts';
import type { WaInboxDetails } from '../details/details.ts';
import { harmIn, structureOf } from '../message/drawn.ts';
import { hostileTexts } from '../message/hostile-texts.ts';
import '../../events/sent-event.ts';
import type { WaInbox } from './inbox.ts';

const NOW = Date.parse('2026-01-15T12:00:00.000Z');
const PLAIN = 'Plain words';
/** One that is looked at in every place; those that make other elements of a message are tried there. */
const TEXTS = [PLAIN, ...hostileTexts.map(({ text }) => text), 'W'.repeat(1_000_000)];
const phoneOf = (index: number): string => String(12025550100 + index);

/** A conversation for each text, which stands in its name, tags, picture, message and the answer's quotation. */
function fixture() {
  return {
    contacts: TEXTS.map((text, index) => ({ phone: phoneOf(index), name: text, tags: [text, `${text}2`], profileImage: text })),
    messages: TEXTS.flatMap((text, index) => [
      {
        id: index === 0 ? '__proto__' : `${text.slice(0, 300)}${index}`,
        phone: phoneOf(index),
        direction: 'inbound' as const,
        at: new Date(NOW - 3_600_000).toISOString(),
        content: { type: 'text', text: { body: text } },
        reactions: text.length < 5_000 ? [{ from: phoneOf(index), emoji: text }] : [],
      },
    ]),
    templates: [
      {
        id: 't1',
        name: TEXTS[1]!,
        language: TEXTS[6]!,
        category: 'UTILITY',
        status: 'APPROVED',
        components: [{ type: 'BODY', text: TEXTS[2]! }],
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

async function mount(width: number): Promise<{ inbox: WaInbox; source: MemorySource; root: ShadowRoot; list: ShadowRoot }> {
  const size = new CSSStyleSheet();
  size.replaceSync(`wa-inbox { inline-size: ${width}px; block-size: 560px; }`);
  document.adoptedStyleSheets = [size];
  const source = createMemorySource(fixture(), { now: () => NOW, reportsByHand: true });
  const inbox = Object.assign(document.createElement('wa-inbox'), { source, now: () => NOW, locale: 'en' });
  document.body.replaceChildren(inbox);
  const root = await until(() => inbox.shadowRoot);
  const list = await until(() => root.querySelector('wa-inbox-contact-list')?.shadowRoot);
  await until(() => list.querySelector('.row') && root.querySelector('wa-inbox-list-tools'));
  return { inbox, source, root, list };
}

/** What sticks out of its scroller sideways, or of the inbox. */
function overflows(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX)
      ? element.matches('.chips, pre') // meant to be scrolled sideways
        ? []
        : [`${element.localName}.${element.className}: ${element.scrollWidth} px in ${element.clientWidth}`]
      : []),
    ...(element.shadowRoot ? overflows(element.shadowRoot) : []),
  ]);
}

/** In the tree and the shadow trees in it. */
function found(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? found(element.shadowRoot, selector) : []),
  ]);
}

describe('an inbox of hostile conversations', () => {
  const failures: string[] = [];
  const ofMocha = window.onerror;
  before(() => {
    window.onerror = (_event, _file, _line, _column, error) => void failures.push(String(error));
    window.onunhandledrejection = ({ reason }) => failures.push(String(reason));
  });
  after(() => {
    window.onerror = ofMocha;
    window.onunhandledrejection = null;
    document.body.replaceChildren();
  });

  it('draws each row as the plain one, in one line, as high as the others', async () => {
    const { list } = await mount(320);
    const scroller = list.querySelector('.scroller')!;
    const seen = new Map<string, string>();
    let plainHeight = 0;
    for (let top = 0; top <= scroller.scrollHeight; top += 200) {
      scroller.scrollTop = top;
      await frame();
      for (const row of list.querySelectorAll<HTMLElement>('.row')) {
        plainHeight ||= row.offsetHeight;
        assert.equal(row.offsetHeight, plainHeight);
        seen.set(row.dataset['phone']!, structureOf({ children: [row] } as unknown as ParentNode));
      }
    }
    assert.equal(seen.size, TEXTS.length);
    const shapes = new Set(
      [...seen.values()].map((shape) => shape.replace(/\(img[^)]*\(\)\)|\(svg[^)]*\)\)|,data-initials/, '')),
    );
    assert.isAtMost(shapes.size, 3, [...shapes].join('\n'));
    assert.deepEqual(overflows(list), []);
  });

  for (const width of [320, 1_000]) {
    it(`opens each of them, ${width} px wide, without harm`, async () => {
      const { inbox, root } = await mount(width);
      for (const [index, text] of TEXTS.entries()) {
        await inbox.openContact(phoneOf(index));
        const thread = await until(() => root.querySelector('wa-inbox-thread')?.shadowRoot);
        await until(() => thread.querySelector('article .text'));
        await frame();
        const what = [...harmIn(root), ...overflows(root)].map((fault) => `${text.slice(0, 30)}: ${fault}`);
        assert.deepEqual(what, []);
      }
      assert.deepEqual(failures, []);
      assert.notProperty(globalThis, 'attacked');
      assert.notProperty(Object.prototype, 'polluted');
    });
  }

  it('shows them in the details and among the templates', async () => {
    const { inbox, root } = await mount(400);
    await inbox.openContact(phoneOf(0));
    (await until(() => root.querySelector<HTMLElement>('[part="details-toggle"]'))).click();
    const details = await until(() => root.querySelector<WaInboxDetails>('wa-inbox-details'));
    for (const [index, text] of TEXTS.entries()) {
      if (text.length > 5_000) continue; // drawn above
      await inbox.openContact(phoneOf(index));
      await until(() => details.contact.phone === phoneOf(index));
      await details.updateComplete;
      assert.deepEqual([...harmIn(root), ...overflows(root)], [], text.slice(0, 40));
    }
    await inbox.openTemplatePicker();
    const picker = await until(() => root.querySelector('wa-inbox-template-picker')?.shadowRoot);
    await until(() => picker.querySelector('.option'));
    assert.deepEqual([...harmIn(picker), ...overflows(picker)], []);
    assert.deepEqual(failures, []);
  });

  it('shows them among those to forward to', async () => {
    const { inbox, root } = await mount(400);
    await inbox.openContact(phoneOf(0));
    const thread = await until(() => root.querySelector('wa-inbox-thread')?.shadowRoot);
    await until(() => found(root, 'wa-inbox-message-actions').length > 0);
    const article = await until(() => thread.querySelector<HTMLElement>('article'));
    article.focus();
    article.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    (await until(() => found(root, '[role="menuitem"]').find(({ textContent }) => textContent.trim() === 'Forward'))).click();
    await until(() => found(root, 'dialog[open] button.contact').length > 10);
    assert.deepEqual([...harmIn(root), ...overflows(root)], []);
    assert.deepEqual(failures, []);
  });

  it('shows them as what went wrong', async () => {
    const { inbox, source, root } = await mount(400);
    await inbox.openContact(phoneOf(0));
    const thread = await until(() => root.querySelector('wa-inbox-thread')?.shadowRoot);
    const sent: string[] = [];
    inbox.addEventListener('wa-inbox-sent', ({ detail }) => sent.push(detail.message.id!));
    const short = TEXTS.filter(({ length }) => length < 5_000); // a key or a code of a provider is no longer
    for (const [index, text] of short.entries()) {
      inbox.send({ phone: phoneOf(0), content: { kind: 'text', text: `Sent ${index}` } });
      const id = await until(() => sent[index]);
      const failure = { key: text, code: text, detail: text, dialect: 'host' as const, retry: 'never' as const };
      source.report(id, { state: 'failed', failure });
      await until(() => found(thread, `[data-key] wa-inbox-failure`).at(-1)?.shadowRoot?.querySelector('.failure'));
      assert.deepEqual([...harmIn(root), ...overflows(root)], [], text.slice(0, 40));
    }
    assert.deepEqual(failures, []);
    assert.notProperty(globalThis, 'attacked');
  });
});
