import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createMock } from '@wa-inbox/mock';
import { repository } from '../support/repository.ts';
import { fixtureOf } from './fixture.ts';

const BUILT = join(repository, 'mock-server', 'dist', 'start', 'run.js');
const PROGRAM = join(repository, 'mock-server', 'dist', 'cli', 'main.js');
const MESSAGES = 10_000;
/** Milliseconds that each may take. */
const TARGETS = { start: 300, world: 5, reset: 5 };

/** What a person waits for, in milliseconds: median and fastest of so many times, beside what is wanted. */
export async function printTimings(times: number): Promise<void> {
  console.log(`milliseconds, of ${times} times                               median   fastest   wanted`);
  if (existsSync(BUILT)) {
    print('a process of the built mock, until it has answered', await repeat(times, startUntilAnswer), TARGETS.start);
    print('  of which an empty Node', await repeat(times, emptyProcess));
  } else console.log('the built mock: run npm run build first');
  const seeded = createMock();
  let count = 0;
  print(
    'a seeded world',
    await repeat(
      times,
      timed(() => seeded.fetch(`/w/world-${count++}/_mock/health`)),
    ),
    TARGETS.world,
  );
  const full = createMock({ fixture: fixtureOf(MESSAGES) });
  await full.reset();
  print(
    `a reset to ${MESSAGES.toLocaleString('en-US')} messages`,
    await repeat(
      times,
      timed(() => full.reset()),
    ),
    TARGETS.reset,
  );
  print(
    `a reset from ${MESSAGES.toLocaleString('en-US')} messages to the seed`,
    await repeat(times, () => resetToSeed(seeded)),
    TARGETS.reset,
  );
  console.log('');
}

async function resetToSeed(mock: ReturnType<typeof createMock>): Promise<number> {
  await mock.reset({ fixture: fixtureOf(MESSAGES) });
  return timed(() => mock.reset())();
}

function timed(act: () => Promise<unknown>): () => Promise<number> {
  return async () => {
    const began = performance.now();
    await act();
    return performance.now() - began;
  };
}

/** The first is slower than those that follow, and is not counted. */
async function repeat(times: number, measure: () => Promise<number>): Promise<number[]> {
  await measure();
  const found: number[] = [];
  for (let time = 0; time < times; time++) found.push(await measure());
  return found.toSorted((a, b) => a - b);
}

async function startUntilAnswer(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [PROGRAM, 'start', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    const [reply] = await once(get(`${url}/_mock/health`), 'response');
    reply.resume();
    break;
  }
  const took = performance.now() - began;
  child.kill();
  await closed;
  return took;
}

async function emptyProcess(): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'close');
  return performance.now() - began;
}

function print(what: string, sorted: readonly number[], wanted?: number): void {
  const [median, fastest] = [sorted[Math.floor(sorted.length / 2)]!, sorted[0]!];
  const numbers = [median, fastest].map((each) => each.toFixed(1).padStart(8)).join('  ');
  console.log(`${what.padEnd(52)} ${numbers}   ${wanted === undefined ? '' : `< ${wanted}`}`);
}
