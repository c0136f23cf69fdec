import type { Product, Referral } from '../../model/content-parts.ts';
import type { Message } from '../../model/message.ts';
import { decodeProduct } from './media.ts';
import { given, membersOf, textOf, type Members } from './reader.ts';

export type Surroundings = Pick<Message, 'replyTo' | 'forwarded' | 'edited' | 'about' | 'referral'>;

/** What belongs to a message besides what it says: what it answers, where it comes from, whether it was changed. */
export function decodeSurroundings(wire: Members): Surroundings {
  const context = membersOf(wire['context']);
  const original = textOf(membersOf(wire['edit'] ?? wire['revoke'])['original_message_id']);
  return given({
    replyTo: textOf(context['id']) ?? textOf(context['message_id']) ?? original ?? reactedTo(wire),
    forwarded: forwardedOf(context),
    edited: wire['edited'] === true || wire['type'] === 'edit' || undefined,
    about: productOf(context),
    referral: decodeReferral(membersOf(wire['referral'])),
  });
}

function reactedTo({ type, reaction }: Members): string | undefined {
  return type === 'reaction' ? textOf(membersOf(reaction)['message_id']) : undefined;
}

function productOf(context: Members): Product | undefined {
  return decodeProduct(membersOf(context['referred_product']));
}

function decodeReferral(part: Members): Referral | undefined {
  if (Object.keys(part).length === 0) return undefined;
  const image = textOf(part['image_url']) ?? textOf(part['thumbnail_url']);
  const shown = { headline: textOf(part['headline']), text: textOf(part['body']), link: textOf(part['source_url']), image };
  return { source: part['source_type'] === 'post' ? 'post' : 'ad', ...given(shown) };
}

function forwardedOf(context: Members): Message['forwarded'] | undefined {
  if (context['frequently_forwarded'] === true) return 'often';
  return context['forwarded'] === true ? 'once' : undefined;
}
