import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import { kindOf, SAID, type Kind } from './places.ts';
import { at, reject, type Place } from './problem.ts';

type Deed = keyof Scenario['do'];

const STATE: readonly Deed[] = ['window', 'template', 'media', 'token', 'disconnect'];
const REPLY: readonly Deed[] = ['refuse', 'http', 'delay', 'hang', 'drop', 'corrupt'];
/** What can happen to each. */
const DEEDS: Readonly<Record<Kind, readonly Deed[]>> = {
  send: [...REPLY, 'failAs', ...STATE],
  call: [...REPLY, ...STATE],
  inbound: [...REPLY, 'failAs', ...STATE],
  webhook: ['drop', 'delay', 'duplicate', 'reorder', 'corrupt'],
  socket: ['drop', 'delay', 'duplicate', 'reorder', 'disconnect'],
  status: ['drop', 'delay', 'duplicate', 'reorder'],
  clock: STATE,
};
/** What can be lost and spoiled of each. */
const LOST: Readonly<Record<Kind, readonly string[]>> = {
  send: ['reply', 'body'],
  call: ['reply', 'body'],
  inbound: ['reply', 'body'],
  webhook: ['webhook'],
  socket: ['socket'],
  status: ['status'],
  clock: [],
};
/** The op that has the thing that `drop` names. */
const OWNER: Readonly<Record<string, string>> = {
  webhook: 'webhook',
  socket: 'socket',
  status: 'status',
  reply: 'send',
  body: 'send',
};

/** Refuses what cannot happen to what a scenario waits for, and deeds that exclude each other. */
export function checkDeeds({ when, do: deed }: Scenario, place: Place): void {
  const kind = kindOf(when.op);
  const given = (Object.keys(deed) as Deed[]).filter((name) => deed[name] !== undefined);
  if (given.length === 0) reject(`${at(place, 'do')} is empty: give ${list(DEEDS[kind])}.`);
  const odd = given.find((name) => !DEEDS[kind].includes(name));
  if (odd !== undefined) rejectOdd(odd, { when, kind, given }, place);
  checkValues(deed, kind, place);
  checkTogether(deed, given, place);
  checkTargets(when, deed, place);
}

function rejectOdd(odd: Deed, { when, kind, given }: { when: Scenario['when']; kind: Kind; given: Deed[] }, place: Place): never {
  const path = at(place, `do.${odd}`);
  if (odd === 'failAs') {
    const what = kind === 'call' ? `${JSON.stringify(when.op)} sends none` : `${SAID[kind]} is none`;
    return reject(`${path} fails a message later, and ${what}: use "do.refuse", or "when.op": "send".`);
  }
  const fitting = (Object.keys(DEEDS) as Kind[]).filter((each) => given.every((name) => DEEDS[each].includes(name)));
  const ops = fitting.map((each) => (each === 'inbound' ? 'control.inbound' : each));
  const other = ops.length > 0 ? `use "when.op": ${list(ops)} with it` : 'leave it out';
  return reject(`${path} does not happen to ${SAID[kind]}, which can have ${list(DEEDS[kind])}: ${other}.`);
}

function checkValues({ drop, corrupt }: Scenario['do'], kind: Kind, place: Place): void {
  if (drop !== undefined && !LOST[kind].includes(drop)) {
    const here = LOST[kind].map((word) => `"${word}"`).join(' or ');
    reject(`${at(place, 'do.drop')} cannot be "${drop}" here: give ${here}, or use "when.op": "${OWNER[drop]}".`);
  }
  if (corrupt === 'signature' && kind !== 'webhook')
    reject(`${at(place, 'do.corrupt')} cannot be "signature" here: give "body", or use "when.op": "webhook".`);
}

function checkTogether(deed: Scenario['do'], given: readonly Deed[], place: Place): void {
  if (deed.failAs !== undefined && (deed.refuse !== undefined || deed.http !== undefined)) {
    const path = at(place, 'do.failAs');
    reject(`${path} accepts the call, "do.refuse" and "do.http" answer it with an error: give one of the two.`);
  }
  if (
    deed.drop !== undefined &&
    deed.drop !== 'reply' &&
    deed.drop !== 'body' &&
    given.some((name) => name !== 'drop' && !STATE.includes(name))
  )
    reject(`${at(place, 'do.drop')} loses the ${deed.drop}: nothing else can happen to it.`);
  const spoiled = (['drop', 'corrupt'] as const).filter((name) => deed[name] !== undefined);
  if (deed.hang !== undefined && (spoiled.length > 0 || deed.delay !== undefined))
    reject(`${at(place, 'do.hang')} leaves the call without an answer: leave ${list([...spoiled, 'delay'])} out.`);
  if (spoiled.length === 2 && deed.drop !== 'webhook')
    reject(`${at(place, 'do.drop')} and "do.corrupt" both spoil the reply: give one of the two.`);
}

/** An instant has no customer and no template of its own. */
function checkTargets(when: Scenario['when'], deed: Scenario['do'], place: Place): void {
  if (when.op !== 'clock') return;
  if (when.to !== undefined && deed.window === undefined)
    reject(`${at(place, 'when.to')} says whose "do.window" turns, and there is none: leave it out.`);
  if (when.template !== undefined && deed.template === undefined)
    reject(`${at(place, 'when.template')} says what "do.template" happens to, and there is none: leave it out.`);
}

function list(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
