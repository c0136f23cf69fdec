import { assert } from 'chai';
import '../../define.ts';
import '../../preview/define.ts';
import type { PieceIntent, WaInboxIntentEvent } from '../../events/intent-event.ts';
import { createMemorySource } from '../../sources/memory/memory-source.ts';
import { lazyElements } from '../message/lazy-elements.ts';

const NOW = Date.parse('2026-01-15T12:00:00.000Z');
const ANA = '12025550101';
/** As a host would keep it in a file. */
const FILE = JSON.stringify({
  contacts: [{ phone: ANA, name: 'Ana', tags: ['vip'] }],
  messages: [
    {
      id: 'a1',
      phone: ANA,
      direction: 'inbound',
      at: '2026-01-15T11:00:00Z',
      content: { type: 'text', text: { body: 'Is it *here*?' } },
    },
    {
      id: 'a2',
      phone: ANA,
      direction: 'outbound',
      at: '2026-01-15T11:01:00Z',
      content: { type: 'text', text: { body: 'It is' } },
    },
  ],
  templates: [
    {
      id: 't',
      name: 'hello',
      language: 'en',
      category: 'UTILITY',
      status: 'APPROVED',
      components: [{ type: 'BODY', text: 'Hello {{1}}' }],
    },
  ],
});
const source = createMemorySource(JSON.parse(FILE), { now: () => NOW });
const { items: contacts } = await source.contacts({});
const { items: messages } = await source.messages(ANA, {});
const now = () => NOW;

/** The piece by itself on the page, and what it asks of its host. */
async function alone<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]>) {
  const piece = Object.assign(document.createElement(tag), properties);
  const asked: PieceIntent[] = [];
  piece.addEventListener('wa-inbox-intent', (event) => asked.push((event as WaInboxIntentEvent).detail));
  const size = new CSSStyleSheet();
  size.replaceSync(`${tag} { display: block; inline-size: 480px; block-size: 400px; }`);
  document.adoptedStyleSheets = [size];
  document.body.replaceChildren(piece);
  const root = piece.shadowRoot!;
  const find = async (selector: string): Promise<HTMLElement> => {
    for (let turn = 0; turn < 200; turn++) {
      const found = root.querySelector<HTMLElement>(selector);
      if (found) return found;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    throw new Error(`${tag} never showed ${selector}`);
  };
  return { piece, asked, root, find };
}

describe('each piece works by itself from properties, with what a JSON file holds', () => {
  it('wa-inbox-contact-list', async () => {
    const { asked, find } = await alone('wa-inbox-contact-list', { contacts, now });
    const row = await find('.row');
    assert.include(row.textContent, 'Ana');
    row.click();
    assert.deepEqual(asked, [{ kind: 'open', phone: ANA }]);
  });

  it('wa-inbox-thread', async () => {
    const { find, root } = await alone('wa-inbox-thread', { messages, conversation: ANA, name: 'Ana', now });
    assert.equal((await find('article strong, article b')).textContent, 'here');
    assert.lengthOf(root.querySelectorAll('article'), 2);
  });

  it('wa-inbox-message', async () => {
    const { find } = await alone('wa-inbox-message', { message: messages[1]!, name: 'Ana' });
    assert.include((await find('article')).textContent, 'It is');
  });

  it('wa-inbox-composer', async () => {
    const { piece, asked, find } = await alone('wa-inbox-composer', { text: 'Good day', name: 'Ana' });
    await find('textarea');
    piece.send();
    assert.deepEqual(asked, [{ kind: 'send', content: { kind: 'text', text: 'Good day' } }]);
  });

  it('wa-inbox-template-picker', async () => {
    await lazyElements.load!('wa-inbox-template-picker');
    const { piece, asked, find } = await alone('wa-inbox-template-picker', { templates: await source.templates!() });
    await piece.show('hello');
    const input = (await find('form input')) as HTMLInputElement;
    input.value = 'Ana';
    input.dispatchEvent(new InputEvent('input'));
    await piece.updateComplete;
    (await find('form')).closest('form')!.requestSubmit();
    assert.equal(asked.at(-1)?.kind, 'send');
  });

  it('wa-inbox-preview', async () => {
    const payload = { messaging_product: 'whatsapp', to: ANA, type: 'text', text: { body: 'From a *file*' } };
    const { find } = await alone('wa-inbox-preview', { dialect: 'cloud', payload });
    assert.include((await find('article')).textContent, 'From a file');
  });

  it('wa-inbox', async () => {
    const { piece, find } = await alone('wa-inbox', { source, now });
    await find('wa-inbox-contact-list');
    await piece.openContact(ANA);
    assert.isNotNull(await find('wa-inbox-thread'));
  });
});
