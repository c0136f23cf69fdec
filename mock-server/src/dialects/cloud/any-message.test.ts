import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MESSAGES } from '@wa-inbox/protocol/cloud/requests';
import { IDENTITIES } from '../../core/settings.ts';
import { ANA, sampleMock, tell } from '../../sample-mock.ts';

const MEMBERS = ['type', 'body', 'text', 'action', 'header', 'sections', 'rows', 'cards', 'parameters', 'name', 'language'];
const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom('button', 'list', 'carousel', 'flow', 'msg_ana', '{"name":[', '', null, true, 3),
    fc.string(),
    fc.double(),
  ),
  tree: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...MEMBERS, 'id', 'link', 'code', 'components', '__proto__'), tie('tree'), { maxKeys: 5 }),
  ),
})).tree;
const recipients = fc.oneof(fc.constantFrom(ANA, `+${ANA}`, '1', 'US.1', '999'), value);

for (const type of [...Object.keys(MESSAGES), 'constructor', 'nothing']) {
  test(`whatever a message of type ${type} holds, it is accepted or refused, without a fault`, async () => {
    const faults: unknown[] = [];
    const mock = sampleMock({ limits: false, onFault: (fault) => faults.push(fault) });
    await fc.assert(
      fc.asyncProperty(value, recipients, value, async (content, to, context) => {
        const body = { messaging_product: 'whatsapp', to, type, [type]: content, context };
        const { status } = await tell(mock, `POST /v23.0/${IDENTITIES.phoneNumberId}/messages`, body);
        assert.ok(status < 500, `${status}: ${String(faults[0])}`);
      }),
      { numRuns: 50 },
    );
  });
}
