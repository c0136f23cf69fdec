import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counts, readCounts } from './counts.ts';
import { repository } from './repository.ts';
import type { Room } from './rooms.ts';

/** `output` is all that the room printed; `note` says why a failure was counted that no test reported. */
export type Result = Counts & { milliseconds: number; output: string; note?: string };

type End = { output: string; code: number | null; signal: NodeJS.Signals | null };

const limit = 15 * 60_000;
/** Hundreds of processes load the same sources: they are compiled once. */
const compiled = join(repository, 'node_modules', '.cache', 'node');

/** Runs one room to its end. Never throws for what the room does: that is counted as a failure. */
export async function runRoom(room: Room): Promise<Result> {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'wa-inbox-test-'));
  try {
    const counts = join(folder, 'counts.json');
    const end = await runToEnd(room, counts);
    const verdict = room.many ? judgeMany(end, readCounts(counts)) : judgeOne(end);
    return { ...verdict, output: end.output, milliseconds: performance.now() - started };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A step that is one check. */
export function judgeOne({ code }: Pick<End, 'code'>): Counts {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A step of many tests: silence, death and an empty room are failures too. */
export function judgeMany(
  { code, signal }: Pick<End, 'code' | 'signal'>,
  counts: Counts | undefined,
): Counts & { note?: string } {
  const ended = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  if (counts === undefined) return { passed: 0, failed: 1, note: `it ${ended} before it had counted its tests` };
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, note: 'it found no test' };
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `every test passed, yet it ${ended}` };
  return counts;
}

function runToEnd(room: Room, counts: string): Promise<End> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, room.argv(counts), {
      cwd: repository,
      env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...room.env?.(counts) },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
