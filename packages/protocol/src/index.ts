export { CATALOG, catalogRow, findErrorKey } from './errors/catalog.ts';
export { ERROR_CODES, type ErrorKey } from './errors/codes.ts';
export type { ErrorCode, ErrorRow, ErrorText, Retry } from './errors/row.ts';
export type { Dialect, Endpoint, Method, ProviderName } from './endpoint.ts';
export { decodeCursor, encodeCursor, type CursorProblem } from './cursor.ts';
export { durationProblem, parseDuration } from './duration.ts';
export { explainIssues, valueAt } from './explain.ts';
export { LIMITS } from './limits.ts';
export {
  CHATMITRA_PHONE,
  PHONE_COUNTRIES,
  PHONE_PATTERN,
  WHATSSYNC_PHONE,
  cleanPhone,
  isPhone,
  phoneDigits,
  phoneProblem,
  toE164,
  type PhoneCountry,
  type PhoneCountryCode,
  type PhoneRule,
} from './phone.ts';
