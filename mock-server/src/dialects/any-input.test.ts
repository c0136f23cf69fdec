import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CHAKRA_ENDPOINTS } from '@wa-inbox/protocol/chakra/endpoints';
import { CHATMITRA_ENDPOINTS } from '@wa-inbox/protocol/chatmitra/endpoints';
import { CLOUD_ENDPOINTS } from '@wa-inbox/protocol/cloud/endpoints';
import { CONTROL_ENDPOINTS } from '@wa-inbox/protocol/control/endpoints';
import { WHATSSYNC_ENDPOINTS } from '@wa-inbox/protocol/whatssync/endpoints';
import { IDENTITIES } from '../core/settings.ts';
import { ANA, sampleMock, tell } from '../sample-mock.ts';

/** One that the sample has. */
const TEMPLATE = '1234567890123456';
const WORDS = [
  'to',
  'type',
  'text',
  'template',
  'components',
  'contacts',
  'messages',
  'phone',
  'name',
  'state',
  'message',
  'from',
  'when',
  'do',
  'op',
  'recipient_mobile_number',
  'kind',
  'payload',
  'altTexts',
  'jobs',
  'ledger',
  'data',
  'where',
  'or',
  'processes',
  'update',
  'mapping',
  'category',
  'language',
  'buttons',
  'cards',
];
const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom(`+${ANA}`, ANA, 'raw', 'text', 'template', 'reaction', 'send', 'msg_ana', ''),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  ),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...WORDS), fc.string()), tie('tree'), { maxKeys: 5 }),
  ),
})).tree;
const part = fc.oneof(fc.constantFrom(ANA, 'msg_ana', '%', '%00', '..'), fc.webSegment());
const query = fc.webQueryParameters();

const ENDPOINTS = [WHATSSYNC_ENDPOINTS, CHATMITRA_ENDPOINTS, CHAKRA_ENDPOINTS, CLOUD_ENDPOINTS, CONTROL_ENDPOINTS].flat();

for (const { id, method, path } of ENDPOINTS) {
  test(`${id} answers whatever comes without a fault`, async () => {
    const faults: unknown[] = [];
    const mock = sampleMock({ limits: false, onFault: (fault) => faults.push(fault) });
    await fc.assert(
      fc.asyncProperty(value, part, query, async (body, segment, asked) => {
        const url = (id.startsWith('cloud.') ? `/v23.0${path}` : path)
          .replace(':phoneNumberId', IDENTITIES.phoneNumberId)
          .replace(':wabaId', segment.length % 2 ? IDENTITIES.wabaId : `3${segment}`)
          .replace(':appId', IDENTITIES.appId)
          .replace(':templateId', TEMPLATE)
          .replace(':uploadId', `upload:${segment}`)
          .replace(':pluginId', IDENTITIES.pluginId)
          .replace(':version', 'v19.0')
          .replace(':procedure', 'lead')
          .replace(':mediaId', `9${segment}`)
          .replace(/:\w+/, segment);
        const { status } = await tell(
          mock,
          `${method} ${url}?${asked}`,
          method === 'GET' ? undefined : (JSON.stringify(body) ?? 'null'),
        );
        assert.ok(status < 500, `${status}: ${String(faults[0])}`);
      }),
      { numRuns: 60 },
    );
  });
}
