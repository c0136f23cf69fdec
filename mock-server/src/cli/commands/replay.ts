import { once } from 'node:events';
import { CliError } from '../cli-error.ts';
import { helpBelow, type Configure } from '../command.ts';
import { readPort } from '../options.ts';
import { createOutput } from '../output.ts';
import { startProgress } from '../progress.ts';
import { readJsonFile } from '../read-input.ts';
import { addOutput } from '../target.ts';
import { untilSignal } from '../until-signal.ts';

type ReplayFlags = { json?: true; serve?: true; port: number };

/** `wa-mock replay`: a bug file is played to the same bytes. */
export const configure: Configure = (command, { name }) => {
  command
    .description('Plays a bug file in a mock of its own, and says whether it comes to the same bytes.')
    .argument('<file>', 'what `snapshot --bug` or GET /_mock/bug gave; "-" reads standard input')
    .optionsGroup('Then:')
    .option('--serve', 'serve the world as it came to be, with its clock standing still, until Ctrl+C')
    .option('--port <number>', 'where to serve it; 0 takes any free one', readPort, 0);
  addOutput(command)
    .addHelpText(
      'after',
      helpBelow(
        [`${name} replay bug.json`, `${name} snapshot --bug - | ${name} replay -`, `${name} replay bug.json --serve --port 4011`],
        {
          0: 'it came to the same bytes',
          1: 'it did not, or the file is no bug file',
        },
      ),
    )
    .action(replay);
};

async function replay(file: string, flags: ReplayFlags): Promise<void> {
  const ended = flags.serve && once(untilSignal(), 'abort');
  const bug = await readJsonFile(file, 'a bug file');
  const { same, difference, mock } = await play(file, bug);
  await using _mock = mock;
  const output = createOutput(flags.json);
  if (!same) throw new CliError(`${file} came to something else: ${difference}`, { more: { same, difference } });
  output.show({ same }, (paint) => `${paint('green', 'same')}  ${file} came to the same bytes`);
  if (!ended) return;
  const { url } = await mock.listen({ port: flags.port });
  output.show({ url }, `ready ${url}`);
  await ended;
}

async function play(file: string, bug: unknown) {
  using _progress = startProgress(`Playing ${file}`);
  const { replayBug } = await import('../../index.ts');
  return replayBug(bug);
}
