import type { Happening } from '@wa-inbox/protocol/control/happenings';
import { differences, leaves } from '../core/waiting/differences.ts';
import { nearMisses, patternWords, type Happened } from '../core/waiting/near-misses.ts';
import type { Pattern } from '../core/waiting/read-match.ts';
import type { MockControls } from '../transports/mock-controls.ts';

/** What the assertions look at: a mock in this process, or one elsewhere. */
export type Observed = Pick<MockControls, 'events' | 'requests' | 'verdicts'>;
/** A message as the Contacts/Messages API shows it: `{ to, type, text, status, … }`. */
export type SentMessage = Happening<'message.created'>['message'];

const MOST = 10_000;
const REFUSED_SHOWN = 3;

/** What the business has sent, oldest first, each with its status by now. */
export async function sentMessages(world: Observed): Promise<SentMessage[]> {
  const { events } = await world.events({ match: {}, limit: MOST });
  const sent = new Map<string, SentMessage>();
  for (const event of events as unknown as Happening[]) {
    if (event.type === 'message.created' && event.message.direction === 'outbound') sent.set(event.message.id, event.message);
    if (event.type !== 'message.status') continue;
    const { id, status, error } = event;
    const message = sent.get(id);
    if (message) sent.set(id, { ...message, status, ...(error && { error }) });
  }
  return [...sent.values()];
}

/** Those that match, and in words what came near where none does. */
export async function lookForSent(world: Observed, wanted: object): Promise<{ found: SentMessage[]; near: string }> {
  const sent = await sentMessages(world);
  const found = sent.filter((message) => differences(message, wanted).length === 0);
  return { found, near: found.length > 0 ? '' : await nearOf(world, sent, wanted) };
}

async function nearOf(world: Observed, sent: readonly SentMessage[], wanted: object): Promise<string> {
  const said = leaves(wanted) === 0 ? '' : ` with ${patternWords(wanted as Pattern).replace(/^anything with /, '')}`;
  const happened = sent.map((message, index): Happened => ({
    ...message,
    type: message.type,
    seq: index,
    at: message.timestamp,
  }));
  const near = nearMisses(happened, wanted as Pattern).map(({ happened: each, differs }) => {
    const what = differs.map(({ path, wanted: right, seen }) => `"${path}" is ${seen}, not ${right}`).join('; ');
    return `\n  ${String(each['id'])} at ${each.at.slice(11, 19)}: ${what}`;
  });
  const refused = (await world.requests())
    .filter(({ dialect, method, status }) => dialect !== 'control' && method === 'POST' && status >= 400)
    .slice(0, REFUSED_SHOWN)
    .map(({ id, url, status, decidedBy }) => `\n  ${id} POST ${url}: ${status}, decided by ${decidedBy}`);
  const parts = [near.length > 0 ? `Nearest:${near.join('')}` : 'Nothing was sent at all.'];
  if (refused.length > 0) parts.push(`Refused:${refused.join('')}`);
  return `No message${said} was sent.\n${parts.join('\n')}`;
}
