import { assert } from 'chai';
import type { PieceIntent } from '../../events/intent-event.ts';
import { WaInboxComposer } from './composer.ts';

customElements.define('wa-inbox-composer', WaInboxComposer);

async function mount(
  properties: Partial<WaInboxComposer> = {},
): Promise<{ composer: WaInboxComposer; asked: PieceIntent[]; field: HTMLTextAreaElement }> {
  const composer = Object.assign(document.createElement('wa-inbox-composer'), { name: 'Ana', ...properties });
  const asked: PieceIntent[] = [];
  composer.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(composer);
  await composer.updateComplete;
  return { composer, asked, field: composer.shadowRoot!.querySelector('textarea')! };
}

function press(field: HTMLElement, init: KeyboardEventInit): boolean {
  return field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init }));
}

describe('wa-inbox-composer', () => {
  it('tells what is typed', async () => {
    const { asked, field } = await mount();
    field.value = 'Hello';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    assert.deepEqual(asked, [{ kind: 'draft', text: 'Hello' }]);
  });

  it('sends trimmed text by Enter, and leaves Shift+Enter to the field', async () => {
    const { asked, field } = await mount({ text: '  Hello \n' });
    assert.isTrue(press(field, { shiftKey: true }));
    assert.isFalse(press(field, {}));
    assert.deepEqual(asked, [{ kind: 'send', content: { kind: 'text', text: 'Hello' } }]);
  });

  it('leaves the Enter that ends a word of an input method alone', async () => {
    const { asked, field } = await mount({ text: 'にほん' });
    assert.isTrue(press(field, { isComposing: true }));
    assert.deepEqual(asked, []);
  });

  it('sends nothing that is empty or too long, and says by how much', async () => {
    const { composer, asked, field } = await mount({ text: '   ', limit: 10 });
    press(field, {});
    composer.text = 'x'.repeat(13);
    await composer.updateComplete;
    press(field, {});
    assert.deepEqual(asked, []);
    assert.include(composer.shadowRoot!.querySelector('[role="alert"]')!.textContent, '3 characters over the limit of 10');
    assert.isTrue(composer.shadowRoot!.querySelector<HTMLButtonElement>('.send')!.disabled);
  });

  it('grows with the text, up to a limit', async () => {
    const { composer, field } = await mount();
    const one = field.getBoundingClientRect().height;
    composer.text = 'line\n'.repeat(3);
    await composer.updateComplete;
    const four = field.getBoundingClientRect().height;
    composer.text = 'line\n'.repeat(80);
    await composer.updateComplete;
    assert.isAbove(four, one + 40);
    assert.isBelow(field.getBoundingClientRect().height, 200);
  });

  it('puts text in at the caret', async () => {
    const { composer, asked, field } = await mount({ text: 'Hello Ana' });
    field.setSelectionRange(5, 5);
    composer.insertText(' dear');
    assert.deepEqual(asked, [{ kind: 'draft', text: 'Hello dear Ana' }]);
  });

  it('offers templates instead of a field while the window is closed, and shows the draft it keeps', async () => {
    const { composer, asked } = await mount({ window: 'closed', text: 'My draft' });
    const root = composer.shadowRoot!;
    assert.isNull(root.querySelector('textarea'));
    assert.include(root.textContent, 'The 24-hour window is closed');
    assert.include(root.textContent, 'My draft');
    root.querySelector<HTMLButtonElement>('[part="choose-template"]')!.click();
    assert.deepEqual(asked, [{ kind: 'choose-template' }]);
  });
});
