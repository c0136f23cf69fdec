import { toE164 } from '@wa-inbox/protocol';
import type { Row } from '../../../core/browse.ts';
import { isWindowOpen } from '../../../core/changes.ts';
import type { ContactRow } from '../../../core/contact-book.ts';
import { isoOf } from '../../../core/iso.ts';
import { sha256Of } from '../../../core/media/digest.ts';
import type { MediaRow } from '../../../core/media/media-book.ts';
import type { MessageRow } from '../../../core/values.ts';
import type { World } from '../../../core/world.ts';
import { originOf } from '../../media-url.ts';
import { encodeMessage, encodeTemplate } from '../../whatssync/encode.ts';
import type { Source, Table } from './tables.ts';
import { WrittenRows } from './written-rows.ts';

const KINDS = (
  'text image video audio document sticker location contacts interactive button template ' +
  'reaction order system unsupported referral edited deleted errors'
).split(' ');
const TRAITS = ['optedOut', 'inExperiment', 'identityKeyHash', 'hidesNumber', 'username', 'blocked', 'movedTo'];
const CONTACT = ['id', 'phone', 'name', 'tags', 'profileImage', 'unreadCount', 'lastMessageAt', 'lastMessageId', 'window'];
const MESSAGE = ['id', 'contactId', 'direction', 'from', 'to', 'type', 'timestamp', 'status', 'error', 'context', 'reactions'];

/** Who was talked to, what was said, and with what. */
export const CONVERSATION_TABLES: Readonly<Record<string, Table>> = {
  contacts: {
    title: 'Customers; their phone number works in the place of an id',
    columns: [...CONTACT, 'persona', 'blockedByCustomer', ...TRAITS],
    rows: ({ world }) => [...world.contacts.values()].map((row) => contactRow(world, row)),
  },
  messages: {
    title: 'Messages in the order in which they came',
    columns: [...MESSAGE, 'pricing', ...KINDS],
    rows: messageRows,
  },
  templates: {
    title: 'Message templates',
    columns: ['id', 'name', 'language', 'category', 'status', 'parameter_format', 'rejected_reason', 'components'],
    rows: ({ world }) => world.templates.list().map(encodeTemplate),
  },
  media: {
    title: 'Files, without their bytes',
    columns: ['id', 'direction', 'mimeType', 'size', 'sha256', 'filename', 'expiresAt'],
    rows: ({ world }) => world.media.list(world.clock.now()).map(fileRow),
  },
};

function fileRow(file: MediaRow): Row {
  const { data: _, ...row } = file;
  return { ...row, sha256: sha256Of(file), expiresAt: isoOf(file.expiresAt) };
}

function contactRow(world: World, row: ContactRow): Row {
  const { id, phone, name, tags, profileImage, unread, windowExpiresAt: end, messages } = row;
  const last = messages.at(-1);
  return {
    id,
    phone: toE164(phone),
    name,
    tags,
    ...(profileImage !== undefined && { profileImage }),
    unreadCount: unread,
    ...(last && { lastMessageAt: isoOf(last.at), lastMessageId: last.id }),
    window: { open: isWindowOpen(end, world.clock.now()), ...(end !== undefined && { expiresAt: isoOf(end) }) },
    ...(row.persona && { persona: row.persona.name }),
    blockedByCustomer: row.isBlocked,
    ...world.business.customer(phone),
  };
}

type Written = { readonly origin: string; readonly rows: WrittenRows<MessageRow> };
const WRITTEN = new WeakMap<World, Written>();

/** Written once for each row of a world: URLs of files begin with where the mock is. */
function messageRows({ world }: Source): readonly Row[] {
  const origin = originOf(world.settings);
  let written = WRITTEN.get(world);
  if (written?.origin !== origin) {
    written = { origin, rows: new WrittenRows() };
    WRITTEN.set(world, written);
  }
  const settings = { ...world.settings, strict: false };
  const write = (row: MessageRow): Row => {
    const { id, ...message } = encodeMessage(row, settings);
    return { id, contactId: world.contacts.get(row.phone)!.id, ...message };
  };
  return written.rows.refresh(world.messages.values(), write);
}
