import type { Failure } from '../../model/failure.ts';
import type { I18n } from '../i18n.ts';
import { accountFailures } from './account-failures.ts';
import type { FailureRow, Fixer } from './failure-row.ts';
import { requestFailures } from './request-failures.ts';
import { sendFailures } from './send-failures.ts';
import { templateFailures } from './template-failures.ts';

/** Every failure of the catalogue, and those that nobody reports because nothing was reached; by catalogue key. */
export const FAILURES: Readonly<Record<string, FailureRow>> = {
  ...sendFailures,
  ...templateFailures,
  ...accountFailures,
  ...requestFailures,
};
const OTHER = { title: 'The message was not delivered', remedy: 'Try again, or reach the customer another way.' };

/** What a failure means, what to do about it, and who can; `fix` where something other than the message has to change. */
export type FailureText = { title: string; remedy: string; who?: Fixer; fix?: 'number' };

/** In plain words; a host's go before ours. Loaded when something failed. */
export function explainFailure({ key }: Failure, i18n: I18n): FailureText {
  const row = Object.hasOwn(FAILURES, key) ? FAILURES[key] : undefined; // a provider may call a failure "constructor"
  const [who, title = OTHER.title, remedy = OTHER.remedy, fix] = row ?? [];
  const t = i18n.of({ [`failure.${key}.title`]: title, [`failure.${key}.remedy`]: remedy });
  return {
    title: t(`failure.${key}.title`),
    remedy: t(`failure.${key}.remedy`),
    ...(who && { who }),
    ...(fix && { fix }),
  };
}
