import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import { isoOf } from '../iso.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

const HOUR = 3_600_000;
const DAYS_3 = 72 * HOUR;

export type RegisterNumberCommand = { readonly do: 'register-number'; readonly pin: string };
export type DeregisterNumberCommand = { readonly do: 'deregister-number' };
export type RequestCodeCommand = { readonly do: 'request-code' };
export type VerifyCodeCommand = { readonly do: 'verify-code'; readonly code: string };

/** Puts the number into service. A try counts whatever comes of it, so a refusal is returned, not thrown. */
export function registerNumber(world: World, { pin }: RegisterNumberCommand): Refusal | undefined {
  const refusal = tryOf(world, 'register') ?? pinRefusal(world, pin);
  if (refusal) return refusal;
  if (world.business.account.codeVerification !== 'VERIFIED')
    return { key: 'reverification_needed', rule: 'registration', message: 'Request a code, verify it, then register.' };
  world.business.change({ status: 'CONNECTED', pin });
  return undefined;
}

export function deregisterNumber(world: World): Refusal | undefined {
  const refusal = tryOf(world, 'deregister');
  if (!refusal) world.business.change({ status: 'DISCONNECTED' });
  return refusal;
}

/** The code goes to nobody's phone: `GET /_mock/account` shows it. */
export function requestCode(world: World): string {
  const code = String(100_000 + Math.floor(world.random.next() * 900_000));
  world.business.change({ code });
  return code;
}

export function verifyCode(world: World, { code }: VerifyCodeCommand): Refusal | undefined {
  const { account } = world.business;
  if (account.code === null || code.replace(/\D/g, '') !== account.code) {
    return {
      key: 'verify_code_error',
      rule: 'registration',
      message: account.code === null ? 'No code was requested.' : 'The code is not the one that was sent.',
      note: 'GET /_mock/account shows the code that was requested last.',
    };
  }
  world.business.change({ code: null, codeVerification: 'VERIFIED' });
  return undefined;
}

/** Ten registrations, and ten deregistrations, in 72 hours. Error 133016. */
function tryOf(world: World, kind: 'register' | 'deregister'): Refusal | undefined {
  const now = world.clock.now();
  const { tries } = world.business.account;
  const recent = since(tries[kind], now - DAYS_3);
  if (world.settings.limits && recent.length >= CLOUD_LIMITS.registrations) {
    const resetAt = Date.parse(recent[0]!) + DAYS_3;
    return {
      key: 'registration_rate_limit',
      rule: 'registration',
      message: `This number was given to ${kind} ${recent.length} times in 72 hours: the next try is possible at ${isoOf(resetAt)}.`,
      retryAfter: realSeconds(world, resetAt - now),
      spent: { limit: 'registrations', id: kind, resetAt },
    };
  }
  world.business.change({ tries: { ...tries, [kind]: [...recent, isoOf(now)].slice(-CLOUD_LIMITS.registrations) } });
  return undefined;
}

/** A number without a PIN takes the first one that comes. */
function pinRefusal(world: World, given: string): Refusal | undefined {
  const { pin, tries } = world.business.account;
  const now = world.clock.now();
  const wrong = since(tries.pin, now - HOUR);
  if (pin === null) return undefined;
  const waits = world.settings.limits ? waitingTime(wrong, now) : undefined;
  if (waits) {
    const spent = { limit: 'pins', resetAt: now + waits.left } as const;
    return { ...waits, rule: 'registration', retryAfter: realSeconds(world, waits.left), spent };
  }
  if (given === pin) return undefined;
  world.business.change({ tries: { ...tries, pin: [...wrong, isoOf(now)].slice(-CLOUD_LIMITS.wrongPins) } });
  return { key: 'pin_mismatch', rule: 'registration', message: 'The two-step verification PIN is not the one of this number.' };
}

function waitingTime(wrong: readonly string[], now: number) {
  const last = wrong.at(-1);
  if (last === undefined) return undefined;
  const hourLeft = Date.parse(wrong[0]!) + HOUR - now;
  if (wrong.length >= CLOUD_LIMITS.wrongPins)
    return {
      key: 'pin_guesses_exhausted' as const,
      left: hourLeft,
      message: `Please try again after ${hourLeft / 1_000} seconds.`,
    };
  const left = Date.parse(last) + CLOUD_LIMITS.pinPause - now;
  if (left <= 0) return undefined;
  return { key: 'pin_guessed_too_fast' as const, left, message: `Please try again after ${left / 1_000} seconds.` };
}

function since(instants: readonly string[], least: number): string[] {
  return instants.filter((instant) => Date.parse(instant) > least);
}

function realSeconds(world: World, span: number): number {
  return Math.max(1, Math.ceil(world.clock.realSpan(span) / 1_000));
}
