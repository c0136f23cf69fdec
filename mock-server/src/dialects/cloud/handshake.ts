import { refuse, type Refusal } from '../../core/refusal.ts';
import { shakeHands, type Handshake } from '../../core/webhooks/challenge.ts';
import type { Subscription } from '../../core/subscriptions.ts';
import type { Call } from '../dialect.ts';
import type { Result } from '../sending-handler.ts';

const MESSAGES: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** Goes on once the receiver has given the hub challenge back, and refuses with 2200 when it does not. No receiver: at once. */
export function afterHandshake(call: Call, receiver: Subscription | undefined, goOn: () => Result): Result {
  if (!receiver) return goOn();
  const { world, worlds } = call;
  const problem = worlds.webhooks.problemOf(receiver);
  if (problem !== undefined) refuse(unverified(call, { ok: false, problem }));
  const later = async () => {
    const { url, verifyToken = '' } = receiver;
    const handshake = await shakeHands(world, worlds.webhooks.ask, { url, verifyToken });
    return handshake.ok ? goOn() : refuse(unverified(call, handshake));
  };
  return { status: 200, body: undefined, later };
}

/** The provider's sentence; the mock's own explanation stands in the details, and in the request log. */
function unverified({ world }: Call, handshake: Handshake): Refusal {
  const { problem = '' } = handshake;
  const details = world.settings.strict ? {} : { details: problem };
  const message = `(#2200) Callback verification failed with the following errors: ${complaint(handshake)}`;
  return { key: 'callback_not_verified', rule: 'webhook', note: problem, cloud: { message, ...details } };
}

/** As integrators report it. */
function complaint({ status, expected, body, problem }: Handshake): string {
  if (status === undefined) return `curl_error = ${problem}; HTTP Status Code = 0; HTTP Message = Unknown status`;
  if (status === 200) return `Response does not match challenge, Expected value="${expected}", Received value="${body ?? ''}"`;
  return `HTTP Status Code = ${status}; HTTP Message = ${MESSAGES[status] ?? 'Unknown status'}`;
}
