import type { Attempt } from '../webhooks/outbox.ts';
import type { Rule } from './rule.ts';

/** The Cloud API waits 5 to 10 seconds for an answer. Real milliseconds. */
const LONGEST = 5_000;

/** A receiver took so long that a provider would have given up, and sent the webhook again. */
export const webhookSlow: Rule = {
  rule: 'webhook-slow',
  title: 'A webhook was answered too slowly',
  remedy: 'Answer 200 as soon as the webhook is read and its signature is right; put the work into a queue of your own.',
  find: ({ deliveries }) =>
    deliveries.flatMap(({ id, target, attempts }) =>
      attempts.filter(isSlow).map(({ at, took, status }) => ({
        at,
        about: target.url,
        explanation: `${target.url} ${status === undefined ? 'gave no answer' : `answered ${status}`} within ${took} ms. A provider gives up after 5 to 10 seconds and sends the webhook again, so that it is worked on twice; who is slow often gets fewer and later webhooks.`,
        deliveries: [id],
      })),
    ),
};

/** No answer at all is slow as well, unless the connection broke sooner. */
function isSlow({ took, error }: Attempt): boolean {
  return took !== undefined && (took > LONGEST || error?.startsWith('No answer within') === true);
}
