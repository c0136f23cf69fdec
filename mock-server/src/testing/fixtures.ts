import type { Mock, MockOptions } from '../index.ts';
import { testWorlds, titleOf, type VitestTest } from './test-worlds.ts';

/** What a test gets by name. */
export type WorldFixtures = {
  /** A world of its own. */
  world: Mock;
  /** Where it listens, for pages and for clients in other processes: the base URL of every API. */
  worldUrl: string;
};

type Use<Value> = (value: Value) => Promise<void>;
type TestInfo = { readonly titlePath: readonly string[] };

const url = async ({ world }: Pick<WorldFixtures, 'world'>, use: Use<string>): Promise<void> => use((await world.listen()).url);

/** For Playwright: `test.extend<WorldFixtures>(playwrightWorld())`. Options are those of `createMock`. */
export function playwrightWorld(options?: MockOptions) {
  const worlds = testWorlds(options);
  return {
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs, and takes nothing else
    world: async ({}: object, use: Use<Mock>, { titlePath }: TestInfo): Promise<void> => {
      await using world = worlds.open(titlePath.join(' > '));
      await use(world);
    },
    worldUrl: url,
  };
}

/** For Vitest: `test.extend<WorldFixtures>(vitestWorld())`. Options are those of `createMock`. */
export function vitestWorld(options?: MockOptions) {
  const worlds = testWorlds(options);
  return {
    world: async ({ task }: Pick<VitestTest, 'task'>, use: Use<Mock>): Promise<void> => {
      await using world = worlds.open(titleOf(task));
      await use(world);
    },
    worldUrl: url,
  };
}
