import { createHmac } from 'node:crypto';

/** HMAC-SHA256 of a text in UTF-8, in lower-case hexadecimal. */
export function sign(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
