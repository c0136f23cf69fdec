import type { ServedId } from './served.ts';

const beside = 'mock-server/src';
const contract = 'test/contract';

/** The test that proves an endpoint, from the top of the repository: by its id, else by its topic, else by its dialect. */
export const ENDPOINT_TESTS: Readonly<Record<string, string>> = {
  whatssync: `${contract}/whatssync.test.ts`,
  'whatssync.messages.search': `${contract}/whatssync-search.test.ts`,
  'whatssync.contacts.update': `${beside}/dialects/whatssync/lists.test.ts`,
  'whatssync.contacts.read': `${beside}/dialects/whatssync/lists.test.ts`,
  'whatssync.contacts.typing': `${beside}/dialects/whatssync/lists.test.ts`,
  'whatssync.templates': `${beside}/dialects/whatssync/lists.test.ts`,
  'whatssync.media': `${contract}/whatssync-media.test.ts`,
  chatmitra: `${contract}/chatmitra.test.ts`,
  'chakra.messages': `${contract}/chakra.test.ts`,
  'chakra.chats': `${contract}/chakra.test.ts`,
  cloud: `${contract}/cloud.test.ts`,
  'cloud.media': `${contract}/cloud-media.test.ts`,
  'cloud.marketing-messages': `${contract}/cloud-marketing.test.ts`,
  'cloud.phone-numbers.set': `${contract}/cloud-subscriptions.test.ts`,
  'cloud.phone-numbers.register': `${contract}/cloud-account.test.ts`,
  'cloud.phone-numbers.deregister': `${contract}/cloud-account.test.ts`,
  'cloud.phone-numbers.request-code': `${contract}/cloud-account.test.ts`,
  'cloud.phone-numbers.verify-code': `${contract}/cloud-account.test.ts`,
  'cloud.settings': `${contract}/cloud-account.test.ts`,
  'cloud.profile': `${contract}/cloud-account.test.ts`,
  'cloud.links': `${contract}/cloud-account.test.ts`,
  'cloud.automation': `${contract}/cloud-account.test.ts`,
  'cloud.commerce': `${contract}/cloud-account.test.ts`,
  'cloud.templates': `${contract}/cloud-templates.test.ts`,
  'cloud.uploads': `${contract}/cloud-templates.test.ts`,
  'cloud.block-users': `${contract}/cloud-block-users.test.ts`,
  'cloud.subscribed-apps': `${contract}/cloud-subscriptions.test.ts`,
  'cloud.subscriptions': `${contract}/cloud-subscriptions.test.ts`,
  'cloud.oauth': `${contract}/cloud-tokens.test.ts`,
  chakra: `${contract}/chakra.test.ts`,
  'chakra.templates': `${contract}/chakra-files.test.ts`,
  'chakra.template-messages': `${contract}/chakra-templates.test.ts`,
  'chakra.processes': `${contract}/chakra-platform.test.ts`,
  'chakra.tasks': `${contract}/chakra-platform.test.ts`,
  'chakra.users': `${contract}/chakra-platform.test.ts`,
  'chakra.background-jobs': `${contract}/chakra-platform.test.ts`,
  'chakra.config': `${contract}/chakra-platform.test.ts`,
  'chakra.photos': `${contract}/chakra-files.test.ts`,
  'chakra.media': `${contract}/chakra-files.test.ts`,
  control: `${contract}/endpoints.test.ts`,
  'control.health': `${beside}/dialects/control/state.test.ts`,
  'control.config': `${beside}/dialects/control/state.test.ts`,
  'control.reset': `${beside}/dialects/control/state.test.ts`,
  'control.worlds': `${beside}/dialects/control/state.test.ts`,
  'control.scenarios.presets': `${contract}/presets.test.ts`,
  'control.inbound': `${beside}/dialects/control/people.test.ts`,
  'control.customer': `${beside}/dialects/control/people.test.ts`,
  'control.personas': `${contract}/personas.test.ts`,
  'control.bug': `${contract}/bug.test.ts`,
  'control.window': `${beside}/dialects/control/people.test.ts`,
  'control.jobs': `${contract}/chatmitra.test.ts`,
  'control.ledger': `${beside}/core/jobs/run-job.test.ts`,
  'control.requests': `${beside}/dialects/control/logs.test.ts`,
  'control.events': `${contract}/waiting.test.ts`,
  'control.verdicts': `${contract}/waiting.test.ts`,
  'control.db': `${contract}/data-browser.test.ts`,
  'control.webhooks': `${contract}/endpoints.test.ts`,
  'control.asyncapi': `${contract}/asyncapi.test.ts`,
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
    missing: 'A catalogue is taken as it is; a group has one made-up participant, who gets its one status.',
  },
  'cloud.phone-numbers.get': { missing: 'There are no analytics: an account has no such fields.' },
  'cloud.phone-numbers.list': { note: 'An account has one number.' },
};

/** The test of an endpoint; undefined where none is named. */
export function testOf(id: string): string | undefined {
  const [dialect = '', topic] = id.split('.');
  return ENDPOINT_TESTS[id] ?? ENDPOINT_TESTS[`${dialect}.${topic}`] ?? ENDPOINT_TESTS[dialect];
}
