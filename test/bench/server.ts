/** One contender of the bench in a process of its own: `echo` is the bare node:http limit, `mock` the product. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMock } from '@wa-inbox/mock';
import { fixtureOf } from './fixture.ts';

const [kind, size] = process.argv.slice(2);

/** Reads the request, answers as many bytes as the mock does. */
async function echo(): Promise<number> {
  const page = JSON.stringify({
    contacts: Array.from({ length: 20 }, (_, index) => ({ id: `contact_${index}`, text: 'x'.repeat(440) })),
  });
  const message = JSON.stringify({ id: 'msg_1', text: 'x'.repeat(300) });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = request.method === 'GET' ? page : message;
      if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(request.method === 'GET' ? 200 : 201, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function mock(): Promise<number> {
  const mock = createMock({ limits: false, latency: 0, fixture: fixtureOf(Number(size)) });
  const { url } = await mock.listen({ port: 0 });
  return Number(new URL(url).port);
}

process.send!(await (kind === 'echo' ? echo() : mock()));
/** Asked for the processor time that it has used, in milliseconds: a client on the same machine does not count. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!((user + system) / 1_000);
});
