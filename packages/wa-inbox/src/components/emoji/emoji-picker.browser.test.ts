import 'axe-core';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import { WaInboxEmojiPicker } from './emoji-picker.ts';

customElements.define('wa-inbox-emoji-picker', WaInboxEmojiPicker);

async function mount() {
  const chosen: string[] = [];
  const onChoose = (emoji: string): void => void chosen.push(emoji);
  const picker = Object.assign(document.createElement('wa-inbox-emoji-picker'), { onChoose });
  document.body.replaceChildren(picker);
  await picker.updateComplete;
  const root = picker.shadowRoot!;
  const press = async (key: string): Promise<void> => {
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await picker.updateComplete;
    await picker.updateComplete;
  };
  const search = async (text: string): Promise<void> => {
    const field = root.querySelector('input')!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input'));
    await picker.updateComplete;
  };
  return { picker, root, chosen, press, search, focused: () => root.activeElement?.getAttribute('aria-label') };
}

describe('wa-inbox-emoji-picker', () => {
  beforeEach(() => localStorage.removeItem('wa-inbox-emoji'));

  it('moves through the grid by arrows, from the search and back to it', async () => {
    const { picker, press, focused } = await mount();
    picker.focus();
    await press('ArrowDown');
    assert.equal(focused(), 'grinning face');
    await press('ArrowRight');
    assert.equal(focused(), 'grinning face with big eyes');
    await press('End');
    await press('Home');
    assert.equal(focused(), 'grinning face');
    await press('ArrowUp');
    assert.equal(focused(), 'Search emoji');
  });

  it('finds by name and takes the first by Enter; says when nothing is called so', async () => {
    const { picker, root, chosen, press, search } = await mount();
    picker.focus();
    await search('delivery truck');
    await press('Enter');
    assert.deepEqual(chosen, ['🚚']);
    await search('nothing at all');
    assert.equal(root.querySelector('[role="status"]')!.textContent, 'No emoji is called so.');
  });

  it('shows first what was used last', async () => {
    const first = await mount();
    first.picker.focus();
    await first.search('delivery truck');
    await first.press('Enter');
    const { root } = await mount();
    assert.equal(root.querySelector('[role="gridcell"]')!.getAttribute('aria-label'), 'delivery truck');
    assert.equal(root.querySelector('[aria-pressed="true"]')!.getAttribute('aria-label'), 'Used last');
  });

  it('has no faults that axe finds', async () => {
    const { picker } = await mount();
    const { axe } = globalThis as unknown as { axe: { run(root: Element): Promise<AxeResults> } };
    const { violations } = await axe.run(picker);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    );
  });
});
