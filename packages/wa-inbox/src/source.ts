/** What a source of your own is written with; needs no page, so that it can be checked in Node too. */
export { SourceError, type Failure } from './model/failure.ts';
export type { Contact, ServiceWindow } from './model/contact.ts';
export type { Draft, Message } from './model/message.ts';
export type { Capabilities, Change, InboxSource } from './model/source.ts';
