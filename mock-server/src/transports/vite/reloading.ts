import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Logger, ViteDevServer } from 'vite';
import type { Fixture, Scenario } from '@wa-inbox/protocol/control/schemas';
import { readFixture } from '../../core/read-fixture.ts';
import type { ArmedByMock, Mock } from '../mock.ts';
import { behind } from '../mock-world.ts';
import type { WaMockOptions } from './wa-mock.ts';

/** Reads the files that the plugin was given, and again whenever they change. */
export class Reloading {
  readonly #root: string;
  readonly #options: WaMockOptions;
  readonly #logger: Logger;
  #armed: ArmedByMock[] = [];

  constructor(root: string, options: WaMockOptions, logger: Logger) {
    this.#root = root;
    this.#options = options;
    this.#logger = logger;
  }

  /** Throws with the file's name when it cannot be read. */
  fixtureOption(): { fixture?: Fixture } {
    const { fixture } = this.#options;
    if (fixture === undefined) return {};
    return { fixture: typeof fixture === 'string' ? this.#about(fixture, () => readFixture(this.#read(fixture))) : fixture };
  }

  /** Arms the scenarios and watches the files. Rejects when they do not fit. */
  async start(mock: Mock, watcher: ViteDevServer['watcher'] | undefined): Promise<void> {
    await this.#arm(mock);
    const { fixture, scenarios } = this.#options;
    const deeds = new Map<string, () => Promise<string>>();
    if (typeof fixture === 'string') deeds.set(resolve(this.#root, fixture), () => this.#startAnew(mock));
    if (typeof scenarios === 'string') deeds.set(resolve(this.#root, scenarios), () => this.#arm(mock));
    watcher?.add([...deeds.keys()]);
    const onFile = (path: string) => {
      const deed = deeds.get(resolve(path));
      if (deed) void this.#tell(path, deed);
    };
    watcher?.on('change', onFile).on('add', onFile);
  }

  /** What does not fit is told of, and all stays as it was. */
  async #tell(path: string, deed: () => Promise<string>): Promise<void> {
    try {
      const result = await deed();
      this.#logger.info(`wa-mock: ${relative(this.#root, path)} has changed: ${result}.`, { timestamp: true });
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      this.#logger.error(`wa-mock: ${sentence} All stays as it was.`, { timestamp: true });
    }
  }

  async #startAnew(mock: Mock): Promise<string> {
    const { worlds } = behind(mock).host.engine;
    const { fixture } = this.fixtureOption();
    worlds.startFrom(fixture!);
    for (const { name } of worlds.list()) worlds.reset(name, {});
    this.#armed = [];
    await this.#arm(mock);
    return `every world starts from it, with ${fixture!.contacts.length} contacts and ${fixture!.messages.length} messages`;
  }

  async #arm(mock: Mock): Promise<string> {
    const { scenarios = [] } = this.#options;
    const given = typeof scenarios === 'string' ? this.#about(scenarios, () => listOf(this.#read(scenarios))) : scenarios;
    const armed: ArmedByMock[] = [];
    try {
      for (const scenario of given) armed.push(await mock.scenario(scenario));
    } catch (error) {
      armed.forEach(disarm);
      throw error;
    }
    this.#armed.forEach(disarm);
    this.#armed = armed;
    return `${armed.length} scenarios are armed`;
  }

  #read(path: string): unknown {
    return JSON.parse(readFileSync(resolve(this.#root, path), 'utf8'));
  }

  #about<Result>(path: string, read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      throw new Error(`${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

/** A reset may have removed it before. */
function disarm(armed: ArmedByMock): void {
  try {
    armed.remove();
  } catch {
    // it is gone, as it should be
  }
}

/** A scenario file: an array, or `{scenarios: [...]}`. Each is checked when it is armed. */
function listOf(given: unknown): readonly Scenario[] {
  const list = Array.isArray(given) ? given : (given as { scenarios?: unknown } | null)?.scenarios;
  if (!Array.isArray(list)) throw new TypeError('it is neither an array of scenarios nor {"scenarios": [...]}.');
  return list as Scenario[];
}
