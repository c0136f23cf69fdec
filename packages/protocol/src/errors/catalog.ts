import type { ProviderName } from '../endpoint.ts';
import { ERROR_CODES, type ErrorKey } from './codes.ts';
import { isErrorKey, meansCode } from './find-code.ts';
import type { ErrorCode, ErrorRow, ErrorText } from './row.ts';
import { authorizationTexts } from './texts/authorization.ts';
import { controlTexts } from './texts/control.ts';
import { deliveryTexts } from './texts/delivery.ts';
import { featuresTexts } from './texts/features.ts';
import { integrityTexts } from './texts/integrity.ts';
import { legacyTexts } from './texts/legacy.ts';
import { marketingTexts } from './texts/marketing.ts';
import { peopleTexts } from './texts/people.ts';
import { phoneNumberTexts } from './texts/phone-number.ts';
import { requestsTexts } from './texts/requests.ts';
import { templateCreateTexts } from './texts/template-create.ts';
import { templateSendTexts } from './texts/template-send.ts';
import { throttlingTexts } from './texts/throttling.ts';
import { transportTexts } from './texts/transport.ts';
import { whatssyncTexts } from './texts/whatssync.ts';
import { wrappersTexts } from './texts/wrappers.ts';

/** Complete by type: a key of the codes without a text does not compile. */
const TEXTS: Record<ErrorKey, ErrorText> = {
  ...authorizationTexts,
  ...requestsTexts,
  ...deliveryTexts,
  ...throttlingTexts,
  ...integrityTexts,
  ...templateSendTexts,
  ...templateCreateTexts,
  ...phoneNumberTexts,
  ...marketingTexts,
  ...peopleTexts,
  ...featuresTexts,
  ...legacyTexts,
  ...wrappersTexts,
  ...whatssyncTexts,
  ...transportTexts,
  ...controlTexts,
};

/**
 * The error catalogue: what each provider documents, in every dialect, and our own errors where they are silent.
 * Sources: Cloud API documents, seeds/001, seeds/003; each row names its own.
 */
export const CATALOG = Object.fromEntries(
  Object.entries<ErrorCode>(ERROR_CODES).map(([key, code]) => [key, { key, ...code, ...TEXTS[key as ErrorKey] }]),
) as { readonly [Key in ErrorKey]: ErrorRow<Key> };

/** The whole row of a key. */
export function catalogRow<Key extends ErrorKey>(key: Key): ErrorRow<Key> {
  return CATALOG[key];
}

/**
 * The key that a code has in a dialect. `code` is a number, a string code, or a key (which stands for itself). Rows of
 * another wrapper never answer; the dialect's own row comes before one it inherits, and a current row before a legacy
 * one. Undefined when no row fits.
 */
export function findErrorKey(
  code: number | string,
  where: { dialect?: ProviderName | undefined; subcode?: number | undefined } = {},
): ErrorKey | undefined {
  if (isErrorKey(code)) return code;
  const { dialect, subcode } = where;
  const rows: ErrorRow<ErrorKey>[] = Object.values(CATALOG);
  const fits = rows.filter((row) => meansCode(row, code) && (!dialect || answersIn(row, dialect)));
  return fits.toSorted((a, b) => distance(a, dialect, subcode) - distance(b, dialect, subcode))[0]?.key;
}

/** The Cloud API's codes reach every dialect, because every provider sends through it. */
function answersIn(row: ErrorRow, dialect: ProviderName): boolean {
  return isOwn(row, dialect) || isOwn(row, 'cloud');
}

/** How far a row is from what was asked: the subcode counts most, then the dialect, then age. */
function distance(row: ErrorRow, dialect: ProviderName | undefined, subcode: number | undefined): number {
  const bySubcode = row.subcode === subcode ? 0 : row.subcode === undefined ? 1 : 2;
  const byDialect = dialect && isOwn(row, dialect) ? row.dialects.length : 10;
  return bySubcode * 100 + byDialect * 2 + (row.status.startsWith('legacy') ? 1 : 0);
}

function isOwn({ dialects }: ErrorRow, dialect: ProviderName): boolean {
  return (dialects as readonly ProviderName[]).includes(dialect);
}
