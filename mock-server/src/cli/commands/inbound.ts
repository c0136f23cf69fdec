import { CliError } from '../cli-error.ts';
import { connect } from '../client.ts';
import { helpBelow, type Configure } from '../command.ts';
import { createOutput } from '../output.ts';
import { readJsonArgument, readText } from '../read-input.ts';
import { addOutput, addTargetOrOwn, type TargetFlags } from '../target.ts';

type InboundFlags = TargetFlags & { name?: string; message?: string };

/** `wa-mock inbound`: a customer writes. */
export const configure: Configure = (command, { name }) => {
  command
    .description('Has a customer write: opens their window, and tells sockets and webhooks.')
    .argument('<from>', 'phone number of the customer')
    .argument('[text]', 'what they write; "-" reads standard input')
    .optionsGroup('Message:')
    .option('--name <text>', 'how the customer is called, when they are new')
    .option('--message <json>', 'a message object of the Cloud API instead of a text: JSON, a file, or "-"');
  addOutput(addTargetOrOwn(command))
    .addHelpText(
      'after',
      helpBelow([
        `${name} inbound +12025550199 "Is the blue sofa still there?" --name Ana`,
        `${name} inbound 12025550199 --message message.json`,
        `echo "Good morning" | ${name} inbound 12025550199 -`,
      ]),
    )
    .action(inbound);
};

async function inbound(from: string, text: string | undefined, flags: InboundFlags): Promise<void> {
  const { name, message } = flags;
  if ((text === undefined) === (message === undefined))
    throw new CliError(
      `What does ${from} write? Give a text after the number, or --message with a message object: one of the two.`,
    );
  const content =
    message === undefined
      ? { text: text === '-' ? (await readText('-', 'a text')).trimEnd() : text }
      : { message: await readJsonArgument(message, 'a JSON file with a message') };
  await using client = await connect(flags);
  const body = { from, ...(name !== undefined && { name }), ...content };
  const made = await client.control<{ id: string }>('/inbound', { method: 'POST', body });
  createOutput(flags.json).show(made, (paint) => `${paint('green', 'received')} from ${from}  ${paint('dim', made.id)}`);
}
