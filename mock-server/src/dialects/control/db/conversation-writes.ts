import { IDENTITIES } from '../../../core/settings.ts';
import { execute } from '../../../core/commands/execute.ts';
import { contactPatch } from '@wa-inbox/protocol/whatssync/requests';
import { isPhone, phoneDigits } from '@wa-inbox/protocol';
import { refuse } from '../../../core/refusal.ts';
import type { Row } from '../../../core/browse.ts';
import type { Call } from '../../dialect.ts';
import { readBody } from '../../read-body.ts';
import { through } from './through.ts';
import type { Body, Change, Writes } from './writes.ts';

const ACTIONS: Readonly<Record<string, string>> = { delivered: 'deliver', read: 'read', played: 'play' };
const VERDICTS: Readonly<Record<string, string>> = {
  APPROVED: 'approve',
  REJECTED: 'reject',
  PAUSED: 'pause',
  DISABLED: 'disable',
  PENDING: 'pending',
};

const phoneOf = (row: Row) => phoneDigits(String(row['phone']));
const customerOf = ({ world }: Call, row: Row) => world.messages.get(String(row.id))!.phone;

const patchContact: Change = ({ world }, row, changed) => {
  const { name, tags } = readBody(contactPatch, changed);
  execute(world, { do: 'patch-contact', phone: phoneOf(row), name, tags });
};
const markRead: Change = ({ world }, row, { unreadCount }) => {
  if (unreadCount !== 0) wrong(`"unreadCount" cannot be ${JSON.stringify(unreadCount)}: give 0, which marks all as read.`);
  execute(world, { do: 'mark-read', phone: phoneOf(row), upTo: undefined });
};
const setWindow: Change = (call, row, { window }) => {
  through(call, { op: 'control.window', params: { phone: phoneOf(row) }, body: window as object });
};
const setBlocked: Change = (call, row, { blockedByCustomer }) => {
  if (typeof blockedByCustomer !== 'boolean') wrong('"blockedByCustomer" is not valid: give true or false.');
  const action = blockedByCustomer ? 'block' : 'unblock';
  through(call, { op: 'control.customer', params: { phone: phoneOf(row) }, body: { action } });
};
const setTraits: Change = (call, row, changed) => {
  through(call, { op: 'control.customers.set', params: { phone: phoneOf(row) }, body: changed });
};
const setPersona: Change = (call, row, { persona }) => {
  const body = { action: 'persona', name: persona };
  through(call, { op: 'control.customer', params: { phone: phoneOf(row) }, body });
};

/** The customer's phone reports it; what fails is for a scenario to say. */
const report: Change = (call, row, { status }) => {
  const action = ACTIONS[String(status)];
  if (action === undefined)
    wrong(
      `"status" cannot be ${JSON.stringify(status)}: give ${list(Object.keys(ACTIONS))}; a scenario with failAs makes a message fail.`,
    );
  if (row['direction'] === 'inbound')
    wrong('"status" of an inbound message is "received": PATCH the contact with {"unreadCount": 0}.');
  act(call, row, { action });
};
const rewrite: Change = (call, row, { text }) => act(call, row, { action: 'edit', text });

function act(call: Call, row: Row, action: object): void {
  const body = { ...action, messageId: row.id };
  through(call, { op: 'control.customer', params: { phone: customerOf(call, row) }, body });
}

/** Inbound when it says so, or when only the customer's number is in `from`; otherwise the business sends it. */
function createMessage(call: Call, body: Body): string {
  const { direction, contactId, name, from, ...rest } = body;
  const own = ['id', 'status', 'timestamp'].find((member) => member in body);
  if (own !== undefined) wrong(`"${own}" is the world's to give: leave it out.`);
  if (direction !== undefined && direction !== 'inbound' && direction !== 'outbound')
    wrong(`"direction" cannot be ${JSON.stringify(direction)}: give "inbound" or "outbound".`);
  const customer = contactId === undefined ? undefined : phoneOfContact(call, contactId);
  const isInbound = direction === 'inbound' || (direction === undefined && from !== undefined && rest['to'] === undefined);
  if (!isInbound) return idOf(through(call, { op: 'whatssync.messages.send', body: { to: customer, ...rest } }));
  const { to: _, text, type = 'text', ...parts } = rest;
  const said = type === 'text' ? { text } : { message: { type, ...parts } };
  return idOf(through(call, { op: 'control.inbound', body: { from: from ?? customer, name, ...said } }));
}

function phoneOfContact({ world }: Call, id: unknown): string {
  if (typeof id === 'string' && isPhone(id)) return phoneDigits(id);
  for (const contact of world.contacts.values()) if (contact.id === id) return contact.phone;
  return wrong(`"contactId" cannot be ${JSON.stringify(id)}: there is no such contact. Give its id or its phone number.`);
}

const review: Change = (call, row, changed) => {
  const { status = row['status'], rejected_reason: reason } = changed;
  const verdict = VERDICTS[String(status)];
  if (verdict === undefined) wrong(`"status" cannot be ${JSON.stringify(status)}: give ${list(Object.keys(VERDICTS))}.`);
  const body = reason === undefined ? {} : { reason };
  through(call, { op: 'control.templates.review', params: { template: String(row.id), verdict }, body });
};
const edit: Change = (call, row, changed) => {
  through(call, { op: 'cloud.templates.edit', params: { templateId: String(row.id) }, body: changed });
};

export const CONVERSATION_WRITES: Readonly<Record<string, Writes>> = {
  contacts: {
    change: {
      name: patchContact,
      tags: patchContact,
      unreadCount: markRead,
      window: setWindow,
      blockedByCustomer: setBlocked,
      persona: setPersona,
      ...Object.fromEntries(
        ['optedOut', 'inExperiment', 'identityKeyHash', 'hidesNumber', 'username', 'blocked', 'movedTo'].map((name) => [
          name,
          setTraits,
        ]),
      ),
    },
    instead: 'A contact appears when a message is sent to it or comes from it: POST /_mock/db/messages.',
  },
  messages: {
    create: createMessage,
    change: { status: report, text: rewrite },
    remove: (call, row) => act(call, row, { action: 'delete' }),
    instead: 'Reactions and all else that a customer does are POST /_mock/customers/{phone}.',
  },
  templates: {
    create: (call, body) => {
      return idOf(through(call, { op: 'cloud.templates.create', params: { wabaId: IDENTITIES.wabaId }, body }));
    },
    change: { status: review, rejected_reason: review, components: edit, category: edit },
    remove: (call, { id }) => void through(call, { op: 'cloud.templates.remove', params: { templateId: String(id) } }),
    instead: 'A name and a language stay as they are: make another template.',
  },
  media: {
    remove: (call, { id }) => void through(call, { op: 'cloud.media.delete', params: { mediaId: String(id) } }),
    instead: 'POST /api/v1/media uploads a file.',
  },
};

function idOf({ id }: Record<string, unknown>): string {
  return String(id);
}

function list(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}

function wrong(message: string): never {
  return refuse({ key: 'invalid_request', rule: 'parse', message });
}
