import { InvalidArgumentError, Option, type Command } from 'commander';
import { CliError } from './cli-error.ts';
import { readControlToken, readSeed, readWorld } from './options.ts';

export const DEFAULT_URL = 'http://localhost:4010';

/** Which mock a command talks to, as commander gives it. */
export type TargetFlags = {
  url: string;
  world?: string;
  token?: string;
  controlToken?: string;
  json?: true;
  own?: true;
  seed?: number;
  fixture?: string;
};

/** The options by which every command finds its mock. */
export function addTarget(command: Command): Command {
  return command
    .optionsGroup('Which mock:')
    .addOption(new Option('--url <url>', 'where it serves').env('WA_MOCK_URL').default(DEFAULT_URL).argParser(readUrl))
    .option('--world <name>', 'the world in it', readWorld)
    .addOption(new Option('--token <token>', 'a token of the APIs').env('WA_MOCK_TOKEN').argParser(readControlToken))
    .addOption(
      new Option('--control-token <token>', 'what it was started with, when it can be reached from elsewhere')
        .env('WA_MOCK_CONTROL_TOKEN')
        .argParser(readControlToken),
    );
}

/** The same, and a mock in this process for as long as the command runs. */
export function addTargetOrOwn(command: Command): Command {
  return addTarget(command)
    .option('--own', 'a mock of its own, for the time of this command')
    .option('--seed <number>', 'with --own: the seed of its world', readSeed)
    .option('--fixture <file>', 'with --own: JSON to start from');
}

/** How a command tells what it did. */
export function addOutput(command: Command): Command {
  return command.optionsGroup('Output:').option('--json', 'JSON on standard output, and nothing else there');
}

/** The address with the path of the world, without a slash at its end. */
export function baseUrl({ url, world }: Pick<TargetFlags, 'url' | 'world'>): string {
  const base = url.replace(/\/+$/, '');
  if (world === undefined) return base;
  const named = /\/w\/([^/]+)$/.exec(base)?.[1];
  if (named === undefined || named === world) return named === undefined ? `${base}/w/${world}` : base;
  throw new CliError(`--url names the world "${named}", --world "${world}": leave one of the two out.`);
}

function readUrl(text: string): string {
  if (/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError(`Give an http or https URL such as ${DEFAULT_URL}.`);
}
