import { hexOf } from '../random.ts';
import type { World } from '../world.ts';

/** What a receiver answered, as far as it did. */
export type ChallengeAnswer = {
  readonly status?: number | undefined;
  readonly reply?: string | undefined;
  readonly error?: string | undefined;
};
/** Asks a receiver; comes from outside, for the core sends nothing. */
export type Ask = (url: string) => Promise<ChallengeAnswer>;

export type Handshake = {
  readonly ok: boolean;
  readonly status?: number;
  readonly body?: string;
  readonly problem?: string;
  /** The challenge that should have come back. */
  readonly expected?: string;
};

/** Asks a receiver for a challenge, which is the same for the same world and instant. */
export async function shakeHands(
  { seed, clock }: World,
  ask: Ask,
  { url, verifyToken }: { readonly url: string; readonly verifyToken: string },
): Promise<Handshake> {
  const expected = String(Number.parseInt(hexOf(`${seed} ${clock.now()}`, 8), 16));
  return { ...judge(await ask(challengeUrl(url, verifyToken, expected)), expected), expected };
}

/** The URL with the hub's question. Cloud API, webhook verification. */
function challengeUrl(url: string, verifyToken: string, challenge: string): string {
  const asked = new URL(url);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.challenge', challenge);
  asked.searchParams.set('hub.verify_token', verifyToken);
  return asked.href;
}

/** A receiver proves itself with 200 and the bare challenge. */
function judge({ status, reply, error }: ChallengeAnswer, challenge: string): Handshake {
  const told = { ...(status !== undefined && { status }), ...(reply !== undefined && { body: reply }) };
  if (error !== undefined) return { ok: false, ...told, problem: error };
  if (status !== 200)
    return {
      ok: false,
      ...told,
      problem: `The receiver answered ${status}: it has to answer 200 with the value of hub.challenge.`,
    };
  if (reply?.trim() !== challenge) {
    const seen = JSON.stringify((reply ?? '').slice(0, 100));
    return {
      ok: false,
      ...told,
      problem: `The receiver answered ${seen}: it has to answer the value of hub.challenge alone, ${challenge}.`,
    };
  }
  return { ok: true, ...told };
}
