import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, BO, sampleMock, tell } from '../../../sample-mock.ts';

const NEXT = '12025550199';

test('what is on its way to a number that is given up never arrives', async () => {
  const mock = sampleMock({ latency: 1_000 });
  const { json } = await tell(mock, 'POST /api/v1/messages', { to: ANA, type: 'text', text: 'On its way' });
  await mock.clock.advance('1s');
  await mock.customer(ANA).changeNumber(NEXT);
  await mock.clock.advance('24h');
  const { messages } = mock.snapshot();
  assert.equal(messages.find(({ id }) => id === json.id)?.status, 'sent');
});

test('a customer goes by their name at the new number, and one without a name by the number', async () => {
  const mock = sampleMock();
  await mock.customer(BO).changeNumber('34600111333');
  await mock.inbound({ from: '34600111222', text: 'Hola' });
  await mock.customer('34600111222').changeNumber(NEXT);
  const names = mock.snapshot().contacts.map(({ phone, name }) => [phone, name]);
  assert.deepEqual(
    names.filter(([phone]) => phone === '34600111333' || phone === NEXT),
    [
      [NEXT, `+${NEXT}`],
      ['34600111333', 'Bo Larsen'],
    ],
  );
});

test('who stopped marketing has stopped it at the new number', async () => {
  const mock = sampleMock();
  await mock.customer(ANA).optOut();
  await mock.customer(ANA).changeNumber(NEXT);
  assert.deepEqual(mock.snapshot()['customers'], [
    { phone: ANA, optedOut: true, movedTo: NEXT },
    { phone: NEXT, optedOut: true },
  ]);
});
