/** Helpers for tests that run in a browser, against a mock elsewhere. */
export { expectNotSent, expectNoVerdicts, expectSent, WorldAssertionError } from './assertions.ts';
export { matchers, type MatcherResult, type WorldMatchers } from './matchers.ts';
export { connectMock, type ConnectOptions, type RemoteArmed, type RemoteClock, type RemoteMock } from './remote-mock.ts';
export { sentMessages, type Observed, type SentMessage } from './sent.ts';
export { worldName } from './world-name.ts';
