import { ERROR_CODES } from '@wa-inbox/protocol/errors/codes';
import { keyOfCode } from '@wa-inbox/protocol/errors/find-code';
import type { ErrorCode } from '@wa-inbox/protocol/errors/row';
import type { Failure } from '../../model/failure.ts';
import type { Dialect } from '../../model/values.ts';
import { given, membersOf, numberOf, textOf, type Members } from '../message-objects/reader.ts';

/** What the Cloud API's error body says; undefined for a body of another shape. */
export function decodeError(body: unknown, status: number): Failure | undefined {
  const error = membersOf(membersOf(body)['error']);
  return Object.keys(error).length > 0 ? decodeFailure(error, { dialect: 'cloud', status }) : undefined;
}

/** One error as replies and status webhooks have it: a code, a sentence and, at times, details. */
export function decodeFailure(error: Members, { dialect, status }: { dialect: Dialect; status?: number }): Failure {
  const code = numberOf(error['code']) ?? textOf(error['code']) ?? '';
  const key = keyOfCode(code, numberOf(error['error_subcode']));
  const row: ErrorCode | undefined = key && ERROR_CODES[key];
  const details = textOf(membersOf(error['error_data'])['details']) ?? textOf(error['details']);
  return {
    key: key ?? (code === '' ? 'invalid_request' : String(code)),
    dialect,
    retry: row?.retry ?? ((status ?? 0) >= 500 ? 'now' : 'never'),
    ...given({
      code: code === '' ? undefined : code,
      status,
      detail: details ?? textOf(error['message']) ?? textOf(error['title']),
      retryAfter: numberOf(error['retryAfter']),
    }),
  };
}
