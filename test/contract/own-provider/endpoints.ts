import type { Endpoint } from '@wa-inbox/protocol';
import * as z from 'zod/mini';

export const letterBody = z.strictObject({
  recipient: z.string().check(z.regex(/^[1-9]\d{6,14}$/, 'give the digits of a number with its country code')),
  words: z.string().check(z.minLength(1), z.maxLength(500)),
});
const letter = z.object({ letter: z.object({ number: z.string(), state: z.string() }) });

/** Pigeon Post, a provider that nobody has: as data, what it can be asked. */
export const PIGEON_ENDPOINTS = [
  {
    id: 'pigeon.letters.send',
    dialect: 'pigeon',
    method: 'POST',
    path: '/pigeon/letters',
    title: 'Send a letter',
    body: letterBody,
    reply: letter,
    status: 202,
    errors: ['unauthorized', 'invalid_request', 'window_closed', 'rate_limit_exceeded'],
    document: 'Pigeon Post, Letters',
  },
  {
    id: 'pigeon.letters.get',
    dialect: 'pigeon',
    method: 'GET',
    path: '/pigeon/letters/:number',
    title: 'What became of a letter',
    reply: letter,
    status: 200,
    errors: ['unauthorized', 'message_not_found'],
    document: 'Pigeon Post, Letters',
  },
] as const satisfies readonly Endpoint[];
