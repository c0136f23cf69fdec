import { Option } from 'commander';
import { helpBelow, type Configure } from '../command.ts';
import {
  readControlToken,
  readFailures,
  readHost,
  readLatency,
  readMediaBase,
  readOrigin,
  readPort,
  readSeed,
  readToken,
  readWebhook,
  readWindowCode,
  readWorld,
  type StartFlags,
} from '../options.ts';
import { addOutput } from '../target.ts';

/** `wa-mock start`: serves the mock until Ctrl+C. */
export const configure: Configure = (command, { name, app }) => {
  command
    .description('Serves the mock over HTTP and sockets, and prints "ready http://…" when it does. Ctrl+C stops it.')
    .optionsGroup('Where:')
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--no-open', 'do not open a browser')
    .optionsGroup('The world it starts with:')
    .option('--seed <number>', 'same seed and same commands: same bytes', readSeed)
    .option('--fixture <file>', 'JSON to start from, instead of the seeded world')
    .option('--db <file>', 'a SQLite file that keeps the worlds; it is made when it is not there')
    .option('--world <name>', 'print the address of this world', readWorld)
    .optionsGroup('How it behaves:')
    .option('--latency <ms>', 'one delivery hop, such as 0, or a range such as 200-900', readLatency)
    .option('--no-limits', 'no request and message limits')
    .option('--strict', 'leave out what the documents do not have')
    .option('--window-code <code>', "the provider's number for a closed window", readWindowCode)
    .option('--failures <channel>', 'sync refuses what cannot be delivered, async reports it later', readFailures)
    .option('--media-base <url>', 'scheme and host of the URLs of files, instead of where the mock listens', readMediaBase)
    .optionsGroup('Who may call:')
    .option('--token <token>', 'a token to accept; can be repeated', readToken)
    .option('--cors <origin>', 'an origin whose pages may call; can be repeated', readOrigin)
    .addOption(
      new Option('--allowed-host <name>', 'a host name to answer for; can be repeated')
        .env('WA_MOCK_ALLOWED_HOST')
        .argParser(readHost),
    )
    .addOption(
      new Option('--control-token <token>', 'what control calls must carry in X-Mock-Control')
        .env('WA_MOCK_CONTROL_TOKEN')
        .argParser(readControlToken),
    );
  addWebhooks(command);
  addOutput(command)
    .addHelpText(
      'after',
      helpBelow(
        EXAMPLES.map((flags) => `${app ? name : `${name} start`} ${flags}`),
        CODES,
      ),
    )
    .action(async (flags: StartFlags) => {
      const { start } = await import('../start.ts');
      await start(flags, app);
    });
};

function addWebhooks(command: Parameters<Configure>[0]): void {
  command
    .optionsGroup('Webhooks:')
    .option('--webhook <url>', 'where to tell what happens, in the format of the Cloud API; can be repeated', readWebhook)
    .option('--secret <text>', 'what webhooks are signed with', readControlToken)
    .option('--verify-token <text>', 'what the receiver expects in the hub challenge', readControlToken)
    .option('--webhook-host <name>', 'a host beside this machine that may get webhooks; can be repeated', readHost);
}

const EXAMPLES = [
  '--port 0 --seed 7',
  '--webhook http://localhost:3000/webhook --secret my-app-secret',
  '--host 0.0.0.0 --allowed-host mock.test --control-token a-secret',
];
const CODES = { 0: 'stopped by Ctrl+C or SIGTERM', 1: 'it cannot start: the sentence says why' };
