import { Agent, request as send } from 'node:http';

export type Request = { method: string; path: string; headers: Record<string, string>; body?: string };

const CONNECTIONS = 16;

/** Sends the same request over 16 connections for so many seconds; answers with completed requests a second. */
export async function fire(port: number, request: Request, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  const until = began + seconds * 1_000;
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => loop(agent, port, request, until)));
  const took = (performance.now() - began) / 1_000;
  agent.destroy();
  return counts.reduce((sum, count) => sum + count, 0) / took;
}

async function loop(agent: Agent, port: number, request: Request, until: number): Promise<number> {
  let count = 0;
  while (performance.now() < until) {
    await once(agent, port, request);
    count++;
  }
  return count;
}

function once(agent: Agent, port: number, { method, path, headers, body }: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const outgoing = send({ agent, port, method, path, host: '127.0.0.1', headers: { ...headers, ...length } }, (reply) => {
      if (reply.statusCode! >= 300) reject(new Error(`${method} ${path} answered ${reply.statusCode}`));
      reply.resume().on('end', resolve);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
