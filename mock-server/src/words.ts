/** Words that the command line shares with the mock, without loading the mock. */
import { serverEvents } from '@wa-inbox/protocol/socket/events';

export { durationProblem, parseDuration } from '@wa-inbox/protocol/duration';
export { nearest } from '@wa-inbox/protocol/nearest';

/** Names of the events that a world's log can hold. */
export const EVENT_NAMES: readonly string[] = Object.keys(serverEvents).filter((name) => name !== 'hello' && name !== 'resync');
