import { toE164 } from '@wa-inbox/protocol';
import type { WireContact, WireMessage, WireTemplateDefinition } from '@wa-inbox/protocol/whatssync/replies';
import { isWindowOpen } from '../../core/changes.ts';
import { isoOf } from '../../core/iso.ts';
import { IDENTITIES, type Settings } from '../../core/settings.ts';
import type { TemplateRow } from '../../core/template-shelf.ts';
import type { ContactFace, MessageRow } from '../../core/values.ts';
import { encodeError } from './errors.ts';
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
  addContent(message, row, settings.strict);
  message.timestamp = isoOf(row.at);
  message.status = row.status;
  if (!settings.strict) addOurs(message, row, settings);
  return settings.strict ? onlyDocumented(message as WireMessage) : (message as WireMessage);
}

function addContent(message: Partial<WireMessage>, row: MessageRow, isStrict: boolean): void {
  const { type } = row.content;
  const part = row.content[type] as Record<string, unknown> | undefined;
  if (part === undefined || isReserved(type)) return;
  if (type === 'text') message.text = part['body'] as string;
  else if (type === 'image' || type === 'document') message[type] = encodeMedia(part);
  else if (type === 'template' && !isStrict) message.template = { ...part, ...row.hydrated } as WireMessage['template'];
  else message[type] = part;
}

/** The Cloud API's `link` is `url` here; what a customer sent has no link, only `url` or an id. */
function encodeMedia({ link, ...rest }: Record<string, unknown>) {
  const url = typeof link === 'string' ? link : typeof rest['url'] === 'string' ? rest['url'] : '';
  return { ...rest, url };
}

function addOurs(message: Partial<WireMessage>, row: MessageRow, settings: Settings): void {
  message.direction = row.direction;
  if (row.context !== undefined) message.context = { id: row.context };
  if (row.reactions) message.reactions = row.reactions.map(({ from, emoji }) => ({ from: toE164(from), emoji }));
  if (row.error !== undefined) message.error = encodeError({ key: row.error }, settings);
}

/** A contact as lists, replies and events show it; `now` decides whether its window is open. seeds/003, "Managing Contacts". */
export function encodeContact(face: ContactFace, now: number, settings: Settings): WireContact {
  const { last, windowExpiresAt } = face;
  const contact: WireContact = { id: face.id, phone: toE164(face.phone), name: face.name };
  if (last) contact.lastMessageAt = isoOf(last.at);
  if (face.profileImage !== undefined) contact.profileImage = face.profileImage;
  if (face.tags.length > 0) contact.tags = [...face.tags];
  if (settings.strict) return contact;
  contact.unreadCount = face.unread;
  if (last) contact.lastMessage = encodeMessage(last, settings);
  const expires = windowExpiresAt === undefined ? {} : { expiresAt: isoOf(windowExpiresAt) };
  contact.window = { open: isWindowOpen(windowExpiresAt, now), ...expires };
  return contact;
}

export function encodeTemplate(row: TemplateRow): WireTemplateDefinition {
  return { ...row, components: row.components.map((component) => ({ ...component })) };
}
