import type { Field } from '../../model/content-parts.ts';
import type { Content } from '../../model/content.ts';
import { given, instantOfSeconds, itemsOf, membersOf, numberOf, parsedOf, textOf, type Members } from './reader.ts';

/** What a customer does with an interactive message. */
export const REPLIES: Record<string, (part: Members) => Content | undefined> = {
  button_reply: decodeChoice,
  list_reply: decodeChoice,
  nfm_reply: decodeForm,
  call_permission_reply: decodeCallAnswer,
};

/** A tap on a reply button, or on a row of a list. */
function decodeChoice(part: Members): Content | undefined {
  const text = textOf(part['title']) ?? textOf(part['id']);
  return text === undefined ? undefined : { kind: 'choice', text, ...given({ description: textOf(part['description']) }) };
}

/** A tap on a quick reply of a template. */
export function decodeTap(part: Members): Content | undefined {
  const text = textOf(part['text']) ?? textOf(part['payload']);
  return text === undefined ? undefined : { kind: 'choice', text };
}

/** Tells which form was filled in, not what the person wrote. */
const BOOKKEEPING = new Set(['flow_token']);

function decodeForm(part: Members): Content {
  const answers = parsedOf(part['response_json']);
  const isAddress = part['name'] === 'address_message';
  const fields = fieldsOf(isAddress && answers['values'] ? membersOf(answers['values']) : answers);
  const text = textOf(part['body']);
  return { kind: 'form', asked: isAddress ? 'address' : 'flow', fields, ...given({ text }) };
}

function fieldsOf(answers: Members): Field[] {
  return Object.entries(answers)
    .filter(([name]) => !BOOKKEEPING.has(name))
    .map(([name, value]) => ({ name, value: textOf(value) ?? JSON.stringify(value) }));
}

function decodeCallAnswer(part: Members): Content {
  const until = part['is_permanent'] === true ? undefined : instantOfSeconds(part['expiration_timestamp']);
  return { kind: 'call-answer', accepted: part['response'] === 'accept', ...given({ until }) };
}

export function decodeOrder(part: Members): Content | undefined {
  const lines = itemsOf(part['product_items']).map((item) => {
    const [amount, currency] = [numberOf(item['item_price']), textOf(item['currency'])];
    const price = amount !== undefined && currency ? { amount, currency } : undefined;
    return { id: textOf(item['product_retailer_id']) ?? '', quantity: numberOf(item['quantity']) ?? 1, ...given({ price }) };
  });
  if (lines.length === 0) return undefined;
  return { kind: 'order', lines, ...given({ note: textOf(part['text']), catalogue: textOf(part['catalog_id']) }) };
}

export function decodeReaction(part: Members): Content {
  return { kind: 'reaction', ...given({ emoji: textOf(part['emoji']) }) };
}

const ABOUT: Record<string, 'number' | 'identity'> = {
  user_changed_number: 'number',
  customer_changed_number: 'number',
  user_changed_user_id: 'identity',
  customer_identity_changed: 'identity',
};

export function decodeSystem(part: Members): Content {
  const about = ABOUT[textOf(part['type']) ?? ''] ?? 'other';
  return { kind: 'notice', about, ...given({ text: textOf(part['body']) }) };
}
