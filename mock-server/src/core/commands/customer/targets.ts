import { CATALOG } from '@wa-inbox/protocol';
import { reportStatus } from '../../report-status.ts';
import { refuse } from '../../refusal.ts';
import { refuseSilent } from '../../rules/silenced.ts';
import { IDENTITIES } from '../../settings.ts';
import type { Content, MessageRow, Phone } from '../../values.ts';
import type { World } from '../../world.ts';
import { inbound } from '../inbound.ts';
import { knownMessage } from '../known.ts';

/** A message of the business that the customer can do something with. */
export function received(world: World, phone: Phone, id: string): MessageRow {
  const message = knownMessage(world, phone, id, 'messageId');
  if (message.direction === 'inbound') refuseTarget(id, 'the customer wrote it. Give a message of the business');
  if (message.status !== 'failed') return message;
  const code = message.error === undefined ? '' : ` with ${CATALOG[message.error].code}`;
  return refuseTarget(id, `it failed${code} and never reached the customer. Give one that did`);
}

/** A message of the customer that is still there. */
export function written(world: World, phone: Phone, id: string): MessageRow {
  const message = knownMessage(world, phone, id, 'messageId');
  if (message.direction === 'outbound') refuseTarget(id, 'the business wrote it. Give a message of the customer');
  if (world.business.deleted.has(id)) refuseTarget(id, 'the customer has deleted it already. Give one that is still there');
  return message;
}

/** Refuses a message by saying why it does not fit, and what would. */
export function refuseTarget(id: string, why: string): never {
  return refuse({ key: 'invalid_request', rule: 'message', message: `"messageId" cannot be ${JSON.stringify(id)}: ${why}.` });
}

/** The customer writes; answers with the id of what they wrote. */
export function write(world: World, from: Phone, content: Content, name?: string): string[] {
  return [inbound(world, { do: 'inbound', from, name, content }).id];
}

/** The same about a message of the business: whoever answers it has read it. */
export function answer(world: World, message: MessageRow, content: Content): string[] {
  refuseSilent(world, message.phone);
  reportStatus(world, message.id, 'read', world.clock.now());
  return write(world, message.phone, { ...content, context: quoteOf(message) });
}

/** As webhooks have it: who wrote what is quoted, and its id. */
export function quoteOf({ direction, phone, id }: MessageRow): { from: Phone; id: string } {
  return { from: direction === 'inbound' ? phone : IDENTITIES.businessPhone, id };
}
