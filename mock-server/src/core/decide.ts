import { CATALOG, type ErrorKey, type ProviderName } from '@wa-inbox/protocol';
import { magicOutcome } from '@wa-inbox/protocol/errors/magic-number';
import { fire } from './scenarios/fire.ts';
import { failureChannel, mannersOf, meantKey } from './manners.ts';
import type { Refusal } from './refusal.ts';
import type { ArmedScenario, ScenarioCall } from './scenarios/scenario-book.ts';
import { spanOf } from './span.ts';
import type { World } from './world.ts';

/** What was decided about a call before limits and rules: an answer, a later failure, success, or nothing. */
export type Decision = {
  /** The scenario or magic number that decided. */
  readonly rule?: string;
  readonly refusal?: Refusal;
  readonly fail?: { readonly key: ErrorKey; readonly after?: number | undefined };
  readonly isWaived?: boolean;
};

/** A call of a provider. */
type KnownCall = ScenarioCall & { readonly dialect: ProviderName };

const NOTHING: Decision = {};
/** Which row an HTTP status alone stands for. */
const BY_STATUS: Partial<Record<number, ErrorKey>> = { 401: 'unauthorized', 404: 'not_found' };

/** Scenarios first, newest first; then magic numbers, also where a scenario only has the reply come late or not at all. */
export function decide(world: World, call: KnownCall): Decision {
  const armed = fire(world, call);
  const outcome = armed && outcomeOf(world, armed, call);
  if (outcome) return outcome;
  const magic = call.isSend && call.to?.startsWith('1555') ? magicDecision(world, call) : NOTHING;
  return armed ? { ...magic, rule: ruleOf(armed) } : magic;
}

function ruleOf({ id, scenario }: ArmedScenario): string {
  return `scenario ${scenario.name ?? id}`;
}

/** What a scenario says of the call itself; undefined when it leaves that to others. */
function outcomeOf(world: World, armed: ArmedScenario, call: KnownCall): Decision | undefined {
  const { id, scenario } = armed;
  const rule = ruleOf(armed);
  const { refuse, http, failAs } = scenario.do;
  if (failAs !== undefined) {
    const { code, after } = typeof failAs === 'object' ? failAs : { code: failAs, after: undefined };
    const key = meantKey(world.settings, code, call.dialect);
    return { rule, fail: { key, after: after === undefined ? undefined : spanOf(after, 'do.failAs.after') } };
  }
  if (refuse === undefined && http === undefined) return undefined;
  const key = refuse === undefined ? keyOfStatus(world, http!, call.dialect) : meantKey(world.settings, refuse, call.dialect);
  const message =
    refuse === undefined
      ? { message: `The scenario ${JSON.stringify(scenario.name ?? id)} answers this call with ${http}.` }
      : {};
  return {
    rule,
    refusal: { key, rule, ...message, ...(http !== undefined && { http }), ...retryAfter(world, key, armed.until) },
  };
}

function keyOfStatus(world: World, http: number, dialect: ProviderName): ErrorKey {
  if (http === 429) return mannersOf(world.settings, dialect).throttle;
  return BY_STATUS[http] ?? (http >= 500 ? 'internal_error' : 'invalid_request');
}

/** A recipient `1555` + code. What the provider only ever says at once is refused at once, whatever the failure channel. */
function magicDecision(world: World, call: KnownCall): Decision {
  const outcome = magicOutcome(call.to!);
  if (outcome === undefined) return NOTHING;
  const rule = `magic number ${call.to}`;
  if (outcome === 'success') return { rule, isWaived: true };
  if (outcome === 'throttle') {
    const key = mannersOf(world.settings, call.dialect).throttle;
    return { rule, refusal: { key, rule, ...retryAfter(world, key) } };
  }
  const isReported =
    call.isQueued || (failureChannel(world.settings, call.dialect) === 'async' && CATALOG[outcome].delivery !== 'sync');
  if (isReported) return { rule, fail: { key: outcome } };
  return { rule, refusal: { key: outcome, rule, ...retryAfter(world, outcome) } };
}

/** A throttled client is told to come back with the next minute, or when the scenario has ended. */
function retryAfter(world: World, key: ErrorKey, until?: number): { retryAfter?: number } {
  if (CATALOG[key].retry !== 'after' && key !== 'rate_limit_exceeded') return {};
  return { retryAfter: until === undefined ? secondsToNextMinute(world) : realSeconds(world, until - world.clock.now()) };
}

/** Real seconds, at the clock's rate, at least 1. */
export function secondsToNextMinute(world: World): number {
  return realSeconds(world, 60_000 - (world.clock.now() % 60_000));
}

function realSeconds({ clock }: World, span: number): number {
  return Math.max(1, Math.ceil(clock.realSpan(span) / 1_000));
}
