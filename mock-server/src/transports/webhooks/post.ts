import type { Agent, IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import type { Attempt } from '../../core/webhooks/outbox.ts';
import { checkedLookup } from './target-address.ts';
import { targetProblem, type AllowedTargets } from './target-problem.ts';

// an import of it would load another client of HTTP, which takes as long as the rest of the mock
const { Agent: HttpAgent, request: overHttp } = process.getBuiltinModule('node:http');

export type Sent = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type PostOptions = { readonly allowed: AllowedTargets; /** Milliseconds of real time. */ readonly timeout: number };
type Agents = { readonly 'http:': Agent; readonly 'https:': HttpsAgent };
export type Answered = Omit<Attempt, 'at'>;
/** Sends one request and tells what came back; never rejects. */
export type Post = (sent: Sent) => Promise<Answered>;

/** Characters of an answer that are kept. */
const KEPT = 2_048;

/** Over HTTP. Follows no redirect, and connects to the address that was checked. */
export function postOverHttp({ allowed, timeout }: PostOptions): Post {
  // agents of its own: a connection that somebody else has opened was not checked
  const options = { keepAlive: true, lookup: checkedLookup(allowed) };
  const agents: Agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) };
  return (sent) => {
    const problem = targetProblem(sent.url, allowed);
    return problem === undefined ? once(sent, agents, timeout) : Promise.resolve({ error: problem });
  };
}

function once(sent: Sent, agents: Agents, timeout: number): Promise<Answered> {
  const { method, url, headers, body } = sent;
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  return new Promise((resolve) => {
    const isSecure = new URL(url).protocol === 'https:';
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { method, headers: { ...headers, ...length }, agent: agents[isSecure ? 'https:' : 'http:'] };
    const outgoing = (isSecure ? overHttps : overHttp)(url, options, (response) => {
      read(response, (reply) => resolve({ status: response.statusCode, reply, took: took() }));
    });
    const timer = setTimeout(() => outgoing.destroy(new Error(`No answer within ${timeout} ms.`)), timeout);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // the receiver had hung up on a connection that was kept: that says nothing of this request
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') return resolve(once(sent, agents, timeout));
      resolve({ error: error.message || (error.code ?? 'No answer.'), took: took() });
    });
    outgoing.on('close', () => clearTimeout(timer));
    outgoing.end(body);
  });
}

function read(response: IncomingMessage, done: (reply: string) => void): void {
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    if (text.length < KEPT) text += chunk.slice(0, KEPT - text.length);
  });
  response.on('close', () => done(text));
}
