/** Helpers for tests, for every runner: nothing here imports one. In a browser: `@wa-inbox/mock/testing/browser`. */
export { expectNotSent, expectNoVerdicts, expectSent, WorldAssertionError } from './testing/assertions.ts';
export { playwrightWorld, vitestWorld, type WorldFixtures } from './testing/fixtures.ts';
export { matchers, type MatcherResult, type WorldMatchers } from './testing/matchers.ts';
export { sentMessages, type Observed, type SentMessage } from './testing/sent.ts';
export { TEST_NOW, testWorld, testWorlds, type NodeTest, type TestWorlds, type VitestTest } from './testing/test-worlds.ts';
export { waMockPlugin, type WaMockPlugin } from './testing/wtr-plugin.ts';
export { WaitError } from './index.ts';
