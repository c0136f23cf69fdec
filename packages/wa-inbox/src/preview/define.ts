import { lazyElements } from '../components/message/lazy-elements.ts';
import { WaInboxPreview } from '../components/preview/preview.ts';

/** Registers `<wa-inbox-preview>` for a page without an inbox. What a message may need besides comes with the whole, when it is needed. */
if (!customElements.get('wa-inbox-preview')) customElements.define('wa-inbox-preview', WaInboxPreview);

lazyElements.load ??= async (tag) => {
  delete lazyElements.load;
  await import('./whole.ts');
  await lazyElements.load!(tag);
};
