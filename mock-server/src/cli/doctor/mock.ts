import type { Client } from '../client.ts';
import { ok, problem, sentenceOf, warn, type Check } from './check.ts';

type Health = { version: string; world: string; now: string };

/** `ours`: the version of this command. */
export function checkVersion({ version, world }: Health, ours: string): Check {
  const name = 'health';
  if (version === ours) return ok(name, `wa-mock ${version} answers, world "${world}"`);
  return warn(name, `The mock is ${version}, this command ${ours}.`, 'Run both from the same version.');
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** `real`: the real time in milliseconds. */
export async function checkClock(client: Client, real: number): Promise<Check> {
  const name = 'clock';
  const { now, frozen, rate } = await client.control<{ now: string; frozen: boolean; rate: number }>('/clock');
  if (frozen)
    return warn(
      name,
      `The clock stands still at ${now}: nothing is delivered.`,
      'Move it with `wa-mock advance 1m`, or `wa-mock advance --resume`.',
    );
  if (rate !== 1)
    return warn(
      name,
      `The clock runs ${rate} times as fast as the real one.`,
      '`wa-mock advance --rate 1` if that is not meant.',
    );
  const apart = Date.parse(now) - real;
  if (Math.abs(apart) > MINUTE)
    return warn(
      name,
      `The clock says ${now}, ${span(apart)} ${apart > 0 ? 'ahead of' : 'behind'} the real time.`,
      'POST /_mock/reset begins again at the real time, if that is not meant.',
    );
  return ok(name, `${now}, as the real one`);
}

function span(apart: number): string {
  const size = Math.abs(apart);
  return size >= DAY ? `${(size / DAY).toFixed(1)} days` : `${Math.round(size / MINUTE)} minutes`;
}

/** The control calls let us in, or the token for them is missing. */
export async function checkControl(client: Client): Promise<Check> {
  const name = 'control';
  try {
    await client.control('/config');
    return ok(name, 'control calls are answered');
  } catch (error) {
    return problem(name, sentenceOf(error), 'Pass --control-token, or set WA_MOCK_CONTROL_TOKEN.');
  }
}

export async function checkToken(client: Client, token: string | undefined): Promise<Check> {
  const name = 'token';
  const { status, text } = await client.call('/api/v1/contacts?limit=1');
  if (status === 200) return ok(name, token === undefined ? "the APIs accept the mock's first token" : 'the APIs accept it');
  if (status === 429)
    return warn(
      name,
      'Its requests of this minute are used up.',
      'Wait, advance the clock, use demo-token, or start with --no-limits.',
    );
  if (status === 401)
    return problem(name, 'The APIs do not accept it.', 'Pass one that GET /_mock/config lists, or start with --token.');
  return warn(
    name,
    `The contacts answered ${status}: ${text.slice(0, 200)}`,
    'A scenario may be armed: `wa-mock scenario list`.',
  );
}

type Receiver = { url: string; verifyToken?: string };

/** Asks each receiver for the hub challenge from where the mock is: that changes nothing there. */
export async function checkWebhooks(client: Client): Promise<Check[]> {
  const name = 'webhooks';
  const { subscriptions } = await client.control<{ subscriptions: Receiver[] }>('/webhooks/subscriptions');
  if (subscriptions.length === 0) return [ok(name, 'nobody is told; `wa-mock webhook listen --subscribe` would be')];
  const checks = await Promise.all(subscriptions.map((receiver) => checkReceiver(client, receiver)));
  const { counts } = await client.control<{ counts: Record<string, number> }>('/webhooks/deliveries?limit=0');
  const lost = counts['given-up'] ?? 0;
  const given =
    lost === 0
      ? []
      : [
          warn(
            name,
            `${lost} webhooks were given up after their tries.`,
            'GET /_mock/webhooks/deliveries?state=given-up says why.',
          ),
        ];
  return [...checks, ...given];
}

async function checkReceiver(client: Client, { url, verifyToken }: Receiver): Promise<Check> {
  const name = 'webhooks';
  type Verified = { ok: boolean; status?: number; problem?: string };
  const verified = await client
    .control<Verified>('/webhooks/verify', { method: 'POST', body: { url, verifyToken: verifyToken ?? '' } })
    .catch((error: unknown): Verified => ({ ok: false, problem: sentenceOf(error) }));
  if (verified.ok) return ok(name, `${url} gives the hub challenge back`);
  if (verified.status === undefined)
    return problem(
      name,
      `${url} cannot be reached: ${verified.problem ?? 'no answer'}`,
      'Start the receiver, or mend its address with PUT /_mock/webhooks/subscriptions.',
    );
  if (verifyToken === undefined) return ok(name, `${url} answers`);
  return warn(name, `${url}: ${verified.problem ?? `it answered ${verified.status}`}`, 'Give it the same verify token.');
}
