import type { Row } from '../../../core/browse.ts';
import type { Call } from '../../dialect.ts';
import { CONVERSATION_WRITES } from './conversation-writes.ts';
import { SETUP_WRITES } from './setup-writes.ts';

export type Body = Readonly<Record<string, unknown>>;
/** Changes members of a row that one command changes; gets those that differ. */
export type Change = (call: Call, row: Row, changed: Body) => void;

/** What of a collection has a command. */
export type Writes = {
  /** Makes a row and answers with its id. */
  readonly create?: (call: Call, body: Body) => string | number;
  /** By member. */
  readonly change?: Readonly<Record<string, Change>>;
  readonly remove?: (call: Call, row: Row) => void;
  /** What works in the place of what does not: a sentence. */
  readonly instead: string;
};

const READ_ONLY = (instead: string): Writes => ({ instead });

export const WRITES: Readonly<Record<string, Writes>> = {
  ...CONVERSATION_WRITES,
  ...SETUP_WRITES,
  jobs: READ_ONLY('POST /developer/api/send_message queues a job.'),
  ledger: READ_ONLY('Credits go when jobs are sent; a fixture says how many there are.'),
  charges: READ_ONLY('Charges follow from messages that arrive.'),
  deliveries: READ_ONLY('POST /_mock/webhooks/deliveries/{id}/replay sends one again.'),
  requests: READ_ONLY('The log is written by calls; POST /_mock/reset empties it.'),
  events: READ_ONLY('Events are what happened; POST /_mock/reset begins again.'),
  processes: READ_ONLY('The calls below /v1/ext/procedure/{procedure}/process make and change processes.'),
  tasks: READ_ONLY('The calls below /v1/ext/p/{procedure}/{process}/task make and change tasks.'),
  users: READ_ONLY('The calls below /v1/ext make and change users.'),
};
