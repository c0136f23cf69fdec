import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { define } from '../define.ts';
import { WaInboxComposer as WaInboxComposerElement } from '../components/composer/composer.ts';
import { WaInboxContactList as WaInboxContactListElement } from '../components/contact-list/contact-list.ts';
import { WaInbox as WaInboxElement } from '../components/inbox/inbox.ts';
import { WaInboxMessage as WaInboxMessageElement } from '../components/message/message.ts';
import { WaInboxPreview as WaInboxPreviewElement } from '../components/preview/preview.ts';
import { WaInboxTemplatePicker as WaInboxTemplatePickerElement } from '../components/template-picker/template-picker.ts';
import { WaInboxThread as WaInboxThreadElement } from '../components/thread/thread.ts';
import type { WaInboxActionEvent } from '../events/action-event.ts';
import type { WaInboxBeforeOpenEvent } from '../events/before-open-event.ts';
import type { WaInboxBeforeSendEvent } from '../events/before-send-event.ts';
import type { WaInboxConnectionEvent } from '../events/connection-event.ts';
import type { WaInboxContactChangeEvent } from '../events/contact-change-event.ts';
import type { WaInboxErrorEvent } from '../events/error-event.ts';
import type { WaInboxFailedEvent } from '../events/failed-event.ts';
import type { WaInboxIntentEvent } from '../events/intent-event.ts';
import type { WaInboxMarksChangeEvent } from '../events/marks-change-event.ts';
import type { WaInboxPreviewChangeEvent } from '../events/preview-change-event.ts';
import type { WaInboxReadyEvent } from '../events/ready-event.ts';
import type { WaInboxReceivedEvent } from '../events/received-event.ts';
import type { WaInboxSentEvent } from '../events/sent-event.ts';
import type { WaInboxStatusEvent } from '../events/status-event.ts';
import type { WaInboxUnreadChangeEvent } from '../events/unread-change-event.ts';
import type { WaInboxWindowChangeEvent } from '../events/window-change-event.ts';

/** A WhatsApp-style chat inbox: contact list, thread and composer over one server. Written by `npm run reference` from the elements. */
export const WaInbox = /* @__PURE__ */ createComponent({
  react: React,
  tagName: 'wa-inbox',
  elementClass: define('wa-inbox', WaInboxElement),
  events: {
    onReady: 'wa-inbox-ready' as EventName<WaInboxReadyEvent>,
    onBeforeOpen: 'wa-inbox-before-open' as EventName<WaInboxBeforeOpenEvent>,
    onBeforeSend: 'wa-inbox-before-send' as EventName<WaInboxBeforeSendEvent>,
    onContactChange: 'wa-inbox-contact-change' as EventName<WaInboxContactChangeEvent>,
    onSent: 'wa-inbox-sent' as EventName<WaInboxSentEvent>,
    onReceived: 'wa-inbox-received' as EventName<WaInboxReceivedEvent>,
    onStatus: 'wa-inbox-status' as EventName<WaInboxStatusEvent>,
    onFailed: 'wa-inbox-failed' as EventName<WaInboxFailedEvent>,
    onUnreadChange: 'wa-inbox-unread-change' as EventName<WaInboxUnreadChangeEvent>,
    onWindowChange: 'wa-inbox-window-change' as EventName<WaInboxWindowChangeEvent>,
    onAction: 'wa-inbox-action' as EventName<WaInboxActionEvent>,
    onConnection: 'wa-inbox-connection' as EventName<WaInboxConnectionEvent>,
    onMarksChange: 'wa-inbox-marks-change' as EventName<WaInboxMarksChangeEvent>,
    onError: 'wa-inbox-error' as EventName<WaInboxErrorEvent>,
  },
});

/** The list of conversations: a listbox of which only the visible rows are in the DOM. Written by `npm run reference` from the elements. */
export const WaInboxContactList = /* @__PURE__ */ createComponent({
  react: React,
  tagName: 'wa-inbox-contact-list',
  elementClass: define('wa-inbox-contact-list', WaInboxContactListElement),
  events: { onIntent: 'wa-inbox-intent' as EventName<WaInboxIntentEvent> },
});

/** The messages of one conversation: only what is in view is in the DOM, and a reader's place never moves by itself. Written by `npm run reference` from the elements. */
export const WaInboxThread = /* @__PURE__ */ createComponent({
  react: React,
  tagName: 'wa-inbox-thread',
  elementClass: define('wa-inbox-thread', WaInboxThreadElement),
  events: { onIntent: 'wa-inbox-intent' as EventName<WaInboxIntentEvent> },
});

/** Where messages are written: Enter sends, Shift+Enter breaks the line. When the customer service window is closed it says so and offers templates; what was typed is kept. What goes beyond text is loaded once it is on the page. Written by `npm run reference` from the elements. */
export const WaInboxComposer = /* @__PURE__ */ createComponent({
  react: React,
  tagName: 'wa-inbox-composer',
  elementClass: define('wa-inbox-composer', WaInboxComposerElement),
  events: { onIntent: 'wa-inbox-intent' as EventName<WaInboxIntentEvent> },
});

/** One message by itself, as the thread shows it. Written by `npm run reference` from the elements. */
export const WaInboxMessage = /* @__PURE__ */ createComponent({
  react: React,
  tagName: 'wa-inbox-message',
  elementClass: define('wa-inbox-message', WaInboxMessageElement),
  events: { onIntent: 'wa-inbox-intent' as EventName<WaInboxIntentEvent> },
});

/** Chooses an approved template, asks for its values with a preview, and sends it. Loaded when first used. Written by `npm run reference` from the elements. */
export const WaInboxTemplatePicker = /* @__PURE__ */ createComponent({
  react: React,
  tagName: 'wa-inbox-template-picker',
  elementClass: define('wa-inbox-template-picker', WaInboxTemplatePickerElement),
  events: { onIntent: 'wa-inbox-intent' as EventName<WaInboxIntentEvent> },
});

/** What a customer's phone shows of a payload, of any of the APIs, or of a template: the conversation, what is wrong with the payload beside the line that causes it, and the call as code to copy. Nothing is sent, and no token is asked for. `wa-inbox/define` and the bundle load it once the page's own tree has one; `wa-inbox/preview` registers it at once. Written by `npm run reference` from the elements. */
export const WaInboxPreview = /* @__PURE__ */ createComponent({
  react: React,
  tagName: 'wa-inbox-preview',
  elementClass: define('wa-inbox-preview', WaInboxPreviewElement),
  events: { onPreviewChange: 'wa-inbox-preview-change' as EventName<WaInboxPreviewChangeEvent> },
});
