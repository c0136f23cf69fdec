import type { Agent, AgentOptions, IncomingMessage } from 'node:http';
import type { Attempt } from '../../core/webhooks/outbox.ts';
import { checkedLookup } from './target-address.ts';
import { targetProblem, type AllowedTargets } from './target-problem.ts';

// an import of it would load another client of HTTP, which takes as long as the rest of the mock
const http = process.getBuiltinModule('node:http');

export type Sent = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type PostOptions = { readonly allowed: AllowedTargets; /** Milliseconds of real time. */ readonly timeout: number };
/** Connections to receivers, by the scheme of their URLs. */
type Clients = (url: string) => { readonly request: typeof http.request; readonly agent: Agent };
export type Answered = Omit<Attempt, 'at'>;
/** Sends one request and tells what came back; never rejects. */
export type Post = (sent: Sent) => Promise<Answered>;

/** Characters of an answer that are kept. */
const KEPT = 2_048;

/** Over HTTP. Follows no redirect, and connects to the address that was checked. */
export function postOverHttp({ allowed, timeout }: PostOptions): Post {
  const clients = clientsWith({ keepAlive: true, lookup: checkedLookup(allowed) });
  return (sent) => {
    const problem = targetProblem(sent.url, allowed);
    return problem === undefined ? once(sent, clients, timeout) : Promise.resolve({ error: problem });
  };
}

/** Agents of its own: a connection that somebody else has opened was not checked. */
function clientsWith(options: AgentOptions): Clients {
  const plain = { request: http.request, agent: new http.Agent(options) };
  let secure: ReturnType<Clients> | undefined;
  return (url) => (new URL(url).protocol === 'https:' ? (secure ??= secureClient(options)) : plain);
}

/** Loaded late: few receivers need it. */
function secureClient(options: AgentOptions): ReturnType<Clients> {
  const { request, Agent: SecureAgent } = process.getBuiltinModule('node:https');
  return { request, agent: new SecureAgent(options) };
}

function once(sent: Sent, clients: Clients, timeout: number): Promise<Answered> {
  const { method, url, headers, body } = sent;
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  return new Promise((resolve) => {
    const { request, agent } = clients(url);
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { method, headers: { ...headers, ...length }, agent };
    const outgoing = request(url, options, (response) => {
      read(response, (reply) => resolve({ status: response.statusCode, reply, took: took() }));
    });
    const timer = setTimeout(() => outgoing.destroy(new Error(`No answer within ${timeout} ms.`)), timeout);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // the receiver had hung up on a connection that was kept: that says nothing of this request
      if (outgoing.reusedSocket && error.code === 'ECONNRESET') return resolve(once(sent, clients, timeout));
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
