import { request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { ok, problem, sentenceOf, warn, type Check } from './check.ts';

const PATIENCE = 5_000;

/** By WebSocket, as the inbox connects: the first frame of a session is Engine.IO's "0{…}". */
export async function checkSockets(base: string): Promise<Check> {
  const name = 'sockets';
  const url = new URL('/socket.io/?EIO=4&transport=websocket', base.replace(/^http/, 'ws'));
  const opened = await firstFrame(url);
  if (opened?.startsWith('0{')) return ok(name, 'a WebSocket opens');
  return problem(
    name,
    `No WebSocket opens at ${url.origin}${opened === undefined ? '' : `: ${opened}`}.`,
    'Is there a proxy before the mock that does not pass upgrades on? The inbox then polls, and is slower.',
  );
}

function firstFrame(url: URL): Promise<string | undefined> {
  return new Promise((done) => {
    const socket = new WebSocket(url);
    const end = (seen: string | undefined) => {
      clearTimeout(timer);
      socket.close();
      done(seen);
    };
    const timer = setTimeout(() => end(undefined), PATIENCE);
    socket.addEventListener('message', ({ data }) => end(String(data)));
    socket.addEventListener('error', () => end(undefined));
  });
}

/** How the mock answers a page of another origin: the question that a browser asks before it calls. */
export async function checkOrigin(base: string, origin: string): Promise<Check> {
  const name = 'cors';
  const method = 'OPTIONS';
  const headers = {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  };
  const { status, allowed } = await ask(`${base}/api/v1/contacts`, { method, headers });
  if (allowed === origin || allowed === '*') return ok(name, `pages of ${origin} may call`);
  return problem(name, `Pages of ${origin} may not call: the mock answered ${status}.`, `Start it with --cors ${origin}.`);
}

/** Whether it answers for a name of its own, as a container or a tunnel has. */
export async function checkHost(base: string, host: string): Promise<Check> {
  const name = 'host';
  const { status } = await ask(`${base}/_mock/health`, { method: 'GET', headers: { host } });
  if (status === 200) return ok(name, `it answers for ${host}`);
  return problem(name, `It answers ${status} to the name ${host}.`, `Start it with --allowed-host ${host.replace(/:\d+$/, '')}.`);
}

/** Without --host and --origin there is still what people stumble over. */
export function checkAddress({ hostname }: URL): Check {
  const isHere = /^(localhost|127\.|\[::1\])|\.localhost$/.test(hostname);
  if (isHere) return ok('address', 'it is called by a name of this machine');
  return warn(
    'address',
    `It is called as ${hostname}.`,
    'Whoever can reach it can drive it: keep --control-token secret, and --allowed-host narrow.',
  );
}

type Asked = { readonly method: string; readonly headers: Record<string, string> };

/** By node:http, for fetch sets no Host and no Origin of one's choice. */
function ask(url: string, options: Asked): Promise<{ status: number; allowed: string | undefined }> {
  return new Promise((done, fail) => {
    const send = url.startsWith('https:') ? requestSecurely : request;
    const outgoing = send(url, { ...options, timeout: PATIENCE }, (response) => {
      response.resume();
      done({ status: response.statusCode ?? 0, allowed: response.headers['access-control-allow-origin'] });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`No answer within ${PATIENCE} ms.`)));
    outgoing.on('error', (error) => fail(new Error(sentenceOf(error), { cause: error })));
    outgoing.end();
  });
}
