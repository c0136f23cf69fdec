import { WaInboxComposer } from './components/composer/composer.ts';
import { WaInboxContactList } from './components/contact-list/contact-list.ts';
import { Desk } from './components/inbox/desk.ts';
import { WaInbox } from './components/inbox/inbox.ts';
import { lazyElements, type LazyTag } from './components/message/lazy-elements.ts';
import { WaInboxMessage } from './components/message/message.ts';
import { WaInboxThread } from './components/thread/thread.ts';

/** Tag → class, and for what is not needed at first, how to load the class. */
const ELEMENTS: Record<string, CustomElementConstructor> = {
  'wa-inbox-message': WaInboxMessage,
  'wa-inbox-composer': WaInboxComposer,
  'wa-inbox-contact-list': WaInboxContactList,
  'wa-inbox-thread': WaInboxThread,
  'wa-inbox': WaInbox,
};

/** Registers an element and answers with it. Two bundles may meet on one page: the first one's elements stay. */
function register<Element extends CustomElementConstructor>(tag: string, element: Element): Element {
  if (!customElements.get(tag)) customElements.define(tag, element);
  return element;
}

Desk.load = async () => {
  const { createDesk, elements } = await import('./components/inbox/desk-parts.ts');
  for (const [tag, element] of Object.entries(elements)) register(tag, element);
  return createDesk;
};

const LAZY: Record<LazyTag, () => Promise<CustomElementConstructor>> = {
  'wa-inbox-voice': async () => (await import('./components/voice/voice.ts')).WaInboxVoice,
  'wa-inbox-failure': async () => (await import('./components/failure/failure.ts')).WaInboxFailure,
  'wa-inbox-viewer': async () => (await import('./components/viewer/viewer.ts')).WaInboxViewer,
  'wa-inbox-sheet': async () => (await import('./components/sheet/sheet.ts')).WaInboxSheet,
  'wa-inbox-find': async () => (await import('./components/desk/find.ts')).WaInboxFind,
  'wa-inbox-details': async () => (await import('./components/details/details.ts')).WaInboxDetails,
  'wa-inbox-message-info': async () => (await import('./components/details/message-info.ts')).WaInboxMessageInfo,
  'wa-inbox-message-actions': async () => (await import('./components/message-actions/message-actions.ts')).WaInboxMessageActions,
  'wa-inbox-builder': async () => (await import('./components/builder/builder.ts')).WaInboxBuilder,
  'wa-inbox-template-picker': async () => (await import('./components/template-picker/template-picker.ts')).WaInboxTemplatePicker,
  'wa-inbox-emoji-picker': async () => (await import('./components/emoji/emoji-picker.ts')).WaInboxEmojiPicker,
};

lazyElements.load = async (tag) => void register(tag, await LAZY[tag]());

for (const [tag, element] of Object.entries(ELEMENTS)) register(tag, element);

if ('document' in globalThis) void import('./preview/await-preview.ts');

export { register as define };
