import { LIMITS } from '@wa-inbox/protocol';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { setToken } from '../commands/business.ts';
import { reviewTemplate } from '../commands/review-template.ts';
import { setServiceWindow } from '../commands/set-window.ts';
import type { World } from '../world.ts';
import type { ScenarioCall } from './scenario-book.ts';

/** Changes the world as a scenario says: the window of the customer it fired on, or its template; all of them where it names none. */
export function changeState(world: World, { when, do: deed }: Scenario, call: ScenarioCall): void {
  if (deed.window !== undefined)
    turnWindows(world, deed.window, (when.to ?? when.from)?.replace('+', '') ?? call.to ?? call.from);
  if (deed.template !== undefined) judgeTemplates(world, deed.template, when.template ?? call.template);
  if (deed.media !== undefined) world.media.expire(world.clock.now());
  if (deed.token !== undefined) endTokens(world, deed.token === 'expire' ? 'expired' : 'revoked');
}

function turnWindows(world: World, turn: 'open' | 'close', phone: string | undefined): void {
  const span = turn === 'open' ? LIMITS.serviceWindow : 0;
  const phones = phone === undefined ? [...world.contacts.values()].map((contact) => contact.phone).toSorted() : [phone];
  for (const each of phones) if (world.contacts.get(each)) setServiceWindow(world, { do: 'set-window', phone: each, span });
}

type Judgement = NonNullable<Scenario['do']['template']>;
const JUDGED: Readonly<Record<Judgement, string>> = {
  pause: 'PAUSED',
  disable: 'DISABLED',
  reject: 'REJECTED',
  approve: 'APPROVED',
};

/** One that is there already stays as it is: a second pause of a template would be a longer one. */
function judgeTemplates(world: World, verdict: Judgement, name: string | undefined): void {
  const isMeant = ({ name: own, status }: { name: string; status: string }) =>
    status !== JUDGED[verdict] && (name === undefined ? verdict === 'approve' || status === 'APPROVED' : own === name);
  for (const { id } of world.templates.list().filter(isMeant)) reviewTemplate(world, { do: 'review-template', id, verdict });
}

function endTokens(world: World, state: 'expired' | 'revoked'): void {
  for (const index of world.settings.tokens.keys()) setToken(world, { do: 'set-token', index, change: { state } });
}
