import { CliError } from '../cli-error.ts';
import { connect, type Client } from '../client.ts';
import { helpBelow, type Configure } from '../command.ts';
import { formatDue, type Fired } from '../format/format-due.ts';
import { createOutput, type Paint } from '../output.ts';
import { startProgress } from '../progress.ts';
import { addOutput, addTargetOrOwn, type TargetFlags } from '../target.ts';
import { durationProblem, parseDuration } from '../../words.ts';

type AdvanceFlags = TargetFlags & { to?: string; freeze?: true; resume?: true; rate?: string };
type Clock = { now: string; frozen: boolean; rate: number };
type Move = Clock & { fired: Fired[]; truncated?: true };

/** `wa-mock advance`: time passes, and all that comes due on the way happens. */
export const configure: Configure = (command, { name }) => {
  command
    .description("Moves the world's clock forward and tells, in order, what came due on the way: statuses, retries, expiries.")
    .argument('[duration]', 'how far, such as 24h, 10m, 1h30m, PT24H')
    .optionsGroup('Clock:')
    .option('--to <instant>', 'move it to this ISO time instead')
    .option('--freeze', 'let it stand still from then on')
    .option('--resume', 'let it run again')
    .option('--rate <number>', 'world seconds a real second');
  addOutput(addTargetOrOwn(command))
    .addHelpText(
      'after',
      helpBelow([`${name} advance 24h`, `${name} advance --freeze`, `${name} advance --to 2030-01-31T09:00:00.000Z --json`]),
    )
    .action(advance);
};

async function advance(duration: string | undefined, flags: AdvanceFlags): Promise<void> {
  const { to, freeze, resume, rate } = flags;
  check(duration, flags);
  await using client = await connect(flags);
  const settings = {
    ...((freeze ?? resume) && { frozen: freeze === true }),
    ...(rate !== undefined && { rate: Number(rate) }),
  };
  const start = await client.control<Clock>('/clock');
  const target = to ?? (duration === undefined ? undefined : addTo(start.now, duration));
  const moved =
    target === undefined
      ? await client.control<Move>('/clock', { method: 'POST', body: settings })
      : await travel(client, {
          from: start.now,
          first: to === undefined ? { advance: duration } : { set: to },
          target,
          settings,
        });
  createOutput(flags.json).show(moved, (paint) => tell(moved, paint));
}

/** What nobody can mean; how a duration or an instant is written the mock says. */
function check(duration: string | undefined, { to, freeze, resume, rate }: AdvanceFlags): void {
  if (duration !== undefined && parseDuration(duration) === undefined) throw new CliError(durationProblem(duration));
  if (duration !== undefined && to !== undefined) throw new CliError('Give a duration or --to with an instant: one of the two.');
  if (freeze && resume) throw new CliError('Give --freeze or --resume: one of the two.');
  if (rate !== undefined && !(Number(rate) > 0))
    throw new CliError(`--rate cannot be ${JSON.stringify(rate)}: give a number above 0.`);
  if (duration === undefined && to === undefined && !freeze && !resume && rate === undefined)
    throw new CliError('How far should the clock move? Give a duration such as 24h or 10m, or --to with an instant.');
}

type Journey = { readonly from: string; readonly first: object; readonly target: string; readonly settings: object };

/** One move fires 10,000 things at most: goes on until the clock is where it should be. */
async function travel(client: Client, { from, first, target, settings }: Journey): Promise<Move> {
  using progress = startProgress(`Moving the clock to ${target}`);
  const whole = Date.parse(target) - Date.parse(from);
  const move = (body: object) => client.control<Move>('/clock', { method: 'POST', body });
  const { truncated, ...reply } = await move({ ...first, ...settings });
  let goesOn = truncated;
  while (goesOn) {
    const done = Math.round((100 * (Date.parse(reply.now) - Date.parse(from))) / whole);
    progress.say(`Moving the clock to ${target}: ${done} %, ${reply.fired.length} things happened`);
    const next = await move({ set: target });
    goesOn = next.truncated;
    // a world that fires without moving on would never arrive
    if (goesOn && next.now === reply.now && next.fired.length === 0) throw new CliError(`The clock stays at ${next.now}.`);
    reply.fired.push(...next.fired);
    reply.now = next.now;
  }
  return reply;
}

function addTo(now: string, duration: string): string {
  const at = Date.parse(now) + (parseDuration(duration) ?? 0);
  // further than dates go: the mock has the sentence for it
  return Number.isNaN(new Date(at).getTime()) ? now : new Date(at).toISOString();
}

function tell({ now, frozen, rate, fired }: Move, paint: Paint): string {
  const state = `${frozen ? ', frozen' : ''}${rate === 1 ? '' : `, rate ${rate}`}`;
  return [
    ...fired.map((each) => formatDue(each, paint)),
    `It is ${paint('bold', now)}${state}: ${fired.length === 1 ? '1 thing' : `${fired.length} things`} happened.`,
  ].join('\n');
}
