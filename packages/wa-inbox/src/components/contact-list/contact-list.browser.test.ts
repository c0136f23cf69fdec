import { assert } from 'chai';
import type { PieceIntent } from '../../events/intent-event.ts';
import type { Contact } from '../../model/contact.ts';
import { WaInboxContactList } from './contact-list.ts';

customElements.define('wa-inbox-contact-list', WaInboxContactList);

const NOW = Date.parse('2026-01-15T12:00:00.000Z');

function contacts(count: number): Contact[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `contact_${index}`,
    phone: `1202555${String(index).padStart(4, '0')}`,
    name: `Customer ${index}`,
    tags: [],
    lastMessageAt: new Date(NOW - index * 60_000).toISOString(),
    unread: index % 3,
    window: { state: 'open', expiresAt: new Date(NOW + (index + 1) * 50 * 60_000).toISOString() },
  }));
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function mount(
  properties: Partial<WaInboxContactList>,
): Promise<{ list: WaInboxContactList; asked: PieceIntent[]; root: ShadowRoot; box: HTMLElement }> {
  const size = new CSSStyleSheet();
  size.replaceSync('wa-inbox-contact-list { inline-size: 340px; block-size: 600px; }');
  document.adoptedStyleSheets = [size];
  const list = Object.assign(document.createElement('wa-inbox-contact-list'), { now: () => NOW, ...properties });
  const asked: PieceIntent[] = [];
  list.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(list);
  await frame();
  await frame();
  const root = list.shadowRoot!;
  return { list, asked, root, box: root.querySelector('.scroller')! };
}

function press(target: HTMLElement, key: string): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

describe('wa-inbox-contact-list', () => {
  it('keeps few rows of 10,000 in the DOM, and moves a row to the top', async () => {
    const all = contacts(10_000);
    const { list, root } = await mount({ contacts: all });
    assert.isBelow(root.querySelectorAll('[role="option"]').length, 30);
    list.contacts = [all[5_000]!, ...all.toSpliced(5_000, 1)];
    await frame();
    assert.include(root.querySelector('[role="option"]')!.getAttribute('aria-label'), 'Customer 5000');
  });

  it('names a row by who, what, when, and what asks for attention', async () => {
    const lastMessage: Contact['lastMessage'] = {
      key: 'm1',
      id: 'm1',
      phone: '12025550001',
      direction: 'inbound',
      at: new Date(NOW).toISOString(),
      content: { kind: 'text', text: 'Is it *still* there?' },
      delivery: { state: 'read' },
      reactions: [],
      attempts: [],
    };
    const { root } = await mount({ contacts: [{ ...contacts(1)[0]!, unread: 2, lastMessage }] });
    const label = root.querySelector('[role="option"]')!.getAttribute('aria-label')!;
    assert.match(label, /^Customer 0, .*, Is it still there\?/);
    assert.match(label, /2 unread messages/);
    assert.match(label, /Window closes in 50 min/);
  });

  it('is walked through by keyboard as one stop, with the active row announced', async () => {
    const { asked, box } = await mount({ contacts: contacts(500) });
    box.focus();
    press(box, 'ArrowDown');
    await frame();
    assert.equal(box.getAttribute('aria-activedescendant'), 'contact-12025550000');
    press(box, 'End');
    await frame();
    await frame();
    const active = box.getAttribute('aria-activedescendant')!;
    assert.equal(active, 'contact-12025550499');
    assert.isOk(box.querySelector(`#${active}`));
    press(box, 'Enter');
    assert.deepEqual(asked.at(-1), { kind: 'open', phone: '12025550499' });
  });

  it('comes back where it was when it was hidden', async () => {
    const { list, root, box } = await mount({ contacts: contacts(200) });
    list.hidden = true;
    await frame();
    list.requestUpdate();
    await frame();
    list.hidden = false;
    await frame();
    await frame();
    assert.equal(box.scrollTop, 0);
    assert.include(root.querySelector('[role="option"]')!.getAttribute('aria-label'), 'Customer 0');
  });

  it('asks for a further page near the end', async () => {
    const { asked, box } = await mount({ contacts: contacts(60), hasMore: true });
    assert.deepEqual(asked, []);
    box.scrollTop = box.scrollHeight;
    await frame();
    await frame();
    assert.deepEqual(asked[0], { kind: 'load-more-contacts' });
  });

  it('opens a conversation with a number that is typed, or says what is wrong with it', async () => {
    const { asked, root } = await mount({ contacts: [] });
    root.querySelector<HTMLButtonElement>('[part="new"]')!.click();
    for (let turn = 0; turn < 300 && !root.querySelector('form'); turn++) await frame(); // the form is loaded when first asked for
    const submit = (value: string): void => {
      root.querySelector<HTMLInputElement>('form input')!.value = value;
      root.querySelector('form')!.requestSubmit();
    };
    submit('0123');
    await frame();
    assert.include(root.querySelector('[role="alert"]')!.textContent, 'starts with zero');
    submit('+44 7700 900 123');
    assert.deepEqual(asked, [{ kind: 'open', phone: '447700900123' }]);
  });

  it('says so when there is nothing, nothing found, or nothing could be loaded', async () => {
    assert.include((await mount({ contacts: [] })).root.textContent, 'No conversations yet');
    assert.include((await mount({ contacts: [], search: 'zzz' })).root.textContent, 'No conversation found for “zzz”');
    const failed = await mount({ contacts: [], failed: true });
    failed.root.querySelector<HTMLButtonElement>('.notice button')!.click();
    assert.deepEqual(failed.asked, [{ kind: 'refresh' }]);
  });
});
