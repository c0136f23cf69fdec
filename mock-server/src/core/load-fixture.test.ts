import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, NOW, SAMPLE, sampleMock, tell } from '../sample-mock.ts';

const WRONG: [what: object, sentence: RegExp][] = [
  [{ contacts: [{ phone: 'abc', name: 'x' }] }, /contacts\[0\]\.phone".*"abc" has letters/],
  [{ contacts: [...SAMPLE.contacts, { phone: `+${ANA}`, name: 'Again' }] }, /"contacts\[3\]\.phone".*there twice/],
  [
    { messages: [{ phone: ANA, direction: 'in', at: NOW, content: { type: 'text', text: { body: 'x' } } }] },
    /messages\[0\]\.direction" cannot be "in"/,
  ],
  [
    { messages: [{ phone: ANA, direction: 'inbound', at: 'yesterday', content: { type: 'text', text: { body: 'x' } } }] },
    /messages\[0\]\.at".*ISO 8601/,
  ],
  [
    { messages: [{ phone: ANA, direction: 'inbound', at: NOW, content: { type: 'text' } }] },
    /"messages\[0\]\.content\.text" is missing/,
  ],
  [
    {
      messages: [
        {
          phone: ANA,
          direction: 'outbound',
          at: NOW,
          status: 'failed',
          error: 999_999,
          content: { type: 'text', text: { body: 'x' } },
        },
      ],
    },
    /"messages\[0\]\.error".*999999/,
  ],
  [{ messages: [SAMPLE.messages[0]!, SAMPLE.messages[0]!] }, /"messages\[1\]\.id".*"msg_bo" is there twice/],
  [{ templates: [{ name: 'x', components: [{ text: 'no type' }] }] }, /"templates\[0\]\.components"/],
  [{ scenarios: [{ when: { op: 'sned' }, do: { refuse: 131_026 } }] }, /did you mean "send"/],
];

for (const [what, sentence] of WRONG) {
  test(`a fixture is refused with ${sentence}`, async () => {
    const mock = sampleMock();
    await assert.rejects(mock.reset({ fixture: { ...SAMPLE, ...what } }), sentence);
    assert.equal(mock.snapshot().contacts.length, 3, 'the world stays');
  });
}

test('contacts stand in the order of their last messages, those without any last', async () => {
  const { json } = await tell(sampleMock(), 'GET /api/v1/contacts');
  assert.deepEqual(
    json.contacts.map(({ name }: { name: string }) => name),
    ['Ana Pérez', 'Bo Larsen', '佐藤 花子'],
  );
});

test('windows follow from the last inbound message where the fixture does not say', async () => {
  const { json } = await tell(sampleMock(), 'GET /api/v1/contacts');
  assert.deepEqual(
    json.contacts.map(({ window }: { window: object }) => window),
    [
      { open: true, expiresAt: '2026-03-03T11:00:00.000Z' },
      { open: false, expiresAt: '2026-02-28T12:00:00.000Z' },
      { open: false },
    ],
  );
});

test('a number that only messages name gets a contact', async () => {
  const message = {
    phone: '+34600111222',
    direction: 'inbound' as const,
    at: NOW,
    content: { type: 'text', text: { body: 'Hola' } },
  };
  const mock = sampleMock({ fixture: { ...SAMPLE, messages: [message] } });
  const { json } = await tell(mock, 'GET /api/v1/contacts/34600111222');
  assert.deepEqual([json.name, json.phone, json.lastMessage.text], ['+34600111222', '+34600111222', 'Hola']);
});

test('a failed message carries its reason', async () => {
  const message = {
    phone: ANA,
    direction: 'outbound' as const,
    at: NOW,
    error: 131_026,
    content: { type: 'text', text: { body: 'x' } },
  };
  const { json } = await tell(
    sampleMock({ fixture: { ...SAMPLE, messages: [message] } }),
    `GET /api/v1/contacts/${ANA}/messages`,
  );
  assert.deepEqual(
    [json.messages[0].status, json.messages[0].error.code, json.messages[0].error.providerCode],
    ['failed', 'message_undeliverable', 131_026],
  );
});

test('a world that goes back has the same rows again, whatever was done to it meanwhile', async () => {
  const fixture = { contacts: [{ phone: ANA, name: 'Ana' }], messages: SAMPLE.messages.map(({ id: _, ...message }) => message) };
  const mock = sampleMock({ fixture, now: NOW, latency: 1_000 });
  const first = mock.snapshot();
  const { id } = await mock.inbound({ from: ANA, text: 'Hi' });
  await mock.customer(ANA).edit(first.messages.find(({ direction }) => direction === 'inbound')!.id!, 'Changed');
  for (const _ of [1, 2]) {
    await mock.reset();
    assert.deepEqual(mock.snapshot(), first);
    assert.equal((await mock.inbound({ from: ANA, text: 'Hi' })).id, id);
  }
  const other = mock.world('other').snapshot();
  assert.notDeepEqual(other.messages, first.messages, 'another seed gives other ids');
  await mock.reset();
  assert.deepEqual(mock.snapshot(), first);
});
