import { once } from 'node:events';
import type { Command } from 'commander';
import { connect, type Client } from '../client.ts';
import { helpBelow, type Configure } from '../command.ts';
import { formatDelivery, type Arrived } from '../format/format-delivery.ts';
import { readControlToken, readCount, readDuration, readPort, readStatus } from '../options.ts';
import { createOutput } from '../output.ts';
import { addOutput, addTarget, type TargetFlags } from '../target.ts';
import { untilSignal } from '../until-signal.ts';
import { startReceiver } from '../webhook-receiver.ts';

type ListenFlags = TargetFlags & {
  port: number;
  host: string;
  path: string;
  secret?: string;
  verifyToken?: string;
  subscribe?: true;
  dialect: string;
  fields?: string;
  failWith?: number;
  failTimes?: number;
  delay?: number;
  count?: number;
};
type Subscription = { url: string; dialect: string; secret?: string; verifyToken?: string; fields?: string[] };

/** `wa-mock webhook`: the other end of the wire. */
export const configure: Configure = (command, { name }) => {
  command.description('Receives webhooks on this machine.');
  const listening = command.command('listen').summary('print webhooks as they arrive, and check their signatures');
  addListening(listening);
  addOutput(addTarget(listening))
    .addHelpText(
      'after',
      helpBelow(
        [
          `${name} webhook listen --subscribe`,
          `${name} webhook listen --port 3000 --secret my-app-secret --verify-token let-me-in`,
          `${name} webhook listen --subscribe --fail-with 500 --fail-times 2`,
        ],
        { 0: 'ended by Ctrl+C or --count', 1: 'it cannot listen, or the mock refused', 2: 'no mock answers at the address' },
      ),
    )
    .action(listen);
};

function addListening(command: Command): void {
  command
    .description(
      'Gives the hub challenge back, prints what each webhook tells, and says when a signature is wrong. Ctrl+C ends it.',
    )
    .optionsGroup('Receiver:')
    .option('--port <number>', 'port to listen on; 0 takes any free one', readPort, 0)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--path <path>', 'where it is subscribed', '/webhook')
    .option('--secret <text>', "what webhooks are signed with; the mock's app secret with --subscribe", readControlToken)
    .option('--verify-token <text>', 'what the hub challenge must carry; any without it', readControlToken)
    .option('--count <number>', 'end after so many', readCount)
    .optionsGroup('Subscription:')
    .option('--subscribe', 'have the mock tell this receiver, beside those it tells already, until it ends')
    .option('--dialect <name>', 'the format of webhooks: cloud, whatssync, chatmitra', 'cloud')
    .option('--fields <names>', 'what to be told, with commas between; everything without it')
    .optionsGroup('Misbehave:')
    .option('--fail-with <status>', 'answer so instead of 200', readStatus)
    .option('--fail-times <number>', 'so often, then 200', readCount)
    .option('--delay <duration>', 'answer that late, such as 2s', readDuration);
}

async function listen(flags: ListenFlags): Promise<void> {
  const output = createOutput(flags.json);
  const signal = untilSignal();
  await using client = await connect(flags);
  const secret =
    flags.secret ?? (flags.subscribe ? (await client.control<{ appSecret: string }>('/config')).appSecret : undefined);
  const enough = new AbortController();
  const ended = once(AbortSignal.any([signal, enough.signal]), 'abort');
  let left = flags.count ?? Number.POSITIVE_INFINITY;
  const arrived = (delivery: Arrived) => {
    if (left-- > 0) output.show(delivery, (paint) => formatDelivery(delivery, paint));
    if (left <= 0) enough.abort();
  };
  const challenged = (path: string, isRight: boolean) =>
    output.show(
      { challenge: path, right: isRight },
      `hub challenge on ${path}: ${isRight ? 'given back' : 'refused, another verify token'}`,
    );
  await using receiver = await startReceiver({ ...flags, secret, verifyToken: flags.verifyToken }, { arrived, challenged });
  const url = `http://${nameOf(flags.host)}:${receiver.port}${flags.path.startsWith('/') ? '' : '/'}${flags.path}`;
  await using _subscribed = flags.subscribe ? await subscribe(client, url, { ...flags, secret: secret ?? '' }) : undefined;
  output.show({ listening: url, subscribed: flags.subscribe === true }, ready(url, flags));
  await ended;
}

function ready(url: string, { subscribe: isSubscribed, secret }: ListenFlags): string {
  const unchecked = secret === undefined && !isSubscribed ? '; signatures are not checked without --secret' : '';
  return `listening ${url}${isSubscribed ? ', and the mock tells it' : ''}${unchecked}`;
}

/** Adds this receiver to those of the world; takes it away again at the end. */
async function subscribe(client: Client, url: string, flags: ListenFlags & { secret: string }): Promise<AsyncDisposable> {
  const { dialect, secret, verifyToken, fields } = flags;
  const list = async () => (await client.control<{ subscriptions: Subscription[] }>('/webhooks/subscriptions')).subscriptions;
  const put = (subscriptions: Subscription[]) =>
    client.control('/webhooks/subscriptions', { method: 'PUT', body: { subscriptions } });
  const mine: Subscription = {
    url,
    dialect,
    secret,
    ...(verifyToken !== undefined && { verifyToken }),
    ...(fields !== undefined && { fields: fields.split(',').map((field) => field.trim()) }),
  };
  await put([...(await list()).filter((each) => each.url !== url), mine]);
  const leave = async () => put((await list()).filter((each) => each.url !== url));
  // a mock that is gone has forgotten it as well
  return {
    [Symbol.asyncDispose]: () =>
      leave().then(
        () => undefined,
        () => undefined,
      ),
  };
}

function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '127.0.0.1' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
