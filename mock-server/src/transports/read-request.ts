import type { IncomingMessage } from 'node:http';
import { bodyLimit, isBinary } from '../dialects/body-limits.ts';

export type RequestBody = { readonly text: string | undefined; readonly bytes?: Uint8Array; readonly isTooLarge: boolean };

const NO_BODY: RequestBody = { text: undefined, isTooLarge: false };
const TOO_LARGE: RequestBody = { text: undefined, isTooLarge: true };

/**
 * Calls back with the body, as soon as it is whole or known to be too large. What is too large is not read on.
 * `fileLimit`: most bytes of one file.
 */
export function readRequest(request: IncomingMessage, fileLimit: number, done: (body: RequestBody) => void): void {
  const type = request.headers['content-type'];
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced === 0 && request.headers['transfer-encoding'] === undefined) return done(NO_BODY);
  const limit = bodyLimit(request.url!, type, fileLimit);
  if (announced > limit) return done(TOO_LARGE);
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= limit) return;
    request.off('data', onData);
    request.off('end', onEnd);
    request.pause();
    done(TOO_LARGE);
  };
  const onEnd = () => {
    const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    if (isBinary(type)) done({ text: undefined, bytes: whole, isTooLarge: false });
    else done({ text: whole.toString('utf8'), isTooLarge: false });
  };
  request.on('data', onData);
  request.on('end', onEnd);
}
