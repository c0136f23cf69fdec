import type { IncomingMessage } from 'node:http';
import { BODY_LIMIT } from '../dialects/read-body.ts';

export type RequestBody = { readonly text: string | undefined; readonly isTooLarge: boolean };

const NO_BODY: RequestBody = { text: undefined, isTooLarge: false };
const TOO_LARGE: RequestBody = { text: undefined, isTooLarge: true };

/** Calls back with the body, as soon as it is whole or known to be too large. What is too large is not read on. */
export function readRequest(request: IncomingMessage, done: (body: RequestBody) => void): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > BODY_LIMIT) return done(TOO_LARGE);
  if (announced === 0 && request.headers['transfer-encoding'] === undefined) return done(NO_BODY);
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= BODY_LIMIT) return;
    request.off('data', onData);
    request.off('end', onEnd);
    request.pause();
    done(TOO_LARGE);
  };
  const onEnd = () =>
    done({ text: (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString('utf8'), isTooLarge: false });
  request.on('data', onData);
  request.on('end', onEnd);
}
