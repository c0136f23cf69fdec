import { InvalidArgumentError, Option } from 'commander';
import { helpBelow, type Configure } from '../command.ts';
import { connect } from '../client.ts';
import { formatEvent } from '../format/format-event.ts';
import { formatRequest } from '../format/format-request.ts';
import { follow, type Entry } from '../follow-log.ts';
import { readCount } from '../options.ts';
import { createOutput, type Paint } from '../output.ts';
import { addOutput, addTarget, type TargetFlags } from '../target.ts';
import { untilSignal } from '../until-signal.ts';
import { EVENT_NAMES, nearest } from '../../words.ts';

type TailFlags = TargetFlags & {
  last: number;
  follow: boolean;
  only?: 'requests' | 'events';
  event?: string[];
  bodies?: true;
  count?: number;
};

/** `wa-mock tail`: what happens, while it happens. */
export const configure: Configure = (command, { name }) => {
  command
    .description('Shows requests, with the rule that decided each, and events of the world, as they happen. Ctrl+C ends it.')
    .optionsGroup('What:')
    .option('--last <number>', 'how many of those before to begin with', readCount, 10)
    .option('--no-follow', 'only those before')
    .addOption(new Option('--only <what>', 'the one or the other').choices(['requests', 'events']))
    .option('--event <name>', `events of this name only; can be repeated`, readEvent)
    .option('--bodies', 'what requests and replies held')
    .option('--count <number>', 'end after so many', readCount);
  addOutput(addTarget(command))
    .addHelpText(
      'after',
      helpBelow([
        `${name} tail`,
        `${name} tail --only requests --bodies`,
        `${name} tail --event message.status --json | jq .status`,
      ]),
    )
    .action(tail);
};

async function tail(flags: TailFlags): Promise<void> {
  await using client = await connect(flags);
  const output = createOutput(flags.json);
  const wanted = (entry: Entry) =>
    (flags.only === undefined || flags.only === `${entry.kind}s`) &&
    (flags.event === undefined || (entry.kind === 'event' && flags.event.includes(entry.value.type)));
  const say = (text: string) => void process.stderr.write(`${text}\n`);
  let left = flags.count ?? Number.POSITIVE_INFINITY;
  for await (const entry of follow(client, { ...flags, wanted, say, signal: untilSignal() })) {
    if (left-- <= 0) break;
    output.show({ kind: entry.kind, ...entry.value }, (paint) => line(entry, paint, flags));
    if (left === 0) break;
  }
}

function line(entry: Entry, paint: Paint, { bodies }: TailFlags): string {
  return entry.kind === 'event' ? formatEvent(entry.value, paint) : formatRequest(entry.value, paint, bodies);
}

function readEvent(name: string, before?: string[]): string[] {
  if (EVENT_NAMES.includes(name)) return [...(before ?? []), name];
  const meant = nearest(name, EVENT_NAMES);
  throw new InvalidArgumentError(`${meant === undefined ? '' : `Did you mean ${meant}? `}Events are ${EVENT_NAMES.join(', ')}.`);
}
