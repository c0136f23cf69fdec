import type { ProviderName } from '@wa-inbox/protocol';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import type { Random } from '../random.ts';
import { spanOf } from '../span.ts';
import type { Phone } from '../values.ts';

/** A call, or anything else that a scenario can happen to, as scenarios see it. */
export type ScenarioCall = {
  /** Id of the endpoint; or "webhook", "socket", "status", "clock". */
  readonly op: string;
  /** Whether it sends a message. */
  readonly isSend: boolean;
  /** Whether it only queues, so that every failure of the provider behind it comes later. */
  readonly isQueued?: boolean;
  /** Whether it is another try of what was called before: nobody waits for its reply. */
  readonly isRetry?: boolean;
  readonly dialect?: ProviderName;
  readonly to?: Phone | undefined;
  /** The customer who writes. */
  readonly from?: Phone | undefined;
  readonly type?: string | undefined;
  readonly template?: string | undefined;
  /** Id of the message that it is about. */
  readonly message?: string | undefined;
};

/** One time that a scenario fired. */
export type Firing = {
  readonly at: number;
  readonly op: string;
  readonly type: string | undefined;
  readonly phone: Phone | undefined;
  readonly message: string | undefined;
  /** Id of the call in the request log, once it is there. */
  request?: string;
};

export type ArmedScenario = {
  readonly id: string;
  readonly scenario: Scenario;
  /** Milliseconds since 1970. */
  readonly armedAt: number;
  /** From when on it no longer fires, once that is known: `for` counts from the first firing. */
  until: number | undefined;
  /** How often its conditions were met, whether it fired or not. */
  seen: number;
  fired: number;
  /** The last ones, oldest first. Not part of a snapshot, as the request log is not. */
  readonly firings: Firing[];
};

/** What it is armed with; the rest begins empty. */
export type NewScenario = Pick<ArmedScenario, 'id' | 'scenario' | 'armedAt'> &
  Partial<Pick<ArmedScenario, 'until' | 'seen' | 'fired'>>;

/** What stands at the moment of a draw. */
export type Moment = { readonly random: Random; readonly now: number };

const KEPT = 20;

/** Armed scenarios, oldest first; the newest that matches decides. */
export class ScenarioBook {
  #armed: ArmedScenario[] = [];
  #met = 0;

  get size(): number {
    return this.#armed.length;
  }

  /** How often the conditions of one were met, fired or not. */
  get met(): number {
    return this.#met;
  }

  add({ until, seen = 0, fired = 0, ...scenario }: NewScenario): ArmedScenario {
    const armed: ArmedScenario = { ...scenario, until, seen, fired, firings: [] };
    this.#armed.push(armed);
    return armed;
  }

  list(): readonly ArmedScenario[] {
    return this.#armed;
  }

  get(id: string): ArmedScenario | undefined {
    return this.#armed.find((armed) => armed.id === id);
  }

  /** False when there is none of this id. */
  remove(id: string): boolean {
    const before = this.#armed.length;
    this.#armed = this.#armed.filter((armed) => armed.id !== id);
    return this.#armed.length < before;
  }

  clear(): void {
    this.#armed = [];
  }

  /** The scenario that fires; counts as it goes. */
  draw(call: ScenarioCall, moment: Moment): ArmedScenario | undefined {
    const armed = this.#armed.findLast((each) => isMeant(each.scenario.when, call) && this.#isTurn(each, moment));
    if (armed) count(armed, call, moment.now);
    return armed;
  }

  #isTurn(armed: ArmedScenario, { random, now }: Moment): boolean {
    const { when, times } = armed.scenario;
    if (when.after !== undefined && now < armed.armedAt + spanOf(when.after, 'when.after')) return false;
    if (armed.until !== undefined && now >= armed.until) return false;
    armed.seen += 1;
    this.#met += 1;
    if (armed.fired >= (times ?? Number.POSITIVE_INFINITY)) return false;
    if (when.nth !== undefined && armed.seen !== when.nth) return false;
    return when.probability === undefined || random.next() < when.probability;
  }
}

/** Fires whatever its conditions say. */
export function count(armed: ArmedScenario, call: ScenarioCall, now: number): void {
  armed.fired += 1;
  const span = armed.scenario.for;
  if (span !== undefined) armed.until ??= now + spanOf(span, 'for');
  const { op, type, to, from, message } = call;
  armed.firings.push({ at: now, op, type, phone: to ?? from, message });
  if (armed.firings.length > KEPT) armed.firings.shift();
}

function isMeant(when: Scenario['when'], call: ScenarioCall): boolean {
  return (
    isOp(when.op, call) &&
    (when.dialect === undefined || when.dialect === call.dialect) &&
    (when.to === undefined || when.to.replace('+', '') === call.to) &&
    (when.from === undefined || when.from.replace('+', '') === call.from) &&
    (when.type === undefined || when.type === call.type) &&
    (when.template === undefined || when.template === call.template)
  );
}

/** "send" is every try to send; "call" every call of a provider, and no second try of its queue. */
function isOp(op: string, call: ScenarioCall): boolean {
  if (op === 'send') return call.isSend;
  if (op === 'call') return call.op.includes('.') && !call.op.startsWith('control.') && !call.isRetry;
  return op === call.op;
}
