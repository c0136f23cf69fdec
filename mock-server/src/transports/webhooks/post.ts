import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Attempt } from '../../core/webhooks/outbox.ts';
import { checkedLookup, targetProblem, type AllowedTargets } from './target-address.ts';

/** Characters of an answer that are kept. */
const KEPT = 2_048;

export type Sent = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type PostOptions = { readonly allowed: AllowedTargets; /** Milliseconds of real time. */ readonly timeout: number };
export type Answered = Omit<Attempt, 'at'>;
/** Sends one request and tells what came back; never rejects. */
export type Post = (sent: Sent) => Promise<Answered>;

/** Over HTTP. Follows no redirect, and connects to the address that was checked. */
export function postOverHttp({ allowed, timeout }: PostOptions): Post {
  const checked = checkedLookup(allowed);
  return ({ method, url, headers, body }) => {
    const problem = targetProblem(url, allowed);
    if (problem !== undefined) return Promise.resolve({ error: problem });
    const began = performance.now();
    const took = () => Math.round(performance.now() - began);
    return new Promise((resolve) => {
      const send = url.startsWith('https:') ? overHttps : overHttp;
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const outgoing = send(url, { method, headers: { ...headers, ...length }, lookup: checked }, (response) => {
        read(response, (reply) => resolve({ status: response.statusCode, reply, took: took() }));
      });
      const timer = setTimeout(() => outgoing.destroy(new Error(`No answer within ${timeout} ms.`)), timeout);
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        resolve({ error: error.message || (error.code ?? 'No answer.'), took: took() });
      });
      outgoing.on('close', () => clearTimeout(timer));
      outgoing.end(body);
    });
  };
}

function read(response: IncomingMessage, done: (reply: string) => void): void {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    if (text.length < KEPT) text += chunk.slice(0, KEPT - text.length);
  });
  response.on('close', () => done(text));
}
