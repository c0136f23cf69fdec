import type { Content } from '../../model/content.ts';
import { decodeContacts } from './contacts.ts';
import { decodeInteractive } from './interactive.ts';
import { decodeAlbum, decodeAudio, decodeDocument, decodeImage, decodeLocation, decodeSticker, decodeVideo } from './media.ts';
import { membersOf, textOf, type Members } from './reader.ts';
import { decodeOrder, decodeReaction, decodeSystem, decodeTap } from './replies.ts';
import { decodeTemplate } from './template.ts';

/** By `type`: what the member of that name says. Undefined where something needed is missing. */
const KINDS: Record<string, (part: Members, whole: Members) => Content | undefined> = {
  text: (_, { text }) => decodeText(text),
  image: decodeImage,
  video: decodeVideo,
  audio: decodeAudio,
  voice: (part) => decodeAudio({ ...part, voice: true }),
  document: decodeDocument,
  sticker: decodeSticker,
  album: decodeAlbum,
  location: decodeLocation,
  contacts: (_, { contacts }) => decodeContacts(contacts),
  reaction: decodeReaction,
  interactive: decodeInteractive,
  button: decodeTap,
  order: decodeOrder,
  template: decodeTemplate,
  system: decodeSystem,
  request_welcome: () => ({ kind: 'notice', about: 'welcome' }),
  edit: ({ message }) => known(membersOf(message)),
  revoke: () => ({ kind: 'gone', why: 'deleted' }),
  ephemeral: () => ({ kind: 'gone', why: 'expired' }),
};

/**
 * What a message object says: of the Cloud API, or of the Contacts/Messages API, which differ in two members. A kind
 * that is not known, or not whole, keeps everything that was received.
 */
export function decodeContent(wire: Members): Content {
  if (wire['deleted'] === true) return { kind: 'gone', why: 'deleted' };
  return known(wire) ?? { kind: 'unsupported', type: nameOf(wire), raw: wire };
}

function known(wire: Members): Content | undefined {
  const type = textOf(wire['type']) ?? '';
  return Object.hasOwn(KINDS, type) ? KINDS[type]!(membersOf(wire[type]), wire) : undefined;
}

function decodeText(text: unknown): Content | undefined {
  const body = typeof text === 'string' ? text : membersOf(text)['body'];
  return typeof body === 'string' ? { kind: 'text', text: body } : undefined;
}

/** What the provider could not pass on has a kind of its own: an edit, a poll. */
function nameOf(wire: Members): string {
  return textOf(membersOf(wire['unsupported'])['type']) ?? textOf(wire['type']) ?? 'unknown';
}
