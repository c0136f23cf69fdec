import { toE164 } from '@wa-inbox/protocol';
import type { WireContact, WireMessage, WireTemplateDefinition } from '@wa-inbox/protocol/whatssync/replies';
import { isWindowOpen } from '../../core/changes.ts';
import { isoOf } from '../../core/iso.ts';
import { IDENTITIES, type Settings } from '../../core/settings.ts';
import type { TemplateRow } from '../../core/template-shelf.ts';
import type { ContactFace, MessageRow } from '../../core/values.ts';
import { openUrl } from '../media-url.ts';
import { encodeError } from './errors.ts';
import { surroundingsOf } from './surroundings.ts';
import { isReserved, onlyDocumented } from './only-documented.ts';

const BUSINESS = toE164(IDENTITIES.businessPhone);

/** A message as lists, replies and events show it. seeds/003, "Retrieving Messages". */
export function encodeMessage(row: MessageRow, settings: Settings): WireMessage {
  const customer = toE164(row.phone);
  const isInbound = row.direction === 'inbound';
  const message: Partial<WireMessage> = {
    id: row.id,
    from: isInbound ? customer : BUSINESS,
    to: isInbound ? BUSINESS : customer,
    type: row.content.type,
  };
  addContent(message, row, settings);
  message.timestamp = isoOf(row.at);
  message.status = row.status;
  if (!settings.strict) addOurs(message, row, settings);
  return settings.strict ? onlyDocumented(message as WireMessage) : (message as WireMessage);
}

/** Every kind as it is: those that the document does not name have a member of their own. */
function addContent(message: Partial<WireMessage>, row: MessageRow, settings: Settings): void {
  const { type } = row.content;
  const part = row.content[type] as Record<string, unknown> | undefined;
  if (part === undefined || isReserved(type) || row.content['deleted'] === true) return;
  if (type === 'text') message.text = part['body'] as string;
  else if (type === 'image' || type === 'document') message[type] = encodeMedia(part, settings);
  else if (type === 'video' || type === 'audio' || type === 'sticker') message[type] = withUrl(part, settings);
  else if (type === 'template' && !settings.strict) message.template = { ...part, ...row.hydrated } as WireMessage['template'];
  else message[type] = part;
}

/** The Cloud API's `link` is `url` here; a file that the mock has is an id, and gets a URL that opens by itself. */
function encodeMedia({ link, ...rest }: Record<string, unknown>, settings: Settings) {
  return { ...rest, url: typeof link === 'string' ? link : urlOf(rest, settings) };
}

/** Kinds that the document does not name keep their shape. */
function withUrl(part: Record<string, unknown>, settings: Settings) {
  return typeof part['id'] === 'string' ? { ...part, url: urlOf(part, settings) } : part;
}

function urlOf({ url, id }: Record<string, unknown>, settings: Settings): string {
  if (typeof url === 'string') return url;
  return typeof id === 'string' ? openUrl(settings, id) : '';
}

function addOurs(message: Partial<WireMessage>, row: MessageRow, settings: Settings): void {
  message.direction = row.direction;
  Object.assign(message, surroundingsOf(row));
  if (row.reactions) message.reactions = row.reactions.map(({ from, emoji }) => ({ from: toE164(from), emoji }));
  if (row.error !== undefined) message.error = encodeError({ key: row.error }, settings);
  if (row.pricing) message.pricing = { ...row.pricing };
}

/** A contact as lists, replies and events show it; `now` decides whether its window is open. seeds/003, "Managing Contacts". */
export function encodeContact(face: ContactFace, now: number, settings: Settings): WireContact {
  const { last, windowExpiresAt, freeEntryUntil } = face;
  const contact: WireContact = { id: face.id, phone: toE164(face.phone), name: face.name };
  if (last) contact.lastMessageAt = isoOf(last.at);
  if (face.profileImage !== undefined) contact.profileImage = face.profileImage;
  if (face.tags.length > 0) contact.tags = [...face.tags];
  if (settings.strict) return contact;
  contact.unreadCount = face.unread;
  if (face.optedOut) contact.optedOut = true;
  if (face.blocked) contact.blocked = true;
  if (last) contact.lastMessage = encodeMessage(last, settings);
  contact.window = {
    open: isWindowOpen(windowExpiresAt, now),
    ...(windowExpiresAt !== undefined && { expiresAt: isoOf(windowExpiresAt) }),
    ...(isWindowOpen(freeEntryUntil, now) && { freeEntryUntil: isoOf(freeEntryUntil!) }),
  };
  return contact;
}

export function encodeTemplate(row: TemplateRow): WireTemplateDefinition {
  const { id, name, language, category, status, components, parameter_format, rejected_reason } = row;
  return {
    id,
    name,
    language,
    category,
    status,
    ...(parameter_format !== undefined && { parameter_format }),
    ...(rejected_reason !== undefined && { rejected_reason }),
    components: components.map((component) => ({ ...component })),
  };
}
