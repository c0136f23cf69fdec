import assert from 'node:assert/strict';
import { CATALOG, type Dialect, type ErrorKey, type ErrorRow } from '@wa-inbox/protocol';
import { chatmitraError } from '@wa-inbox/protocol/chatmitra/replies';
import { wireCloudError } from '@wa-inbox/protocol/cloud/replies';
import { wireError } from '@wa-inbox/protocol/whatssync/replies';
import { PROVIDED, type Told } from './catalogue-calls.ts';
import type { Mode } from './modes.ts';

export const ROWS: readonly ErrorRow<ErrorKey>[] = Object.values(CATALOG);
/** The dialects that the mock speaks. */
export const DIALECTS = [...new Set(PROVIDED.map(({ dialect }) => dialect))] as Dialect[];

/** How a dialect says a row at once, each in its own shape. */
export const SAYS_AT_ONCE: Readonly<Record<Dialect, (told: Told, row: ErrorRow) => void>> = {
  cloud: ({ json }, row) => {
    const { error } = wireCloudError.parse(json);
    assert.deepEqual([error.code, error.error_subcode, error.type], [row.code, row.subcode, row.type]);
    const sentences = row.wire?.message ?? row.wire?.messages ?? `(#${row.code}) ${row.title}`;
    const said = error.message.replace(
      /Unsupported \w+ request\. Object with ID '[^']+'/,
      "Unsupported get request. Object with ID '<id>'",
    );
    assert.ok([sentences].flat().includes(said), said);
    const user = row.userFields ? [false, row.title, row.wire?.userMessage ?? row.cause] : [undefined, undefined, undefined];
    assert.deepEqual([error.is_transient, error.error_user_title, error.error_user_msg], user);
  },
  chakra: ({ json }, row) => {
    const error = json.error ?? json._errors[0];
    assert.deepEqual([error.code, error.error_subcode], [row.code, row.subcode]);
  },
  whatssync: ({ json, status }, row) => {
    const { error } = wireError.parse(json);
    assert.equal(error.status, status);
    if (typeof row.code === 'number') assert.equal(error.providerCode, row.code);
    else assert.equal(error.code, row.key);
    assert.ok(error.message.length > 0 && error.message !== '(name not documented)');
  },
  chatmitra: ({ json }, row) => {
    const error = chatmitraError.parse(json);
    assert.deepEqual([error.status, error.code], ['error', row.key]);
    assert.ok(error.message.length > 0);
  },
};

/** The HTTP status of a row; `isStrict` keeps to the first document where two disagree. */
export function statusOf({ http, httpAlternative }: ErrorRow, isStrict = false): number {
  return httpAlternative === 429 && !isStrict ? 429 : (http ?? 400);
}

/** Whether a row says when to try again; the Cloud API does not of what it only ever tells later. */
export function saysWhen({ retry, delivery }: ErrorRow, dialect: Dialect): boolean {
  return retry === 'after' && !(dialect === 'cloud' && delivery === 'async');
}

/** What became of an accepted message: its error in the world and, for who reads the API, its status and code. */
export async function fateOf(mode: Mode, dialect: Dialect, { json }: Told): Promise<{ status: string; key?: string }> {
  if (dialect === 'chatmitra') {
    const job = await (await mode.call(`/_mock/jobs/${json.jobId}`)).json();
    return { status: job.status, key: job.messages[0].error?.key };
  }
  const id = json.id ?? json.messages?.[0].id ?? json._data.whatsappMessageId;
  const stored = (await mode.mock.snapshot()).messages.find((message) => message.id === id)!;
  return { status: stored.status!, ...(stored.error !== undefined && { key: stored.error as string }) };
}

/** The error of the newest message to a number, as the Contacts/Messages API shows it. */
export async function shownError(mode: Mode, phone: string) {
  const headers = { authorization: 'Bearer demo-token' };
  const reply = await mode.call(`/api/v1/contacts/${phone}/messages?limit=1`, { headers });
  const { messages } = await reply.json();
  return messages[0].error as { code: string; providerCode?: number } | undefined;
}
