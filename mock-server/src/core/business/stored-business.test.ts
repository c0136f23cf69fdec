import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, SAMPLE, sampleMock, tell } from '../../sample-mock.ts';

test('a fixture says how the business stands, member by member', async () => {
  const mock = sampleMock({
    fixture: {
      ...SAMPLE,
      account: { tier: 'TIER_250', pin: '123456' },
      customers: [{ phone: `+${ANA}`, blocked: true, identityKeyHash: 'one' }],
      tokens: [{ index: 1, permissions: ['whatsapp_business_messaging'] }],
      orders: [{ id: 'order-1', status: 'shipped' }],
    },
  });
  const { json: account } = await tell(mock, 'GET /_mock/account');
  assert.deepEqual([account.tier, account.pin, account.status], ['TIER_250', '123456', 'CONNECTED']);
  const { tokens } = (await tell(mock, 'GET /_mock/tokens')).json;
  assert.deepEqual(
    tokens.map(({ permissions }: { permissions: string[] }) => permissions.length),
    [2, 1],
  );
  const { customers, orders } = mock.snapshot();
  assert.deepEqual(customers, [{ phone: ANA, blocked: true, identityKeyHash: 'one' }]);
  assert.deepEqual(orders, [{ id: 'order-1', status: 'shipped' }]);
});

const WRONG: [what: string, part: object, words: RegExp][] = [
  ['a token that there is not', { tokens: [{ index: 2 }] }, /cannot have the index 2: this mock has 2 tokens, counted from 0/],
  ['a tier that there is not', { account: { tier: 'TIER_3' } }, /"fixture\.account\.tier" cannot be "TIER_3"/],
  ['a PIN of five digits', { account: { pin: '12345' } }, /"fixture\.account\.pin".*six digits/],
  ['a callback that is no URL', { subscriptions: [{ url: 'here', dialect: 'cloud' }] }, /"fixture\.subscriptions\[0\]\.url"/],
  ['a customer without a number', { customers: [{ phone: '12' }] }, /"fixture\.customers\[0\]\.phone"/],
];
for (const [what, part, words] of WRONG) {
  test(`a fixture with ${what} is refused by its path`, async () => {
    const { status, json } = await tell(sampleMock(), 'POST /_mock/reset', { fixture: { ...SAMPLE, ...part } });
    assert.equal(status, 400);
    assert.match(json.error.message, words);
  });
}

test('worlds begin apart: what is turned in one is not turned in another', async () => {
  const mock = sampleMock();
  await tell(mock, 'PATCH /_mock/account', { restrictions: ['locked'] });
  assert.deepEqual((await tell(mock, 'GET /w/other/_mock/account')).json.restrictions, []);
  await mock.reset();
  assert.deepEqual((await tell(mock, 'GET /_mock/account')).json.restrictions, []);
});
