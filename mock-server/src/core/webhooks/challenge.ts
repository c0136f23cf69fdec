/** What a receiver answered, as far as it did. */
export type ChallengeAnswer = {
  readonly status?: number | undefined;
  readonly reply?: string | undefined;
  readonly error?: string | undefined;
};
/** Asks a receiver; comes from outside, for the core sends nothing. */
export type Ask = (url: string) => Promise<ChallengeAnswer>;

export type Handshake = { readonly ok: boolean; readonly status?: number; readonly body?: string; readonly problem?: string };

/** The URL with the hub's question. Cloud API, webhook verification. */
export function challengeUrl(url: string, verifyToken: string, challenge: string): string {
  const asked = new URL(url);
  asked.searchParams.set('hub.mode', 'subscribe');
  asked.searchParams.set('hub.challenge', challenge);
  asked.searchParams.set('hub.verify_token', verifyToken);
  return asked.href;
}

/** A receiver proves itself with 200 and the bare challenge. */
export function judge({ status, reply, error }: ChallengeAnswer, challenge: string): Handshake {
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
