import { encodeCursor, toE164 } from '@wa-inbox/protocol';
import type { WireHit } from '@wa-inbox/protocol/whatssync/replies';
import { findMessages, positionAfter, type HitPosition } from '../../core/find-messages.ts';
import { foldText } from '../../core/fold-text.ts';
import { refuse } from '../../core/refusal.ts';
import type { MessageRow } from '../../core/values.ts';
import type { World } from '../../core/world.ts';
import type { Handler } from '../sending-handler.ts';
import { encodeMessage } from './encode.ts';
import { readCursor, readLimit } from './page.ts';

/** Words of messages, in whichever conversation. Ours: the document has no search. */
export const searchMessages: Handler = ({ world, query }) => {
  const limit = readLimit(query);
  const search = foldText(query['search']?.trim() ?? '');
  if (search === '') {
    const message = '"search" is missing: give words of the messages to find, such as "?search=sofa".';
    refuse({ key: 'invalid_request', rule: 'parse', message });
  }
  const list = `messages?search=${search}`;
  const before = readCursor(query, list, 2) as HitPosition | undefined;
  return {
    run: () => {
      const found = findMessages(world, search, { ...(before && { before }), limit: limit + 1 });
      const hits = found.slice(0, limit);
      const pagination = found.length > limit ? { next: encodeCursor(list, [...positionAfter(hits, before)]) } : {};
      return { status: 200, body: JSON.stringify({ messages: hits.map((row) => hitOf(row, world)), pagination }) };
    },
  };
};

function hitOf(row: MessageRow, world: World): WireHit {
  const { id, phone, name } = world.contacts.get(row.phone)!;
  return { ...encodeMessage(row, world.settings), contact: { id, phone: toE164(phone), name } };
}
