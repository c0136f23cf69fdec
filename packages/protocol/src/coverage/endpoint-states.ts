import type { ServedId } from './served.ts';

/** The test that proves an endpoint, and what of its document is missing, if anything. */
export type EndpointState = {
  /** From the top of the repository. */
  readonly testedBy: string;
  /** What the document has and the mock has not: it makes the endpoint partial. */
  readonly missing?: string;
  /** What a reader should know of an endpoint that is whole. */
  readonly note?: string;
};

const beside = 'mock-server/src';
const contract = 'test/contract';

/** Complete by type: an endpoint without a row does not compile. */
export const ENDPOINT_STATES: Readonly<Record<ServedId, EndpointState>> = {
  'whatssync.messages.send': { testedBy: `${contract}/whatssync.test.ts` },
  'whatssync.messages.list': { testedBy: `${contract}/whatssync.test.ts` },
  'whatssync.contacts.list': { testedBy: `${contract}/whatssync.test.ts` },
  'whatssync.contacts.get': { testedBy: `${contract}/whatssync.test.ts` },
  'whatssync.contacts.update': { testedBy: `${beside}/dialects/whatssync/lists.test.ts` },
  'whatssync.contacts.read': { testedBy: `${beside}/dialects/whatssync/lists.test.ts` },
  'whatssync.contacts.typing': { testedBy: `${beside}/dialects/whatssync/lists.test.ts` },
  'whatssync.templates.list': { testedBy: `${beside}/dialects/whatssync/lists.test.ts` },
  'chatmitra.messages.send': {
    testedBy: `${contract}/chatmitra.test.ts`,
    note: 'Formats and sizes of media are judged by what the payload says of a file: nothing is fetched.',
  },
  'cloud.messages.send': {
    testedBy: `${contract}/cloud.test.ts`,
    missing: 'An uploaded media id and a catalogue are taken as they are; statuses are told to no webhook.',
  },
  'cloud.phone-numbers.get': { testedBy: `${contract}/cloud.test.ts` },
  'cloud.phone-numbers.list': { testedBy: `${contract}/cloud.test.ts`, note: 'An account has one number.' },
  'control.health': { testedBy: `${beside}/dialects/control/state.test.ts` },
  'control.config': { testedBy: `${beside}/dialects/control/state.test.ts` },
  'control.clock.get': { testedBy: `${contract}/endpoints.test.ts` },
  'control.clock.set': { testedBy: `${contract}/endpoints.test.ts` },
  'control.reset': { testedBy: `${beside}/dialects/control/state.test.ts` },
  'control.snapshot.get': { testedBy: `${contract}/endpoints.test.ts` },
  'control.snapshot.put': { testedBy: `${contract}/endpoints.test.ts` },
  'control.inbound': { testedBy: `${beside}/dialects/control/people.test.ts` },
  'control.customer': { testedBy: `${beside}/dialects/control/people.test.ts` },
  'control.window': { testedBy: `${beside}/dialects/control/people.test.ts` },
  'control.scenarios.list': { testedBy: `${contract}/endpoints.test.ts` },
  'control.scenarios.add': { testedBy: `${contract}/endpoints.test.ts` },
  'control.scenarios.clear': { testedBy: `${contract}/endpoints.test.ts` },
  'control.scenarios.remove': { testedBy: `${contract}/endpoints.test.ts` },
  'control.jobs.get': { testedBy: `${contract}/chatmitra.test.ts` },
  'control.ledger': { testedBy: `${beside}/core/jobs/run-job.test.ts` },
  'control.requests': { testedBy: `${beside}/dialects/control/logs.test.ts` },
  'control.events': { testedBy: `${beside}/dialects/control/logs.test.ts` },
  'control.openapi': { testedBy: `${contract}/openapi.test.ts` },
  'control.coverage': { testedBy: `${contract}/coverage.test.ts` },
  'control.worlds.list': { testedBy: `${beside}/dialects/control/state.test.ts` },
  'control.worlds.remove': { testedBy: `${beside}/dialects/control/state.test.ts` },
};
