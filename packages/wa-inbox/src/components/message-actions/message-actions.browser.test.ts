import 'axe-core';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import type { PieceIntent } from '../../events/intent-event.ts';
import type { Contact } from '../../model/contact.ts';
import type { Content } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';
import { WaInboxThread } from '../thread/thread.ts';
import { WaInboxMessageActions } from './message-actions.ts';

customElements.define('wa-inbox-thread', WaInboxThread);
customElements.define('wa-inbox-message-actions', WaInboxMessageActions);

const MESSAGE: Message = {
  key: 'k1',
  id: 'm1',
  phone: '12025550101',
  direction: 'inbound',
  at: '2026-01-15T12:00:00.000Z',
  content: { kind: 'text', text: 'Is the sofa still there?' },
  delivery: { state: 'read' },
  reactions: [{ from: '12025550100', emoji: '🙏' }],
  attempts: [],
};

async function mount(over: Partial<WaInboxMessageActions> = {}, message = MESSAGE) {
  const thread = Object.assign(document.createElement('wa-inbox-thread'), {
    name: 'Ana',
    messages: [message],
    conversation: 'a',
  });
  thread.style.blockSize = '400px';
  const asked: PieceIntent[] = [];
  thread.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(thread);
  await thread.updateComplete;
  const actions = document.createElement('wa-inbox-message-actions');
  Object.assign(actions, { replies: true, reacts: true, ...over });
  thread.renderRoot.append(actions);
  await new Promise(requestAnimationFrame);
  await actions.updateComplete;
  const article = thread.renderRoot.querySelector('article')!;
  const menu = (): HTMLElement | null => actions.renderRoot.querySelector('[role="menu"]:popover-open');
  const focused = (): string | null | undefined => actions.shadowRoot!.activeElement?.getAttribute('aria-label');
  const press = async (target: Element, key: string): Promise<void> => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
    await actions.updateComplete;
    await actions.updateComplete;
  };
  return { thread, actions, asked, article, menu, focused, press };
}

const contact = (phone: string, name: string, state: 'open' | 'closed'): Contact => ({
  id: phone,
  phone,
  name,
  tags: [],
  unread: 0,
  window: { state, expiresAt: '2026-01-16T12:00:00.000Z' },
});
const picture = (name: string, url = `https://example.com/${name}`): Content => ({ kind: 'image', url });

describe('wa-inbox-message-actions', () => {
  it('opens by Enter on a message, moves by arrows, and gives the focus back on Escape', async () => {
    const { thread, article, menu, focused, press, actions } = await mount();
    article.focus();
    await press(article, 'Enter');
    assert.isNotNull(menu());
    assert.equal(focused(), 'React with 👍');
    await press(actions.shadowRoot!.activeElement!, 'ArrowUp');
    assert.equal(actions.shadowRoot!.activeElement!.textContent.trim(), 'Copy text');
    await press(actions.shadowRoot!.activeElement!, 'ArrowDown');
    assert.equal(focused(), 'React with 👍');
    menu()!.hidePopover();
    assert.isTrue(thread.shadowRoot!.activeElement === article);
  });

  it('asks for a reaction, and for taking back the one that is there', async () => {
    const { article, asked, press, actions } = await mount();
    for (const label of ['React with 👍', 'Take back 🙏']) {
      article.focus();
      await press(article, 'Enter');
      actions.renderRoot.querySelector<HTMLElement>(`[aria-label="${label}"]`)!.click();
    }
    assert.deepEqual(asked, [
      { kind: 'react', id: 'm1', emoji: '👍' },
      { kind: 'react', id: 'm1', emoji: '' },
    ]);
  });

  it('offers what is possible: nothing for a message that was not accepted, no answer while the window is closed', async () => {
    const { id: _id, ...unsent } = MESSAGE;
    const waiting = await mount({}, unsent);
    await waiting.press(waiting.article, 'Enter');
    assert.isNull(waiting.menu());
    const closed = await mount({ replies: false });
    await closed.press(closed.article, 'Enter');
    assert.notInclude(closed.menu()!.textContent, 'Reply');
  });

  it('forwards to somebody whose window is open', async () => {
    const contacts = [contact('12025550102', 'Ben', 'open'), contact('12025550103', 'Cleo', 'closed')];
    const { article, asked, press, actions, thread } = await mount({ contacts });
    thread.now = () => Date.parse(MESSAGE.at);
    await press(article, 'Enter');
    [...actions.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')]
      .find((item) => item.textContent.includes('Forward'))!
      .click();
    await actions.updateComplete;
    const offered = [...actions.renderRoot.querySelectorAll<HTMLButtonElement>('dialog .contact')];
    assert.deepEqual(
      offered.map(({ disabled }) => disabled),
      [false, true],
    );
    const closed = new Promise((resolve) => actions.renderRoot.querySelector('dialog')!.addEventListener('close', resolve));
    offered[0]!.click();
    await closed;
    assert.deepEqual(asked, [
      { kind: 'send', content: MESSAGE.content, phone: '12025550102' },
      { kind: 'desk', wish: { kind: 'forwarded', name: 'Ben' } },
    ]);
    await actions.updateComplete;
    assert.isTrue(actions.renderRoot.querySelector('dialog') === null);
  });

  it('forwards an album whole, several messages in their order, and says what is left out', async () => {
    const { actions, asked, thread } = await mount({ contacts: [contact('12025550102', 'Ben', 'open')], sends: ['image'] });
    thread.now = () => Date.parse(MESSAGE.at);
    const part = (content: Content): Message => ({ ...MESSAGE, content });
    const parts = ['a.jpg', 'b.jpg'].map((name) => part(picture(name)));
    const album: Message = { ...part({ kind: 'album', items: [] }), parts };
    const whole = part({ kind: 'album', items: [{ kind: 'image', url: 'https://example.com/c.jpg' }] });
    actions.forward([album, MESSAGE, whole, part(picture('', ''))]);
    await actions.updateComplete;
    await actions.updateComplete;
    const dialog = actions.renderRoot.querySelector('dialog')!;
    assert.include(dialog.textContent, 'Forward 4 messages to');
    assert.include(dialog.textContent, '1 message cannot be forwarded.');
    dialog.querySelector<HTMLElement>('.contact')!.click();
    const sent = asked.flatMap((intent) => (intent.kind === 'send' ? [intent.content] : []));
    assert.deepEqual(sent, [picture('a.jpg'), picture('b.jpg'), MESSAGE.content, picture('c.jpg')]);
  });

  it('stands beside the bubble that the pointer is at, inside the thread, and has no faults that axe finds', async () => {
    const { article, actions, thread, press } = await mount();
    article.querySelector('.text')!.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await actions.updateComplete;
    const button = actions.renderRoot.querySelector('.open')!.getBoundingClientRect();
    assert.isAtLeast(button.left, article.querySelector('.bubble')!.getBoundingClientRect().right);
    assert.isAtMost(button.right, thread.getBoundingClientRect().right);
    await press(article, 'Enter');
    const { axe } = globalThis as unknown as { axe: { run(root: Element): Promise<AxeResults> } };
    const { violations } = await axe.run(thread);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    );
  });
});
