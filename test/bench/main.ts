/**
 * What a person waits for, then requests of the mock beside a bare node:http echo, in one run:
 * `npm run bench [-- --times 15 --seconds 3 --rounds 3]`; without a size (`--sizes ''`) the former alone.
 * The two are measured in turn, so that their ratio holds on a machine whose speed drifts, and by the processor time of
 * the server's own process, because the client that makes the load is slower than either.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { fire, type Request } from './load.ts';
import { printTimings } from './timings.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    times: { type: 'string', default: '15' },
    sizes: { type: 'string', default: '100,10000,100000' },
  },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const sizes = values.sizes.split(',').filter(Boolean).map(Number);

const AUTHORIZED = { authorization: 'Bearer test-token' };
const TEXT = 'Your order has shipped and will arrive tomorrow before noon.';
const CALLS = {
  'GET contacts': { method: 'GET', path: '/api/v1/contacts', headers: AUTHORIZED },
  'POST message': posted('/api/v1/messages', { to: '+15559999999', type: 'text', text: TEXT }),
  'Cloud API send': posted('/v25.0/200000000000001/messages', {
    messaging_product: 'whatsapp',
    to: '15559999999',
    type: 'text',
    text: { body: TEXT },
  }),
};

function posted(path: string, body: object): Request {
  return { method: 'POST', path, headers: { ...AUTHORIZED, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

type Server = { child: ChildProcess; port: number };

async function start(kind: string, size: number): Promise<Server> {
  const child = fork(new URL('./server.ts', import.meta.url), [kind, String(size)], { execArgv: process.execArgv });
  const [port] = (await once(child, 'message')) as [number];
  return { child, port };
}

/** Requests a second of wall time, and requests a second of the server's own processor time. */
type Measured = { wall: number; cpu: number };

async function measure(server: Server, request: Request): Promise<Measured> {
  const before = await cpuTime(server);
  const wall = await fire(server.port, request, seconds);
  const used = (await cpuTime(server)) - before;
  return { wall, cpu: (wall * seconds * 1_000) / used };
}

async function cpuTime({ child }: Server): Promise<number> {
  child.send('cpu');
  const [ms] = (await once(child, 'message')) as [number];
  return ms;
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
const show = (perSecond: number): string => Math.round(perSecond).toLocaleString('en-US').padStart(9);

console.log(`Node ${process.version}`);
await printTimings(Number(values.times));
console.log(`16 connections, ${seconds} s each, median of ${rounds} rounds`);
console.log("requests a second, and a second of the server's own processor time\n");
console.log('stored messages   call                echo/s      mock/s   echo/cpu s   mock/cpu s   mock/echo');
for (const size of sizes) {
  const echo = await start('echo', size);
  const mock = await start('mock', size);
  const found = Object.entries(CALLS).map(([call, request]) => ({
    call,
    request,
    echo: [] as Measured[],
    mock: [] as Measured[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const row of found) {
      row.echo.push(await measure(echo, row.request));
      row.mock.push(await measure(mock, row.request));
    }
  }
  for (const { call, ...row } of found) {
    const ratio = median(row.mock.map(({ cpu }, round) => cpu / row.echo[round]!.cpu));
    const numbers = (['wall', 'cpu'] as const).flatMap((by) =>
      [row.echo, row.mock].map((rows) => show(median(rows.map((each) => each[by])))),
    );
    console.log([size.toLocaleString('en-US').padStart(15), call.padEnd(14), ...numbers, ratio.toFixed(2)].join('   '));
  }
  const [, send, cloud] = found.map(({ mock: rows }) => rows);
  const cost = median(send!.map(({ cpu }, round) => cpu / cloud![round]!.cpu));
  console.log(`${' '.repeat(18)}a Cloud API send costs ${cost.toFixed(2)} times a send of the Contacts/Messages API\n`);
  echo.child.kill();
  mock.child.kill();
}
