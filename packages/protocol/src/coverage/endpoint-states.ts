import type { ServedId } from './served.ts';

const beside = 'mock-server/src';
const contract = 'test/contract';

/** The test that proves an endpoint, from the top of the repository: by its id, else by its topic, else by its dialect. */
export const ENDPOINT_TESTS: Readonly<Record<string, string>> = {
  whatssync: `${contract}/whatssync.test.ts`,
  'whatssync.contacts.update': `${beside}/dialects/whatssync/lists.test.ts`,
  'whatssync.contacts.read': `${beside}/dialects/whatssync/lists.test.ts`,
  'whatssync.contacts.typing': `${beside}/dialects/whatssync/lists.test.ts`,
  'whatssync.templates': `${beside}/dialects/whatssync/lists.test.ts`,
  chatmitra: `${contract}/chatmitra.test.ts`,
  cloud: `${contract}/cloud.test.ts`,
  control: `${contract}/endpoints.test.ts`,
  'control.health': `${beside}/dialects/control/state.test.ts`,
  'control.config': `${beside}/dialects/control/state.test.ts`,
  'control.reset': `${beside}/dialects/control/state.test.ts`,
  'control.worlds': `${beside}/dialects/control/state.test.ts`,
  'control.inbound': `${beside}/dialects/control/people.test.ts`,
  'control.customer': `${beside}/dialects/control/people.test.ts`,
  'control.personas': `${contract}/personas.test.ts`,
  'control.window': `${beside}/dialects/control/people.test.ts`,
  'control.jobs': `${contract}/chatmitra.test.ts`,
  'control.ledger': `${beside}/core/jobs/run-job.test.ts`,
  'control.requests': `${beside}/dialects/control/logs.test.ts`,
  'control.events': `${beside}/dialects/control/logs.test.ts`,
  'control.openapi': `${contract}/openapi.test.ts`,
  'control.coverage': `${contract}/coverage.test.ts`,
};

/** What is to be said of an endpoint. */
export type EndpointRemark = {
  /** What the document has and the mock has not: it makes the endpoint partial. */
  readonly missing?: string;
  /** What a reader should know of an endpoint that is whole. */
  readonly note?: string;
};

export const ENDPOINT_REMARKS: Readonly<Partial<Record<ServedId, EndpointRemark>>> = {
  'chatmitra.messages.send': {
    note: 'Formats and sizes of media are judged by what the payload says of a file: nothing is fetched.',
  },
  'cloud.messages.send': {
    missing: 'An uploaded media id and a catalogue are taken as they are; statuses are told to no webhook.',
  },
  'cloud.phone-numbers.list': { note: 'An account has one number.' },
};

/** The test of an endpoint; undefined where none is named. */
export function testOf(id: string): string | undefined {
  const [dialect = '', topic] = id.split('.');
  return ENDPOINT_TESTS[id] ?? ENDPOINT_TESTS[`${dialect}.${topic}`] ?? ENDPOINT_TESTS[dialect];
}
