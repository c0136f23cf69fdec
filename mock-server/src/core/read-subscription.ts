import { explainIssues } from '@wa-inbox/protocol';
import { subscription } from '@wa-inbox/protocol/control/account';
import type { Subscription } from './subscriptions.ts';

/** A subscription as it was given; throws the sentence that says what is wrong with it. */
export function readSubscription(given: unknown): Subscription {
  const parsed = subscription.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new RangeError(`webhooks cannot be ${JSON.stringify(given)}: ${explainIssues(parsed.error.issues, given).message}`);
}
