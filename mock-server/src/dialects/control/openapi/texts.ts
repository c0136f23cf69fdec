import { IDENTITIES } from '../../../core/settings.ts';
import type { SecurityScheme } from '../../dialect.ts';

/** What a reader needs before the first call. Markdown. */
export const DESCRIPTION = `One world, reached through every provider's API at once: a message that is sent through one shows in all.
This document is made from the tables that route, validate and encode, so it says what this mock does. An operation's id is the name
that scenarios know it by; \`x-document\` names the provider's document that it follows, and \`x-ours\` marks what no document has.

**Tokens.** A mock that is started without options takes \`test-token\` (60 calls a minute) and \`demo-token\` (6,000), and says at
[\`/_mock/config\`](./config) which ids and settings it has.

**Worlds.** Everything lives in a world. \`default\` needs no naming; \`/w/{world}\` before any path, or the header \`X-Mock-World\`,
addresses another (1 to 64 of a-z, 0-9 and "-"). It is made when it is first named, with a clock, a seed and a state of its own.

**Magic numbers.** A recipient \`1555\` and a code in seven digits has that outcome with nothing set up: \`15550131026\` is
undeliverable, \`15550131047\` is outside the customer service window, \`15550000429\` is the API's own throttle. \`15559999999\` always
succeeds, and is read.

**Scenarios.** \`POST /_mock/scenarios\` arms an outcome for the calls that it describes:
\`{"when": {"op": "send", "to": "+12025550123"}, "do": {"refuse": "rate_limit_hit"}, "times": 2}\`. \`refuse\` answers the call itself,
\`failAs\` accepts it and fails it later, by status. The newest that matches decides; a scenario comes before a magic number.

**Time.** The clock of a world moves with the real one until \`POST /_mock/clock\` freezes, sets or advances it:
\`{"advance": "24h"}\` fires all that comes due on the way, in order.

Not affiliated with WhatsApp or Meta.`;

const WORLD_IN_PATH = {
  url: '/w/{world}',
  description: 'A world of its own, made when it is first named',
  variables: { world: { default: 'my-test', description: '1 to 64 of a-z, 0-9 and "-"' } },
};
const DEFAULT_WORLD = { url: '/', description: 'The world `default`, or the one that `X-Mock-World` names' };

/** Where the calls go; a named world comes first. */
export function serversOf(world: string | undefined): object[] {
  const named = world === undefined ? [] : [{ url: `/w/${world}`, description: `The world "${world}"` }];
  return [...named, DEFAULT_WORLD, WORLD_IN_PATH];
}

type Requirement = Readonly<Record<string, readonly string[]>>;

export const SECURITY_SCHEMES: Readonly<Record<Exclude<SecurityScheme, 'none'>, object>> = {
  bearer: { type: 'http', scheme: 'bearer', description: '`Authorization: Bearer test-token`' },
  apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'The same token in a header of its own. Ours.' },
  accessToken: { type: 'apiKey', in: 'query', name: 'access_token', description: 'The same token in the query.' },
  control: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Mock-Control',
    description: 'The token of `--control-token`, where the mock was started with one.',
  },
};

/** Each way alone is enough; none at all is the empty requirement. */
export function securityOf(schemes: readonly SecurityScheme[] = ['bearer']): Requirement[] {
  return schemes.map((scheme): Requirement => (scheme === 'none' ? {} : { [scheme]: [] }));
}

type Told = { readonly description: string; readonly example?: string };

/** What parameters of paths stand for, by name; ids are those of a mock without options. */
export const PATH_PARAMETERS: Readonly<Record<string, Told>> = {
  version: { description: 'Any version; none is refused.', example: 'v25.0' },
  phone: { description: 'A phone number with country code.', example: '+12025550123' },
  phoneNumberId: { description: 'The id of a business phone number.', example: IDENTITIES.phoneNumberId },
  wabaId: { description: 'The id of a WhatsApp Business account.', example: IDENTITIES.wabaId },
  collection: { description: 'A collection of the data browser.', example: 'contacts' },
  nested: { description: 'A collection whose rows point at the row.', example: 'messages' },
  appId: { description: 'The id of an app.', example: IDENTITIES.appId },
  pluginId: { description: 'The id of a Chakra plugin.', example: IDENTITIES.pluginId },
};
