import { Command } from 'commander';
import { CliError } from './cli-error.ts';
import type { Configure, Context } from './command.ts';
import { version } from './version.ts';

type Entry = { readonly summary: string; readonly group: string; readonly load: () => Promise<{ configure: Configure }> };

const [SERVE, DRIVE, WATCH] = ['Serve:', 'Drive a mock:', 'Watch a mock:'];
/** Every command by its name. Only the one that is called is loaded. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  start: {
    group: SERVE,
    summary: 'serve the mock over HTTP and sockets; what a bare wa-mock does',
    load: () => import('./commands/start.ts'),
  },
  doctor: { group: SERVE, summary: 'find out why it does not work', load: () => import('./commands/doctor.ts') },
  send: { group: DRIVE, summary: 'send a message as the business does', load: () => import('./commands/send.ts') },
  inbound: { group: DRIVE, summary: 'have a customer write', load: () => import('./commands/inbound.ts') },
  advance: { group: DRIVE, summary: "move the world's clock", load: () => import('./commands/advance.ts') },
  scenario: { group: DRIVE, summary: 'arm failures, list and disarm them', load: () => import('./commands/scenario.ts') },
  snapshot: { group: DRIVE, summary: 'the whole world out and in', load: () => import('./commands/snapshot.ts') },
  replay: { group: DRIVE, summary: 'play a bug file to the same bytes', load: () => import('./commands/replay.ts') },
  tail: { group: WATCH, summary: 'a live log of requests and events', load: () => import('./commands/tail.ts') },
  webhook: { group: WATCH, summary: 'receive webhooks and check their signatures', load: () => import('./commands/webhook.ts') },
};

/** The command line, with the options of the command that is called. */
export async function createProgram(context: Context, argv: readonly string[]): Promise<Command> {
  const { name, app, isJson } = context;
  const chosen = await chosenOf(argv);
  const program = new Command(name)
    .description('A local mock server for WhatsApp-style messaging APIs. Not affiliated with WhatsApp or Meta.')
    .version(version(), '--version', 'print the version')
    .showHelpAfterError(`Run "${app ? name : `${name} ${chosen}`} --help" for all options.`)
    .exitOverride()
    .configureOutput(isJson ? { writeErr: () => undefined } : {})
    .addHelpText('after', `\nRun "${name} <command> --help" for the options and examples of one.`);
  for (const [each, { summary, group, load }] of Object.entries(COMMANDS)) {
    const command = program
      .command(each, { isDefault: each === 'start' })
      .summary(summary)
      .helpGroup(group);
    if (each !== chosen) continue;
    (await load()).configure(command, context);
    if (command.commands.length > 0) await checkInner(command, argv);
    for (const inner of command.commands)
      inner.showHelpAfterError(`Run "${name} ${each} ${inner.name()} --help" for all options.`);
  }
  return program;
}

/** The command that the arguments call; throws for a word that is none. */
async function chosenOf(argv: readonly string[]): Promise<string> {
  const [first = '', second = ''] = argv;
  const word = first === 'help' ? second : first;
  if (word === '' || word.startsWith('-')) return 'start';
  if (Object.hasOwn(COMMANDS, word)) return word;
  throw await noCommand(word, Object.keys(COMMANDS));
}

/** A command of commands has to be told which; called alone it shows its help. */
async function checkInner(command: Command, [, word, ...more]: readonly string[]): Promise<void> {
  const names = command.commands.map((inner) => inner.name());
  if (word === undefined || word === 'help' || [word, ...more].some((flag) => flag === '--help' || flag === '-h')) return;
  if (word.startsWith('-')) throw new CliError(`Which ${command.name()} command? They are ${names.join(', ')}.`);
  if (!names.includes(word)) throw await noCommand(word, names, `${command.name()} `);
}

/** `before`: what a reader writes in front of these names. */
async function noCommand(word: string, names: readonly string[], before = ''): Promise<CliError> {
  const { nearest } = await import('../words.ts');
  const meant = nearest(word, names);
  const hint =
    meant === undefined
      ? `the commands are ${names.join(', ')}`
      : `did you mean "${meant}"? The commands are ${names.join(', ')}`;
  return new CliError(`There is no command "${before}${word}": ${hint}.`);
}
