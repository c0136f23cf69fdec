import type { Mock, MockOptions } from '../index.ts';
import { SharedMock } from './shared-mock.ts';

/** A test of `node --test`. */
export type NodeTest = { readonly name: string; readonly fullName?: string; after(hook: () => Promise<void>): unknown };
type VitestTask = {
  readonly name: string;
  readonly suite?: VitestTask | undefined;
  readonly file?: { readonly name: string } | undefined;
};
/** A test of Vitest. */
export type VitestTest = { readonly task: VitestTask; onTestFinished(hook: () => Promise<void>): unknown };

/** A world for each test, and a mock for them while there are any. */
export interface TestWorlds {
  /** The world of a test of `node --test` or Vitest; it goes when the test has ended. */
  (test: NodeTest | VitestTest): Mock;
  /** The world of whatever has a title, for every other runner: `await using world = testWorld.open('my test')`. */
  open(title: string): Mock;
}

/** Where clocks of tests stand: dates that tests write down stay right. */
export const TEST_NOW = '2026-01-15T12:00:00.000Z';

/**
 * Worlds for tests: named after the test, so that each has its own contacts, clock, seed and logs, and the same ones the
 * next time. The clock stands still unless `options` let it run. Nothing listens before a world is told to.
 */
export function testWorlds(options: MockOptions = {}): TestWorlds {
  const shared = new SharedMock({ frozen: true, now: TEST_NOW, ...options });
  const worldOf = (test: NodeTest | VitestTest): Mock => {
    if ('task' in test) {
      const world = shared.open(titleOf(test.task));
      test.onTestFinished(() => world.close());
      return world;
    }
    const world = shared.open(test.fullName ?? test.name);
    test.after(() => world.close());
    return world;
  };
  return Object.assign(worldOf, { open: (title: string) => shared.open(title) });
}

/** The world of a test, of a mock with nothing but defaults. */
export const testWorld: TestWorlds = testWorlds();

/** As Vitest names a test: the file, the suites, the test. */
export function titleOf({ name, suite, file }: VitestTask): string {
  const suites: string[] = [];
  for (let each = suite; each && each !== file; each = each.suite) suites.unshift(each.name);
  return [file?.name, ...suites, name].filter((part) => part !== undefined).join(' > ');
}
