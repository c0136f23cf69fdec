import { assert } from 'chai';
import type { PieceIntent } from '../../events/intent-event.ts';
import { WaInboxBuilder } from './builder.ts';

customElements.define('wa-inbox-builder', WaInboxBuilder);

const LIMITS = { header: 60, body: 1_024, footer: 60, buttons: 3, buttonTitle: 20, label: 20, rows: 2, sections: 10 };

async function mount(properties: Partial<WaInboxBuilder> = {}) {
  const builder = Object.assign(document.createElement('wa-inbox-builder'), { limits: LIMITS, ...properties });
  const asked: PieceIntent[] = [];
  builder.addEventListener('wa-inbox-intent', ({ detail }) => asked.push(detail));
  document.body.replaceChildren(builder);
  await builder.updateComplete;
  const root = builder.shadowRoot!;
  const field = (name: string): HTMLInputElement => root.querySelector(`[name="${name}"]`)!;
  const fill = async (name: string, text: string): Promise<void> => {
    field(name).value = text;
    field(name).dispatchEvent(new InputEvent('input'));
    await builder.updateComplete;
  };
  const press = async (text: string): Promise<void> => {
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('button')];
    buttons.find((button) => (button.ariaLabel ?? button.textContent).trim() === text)!.click();
    await builder.updateComplete;
    await builder.updateComplete;
  };
  const choose = async (kind: number): Promise<void> => {
    root.querySelectorAll<HTMLInputElement>('[name="kind"]')[kind]!.click();
    await builder.updateComplete;
  };
  return { builder, asked, root, field, fill, press, choose };
}

describe('wa-inbox-builder', () => {
  it('shows what is built as the customer will see it, and sends it', async () => {
    const { builder, asked, root, fill, press } = await mount({ to: { phone: '12025550101', replyTo: 'm1' } });
    await fill('body', 'Will you *come*?');
    await fill('button.0', 'Yes');
    await press('Add button');
    assert.equal((root.activeElement as HTMLInputElement).name, 'button.1');
    await fill('button.1', 'No');
    const preview = root.querySelector('.preview')!;
    assert.equal(preview.querySelector('strong, b')!.textContent, 'come');
    assert.deepEqual(
      [...preview.querySelectorAll('.control')].map((control) => control.textContent.trim()),
      ['Yes', 'No'],
    );
    const closed = new Promise((resolve) => builder.addEventListener('wa-inbox-builder-close', resolve));
    await press('Send');
    const buttons = ['Yes', 'No'].map((text) => ({ kind: 'reply', text }));
    const content = { kind: 'buttons', body: 'Will you *come*?', buttons } as const;
    assert.deepEqual(asked, [{ kind: 'send', content, phone: '12025550101', replyTo: 'm1' }]);
    await closed;
    assert.isFalse(builder.isConnected);
  });

  it('counts as one types, says at once what is too long, and what is missing when it is to be sent', async () => {
    const { asked, root, field, fill, press } = await mount();
    await fill('button.0', 'x'.repeat(23));
    assert.include(field('button.0').closest('label')!.textContent, '23/20');
    const problems = (): string[] => [...root.querySelectorAll('[role="alert"]')].map((problem) => problem.textContent);
    assert.deepEqual(problems(), ['3 characters too long: 20 are possible.']);
    await press('Send');
    assert.deepEqual(problems(), ['Fill this in.', '3 characters too long: 20 are possible.']);
    assert.equal(root.activeElement, field('body'));
    assert.deepEqual(asked, []);
  });

  it('adds and removes no more than there can be', async () => {
    const { root, press, choose } = await mount();
    await press('Add button');
    await press('Add button');
    assert.notInclude(root.textContent, 'Add button');
    await press('Remove button 3');
    assert.include(root.textContent, 'Add button');
    await choose(1);
    await press('Add section');
    assert.notInclude(root.textContent, 'Add section', 'both options are used up');
    assert.notInclude(root.textContent, 'Add option');
  });

  it('keeps what is filled in when another kind is tried', async () => {
    const { fill, field, choose } = await mount();
    await fill('body', 'Will you come?');
    await fill('button.0', 'Yes');
    await choose(2);
    assert.equal(field('body').value, 'Will you come?');
    await choose(0);
    assert.equal(field('button.0').value, 'Yes');
  });

  it('goes on by Enter, and sends by Ctrl+Enter', async () => {
    const { asked, root, field, fill } = await mount();
    await fill('body', 'Will you come?');
    await fill('button.0', 'Yes');
    const enter = (init: KeyboardEventInit = {}): KeyboardEvent =>
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
    field('footer').focus();
    field('footer').dispatchEvent(enter());
    assert.equal(root.activeElement, field('button.0'));
    assert.deepEqual(asked, []);
    field('button.0').dispatchEvent(enter({ ctrlKey: true }));
    assert.equal(asked.length, 1);
  });
});
