import type { RequestListener, Server } from 'node:http';
import { createMock, type Listening, type Mock, type MockOptions, type Subscription } from '../index.ts';
import type { AppHook } from './command.ts';
import { loadFixtureFile } from './load-fixture-file.ts';
import { openBrowser } from './open-browser.ts';
import type { StartFlags } from './options.ts';
import { createOutput, type Output } from './output.ts';

/** The token that demo and console use, whatever else is accepted. */
const DEMO_TOKEN = 'demo-token';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** Serves until a signal; resolves when it does. Throws a sentence when it cannot. */
export async function start(flags: StartFlags, app: AppHook | undefined): Promise<void> {
  checkExposure(flags);
  const mock = await makeMock(flags);
  const listening = await listenOrExplain(mock, flags);
  const world = flags.world === undefined ? '' : `/w/${flags.world}`;
  const url = listening.url + world;
  if (app) listening.mount(loadApp(app, listening.server));
  stopOnSignal(mock);
  const output = createOutput(flags.json);
  output.show({ url, port: listening.port }, `ready ${url}`);
  await shakeHands(mock, flags, output);
  if (flags.open && app && process.stdout.isTTY && !process.env['CI']) openBrowser(url);
}

/** Asks each receiver for the hub challenge, and says what came of it; webhooks are sent either way. */
async function shakeHands(mock: Mock, { webhook = [], verifyToken }: StartFlags, output: Output): Promise<void> {
  if (verifyToken === undefined) return;
  for (const url of webhook) {
    const { ok, problem } = await mock.webhooks.verify(url, verifyToken);
    const text = ok ? `webhook ${url} is verified` : `webhook ${url} is not verified: ${problem}`;
    output.show({ webhook: url, verified: ok, ...(!ok && { problem }) }, text);
  }
}

/** Whoever can reach the mock can drive it: from elsewhere only by a known name, and with a token. */
function checkExposure({ host, allowedHost, controlToken }: StartFlags): void {
  if (LOOPBACK.test(host) || (allowedHost && controlToken !== undefined)) return;
  const lacks = [
    allowedHost ? '' : '--allowed-host with its name there',
    controlToken === undefined ? '--control-token with a secret' : '',
  ];
  throw new Error(
    `--host ${host} can be reached from elsewhere: add ${lacks.filter(Boolean).join(' and ')}, or leave --host out.`,
  );
}

async function makeMock(flags: StartFlags): Promise<Mock> {
  const fixture = flags.fixture === undefined ? undefined : await loadFixtureFile(flags.fixture);
  const about = (sentence: string, cause?: unknown) =>
    new Error(`The fixture ${flags.fixture} does not fit: ${sentence}`, { cause });
  let mock: Mock;
  try {
    mock = createMock({ ...mockOptions(flags), ...(fixture && { fixture }), onFault: complain });
  } catch (error) {
    // a value out of range is an option's, and says which
    const isOption = error instanceof RangeError;
    throw fixture && error instanceof Error && !isOption ? about(error.message, error) : error;
  }
  try {
    // makes the world; a fetch would load a client of HTTP first
    mock.clock.now();
    return mock;
  } catch (error) {
    throw fixture && error instanceof Error ? about(error.message, error) : error;
  }
}

function mockOptions({ seed, latency, limits, strict, windowCode, failures, ...flags }: StartFlags): MockOptions {
  return {
    limits,
    ...(seed !== undefined && { seed }),
    ...(latency && { latency }),
    ...(strict && { strict }),
    ...(windowCode !== undefined && { windowCode }),
    ...(failures && { failures }),
    ...(flags.token && { tokens: [...flags.token, DEMO_TOKEN] }),
    ...(flags.db !== undefined && { db: flags.db }),
    ...(flags.cors && { cors: flags.cors }),
    ...(flags.allowedHost && { allowedHosts: flags.allowedHost }),
    ...(flags.mediaBase !== undefined && { mediaBase: flags.mediaBase }),
    ...(flags.controlToken !== undefined && { controlToken: flags.controlToken }),
    ...(flags.webhookHost && { webhookHosts: flags.webhookHost }),
    ...(flags.webhook && { webhooks: subscriptionsOf(flags) }),
  };
}

function subscriptionsOf({
  webhook = [],
  secret,
  verifyToken,
}: Pick<StartFlags, 'webhook' | 'secret' | 'verifyToken'>): Subscription[] {
  const shared = { ...(secret !== undefined && { secret }), ...(verifyToken !== undefined && { verifyToken }) };
  return webhook.map((url) => ({ url, dialect: 'cloud', ...shared }));
}

/** On standard error: standard output has the one line that scripts wait for. */
function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

async function listenOrExplain(mock: Mock, flags: StartFlags): Promise<Listening> {
  try {
    return await mock.listen({ port: flags.port, host: flags.host });
  } catch (error) {
    throw new Error(listenProblem(error as NodeJS.ErrnoException, flags), { cause: error });
  }
}

function listenProblem({ code, message }: NodeJS.ErrnoException, { host, port }: StartFlags): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another with --port (0 takes any free one).`;
    case 'EACCES':
      return `Port ${port} may not be used by this account: choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `--host ${host} is no address of this machine: leave it out for 127.0.0.1.`;
    default:
      return `The mock cannot listen on ${host}:${port}: ${message}.`;
  }
}

async function loadApp(app: AppHook, server: Server): Promise<RequestListener> {
  try {
    return await app(server);
  } catch (error) {
    complain(error);
    throw error;
  }
}

/** Once; a second signal ends the process the hard way. */
function stopOnSignal(mock: Mock): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      mock.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
