import type { WaInboxComposer } from '../components/composer/composer.ts';
import type { WaInboxContactList } from '../components/contact-list/contact-list.ts';
import type { WaInbox } from '../components/inbox/inbox.ts';
import type { WaInboxMessage } from '../components/message/message.ts';
import type { WaInboxPreview } from '../components/preview/preview.ts';
import type { WaInboxTemplatePicker } from '../components/template-picker/template-picker.ts';
import type { WaInboxThread } from '../components/thread/thread.ts';
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

/** Properties of an element, as a template may set them. */
type Settable<Element, Name extends keyof Element> = { [Each in Name]?: Element[Each] | undefined };

/**
 * What each tag takes and tells: attributes as they are written, properties, events by name.
 * Written by `npm run reference` from the elements.
 */
export type Tags = {
  /** A WhatsApp-style chat inbox: contact list, thread and composer over one server. */
  'wa-inbox': {
    element: WaInbox;
    attributes: {
      /** Authorizes calls to `base-url`. The attribute is read where it is used; the property never reaches the DOM. */
      token?: WaInbox['token'] | undefined;
      /** Where the server is: "http://localhost:4010", or "http://localhost:4010/w/test" for a world of the mock. */
      'base-url'?: WaInbox['baseUrl'] | undefined;
      /** The API that `base-url` speaks: `whatssync`, or `cloud`, `chakra` or `chatmitra` through a proxy of the host's (SOURCES.md). */
      dialect?: WaInbox['dialect'] | undefined;
      /** Phone number of the open conversation. */
      contact?: WaInbox['contact'] | undefined;
      /** Light, dark, or as the page or the system is. */
      theme?: WaInbox['theme'] | undefined;
      /** Colors instead of the WhatsApp-style ones; each in light and dark. */
      palette?: WaInbox['palette'] | undefined;
      /** `compact` for low rows. */
      density?: WaInbox['density'] | undefined;
      /** BCP 47; the page's language by default. */
      locale?: WaInbox['locale'] | undefined;
      /** Whether list and thread stand side by side: by width, always, or never. */
      layout?: WaInbox['layout'] | undefined;
      /** Shows everything and changes nothing. */
      readonly?: WaInbox['readonly'] | undefined;
      /** Origins, separated by spaces, from which media may be loaded without asking. */
      'media-origins'?: WaInbox['mediaOrigins'] | undefined;
      /** Which key sends: `ctrl-enter` leaves Enter to the field. */
      'send-key'?: WaInbox['sendKey'] | undefined;
      /** Notifications of messages that nobody looks at; `discreet` without who and what. */
      notify?: WaInbox['notify'] | undefined;
      /** A short sound for the same messages. */
      sound?: WaInbox['sound'] | undefined;
    };
    properties: Settable<
      WaInbox,
      | 'baseUrl'
      | 'dialect'
      | 'contact'
      | 'theme'
      | 'palette'
      | 'density'
      | 'locale'
      | 'layout'
      | 'readonly'
      | 'mediaOrigins'
      | 'source'
      | 'sendKey'
      | 'cannedReplies'
      | 'templates'
      | 'marks'
      | 'priceOf'
      | 'notify'
      | 'sound'
      | 'strings'
      | 'now'
      | 'renderMessage'
      | 'token'
    >;
    events: {
      /** the first page of contacts has arrived */
      'wa-inbox-ready': WaInboxReadyEvent;
      /** before a person opens a conversation; cancelable */
      'wa-inbox-before-open': WaInboxBeforeOpenEvent;
      /** before a message is sent; cancelable */
      'wa-inbox-before-send': WaInboxBeforeSendEvent;
      /** another conversation is open */
      'wa-inbox-contact-change': WaInboxContactChangeEvent;
      /** the server accepted a message */
      'wa-inbox-sent': WaInboxSentEvent;
      /** a customer wrote */
      'wa-inbox-received': WaInboxReceivedEvent;
      /** a message came further */
      'wa-inbox-status': WaInboxStatusEvent;
      /** a message was refused or not delivered */
      'wa-inbox-failed': WaInboxFailedEvent;
      /** the number of unread messages changed */
      'wa-inbox-unread-change': WaInboxUnreadChangeEvent;
      /** a customer service window opened or closed */
      'wa-inbox-window-change': WaInboxWindowChangeEvent;
      /** a part of a message was used */
      'wa-inbox-action': WaInboxActionEvent;
      /** the live connection changed */
      'wa-inbox-connection': WaInboxConnectionEvent;
      /** the person pinned, archived, muted or starred something */
      'wa-inbox-marks-change': WaInboxMarksChangeEvent;
      /** something could not be loaded */
      'wa-inbox-error': WaInboxErrorEvent;
    };
  };
  /** The list of conversations: a listbox of which only the visible rows are in the DOM. */
  'wa-inbox-contact-list': {
    element: WaInboxContactList;
    attributes: {
      /** The open conversation. */
      selected?: WaInboxContactList['selected'] | undefined;
      /** The list could not be loaded. */
      failed?: WaInboxContactList['failed'] | undefined;
      /** `compact` for low rows. */
      density?: WaInboxContactList['density'] | undefined;
      /** Leaves out the button for a new conversation. */
      readonly?: WaInboxContactList['readonly'] | undefined;
    };
    properties: Settable<
      WaInboxContactList,
      | 'contacts'
      | 'selected'
      | 'search'
      | 'loading'
      | 'failed'
      | 'hasMore'
      | 'drafts'
      | 'now'
      | 'mediaOrigins'
      | 'density'
      | 'readonly'
    >;
    events: {
      /** asks to open a conversation, to search, for a further page */
      'wa-inbox-intent': WaInboxIntentEvent;
    };
  };
  /** The messages of one conversation: only what is in view is in the DOM, and a reader's place never moves by itself. */
  'wa-inbox-thread': {
    element: WaInboxThread;
    attributes: {
      /** Which conversation this is: another value starts anew at the newest message. */
      conversation?: WaInboxThread['conversation'] | undefined;
      /** Name of the customer. */
      name?: WaInboxThread['name'] | undefined;
      /** The messages could not be loaded. */
      failed?: WaInboxThread['failed'] | undefined;
      /** Leaves out what would send or change something. */
      readonly?: WaInboxThread['readonly'] | undefined;
    };
    properties: Settable<
      WaInboxThread,
      | 'messages'
      | 'conversation'
      | 'name'
      | 'hasOlder'
      | 'hasNewer'
      | 'loading'
      | 'failed'
      | 'readonly'
      | 'unreadFrom'
      | 'target'
      | 'now'
      | 'mediaOrigins'
      | 'renderMessage'
    >;
    events: {
      /** asks for older or newer messages, a retry, a template, a jump */
      'wa-inbox-intent': WaInboxIntentEvent;
    };
  };
  /** Where messages are written: Enter sends, Shift+Enter breaks the line. When the customer service window is closed it says so and offers templates; what was typed is kept. What goes beyond text is loaded once it is on the page. */
  'wa-inbox-composer': {
    element: WaInboxComposer;
    attributes: {
      /** Name of the customer. */
      name?: WaInboxComposer['name'] | undefined;
      /** Whether free text can be sent: `closed` until the customer writes, `never` when they have not written yet. */
      window?: WaInboxComposer['window'] | undefined;
      /** Nothing can be written. */
      readonly?: WaInboxComposer['readonly'] | undefined;
      /** Which key sends: `ctrl-enter` leaves Enter to the field. */
      'send-key'?: WaInboxComposer['sendKey'] | undefined;
    };
    properties: Settable<
      WaInboxComposer,
      'text' | 'name' | 'window' | 'readonly' | 'templates' | 'limit' | 'sendKey' | 'context'
    >;
    events: {
      /** `draft` while typing, `send`, `reply` without an id, `choose-template` */
      'wa-inbox-intent': WaInboxIntentEvent;
    };
  };
  /** One message by itself, as the thread shows it. */
  'wa-inbox-message': {
    element: WaInboxMessage;
    attributes: {
      /** Name of the customer. */
      name?: WaInboxMessage['name'] | undefined;
      /** Leaves out what would send or change something. */
      readonly?: WaInboxMessage['readonly'] | undefined;
    };
    properties: Settable<WaInboxMessage, 'message' | 'repliedTo' | 'name' | 'first' | 'readonly' | 'mediaOrigins'>;
    events: {
      /** asks for a retry, a template, a jump; tells of an action */
      'wa-inbox-intent': WaInboxIntentEvent;
    };
  };
  /** Chooses an approved template, asks for its values with a preview, and sends it. Loaded when first used. */
  'wa-inbox-template-picker': {
    element: WaInboxTemplatePicker;
    attributes: {
      /** The templates could not be loaded. */
      failed?: WaInboxTemplatePicker['failed'] | undefined;
    };
    properties: Settable<WaInboxTemplatePicker, 'templates' | 'loading' | 'failed' | 'context' | 'window' | 'priceOf' | 'now'>;
    events: {
      /** `send` with the filled template, `close-templates`, `load-templates` */
      'wa-inbox-intent': WaInboxIntentEvent;
    };
  };
  /** What a customer's phone shows of a payload, of any of the APIs, or of a template: the conversation, what is wrong with the payload beside the line that causes it, and the call as code to copy. Nothing is sent, and no token is asked for. `wa-inbox/define` and the bundle load it once the page's own tree has one; `wa-inbox/preview` registers it at once. */
  'wa-inbox-preview': {
    element: WaInboxPreview;
    attributes: {
      /** What is sent: an object, or JSON as text. */
      payload?: WaInboxPreview['payload'] | undefined;
      /** The API that it is for. */
      dialect?: WaInboxPreview['dialect'] | undefined;
      /** The definition of a template, or its JSON: shown by itself, or in the words that a payload fills in. */
      template?: WaInboxPreview['template'] | undefined;
      /** Values of `template`: of its body in order, by name, or the components of a send; or the JSON of one of these. */
      parameters?: WaInboxPreview['parameters'] | undefined;
      /** Name of the customer; what the payload says by default. */
      name?: WaInboxPreview['name'] | undefined;
      /** Phone number, in digits, to which `template` goes. */
      phone?: WaInboxPreview['phone'] | undefined;
      /** Where the code calls; the provider's own address by default. */
      'base-url'?: WaInboxPreview['baseUrl'] | undefined;
      /** Whether the payload can be changed here; it is shown anyway while something is wrong with it. */
      editable?: WaInboxPreview['editable'] | undefined;
      /** The phone alone. */
      bare?: WaInboxPreview['bare'] | undefined;
      /** `auto` is the page's. */
      theme?: WaInboxPreview['theme'] | undefined;
      /** BCP 47; the page's language by default. */
      locale?: WaInboxPreview['locale'] | undefined;
      /** Origins, separated by spaces, from which media may be loaded without asking. */
      'media-origins'?: WaInboxPreview['mediaOrigins'] | undefined;
    };
    properties: Settable<
      WaInboxPreview,
      | 'payload'
      | 'dialect'
      | 'template'
      | 'parameters'
      | 'templates'
      | 'name'
      | 'phone'
      | 'baseUrl'
      | 'placeholders'
      | 'editable'
      | 'bare'
      | 'theme'
      | 'locale'
      | 'strings'
      | 'mediaOrigins'
      | 'now'
    >;
    events: {
      /** another payload is shown: `detail` has its text, its data and its problems */
      'wa-inbox-preview-change': WaInboxPreviewChangeEvent;
    };
  };
};
