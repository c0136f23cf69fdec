import { toE164 } from '@wa-inbox/protocol';
import { isWindowOpen } from '../../core/changes.ts';
import type { ContactRow } from '../../core/contact-book.ts';
import { TEAM } from '../../core/platform/team.ts';
import { IDENTITIES } from '../../core/settings.ts';
import { templateOf } from '../../core/template-content.ts';
import type { MessageRow } from '../../core/values.ts';
import type { World } from '../../core/world.ts';

/** A message in the fields that Chakra's own SDK names; `message` is ours: the whole of it as the Cloud API has it. */
export function chatMessageJson(world: World, row: MessageRow) {
  const { id, phone, direction, at, content, status, context, error } = row;
  const template = templateOf(content);
  const part = content[content.type];
  return {
    id,
    createdAt: at,
    updatedAt: at,
    externalId: id,
    provider: 'whatsapp',
    dataType: content.type,
    body: template ? { body: textOf(row), ...template } : (part ?? null),
    text: textOf(row),
    attachments: null,
    deliveryStatus: status,
    direction: direction === 'inbound' ? 'INBOUND' : 'OUTBOUND',
    timestamp: at,
    context: {
      contactIdentifier: phone,
      messageTemplateId: (template && world.templates.get(template.name, template.language.code)?.id) ?? null,
    },
    adhocAgent: null,
    source: { sourceId: IDENTITIES.pluginId, sourceType: 'PLUGIN' },
    team: TEAM.id,
    chat: world.contacts.get(phone)?.id ?? null,
    plugin: IDENTITIES.pluginId,
    contact: null,
    user: null,
    procedure: null,
    process: null,
    campaign: null,
    inReplyTo: context ?? null,
    ...(error !== undefined && { error }),
    ...(!world.settings.strict && { message: cloudMessage(row) }),
  };
}

/** As a webhook of the Cloud API has it, for both directions. */
function cloudMessage({ id, phone, direction, at, content, context }: MessageRow) {
  const [from, to] = direction === 'inbound' ? [phone, IDENTITIES.businessPhone] : [IDENTITIES.businessPhone, phone];
  return {
    id,
    from,
    to,
    timestamp: String(Math.floor(at / 1_000)),
    ...(context !== undefined && { context: { id: context } }),
    ...content,
  };
}

/** What is read in a line: a body, a caption, a title. */
function textOf({ content, hydrated }: MessageRow): string {
  const part = content[content.type];
  if (hydrated?.body !== undefined) return hydrated.body;
  if (typeof part !== 'object' || part === null) return '';
  const { body, caption, emoji } = part as Readonly<Record<string, unknown>>;
  const text = typeof body === 'object' && body !== null ? (body as { text?: unknown }).text : body;
  const shown = [text, caption, emoji].find((each) => typeof each === 'string');
  return typeof shown === 'string' ? shown : '';
}

/** A conversation. Ours: the document names the call and shows no fields. */
export function chatJson(world: World, row: ContactRow) {
  const last = row.messages.at(-1);
  const expiresAt = row.windowExpiresAt;
  return {
    id: row.id,
    createdAt: row.messages[0]?.at ?? null,
    updatedAt: last?.at ?? null,
    chatName: row.name,
    participantId: row.phone,
    contact: { id: row.id, name: row.name, phoneNumber: toE164(row.phone), tags: row.tags },
    provider: 'whatsapp',
    plugin: IDENTITIES.pluginId,
    whatsappPhoneNumberId: IDENTITIES.phoneNumberId,
    team: TEAM.id,
    unreadCount: row.unread,
    isSessionOpen: isWindowOpen(expiresAt, world.clock.now()),
    sessionExpiresAt: expiresAt ?? null,
    lastMessage: last ? chatMessageJson(world, last) : null,
  };
}
