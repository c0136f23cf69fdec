import { CATALOG, isPhone, type ErrorKey } from '@wa-inbox/protocol';
import type { BlockReply } from '@wa-inbox/protocol/cloud/account-replies';
import { blockBody } from '@wa-inbox/protocol/cloud/account-requests';
import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import { isWindowOpen } from '../../core/changes.ts';
import { execute } from '../../core/commands/execute.ts';
import { refuse } from '../../core/refusal.ts';
import { IDENTITIES } from '../../core/settings.ts';
import type { Phone } from '../../core/values.ts';
import type { World } from '../../core/world.ts';
import type { Handler, Result } from '../sending-handler.ts';
import { encodeError } from './errors.ts';
import { traceOf } from './headers.ts';
import { checkPhoneNumber } from './objects.ts';
import { readCall } from './parameters.ts';
import { phoneOfUserId } from './user-id.ts';

const PAGE = { usual: 25, most: 1_000 };
const SOME_FAILED = 'Failed to block some users, see the block_users response list for details';

type Person = { readonly input: string; readonly wa_id?: string; readonly user_id?: string };
type Named = { readonly person: Person; /** None where nobody is known by it. */ readonly phone: Phone | undefined };
type Failure = { readonly key: ErrorKey; readonly message?: string; readonly details: string };

export const blockUsers: Handler = (call) => {
  checkPhoneNumber(call);
  const people = readCall(call, blockBody).block_users.map(personOf);
  return {
    run: () =>
      reply(
        call.world,
        'added_users',
        outcomeOf(people, (phone) => block(call.world, phone)),
      ),
  };
};

export const unblockUsers: Handler = (call) => {
  checkPhoneNumber(call);
  const people = readCall(call, blockBody).block_users.map(personOf);
  const unblock = (phone: Phone) => {
    execute(call.world, { do: 'set-customer', phone, change: { blocked: false } });
    return undefined;
  };
  return { run: () => reply(call.world, 'removed_users', outcomeOf(people, unblock)) };
};

/** By number; the cursors are the first and the last number of a page. */
export const listBlocked: Handler = (call) => {
  checkPhoneNumber(call);
  const { limit, after, before } = call.query;
  const [past, until] = [after, before].map((cursor) => (cursor === undefined ? undefined : readCursor(cursor)));
  const most = Math.min(PAGE.most, Math.max(1, Math.trunc(Number(limit)) || PAGE.usual));
  return {
    run: () => {
      const all = call.world.business.blocked().filter((phone) => phone > (past ?? '') && (until === undefined || phone < until));
      const page = until === undefined ? all.slice(0, most) : all.slice(-most);
      const data = page.map((phone) => ({ messaging_product: 'whatsapp', wa_id: phone }));
      const paging = page.length > 0 && { paging: { cursors: { before: btoa(page[0]!), after: btoa(page.at(-1)!) } } };
      return { status: 200, body: JSON.stringify({ data, ...paging }) };
    },
  };
};

function readCursor(cursor: string): Phone {
  let phone = '';
  try {
    phone = atob(cursor);
  } catch {
    // refused below, as every cursor that no page gave
  }
  if (!isPhone(phone)) refuse({ key: 'pagination_cursor_invalid', rule: 'parse' });
  return phone;
}

function personOf({ user, user_id: userId }: { user?: string | number | undefined; user_id?: string | undefined }): Named {
  if (user === undefined && userId !== undefined)
    return { person: { input: userId, user_id: userId }, phone: phoneOfUserId(userId) };
  const input = String(user ?? '');
  const phone = input.replace(/[\s()+.-]/g, '');
  return isPhone(phone) ? { person: { input, wa_id: phone }, phone } : { person: { input }, phone: phoneOfUserId(input) };
}

/** Only people who wrote within 24 hours can be blocked. Block users, limitations. */
function block(world: World, phone: Phone): Failure | undefined {
  const { business } = world;
  if (phone === IDENTITIES.businessPhone) return { key: 'recipient_is_sender', details: 'The business cannot block itself' };
  if (!isWindowOpen(world.contacts.get(phone)?.windowExpiresAt, world.clock.now())) {
    const details = 'User has not messaged in the last 24 hours';
    return { key: 'reengagement_required', message: 'Re-engagement required', details };
  }
  const isFull = business.blockedCount >= CLOUD_LIMITS.blockedUsers && !business.customer(phone).blocked;
  if (isFull) return { key: 'blocklist_full', details: `The blocklist holds ${CLOUD_LIMITS.blockedUsers} users` };
  execute(world, { do: 'set-customer', phone, change: { blocked: true } });
  return undefined;
}

type Outcome = { readonly done: Person[]; readonly failed: { readonly person: Person; readonly failure: Failure }[] };

/** Does it to everyone, and tells of each how it went. */
function outcomeOf(people: readonly Named[], act: (phone: Phone) => Failure | undefined): Outcome {
  const outcome: Outcome = { done: [], failed: [] };
  const unknown: Failure = { key: 'invalid_parameter', details: 'This is no phone number of a WhatsApp user' };
  for (const { person, phone } of people) {
    const failure = phone === undefined ? unknown : act(phone);
    if (failure) outcome.failed.push({ person, failure });
    else outcome.done.push(person);
  }
  return outcome;
}

/** With some failures the answer is 400, and tells both who succeeded and why others did not. */
function reply(world: World, list: 'added_users' | 'removed_users', { done, failed }: Outcome): Result {
  const lists: BlockReply = { messaging_product: 'whatsapp', block_users: { [list]: done } };
  if (failed.length === 0) return { status: 200, body: JSON.stringify(lists) };
  // a list that is full is full for everyone
  const isFull = failed.every(({ failure }) => failure.key === 'blocklist_full');
  const why = isFull
    ? { key: 'blocklist_full' as const }
    : { key: 'block_users_failed' as const, cloud: { details: SOME_FAILED } };
  const { error } = encodeError({ ...why, rule: 'block-users' }, traceOf(world));
  lists.block_users.failed_users = failed.map(({ person, failure }) => ({ ...person, errors: [errorOf(failure)] }));
  return { status: 400, body: JSON.stringify({ ...lists, error }) };
}

function errorOf({ key, message, details }: Failure) {
  const { code, title } = CATALOG[key];
  return { message: message ?? title, code: code as number, error_data: { details } };
}
