export { WaInbox } from './components/inbox/inbox.ts';
export { WaInboxContactList } from './components/contact-list/contact-list.ts';
export { WaInboxThread } from './components/thread/thread.ts';
export { WaInboxComposer } from './components/composer/composer.ts';
export { WaInboxMessage } from './components/message/message.ts';
export { WaInboxTemplatePicker } from './components/template-picker/template-picker.ts';
export { WaInboxPreview } from './components/preview/preview.ts';
export type { SnippetLanguage } from './components/preview/snippets.ts';

export { WaInboxActionEvent } from './events/action-event.ts';
export { WaInboxBeforeOpenEvent } from './events/before-open-event.ts';
export { WaInboxBeforeSendEvent } from './events/before-send-event.ts';
export { WaInboxConnectionEvent } from './events/connection-event.ts';
export { WaInboxContactChangeEvent } from './events/contact-change-event.ts';
export { WaInboxErrorEvent } from './events/error-event.ts';
export { WaInboxFailedEvent } from './events/failed-event.ts';
export { WaInboxIntentEvent, type PieceIntent } from './events/intent-event.ts';
export { WaInboxMarksChangeEvent } from './events/marks-change-event.ts';
export { WaInboxPreviewChangeEvent, type PreviewChange } from './events/preview-change-event.ts';
export { WaInboxReadyEvent } from './events/ready-event.ts';
export { WaInboxReceivedEvent } from './events/received-event.ts';
export { WaInboxSentEvent } from './events/sent-event.ts';
export { WaInboxStatusEvent } from './events/status-event.ts';
export { WaInboxUnreadChangeEvent } from './events/unread-change-event.ts';
export { WaInboxWindowChangeEvent } from './events/window-change-event.ts';

export type { CannedReply, ComposerContext } from './components/composer/context.ts';
export { SourceError, type Failure } from './model/failure.ts';
export type { Contact, ServiceWindow } from './model/contact.ts';
export type { PriceOf } from './model/cost.ts';
export type { Content, ContentKind, ContentOf, TemplateParameter } from './model/content.ts';
export type * from './model/content-parts.ts';
export type { PayloadProblem, TemplateValues } from './model/preview.ts';
export type { Attempt, Delivery, DeliveryState, Draft, Message, Reaction } from './model/message.ts';
export type {
  CallOptions,
  Capabilities,
  Change,
  ConnectionState,
  ContactQuery,
  InboxSource,
  InteractiveLimits,
  MediaKind,
  MediaLimits,
  MessageHit,
  MessageQuery,
  Uploaded,
  MessagePage,
} from './model/source.ts';
export type { Template, TemplateComponent } from './model/template.ts';
export type { Dialect, Instant, Page, Phone } from './model/values.ts';
