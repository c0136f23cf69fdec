import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleMock, tell } from '../../sample-mock.ts';

const storm = { name: 'storm', when: { op: 'send' }, do: { http: 503 } };
const arm = async (given: unknown) => tell(sampleMock(), 'POST /_mock/scenarios', given);

test('one scenario has an id, a list has ids in its order', async () => {
  const mock = sampleMock();
  const one = await tell(mock, 'POST /_mock/scenarios', storm);
  assert.deepEqual([one.status, one.json.ids], [201, [one.json.id]]);
  const { json } = await tell(mock, 'POST /_mock/scenarios', { scenarios: [{ preset: 'window-closes-while-typing' }, storm] });
  assert.deepEqual([json.id, json.ids.length], [undefined, 3]);
  const { scenarios } = (await tell(mock, 'GET /_mock/scenarios')).json;
  assert.deepEqual(
    scenarios.map(({ id, name }: { id: string; name: string }) => [id, name]),
    [one.json.id, ...json.ids].map((id, index) => [id, index % 3 === 0 ? 'storm' : 'window-closes-while-typing']),
  );
});

const WRONG: [given: unknown, sentence: RegExp][] = [
  [{ preset: 'slow-netwrok' }, /"preset" cannot be "slow-netwrok": did you mean "slow-network"/],
  [{ preset: 'cloud.reengagement_requird' }, /did you mean "cloud\.reengagement_required"/],
  [{ preset: 'what nobody has heard of' }, /GET \/_mock\/scenarios\/presets lists \d+/],
  [{ preset: 'status-twice', when: {} }, /"when" does not belong here/],
  [[storm, { preset: 'slow-network', times: 0 }], /"\[1\]\.times" cannot be 0/],
  [[storm, { preset: 'slow-network', to: '+12025550123' }], /"\[1\]\.to" has no meaning for the preset "slow-network"/],
  [{ scenarios: 5 }, /"scenarios" is not a list/],
  [{ scenarios: [], name: 'x' }, /"name" does not belong beside "scenarios"/],
  [
    { when: { op: 'send', template: 'old_offr' }, do: { http: 503 } },
    /no template "old_offr" in this world; did you mean "old_offer"/,
  ],
];
for (const [given, sentence] of WRONG) {
  test(`${JSON.stringify(given)} is refused with ${sentence}`, async () => {
    const { status, json } = await arm(given);
    assert.equal(status, 400);
    assert.match(json.error.message, sentence);
  });
}

test('all of a list is armed, or nothing', async () => {
  const mock = sampleMock();
  assert.equal((await tell(mock, 'POST /_mock/scenarios', [storm, { ...storm, do: {} }])).status, 400);
  assert.deepEqual((await tell(mock, 'GET /_mock/scenarios')).json.scenarios, []);
  const many = Array.from({ length: 999 }, () => storm);
  assert.equal((await tell(mock, 'POST /_mock/scenarios', many)).status, 201);
  const more = await tell(mock, 'POST /_mock/scenarios', [storm, storm]);
  assert.match(more.json.error.message, /There are 999 scenarios already, of at most 1000/);
  assert.equal((await tell(mock, 'GET /_mock/scenarios')).json.scenarios.length, 999);
});

test('a template that is not there and not nearly there is armed, with a note', async () => {
  const { status, json } = await arm({ when: { op: 'send', template: 'spring_greeting' }, do: { http: 503 } });
  assert.equal(status, 201);
  assert.match(json.notes[0], /there is no template "spring_greeting" in this world yet/);
});

test('a fixture can hold scenarios and presets, and names the place of what is wrong', async () => {
  const fixture = { contacts: [], messages: [], scenarios: [storm, { preset: 'slow-network' }] };
  const mock = sampleMock({ fixture });
  const { scenarios } = (await tell(mock, 'GET /_mock/scenarios')).json;
  assert.deepEqual(
    scenarios.map(({ name }: { name: string }) => name),
    ['storm', 'slow-network'],
  );
  const wrong = { ...fixture, scenarios: [storm, { preset: 'slow' }] };
  await assert.rejects(mock.reset({ fixture: wrong }), /"scenarios\[1\]\.preset" cannot be "slow"/);
});
