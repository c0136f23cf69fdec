import type { alertStrings } from './alert-strings.ts';
import type { builderStrings } from './builder-strings.ts';
import type { cameraStrings } from './camera-strings.ts';
import type { composerStrings } from './composer-strings.ts';
import type { deskStrings } from './desk-strings.ts';
import type { detailsStrings } from './details-strings.ts';
import type { failureStrings } from './failure-strings.ts';
import { messageStrings } from './message-strings.ts';
import type { moreStrings } from './more-strings.ts';
import type { newStrings } from './new-strings.ts';
import type { previewStrings } from './preview-strings.ts';
import type { recordingStrings } from './recording-strings.ts';
import type { templateStrings } from './template-strings.ts';
import type { viewerStrings } from './viewer-strings.ts';

/** Every text a person reads or hears. `{name}` is filled in; `plural` texts choose a form by `count`. */
export const en = {
  'inbox.label': 'Inbox',
  'inbox.unconfigured.title': 'No server yet',
  'inbox.unconfigured.text': 'Give this element a base-url attribute or a source property.',
  'inbox.choose.title': 'Choose a conversation',
  'inbox.choose.text': 'Messages appear here, and everything is kept in step with the server.',
  'inbox.back': 'Back to conversations',
  'inbox.connection.offline': 'No connection. What you write is sent when it is back.',
  'inbox.connection.polling': 'Live updates are not available. Checking for new messages every few seconds.',

  'list.label': 'Conversations',
  'list.title': 'Chats',
  'list.search': 'Search name, phone or tag',
  'list.search.clear': 'Clear search',
  'list.empty.title': 'No conversations yet',
  'list.empty.text': 'Start one with a phone number, or wait for a customer to write.',
  'list.none': 'No conversation found for “{search}”',
  'list.loading': 'Loading conversations',
  'list.failed': 'Conversations could not be loaded',
  'list.retry': 'Try again',
  'list.new': 'New conversation',
  'list.unread': { one: '{count} unread message', other: '{count} unread messages' },
  'list.draft': 'Draft: {text}',
  'list.option': '{name}, {time}, {preview}.',
  'list.closing': 'Window closes in {time}',

  'thread.label': 'Messages with {name}',
  'thread.empty.title': 'No messages yet',
  'thread.empty.text': 'The conversation begins with what you send.',
  'thread.loading': 'Loading messages',
  'thread.loading.older': 'Loading older messages',
  'thread.failed': 'Messages could not be loaded',
  'thread.retry': 'Try again',
  'thread.unread': 'Unread messages',
  'thread.latest': 'Jump to the latest message',
  'thread.latest.unread': { one: 'Jump to {count} new message', other: 'Jump to {count} new messages' },
  'thread.today': 'Today',
  'thread.yesterday': 'Yesterday',
  'thread.header.typing': 'typing…',

  'window.open': 'Open for {time}',
  'window.open.label': 'You can write freely, at no charge, for another {time}',
  'window.closed': 'Window closed',
  'window.closing': 'Closes in {time}',
  'window.closed.title': 'The 24-hour window is closed',
  'window.closed.text':
    'Free text can be sent within 24 hours of the customer’s last message. Until they write again, send an approved template, which is charged by its category.',
  'window.never.text': 'This customer has not written yet. Start with an approved template.',
  'window.template': 'Choose a template',
  'window.draft.kept': 'Your draft is kept and comes back when the window opens.',
  'window.hours': '{hours} h {minutes} min',
  'window.minutes': '{minutes} min',
  'window.moments': 'less than a minute',

  'composer.label': 'Message to {name}',
  'composer.placeholder': 'Type a message',
  'composer.send': 'Send',
  'composer.readonly': 'You can read this conversation, but not write in it.',
  'composer.template': 'Send a template',
  'composer.long': '{count} characters over the limit of {limit}',

  ...messageStrings,

  'announce.message': '{name}: {text}',
  'announce.messages': { one: '{count} new message', other: '{count} new messages' },
  'announce.undone': 'Not sent: your text is in the field again',
  'announce.failed': 'Message not delivered: {reason}',
  'announce.window.closed': 'The 24-hour window with {name} has closed',
  'announce.connection.offline': 'Connection lost',
  'announce.connection.live': 'Connected again',
} as const;

/** A text, or its plural forms by `Intl.PluralRules` category. */
export type Text = string | ({ other: string } & { [Form in Intl.LDMLPluralRule]?: string });
export type StringKey = keyof typeof en;
type LazyKey =
  | keyof typeof alertStrings
  | keyof typeof builderStrings
  | keyof typeof recordingStrings
  | keyof typeof cameraStrings
  | keyof typeof failureStrings
  | keyof typeof viewerStrings
  | keyof typeof templateStrings
  | keyof typeof composerStrings
  | keyof typeof deskStrings
  | keyof typeof moreStrings
  | keyof typeof newStrings
  | keyof typeof previewStrings
  | keyof typeof detailsStrings;
/** What a host overrides: any of the keys, and failures by `failure.{key}.title` and `.remedy`. */
export type Strings = Partial<Record<StringKey | LazyKey | `failure.${string}`, Text>>;
