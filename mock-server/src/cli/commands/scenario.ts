import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { connect } from '../client.ts';
import { helpBelow, type Configure } from '../command.ts';
import { formatPreset, formatScenario, type ArmedScenario, type Preset } from '../format/format-scenario.ts';
import { createOutput } from '../output.ts';
import { isJsonText, readJsonArgument } from '../read-input.ts';
import { addOutput, addTargetOrOwn, type TargetFlags } from '../target.ts';

type AddFlags = TargetFlags & { to?: string; times?: number };

/** `wa-mock scenario`: failures on demand. */
export const configure: Configure = (command, { name }) => {
  command.description('Arms failures that happen on demand, the same every time; lists and disarms them.');
  add(command.command('add').summary('arm a preset, or scenarios from JSON'), name);
  const simple = (inner: Command, does: string, example = inner.name()) =>
    addOutput(addTargetOrOwn(inner.description(does))).addHelpText('after', helpBelow([`${name} scenario ${example}`]));
  simple(
    command.command('list').summary('what is armed, and how often each fired'),
    'Tells what is armed, how often its conditions were met and how often it fired.',
  ).action(list);
  simple(
    command.command('presets').summary('the failures that have a name'),
    'Lists the stories and errors that can be armed by their names.',
  ).action(presets);
  simple(
    command.command('remove').summary('disarm one').argument('<id>', 'as `list` shows it'),
    'Disarms one scenario; what it has done stays.',
    'remove scn_0a1b2c3d4e',
  ).action(remove);
  simple(command.command('clear').summary('disarm all'), 'Disarms all scenarios; what they have done stays.').action(clear);
  command.addHelpText('after', `\nRun "${name} scenario add --help" for what can be armed.`);
};

function add(command: Command, name: string): void {
  addOutput(
    addTargetOrOwn(
      command
        .description('Arms a preset by its name, or scenarios from a JSON file, from JSON on the command line, or from "-".')
        .argument('<what>', 'a preset, a file, JSON, or "-" for standard input')
        .optionsGroup('Preset:')
        .option('--to <phone>', 'only for this customer')
        .option('--times <number>', 'so many times, then no more', readTimes),
    ),
  )
    .addHelpText(
      'after',
      helpBelow([
        `${name} scenario add accepted-then-failed --to 12025550199 --times 1`,
        `${name} scenario add scenarios.json`,
        `${name} scenario add '{"when":{"op":"send"},"do":{"failAs":131026},"times":1}'`,
      ]),
    )
    .action(arm);
}

async function arm(what: string, flags: AddFlags): Promise<void> {
  const { to, times } = flags;
  const body = isPresetName(what)
    ? { preset: what, ...(to !== undefined && { to }), ...(times !== undefined && { times }) }
    : await readJsonArgument(what, 'a JSON file with scenarios');
  if (!isPresetName(what) && (to !== undefined || times !== undefined))
    throw new CliError(`--${to === undefined ? 'times' : 'to'} belongs to presets: write it into the scenario.`);
  await using client = await connect(flags);
  const { id, ids = id === undefined ? [] : [id] } = await client.control<{ id?: string; ids?: string[] }>('/scenarios', {
    method: 'POST',
    body,
  });
  createOutput(flags.json).show({ ids }, `armed ${ids.join(', ')}`);
}

/** A name of a preset: not JSON, no path, and no file that is there. */
function isPresetName(what: string): boolean {
  return what !== '-' && !isJsonText(what) && !/[/\\]|\.json$/i.test(what) && !existsSync(what);
}

async function list(flags: TargetFlags): Promise<void> {
  await using client = await connect(flags);
  const { scenarios } = await client.control<{ scenarios: ArmedScenario[] }>('/scenarios');
  createOutput(flags.json).show({ scenarios }, (paint) =>
    scenarios.length === 0 ? 'Nothing is armed.' : scenarios.map((each) => formatScenario(each, paint)).join('\n'),
  );
}

async function presets(flags: TargetFlags): Promise<void> {
  await using client = await connect(flags);
  const { presets: all } = await client.control<{ presets: Preset[] }>('/scenarios/presets');
  createOutput(flags.json).show({ presets: all }, (paint) => all.map((each) => formatPreset(each, paint)).join('\n'));
}

async function remove(id: string, flags: TargetFlags): Promise<void> {
  await using client = await connect(flags);
  const { removed } = await client.control<{ removed: number }>(`/scenarios/${encodeURIComponent(id)}`, { method: 'DELETE' });
  if (removed === 0) throw new CliError(`No scenario "${id}" is armed: \`scenario list\` shows those that are.`);
  createOutput(flags.json).show({ removed }, `disarmed ${id}`);
}

async function clear(flags: TargetFlags): Promise<void> {
  await using client = await connect(flags);
  const { removed } = await client.control<{ removed: number }>('/scenarios', { method: 'DELETE' });
  createOutput(flags.json).show({ removed }, `disarmed ${removed}`);
}

function readTimes(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new CliError(`--times cannot be ${JSON.stringify(text)}: give a whole number from 1.`);
}
