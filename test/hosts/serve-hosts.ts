import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createMock } from '@wa-inbox/mock';
import { folder } from './hosts.ts';

export type ServedHosts = {
  /** A built page: `${url}/hosts/react/`. */
  readonly url: string;
  /** A customer writes. */
  customer(phone: string, text: string): Promise<void>;
  close(): Promise<void>;
};

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** The built pages of all hosts on the port of one mock, which is their server too. */
export async function serveHosts(port = 0): Promise<ServedHosts> {
  const mock = createMock({ latency: 20 });
  const { url, mount } = await mock.listen({ port });
  mount(
    Promise.resolve(async (request, response) => {
      const [, host, rest] = /^\/hosts\/(\w+)\/([\w./-]*)/.exec(request.url!) ?? [];
      const name = rest === '' ? 'index.html' : rest;
      const file = host === undefined || name === undefined || name.includes('..') ? undefined : join(folder, host, 'dist', name);
      const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
      if (file === undefined || body === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    }),
  );
  return {
    url,
    customer: async (from, text) => {
      const reply = await fetch(`${url}/_mock/inbound`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ from, text }),
      });
      if (!reply.ok) throw new Error(`The customer could not write: ${reply.status} ${await reply.text()}`);
    },
    close: () => mock.close(),
  };
}
