import { parseArgs } from 'node:util';
import { type Counts, sum } from './counts.ts';
import { type Result, runRoom } from './run-room.ts';
import { type Room, rooms } from './rooms.ts';

/** The rooms that the arguments ask for: all early ones, with `--all` the late ones too, with `--only a,b` just these, which may have a command of their own. */
export function chooseRooms(argv: readonly string[]): readonly Room[] {
  const { values } = parseArgs({ args: [...argv], options: { all: { type: 'boolean' }, only: { type: 'string' } } });
  if (values.only === undefined) return rooms.filter((room) => !room.alone && (values.all || !room.late));
  const names = values.only.split(',');
  const unknown = names.find((name) => !rooms.some((room) => room.name === name));
  if (unknown !== undefined) {
    throw new Error(`There is no test room "${unknown}": choose from ${rooms.map((room) => room.name).join(', ')}.`);
  }
  return rooms.filter((room) => names.includes(room.name));
}

async function main(): Promise<void> {
  const counts: Counts[] = [];
  for (const room of chooseRooms(process.argv.slice(2))) {
    const ran = await runRoom(room);
    const note = ran.note ?? (await room.skipped?.());
    const result: Result = note === undefined ? ran : { ...ran, note };
    counts.push(result);
    if (result.failed > 0) console.log(`\n── ${room.name}: ${room.what} ──\n${result.output.trim()}\n`);
    console.log(line(room, result));
  }
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function line({ name }: Room, { passed, failed, milliseconds, note }: Result): string {
  const mark = failed === 0 ? '✓' : '✗';
  const counted = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  return `${mark} ${name.padEnd(20)} ${counted.padEnd(24)} ${(milliseconds / 1000).toFixed(1)} s${note ? ` (${note})` : ''}`;
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
