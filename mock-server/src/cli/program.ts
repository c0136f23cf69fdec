import { Command } from 'commander';
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
} from './options.ts';

/** The command line: `wa-mock start`, which is also what a bare `wa-mock` does. */
export function createProgram(name: string, start: (flags: StartFlags) => Promise<void>): Command {
  const program = new Command(name)
    .description('A local mock server for WhatsApp-style messaging APIs. Not affiliated with WhatsApp or Meta.')
    .showHelpAfterError(`Run "${name} --help" for all options.`);
  program
    .command('start', { isDefault: true })
    .description('serve the mock over HTTP and sockets')
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--no-open', 'do not open a browser')
    .option('--seed <number>', 'same seed and same commands: same bytes', readSeed)
    .option('--latency <ms>', 'one delivery hop, such as 0, or a range such as 200-900', readLatency)
    .option('--no-limits', 'no request and message limits')
    .option('--strict', 'leave out what the documents do not have')
    .option('--token <token>', 'a token to accept; can be repeated', readToken)
    .option('--cors <origin>', 'an origin whose pages may call; can be repeated', readOrigin)
    .option('--allowed-host <name>', 'a host name to answer for; can be repeated', readHost)
    .option('--control-token <token>', 'what control calls must carry in X-Mock-Control', readControlToken)
    .option('--fixture <file>', 'JSON to start from, instead of the seeded world')
    .option('--db <file>', 'a SQLite file that keeps the worlds; it is made when it is not there')
    .option('--world <name>', 'print the address of this world', readWorld)
    .option('--window-code <code>', "the provider's number for a closed window", readWindowCode)
    .option('--failures <channel>', 'sync refuses what cannot be delivered, async reports it later', readFailures)
    .option('--media-base <url>', 'scheme and host of the URLs of files, instead of where the mock listens', readMediaBase)
    .option('--webhook <url>', 'where to tell what happens, in the format of the Cloud API; can be repeated', readWebhook)
    .option('--secret <text>', 'what webhooks are signed with', readControlToken)
    .option('--verify-token <text>', 'what the receiver expects in the hub challenge', readControlToken)
    .option('--webhook-host <name>', 'a host beside this machine that may get webhooks; can be repeated', readHost)
    .action(start);
  return program;
}
