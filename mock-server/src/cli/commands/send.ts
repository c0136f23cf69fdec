import { CliError } from '../cli-error.ts';
import { connect, type Answer, type Client } from '../client.ts';
import { helpBelow, type Configure } from '../command.ts';
import { formatEvent, type LoggedEvent } from '../format/format-event.ts';
import { createOutput, type Paint } from '../output.ts';
import { readJsonArgument, readText } from '../read-input.ts';
import { DIALECTS, sendRequest, shapeOf, type Identities, type Outgoing } from '../send-request.ts';
import { addOutput, addTargetOrOwn, type TargetFlags } from '../target.ts';

type SendFlags = TargetFlags & {
  dialect: string;
  template?: string;
  language: string;
  param?: string[];
  body?: string;
  advance?: string;
};

/** `wa-mock send`: a message of the business, by any of the APIs. */
export const configure: Configure = (command, { name }) => {
  command
    .description('Sends a message as the business does, and tells what the API answers.')
    .argument('[to]', 'phone number of the customer; 15550131026 fails with 131026, and so on')
    .argument('[text]', 'what to write; "-" reads standard input')
    .optionsGroup('Message:')
    .option('--dialect <name>', `the API: ${DIALECTS.join(', ')}`, 'whatssync')
    .option('--template <name>', 'a template instead of a text')
    .option('--language <code>', 'the language of the template', 'en_US')
    .option('--param <text>', 'a parameter of its body; can be repeated', (text, before?: string[]) => [...(before ?? []), text])
    .option('--body <json>', 'the whole body in the words of the API: JSON, a file, or "-"')
    .option('--advance <duration>', 'then move the clock, and tell what became of the message');
  addOutput(addTargetOrOwn(command))
    .addHelpText(
      'after',
      helpBelow([
        `${name} send +15559999999 "Your order is ready"`,
        `${name} send --own 15550131026 "Hello" --dialect cloud --advance 1m`,
        `${name} send +12025550123 --template order_ready --param Ana`,
      ]),
    )
    .action((to: string | undefined, text: string | undefined, flags: SendFlags) => send({ to, text }, flags));
};

type Words = { readonly to: string | undefined; readonly text: string | undefined };

async function send(words: Words, flags: SendFlags): Promise<void> {
  shapeOf(flags.dialect);
  const given = await readGiven(words, flags);
  await using client = await connect(flags);
  const ids = await client.control<Identities & { token?: string }>('/config');
  const { seq } = await client.control<{ seq: number }>('/health');
  const { path, body } = requestOf(given, flags, ids);
  const answer = await client.call(path, { method: 'POST', body });
  if (answer.status >= 400) throw refusal(flags.dialect, answer);
  const followed =
    flags.advance === undefined
      ? undefined
      : await followUp(client, { after: seq, duration: flags.advance, phone: recipientOf(body) });
  const value = { status: answer.status, reply: answer.json, ...(followed && { events: followed }) };
  createOutput(flags.json).show(value, (paint) => tell(answer, followed, paint));
}

type Given = { readonly body: unknown } | { readonly to: string; readonly outgoing: Outgoing };

async function readGiven({ to, text }: Words, { body, template, language, param = [] }: SendFlags): Promise<Given> {
  if (body !== undefined) {
    if (to === undefined) return { body: await readJsonArgument(body, 'a JSON file with the body') };
    throw new CliError(`--body is the whole body and says whom it goes to: leave ${JSON.stringify(to)} out.`);
  }
  if (to === undefined) throw new CliError('Whom should it go to? Give a phone number and a text, or --body with all of it.');
  if (template !== undefined) return { to, outgoing: { template, language, params: param } };
  if (text === undefined) throw new CliError(`What should ${to} get? Give a text after the number, or --template with a name.`);
  return { to, outgoing: { text: text === '-' ? (await readText('-', 'a text')).trimEnd() : text } };
}

function requestOf(given: Given, { dialect }: SendFlags, ids: Identities): { path: string; body: unknown } {
  return 'body' in given ? { path: shapeOf(dialect).path(ids), body: given.body } : sendRequest(dialect, ids, given);
}

type Since = { readonly after: number; readonly duration: string; readonly phone: string | undefined };

/** What the world told since of messages with this customer. */
async function followUp(client: Client, { after, duration, phone }: Since): Promise<LoggedEvent[]> {
  await client.control('/clock', { method: 'POST', body: { advance: duration } });
  const { events } = await client.control<{ events: LoggedEvent[] }>(`/events?after=${after}&limit=10000`);
  return events.filter((event) => event.type.startsWith('message.') && (phone === undefined || event['phone'] === phone));
}

/** The digits of whom a body goes to, where it says so. */
function recipientOf(body: unknown): string | undefined {
  const { to, recipient_mobile_number: recipient } = (body ?? {}) as { to?: unknown; recipient_mobile_number?: unknown };
  const phone = to ?? recipient;
  return typeof phone === 'string' ? phone.replace(/\D/g, '') : undefined;
}

function tell({ status, json, text }: Answer, followed: readonly LoggedEvent[] | undefined, paint: Paint): string {
  const reply = json === undefined ? text : JSON.stringify(json, undefined, 2);
  const events = (followed ?? []).map((event) => formatEvent(event, paint));
  return [`${paint('green', String(status))} ${reply}`, ...events].join('\n');
}

/** The answer in full: how an API words its refusal is what a test of a client is about. */
function refusal(dialect: string, { status, json, text }: Answer): CliError {
  const reply = json === undefined ? text : JSON.stringify(json, undefined, 2);
  return new CliError(`The ${dialect} API answered ${status}: ${reply}`, { more: { status, reply: json } });
}
