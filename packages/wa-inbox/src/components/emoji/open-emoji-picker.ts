import type { I18n } from '../../i18n/i18n.ts';
import { lazyElements } from '../message/lazy-elements.ts';
import { placeMenu } from '../message-actions/place.ts';

export type EmojiRequest = {
  /** The shadow tree that it stands in, so that the design tokens hold. */
  root: DocumentFragment | HTMLElement;
  /** What it stands beside. */
  anchor: Element;
  i18n: I18n;
  /** False closes the picker. */
  onChoose(emoji: string): boolean;
  /** Where the focus goes afterwards. */
  onClose(): void;
};

/** Shows the emoji picker beside something; it goes by Escape, by a press elsewhere, or when the choice is made. */
export async function openEmojiPicker({ root, anchor, i18n, onChoose, onClose }: EmojiRequest): Promise<void> {
  const tag = 'wa-inbox-emoji-picker';
  await lazyElements.load?.(tag);
  if (!customElements.get(tag) || !anchor.isConnected || root.querySelector(tag)) return;
  const picker = document.createElement(tag);
  Object.assign(picker, { i18n, popover: 'auto', onChoose: (emoji: string) => void (onChoose(emoji) || picker.hidePopover()) });
  picker.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    picker.remove();
    onClose();
  });
  const at = anchor.getBoundingClientRect(); // it may be hidden by the time the picker has its size
  root.append(picker);
  await picker.updateComplete;
  picker.showPopover();
  for (const [name, value] of Object.entries(placeMenu(picker, { getBoundingClientRect: () => at }, 'start')))
    picker.style.setProperty(name, value);
  picker.focus();
}
