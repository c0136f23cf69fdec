import { connect, type Client } from '../client.ts';
import { EXIT } from '../cli-error.ts';
import { helpBelow, type Configure } from '../command.ts';
import { problem, sentenceOf, type Check } from '../doctor/check.ts';
import { checkAddress, checkHost, checkOrigin, checkSockets } from '../doctor/doors.ts';
import { checkDatabase, checkLocalhost, checkNode, checkPort, checkProxy } from '../doctor/machine.ts';
import { checkClock, checkControl, checkToken, checkVersion, checkWebhooks } from '../doctor/mock.ts';
import { formatCheck } from '../format/format-check.ts';
import { readOrigin } from '../options.ts';
import { createOutput } from '../output.ts';
import { version } from '../version.ts';
import { addOutput, addTarget, baseUrl, type TargetFlags } from '../target.ts';

type DoctorFlags = TargetFlags & { origin?: string[]; host?: string; db?: string };

/** `wa-mock doctor`: what is well, what is not, and what to do about it. */
export const configure: Configure = (command, { name }) => {
  command
    .description('Checks this machine and a running mock, and says for each thing that is not well what to do.')
    .optionsGroup('Also check:')
    .option('--origin <origin>', 'may pages of this origin call? can be repeated', readOrigin)
    .option('--host <name>', 'does it answer for this name?')
    .option('--db <file>', 'can this file be used with `start --db`?');
  addOutput(addTarget(command))
    .addHelpText(
      'after',
      helpBelow(
        [
          `${name} doctor`,
          `${name} doctor --origin https://crm.example.com`,
          `${name} doctor --json | jq '.checks[] | select(.state != "ok")'`,
        ],
        {
          0: 'all is well, or worth a look at most',
          1: 'there is a problem',
        },
      ),
    )
    .action(doctor);
};

async function doctor(flags: DoctorFlags): Promise<void> {
  const base = baseUrl(flags);
  await using client = await connect(flags);
  const checks = [checkNode(process.version), checkProxy(process.env), await checkLocalhost()];
  if (flags.db !== undefined) checks.push(await checkDatabase(flags.db));
  checks.push(...(await checkMock(client, base, flags)));
  const found = checks.filter(({ state }) => state === 'problem').length;
  const output = createOutput(flags.json);
  output.show({ ok: found === 0, checks }, (paint) => checks.map((each) => formatCheck(each, paint)).join('\n'));
  if (found > 0) process.exitCode = EXIT.failed;
}

async function checkMock(client: Client, base: string, flags: DoctorFlags): Promise<Check[]> {
  let health;
  try {
    health = await client.control<{ version: string; world: string; now: string }>('/health');
  } catch (error) {
    const said = sentenceOf(error);
    const isHere = /^No mock answers|not as wa-mock does/.test(said);
    return isHere
      ? [problem('health', said, 'Nothing more can be checked until it answers.'), ...(await portOf(base, said))]
      : [problem('health', said, 'Pass --url with the address of its "ready" line.')];
  }
  const control = await checkControl(client);
  const inside = control.state === 'ok' ? await checkInside(client, flags) : [];
  const doors = [checkAddress(new URL(base)), await guarded('sockets', () => checkSockets(base))];
  for (const origin of flags.origin ?? []) doors.push(await guarded('cors', () => checkOrigin(base, origin)));
  const { host } = flags;
  if (host !== undefined) doors.push(await guarded('host', () => checkHost(base, host)));
  return [checkVersion(health, version()), control, ...inside, ...doors];
}

async function checkInside(client: Client, { token }: DoctorFlags): Promise<Check[]> {
  const [clock, accepted] = [
    await guarded('clock', () => checkClock(client, Date.now())),
    await guarded('token', () => checkToken(client, token)),
  ];
  return [clock, accepted, ...(await checkWebhooks(client).catch((error: unknown) => [failed('webhooks', error)]))];
}

/** A check that could not be made is a problem of its own, and the others go on. */
async function guarded(name: string, check: () => Promise<Check>): Promise<Check> {
  return check().catch((error: unknown) => failed(name, error));
}

function failed(name: string, error: unknown): Check {
  return problem(name, `It could not be checked: ${sentenceOf(error)}`, 'Look at the log of the mock.');
}

/** Only where nothing answered at all the port is the question. */
async function portOf(base: string, said: string): Promise<Check[]> {
  return said.startsWith('No mock answers') ? [await checkPort(new URL(base))] : [];
}
