import type { ProviderName } from '@wa-inbox/protocol';
import type { Scenario } from '@wa-inbox/protocol/control/schemas';
import type { Random } from '../random.ts';
import type { Phone } from '../values.ts';

/** A call as scenarios see it. */
export type ScenarioCall = {
  /** Id of the endpoint. */
  readonly op: string;
  /** Whether it sends a message. */
  readonly isSend: boolean;
  /** Whether it only queues, so that every failure of the provider behind it comes later. */
  readonly isQueued?: boolean;
  readonly dialect: ProviderName;
  readonly to?: Phone | undefined;
  /** The customer who writes. */
  readonly from?: Phone | undefined;
  readonly type?: string | undefined;
  readonly template?: string | undefined;
};

export type ArmedScenario = {
  readonly id: string;
  readonly scenario: Scenario;
  /** How many calls met its conditions, fired or not. */
  seen: number;
  fired: number;
};

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

  add(armed: ArmedScenario): void {
    this.#armed.push(armed);
  }

  list(): readonly ArmedScenario[] {
    return this.#armed;
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

  /** The scenario that fires on this call; counts as it goes. */
  draw(call: ScenarioCall, random: Random): ArmedScenario | undefined {
    return this.#armed.findLast((armed) => {
      const { when, times } = armed.scenario;
      if (!isMeant(when, call)) return false;
      armed.seen += 1;
      this.#met += 1;
      if (armed.fired >= (times ?? Number.POSITIVE_INFINITY)) return false;
      if (when.nth !== undefined && armed.seen !== when.nth) return false;
      if (when.probability !== undefined && random.next() >= when.probability) return false;
      armed.fired += 1;
      return true;
    });
  }
}

function isMeant(when: Scenario['when'], call: ScenarioCall): boolean {
  const isOp = when.op === call.op || (when.op === 'send' && call.isSend);
  return (
    isOp &&
    (when.dialect === undefined || when.dialect === call.dialect) &&
    (when.to === undefined || when.to.replace('+', '') === call.to) &&
    (when.from === undefined || when.from.replace('+', '') === call.from) &&
    (when.type === undefined || when.type === call.type) &&
    (when.template === undefined || when.template === call.template)
  );
}
