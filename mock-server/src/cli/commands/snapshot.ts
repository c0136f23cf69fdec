import { writeFile } from 'node:fs/promises';
import { CliError } from '../cli-error.ts';
import { connect } from '../client.ts';
import { helpBelow, type Configure } from '../command.ts';
import { createOutput } from '../output.ts';
import { startProgress } from '../progress.ts';
import { readText } from '../read-input.ts';
import { addOutput, addTargetOrOwn, type TargetFlags } from '../target.ts';

type SnapshotFlags = TargetFlags & { restore?: string; bug?: true };
type Snapshot = { contacts: unknown[]; messages: unknown[]; now: string };

/** `wa-mock snapshot`: the whole world out, to be edited, and in again. */
export const configure: Configure = (command, { name }) => {
  command
    .description('Writes the whole world as JSON, or brings one back. What it writes is also a fixture for `start --fixture`.')
    .argument('[file]', 'where to write it; standard output without it')
    .optionsGroup('Way:')
    .option('--restore <file>', 'bring this one back instead; "-" reads standard input')
    .option('--bug', 'a bug file instead: the world, and what was done to it since, for `replay`');
  addOutput(addTargetOrOwn(command))
    .addHelpText(
      'after',
      helpBelow([`${name} snapshot before.json`, `${name} snapshot --restore before.json`, `${name} snapshot | jq .contacts`]),
    )
    .action((file: string | undefined, flags: SnapshotFlags) =>
      flags.restore === undefined ? save(file, flags) : restore(file, flags.restore, flags),
    );
};

async function save(file: string | undefined, flags: SnapshotFlags): Promise<void> {
  await using client = await connect(flags);
  const given = await client.control<Snapshot | { snapshot: Snapshot }>(flags.bug ? '/bug' : '/snapshot');
  const text = `${JSON.stringify(given, undefined, 2)}\n`;
  if (file === undefined || file === '-') {
    process.stdout.write(text);
    return;
  }
  await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
    const seen = error.code ?? error.message;
    throw new CliError(`${file} cannot be written (${seen}): give a path in a folder that is there.`, {}, { cause: error });
  });
  const { contacts, messages, now } = 'snapshot' in given ? given.snapshot : given;
  const value = { file, contacts: contacts.length, messages: messages.length, now };
  createOutput(flags.json).show(value, `${file}: ${contacts.length} contacts, ${messages.length} messages, as of ${now}`);
}

async function restore(file: string | undefined, from: string, flags: SnapshotFlags): Promise<void> {
  if (file !== undefined)
    throw new CliError(`--restore brings ${from} back and writes nothing: leave ${JSON.stringify(file)} out.`);
  const text = await readText(from, 'a snapshot');
  await using client = await connect(flags);
  using _progress = startProgress(`Restoring ${from} (${(text.length / 1_048_576).toFixed(1)} MB)`);
  const about = await client.control<{ world: string; now: string }>('/snapshot', { method: 'PUT', body: text });
  createOutput(flags.json).show(
    about,
    `restored ${from === '-' ? 'what came' : from} into the world "${about.world}", which is at ${about.now}`,
  );
}
