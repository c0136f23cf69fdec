import type { Reading } from '../../model/preview.ts';
import type { Dialect } from '../../model/values.ts';

/** A body of the Cloud API. */
export type Sample = { type?: string; to?: string; status?: string; [member: string]: unknown };
type Read = (dialect: Dialect, body: unknown) => Reading;

/** The sample as each dialect writes it; the Contacts/Messages API and Chat Mitra have fewer kinds. */
export function payloadsOf(sample: Sample, read: Read): [Dialect, object][] {
  const { messaging_product: _, recipient_type: _kind, to, recipient: _recipient, ...content } = sample;
  const { biz_opaque_callback_data: _data, recipient_identity_key_hash: _hash, ...message } = content;
  const { context, ...rest } = message as { context?: { message_id: string } };
  const plain = sample.type === 'text' ? { ...rest, text: (rest as { text?: { body: string } }).text!.body } : asUrls(rest);
  const reply = context ? { context: { id: context.message_id } } : {};
  const reaction = rest as { reaction?: { message_id: string; emoji: string } };
  const reacted = reaction.reaction && { reaction: { messageId: reaction.reaction.message_id, emoji: reaction.reaction.emoji } };
  const own = { ...(plain as object), ...reply, ...reacted, to: '+12025550123' };
  const item = sample.type === 'template' ? { kind: 'template', payload: sample['template'] } : { kind: 'raw', payload: message };
  const queued = { recipient_mobile_number: '12025550123', messages: [item] };
  return [
    ['cloud', sample],
    ['chakra', sample],
    ...(to && takes('whatssync', own, read) ? ([['whatssync', own]] as [Dialect, object][]) : []),
    ...(to && takes('chatmitra', queued, read) ? ([['chatmitra', queued]] as [Dialect, object][]) : []),
  ];
}

/** Kinds that a dialect has no word for, or files that it takes by link only, are not its own. */
function takes(dialect: Dialect, body: object, read: Read): boolean {
  return !read(dialect, body).problems.some(({ field }) =>
    /(^|\.)(type|interactive\.type|link|header|parameters|name)\b/.test(field),
  );
}

/** A file's link is its `url`. */
function asUrls(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const { type } = part as Sample;
  const inner = (part as Sample)[type ?? ''];
  if (!['image', 'video', 'document', 'audio'].includes(type ?? '')) return part;
  const { link, ...more } = inner as { link?: string };
  return { ...part, [type!]: { ...more, ...(link ? { url: link } : {}) } };
}
