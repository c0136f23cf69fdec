import { LIMITS, phoneDigits } from '@wa-inbox/protocol';
import { customerAction, inboundBody, windowBody, type CustomerAction } from '@wa-inbox/protocol/control/schemas';
import type { CustomerCommand } from '../../core/commands/customer.ts';
import { execute } from '../../core/commands/execute.ts';
import { knownContact } from '../../core/commands/known.ts';
import { decide } from '../../core/decide.ts';
import { refuse } from '../../core/refusal.ts';
import { faceOf, type ContactRow } from '../../core/contact-book.ts';
import { spanOf } from '../../core/span.ts';
import type { Content } from '../../core/values.ts';
import type { Call } from '../dialect.ts';
import { readPhone } from '../read-phone.ts';
import { encodeContact } from '../whatssync/encode.ts';
import { ok, readWrite, type Handler } from './handler.ts';

/** Milliseconds that a customer types when nothing is said. */
const TYPING = 5_000;

export const customerWrites: Handler = (call) => {
  const body = readWrite(call, inboundBody);
  const content: Content = 'text' in body ? { type: 'text', text: { body: body.text } } : body.message;
  const from = phoneDigits(body.from);
  const { refusal, fail } = decide(call.world, {
    op: call.endpoint.id,
    isSend: false,
    dialect: 'cloud',
    from,
    type: content.type,
  });
  if (refusal) refuse(refusal);
  const message = execute(call.world, { do: 'inbound', from, name: body.name, content, fail: fail?.key });
  return ok({ id: message.id });
};

/** Answers with the ids of the messages that changed or came. */
export const customerActs: Handler = (call) => {
  const phone = readPhone(call.params['phone'] ?? '');
  const ids = execute(call.world, decodeAction(phone, readWrite(call, customerAction)));
  return ok({ ids });
};

function decodeAction(phone: string, body: CustomerAction): CustomerCommand {
  if (body.action !== 'type') return { do: 'customer', phone, ...body };
  return { do: 'customer', phone, action: 'type', span: body.for === undefined ? TYPING : spanOf(body.for, 'for') };
}

export const setWindow: Handler = (call) => {
  const phone = readPhone(call.params['phone'] ?? '');
  knownContact(call.world, phone);
  const body = readWrite(call, windowBody);
  const span = 'open' in body ? (body.open ? LIMITS.serviceWindow : 0) : spanOf(body.closesIn, 'closesIn');
  return ok(contactOut(call, execute(call.world, { do: 'set-window', phone, span })));
};

function contactOut({ world }: Call, row: ContactRow) {
  return encodeContact(faceOf(row, world.business.customer(row.phone)), world.clock.now(), world.settings);
}
