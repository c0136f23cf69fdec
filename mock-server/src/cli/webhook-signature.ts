import { createHmac, timingSafeEqual } from 'node:crypto';

/** Headers in which the providers' formats carry their signature. */
const HEADERS = ['x-hub-signature-256', 'x-webhook-signature', 'x-chatmitra-signature'] as const;

export type SignatureCheck = {
  readonly state: 'valid' | 'wrong' | 'missing' | 'unchecked';
  readonly header?: string;
  /** What was sent, and what would be right. */
  readonly got?: string;
  readonly expected?: string;
};

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** HMAC-SHA256 of the bytes as they came, with the secret of the app: not of JSON that was read and written again. */
export function checkSignature(bytes: Uint8Array, headers: Headers, secret: string | undefined): SignatureCheck {
  const header = HEADERS.find((name) => typeof headers[name] === 'string');
  if (header === undefined) return { state: 'missing' };
  const got = String(headers[header]);
  if (secret === undefined) return { state: 'unchecked', header, got };
  const expected = `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}`;
  return isSame(got, expected) ? { state: 'valid', header, got } : { state: 'wrong', header, got, expected };
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
