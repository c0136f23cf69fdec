import { failureTexts, type FailureRow } from '../failure-texts.ts';
import { accountFailures } from './account-failures.ts';
import { requestFailures } from './request-failures.ts';
import { sendFailures } from './send-failures.ts';
import { templateFailures } from './template-failures.ts';

/** Every failure of the catalogue, and those that nobody reports because nothing was reached. */
export const FAILURES: Readonly<Record<string, FailureRow>> = {
  ...sendFailures,
  ...templateFailures,
  ...accountFailures,
  ...requestFailures,
};

/** From now on `I18n.failure` knows the words of every failure; called by whatever shows one. */
export function learnFailures(): void {
  if ('network_unreachable' in failureTexts) return;
  for (const [key, [who, title, remedy, fix]] of Object.entries(FAILURES)) {
    failureTexts[key] = { who, title, remedy, ...(fix ? { fix } : {}) };
  }
}
