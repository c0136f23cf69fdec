import { differences } from '../core/waiting/differences.ts';
import { giveUp } from '../core/waiting/give-up.ts';
import type { Happened } from '../core/waiting/near-misses.ts';
import { readMatch } from '../core/waiting/read-match.ts';
import { sentAfterAll, verdictWords } from './assertions.ts';
import { lookForSent, type Observed } from './sent.ts';

/** What `expect.extend` of Vitest, Jest and Playwright takes. */
export type MatcherResult = { readonly pass: boolean; readonly message: () => string };

/** For `expect.extend(matchers)`. Each looks once, at what has happened by then: `waitFor` waits. */
export const matchers = {
  /** `await expect(world).toHaveSent({ to: '+12025550123', text: /blue/ })` */
  async toHaveSent(world: Observed, wanted: object = {}): Promise<MatcherResult> {
    const { found, near } = await lookForSent(world, wanted);
    return { pass: found.length > 0, message: () => (found.length > 0 ? sentAfterAll(found) : near) };
  },

  /** `await expect(world).toHaveHappened({ type: 'message.status', status: 'read' })` */
  async toHaveHappened(world: Observed, match: object): Promise<MatcherResult> {
    const pattern = readMatch(match);
    const { type } = pattern;
    const { events } = await world.events({ limit: 10_000, match: type === 'request' ? { type } : {} });
    const happened = events as unknown as Happened[];
    const found = happened.find((event) => differences(event, pattern).length === 0);
    const words = () =>
      found
        ? `#${found.seq} ${found.type} at ${found.at} did happen.`
        : giveUp(pattern, { happened, due: [], limit: 'so far' }).message;
    return { pass: found !== undefined, message: words };
  },

  /** `await expect(world).toHaveNoVerdicts()` */
  async toHaveNoVerdicts(world: Observed): Promise<MatcherResult> {
    const verdicts = await world.verdicts();
    return {
      pass: verdicts.length === 0,
      message: () => (verdicts.length === 0 ? 'The client did nothing wrong.' : verdictWords(verdicts)),
    };
  },
};

/** The matchers as `expect` has them: `declare module 'vitest' { interface Matchers<T> extends WorldMatchers {} }`. */
export interface WorldMatchers {
  toHaveSent(wanted?: object): Promise<void>;
  toHaveHappened(match: object): Promise<void>;
  toHaveNoVerdicts(): Promise<void>;
}
