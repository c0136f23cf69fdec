import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, SAMPLE, sampleMock, tell, type Told } from '../../sample-mock.ts';
import type { Mock } from '../../index.ts';
import { TemplateShelf } from '../template-shelf.ts';

const BODY = { type: 'BODY', text: 'Hi {{1}}, your order is ready.', example: { body_text: [['Ana']] } };
const TEMPLATES = '/v24.0/300000000000001/message_templates';

function create(mock: Mock, change: object = {}): Promise<Told> {
  const body = { name: 'order_ready', language: 'en_US', category: 'UTILITY', components: [BODY], ...change };
  return tell(mock, `POST ${TEMPLATES}`, body);
}

async function approved(mock: Mock, change: object = {}): Promise<string> {
  const { json } = await create(mock, change);
  await review(mock, json.id, 'approve');
  return json.id;
}

async function review(mock: Mock, id: string, verdict: string, body: object = {}): Promise<void> {
  assert.equal((await tell(mock, `POST /_mock/templates/${id}/${verdict}`, body)).status, 200);
}

async function statusOf(mock: Mock, id: string): Promise<string> {
  return (await tell(mock, `GET /v24.0/${id}?fields=status`)).json.status;
}

async function send(mock: Mock, name: string, texts = ['Ana']): Promise<Told> {
  const parameters = texts.map((text) => ({ type: 'text', text }));
  const template = { name, language: { code: 'en_US' }, components: [{ type: 'body', parameters }] };
  return tell(mock, 'POST /v24.0/200000000000001/messages', {
    messaging_product: 'whatsapp',
    to: ANA,
    type: 'template',
    template,
  });
}

/** What the customer reads of a message that was sent. */
function bodyOf(mock: Mock, { json }: Told): string | undefined {
  const message = mock.snapshot().messages.find(({ id }) => id === json.messages[0].id);
  return (message?.['hydrated'] as { body: string } | undefined)?.body;
}

async function news(mock: Mock): Promise<[status: string, at: string][]> {
  const { json } = await tell(mock, 'GET /_mock/events');
  const updates = json.events.filter(({ type }: { type: string }) => type === 'template.updated');
  return updates.map(({ status, at }: { status: string; at: string }) => [status, at]);
}

test('a template is reviewed within a quarter of an hour, the same for the same seed', async () => {
  const times = await Promise.all(
    [1, 1, 2].map(async (seed) => {
      const mock = sampleMock({ seed });
      const { json } = await create(mock);
      assert.equal(json.status, 'PENDING');
      assert.equal((await send(mock, 'order_ready')).json.error.code, 132_001);
      await mock.clock.advance('15m');
      assert.equal(await statusOf(mock, json.id), 'APPROVED');
      assert.equal((await send(mock, 'order_ready')).status, 200);
      return (await news(mock)).at(-1)![1];
    }),
  );
  assert.equal(times[0], times[1]);
  assert.notEqual(times[0], times[2]);
});

for (const [name, reason] of [
  ['please_reject_me', 'INVALID_FORMAT'],
  ['reject_me_scam', 'SCAM'],
  ['reject_me_incorrect_category', 'INCORRECT_CATEGORY'],
] as const) {
  test(`a template named ${name} is rejected as ${reason}`, async () => {
    const mock = sampleMock();
    const { json } = await create(mock, { name });
    await mock.clock.advance('15m');
    const told = await tell(mock, `GET /v24.0/${json.id}?fields=status,rejected_reason`);
    assert.deepEqual(told.json, { status: 'REJECTED', rejected_reason: reason, id: json.id });
    assert.equal((await send(mock, name)).json.error.code, 132_001);
  });
}

test('a template is paused for three hours, then for six, then disabled: 132015 and 132016', async () => {
  const mock = sampleMock();
  const id = await approved(mock);
  for (const hours of [3, 6]) {
    await review(mock, id, 'pause');
    await mock.clock.advance(hours * 3_600_000 - 1);
    const refused = await send(mock, 'order_ready');
    assert.deepEqual([refused.status, refused.json.error.code], [400, 132_015]);
    await mock.clock.advance(1);
    assert.equal((await send(mock, 'order_ready')).status, 200);
  }
  await review(mock, id, 'pause');
  await mock.clock.advance('30d');
  assert.equal((await send(mock, 'order_ready')).json.error.code, 132_016);
  const deleted = await tell(mock, `DELETE ${TEMPLATES}?name=order_ready`);
  assert.deepEqual([deleted.status, deleted.json.error.error_subcode], [400, 2_388_039]);
});

test('messages of a paced template are held, then go out or fail with 132015', async () => {
  for (const [verdict, status, next] of [
    ['approve', 'read', 200],
    ['pause', 'failed', 400],
  ] as const) {
    const mock = sampleMock();
    const id = await approved(mock);
    await review(mock, id, 'pace');
    const { json } = await send(mock, 'order_ready');
    assert.equal(json.messages[0].message_status, 'held_for_quality_assessment');
    mock.restore(mock.snapshot());
    await mock.clock.advance('1h');
    const sent = () => mock.snapshot().messages.find((message) => message.id === json.messages[0].id);
    assert.equal(sent()?.status, 'accepted');
    await review(mock, id, verdict);
    await mock.clock.advance('4h');
    assert.deepEqual([sent()?.status, sent()?.error], [status, verdict === 'pause' ? 'template_paused' : undefined]);
    const { json: due } = await tell(mock, 'GET /_mock/events');
    const times = due.events.map(({ at }: { at: string }) => at);
    assert.deepEqual(times, times.toSorted(), 'nothing happens in the past');
    assert.equal((await send(mock, 'order_ready')).status, next);
    if (verdict === 'approve') continue;
    await tell(mock, `POST /v24.0/${id}/unpause`);
    assert.equal((await send(mock, 'order_ready')).json.messages[0].message_status, 'accepted');
  }
});

test('a template that is paused while its edit is reviewed cannot be sent', async () => {
  const mock = sampleMock();
  const id = await approved(mock);
  await tell(mock, `POST /v24.0/${id}`, { components: [BODY] });
  assert.equal((await send(mock, 'order_ready')).status, 200);
  await review(mock, id, 'pause');
  assert.equal((await send(mock, 'order_ready')).json.error.code, 132_015);
});

test('what is queued by Chat Mitra fails when its template is paused or disabled meanwhile', async () => {
  for (const [verdict, code] of [
    ['pause', 132_015],
    ['disable', 132_016],
  ] as const) {
    const mock = sampleMock();
    const parameters = ['Ana', 'Monday'].map((text) => ({ type: 'text', text }));
    const payload = { name: 'appointment_reminder', language: 'en_US', components: [{ type: 'body', parameters }] };
    const queued = await tell(mock, 'POST /developer/api/send_message', {
      recipient_mobile_number: ANA,
      messages: [{ kind: 'template', payload }],
    });
    await review(mock, 'appointment_reminder', verdict);
    await mock.clock.advance('1m');
    const { messages } = (await tell(mock, `GET /_mock/jobs/${queued.json.jobId}`)).json;
    assert.deepEqual([messages[0].status, messages[0].error.code], ['failed', code]);
  }
});

test('a pause of pacing lasts until it is ended', async () => {
  const mock = sampleMock();
  const id = await approved(mock);
  await review(mock, id, 'pause', { reason: 'RATE_LIMITING_PAUSE' });
  await mock.clock.advance('30d');
  assert.equal(await statusOf(mock, id), 'PAUSED');
  assert.deepEqual((await tell(mock, `POST /v24.0/${id}/unpause`)).json, { success: true });
  assert.equal(await statusOf(mock, id), 'APPROVED');
  assert.equal((await tell(mock, `POST /v24.0/${id}/unpause`)).json.error.error_subcode, 2_388_039);
});

test('an approved template is edited once a day and ten times in 30 days, and sent as it was until its review', async () => {
  const mock = sampleMock();
  const id = await approved(mock);
  const edit = (text: string) => tell(mock, `POST /v24.0/${id}`, { components: [{ ...BODY, text }] });
  assert.deepEqual((await edit('Dear {{1}}, your order is there.')).json, { success: true });
  assert.equal(await statusOf(mock, id), 'PENDING');
  assert.equal(bodyOf(mock, await send(mock, 'order_ready')), 'Hi Ana, your order is ready.');
  await mock.clock.advance('15m');
  assert.equal(bodyOf(mock, await send(mock, 'order_ready')), 'Dear Ana, your order is there.');
  const again = await edit('Hello {{1}}, your order is here.');
  assert.deepEqual([again.status, again.json.error.code, again.json.error.error_subcode], [400, 100, 2_388_039]);
  for (let count = 2; count <= 10; count++) {
    await mock.clock.advance('24h');
    assert.equal((await edit('Hello {{1}}, your order is here.')).status, 200, `edit ${count}`);
  }
  await mock.clock.advance('24h');
  assert.equal((await edit('Hello {{1}}, your order is here.')).json.error.error_subcode, 2_388_039);
  await mock.clock.advance('20d');
  assert.equal((await edit('Hello {{1}}, your order is here.')).status, 200);
});

test('what is pending cannot be edited, what is rejected can without end, and only then change its category', async () => {
  const mock = sampleMock();
  const { json } = await create(mock);
  const edit = (change: object) => tell(mock, `POST /v24.0/${json.id}`, change);
  assert.equal((await edit({ components: [BODY] })).json.error.error_subcode, 2_388_039);
  for (let count = 0; count < 12; count++) {
    await review(mock, json.id, 'reject', { reason: 'SCAM' });
    assert.equal((await edit({ components: [BODY], category: count % 2 ? 'UTILITY' : 'MARKETING' })).status, 200);
  }
  await review(mock, json.id, 'approve');
  assert.equal((await edit({ category: 'MARKETING' })).json.error.error_subcode, 2_388_039);
});

test('the name of a deleted approved template is held for 30 days in its language, that of another is not', async () => {
  const mock = sampleMock();
  await approved(mock);
  assert.equal((await create(mock)).json.error.error_subcode, 2_388_024);
  await tell(mock, `DELETE ${TEMPLATES}?name=order_ready`);
  assert.equal((await create(mock)).json.error.error_subcode, 2_388_023);
  assert.equal((await create(mock, { language: 'de' })).status, 200);
  await mock.clock.advance('29d');
  assert.equal((await create(mock)).json.error.error_subcode, 2_388_023);
  await mock.clock.advance('1d');
  assert.equal((await create(mock)).status, 200);
  await create(mock, { name: 'never_approved' });
  await tell(mock, `DELETE ${TEMPLATES}?name=never_approved`);
  assert.equal((await create(mock, { name: 'never_approved' })).status, 200);
});

test('a template whose messages are on their way is deleted when they have arrived', async () => {
  const mock = sampleMock({ latency: 60_000 });
  const id = await approved(mock);
  await send(mock, 'order_ready');
  await tell(mock, `DELETE ${TEMPLATES}?name=order_ready`);
  assert.equal(await statusOf(mock, id), 'PENDING_DELETION');
  assert.equal((await send(mock, 'order_ready')).json.error.code, 132_001);
  await mock.clock.advance('10m');
  assert.equal((await tell(mock, `GET /v24.0/${id}`)).json.error.error_subcode, 33);
  assert.deepEqual(
    (await news(mock)).map(([status]) => status).filter((status, index, all) => status !== all[index - 1]),
    ['PENDING', 'APPROVED', 'PENDING_DELETION', 'DELETED'],
  );
});

test('an account has 6,000 templates when it is verified, 250 when it is not: 2388019', async () => {
  for (const [isVerified, most] of [
    [true, 6_000],
    [false, 250],
  ] as const) {
    const templates = Array.from({ length: most - 1 }, (_, index) => ({ name: `t_${index}` }));
    const mock = sampleMock({ fixture: { ...SAMPLE, isVerified, templates } });
    assert.equal((await create(mock)).status, 200);
    assert.equal((await create(mock, { name: 'one_more' })).json.error.error_subcode, 2_388_019);
    assert.equal(mock.snapshot()['isVerified'], isVerified ? undefined : false);
  }
});

test('100 templates are created in an hour, the next is 80008 until the hour is over', async () => {
  const mock = sampleMock();
  for (let count = 0; count < 100; count++) assert.equal((await create(mock, { name: `t_${count}` })).status, 200);
  const refused = await create(mock);
  assert.deepEqual([refused.status, refused.json.error.code, refused.headers.get('retry-after')], [400, 80_008, '3600']);
  await mock.clock.advance('1h');
  assert.equal((await create(mock)).status, 200);
  const free = sampleMock({ limits: false });
  for (let count = 0; count < 101; count++) assert.equal((await create(free, { name: `t_${count}` })).status, 200);
});

test('a restored world goes on as the other does: reviews, pauses, quotas and held names', async () => {
  const mock = sampleMock({ seed: 5 });
  await create(mock, { name: 'waiting' });
  const paused = await approved(mock, { name: 'paused' });
  await review(mock, paused, 'pause');
  const edited = await approved(mock, { name: 'edited' });
  await tell(mock, `POST /v24.0/${edited}`, { components: [BODY] });
  await approved(mock, { name: 'deleted' });
  await tell(mock, `DELETE ${TEMPLATES}?name=deleted`);
  const twin = sampleMock();
  twin.restore(mock.snapshot());
  assert.deepEqual(twin.snapshot(), mock.snapshot());
  for (const each of [mock, twin]) {
    assert.equal((await create(each, { name: 'deleted' })).json.error.error_subcode, 2_388_023);
    await each.clock.advance('2h');
    assert.equal((await tell(each, `POST /v24.0/${edited}`, { components: [BODY] })).json.error.error_subcode, 2_388_039);
    await each.clock.advance('1h');
    assert.equal(await statusOf(each, paused), 'APPROVED');
  }
  assert.deepEqual(twin.snapshot(), mock.snapshot());
});

test('a send among 1,000 templates looks its own up, and reads no other', async () => {
  const templates = Array.from({ length: 1_000 }, (_, index) => ({
    name: `t_${index}`,
    components: [{ type: 'BODY', text: `Hi {{1}}, this is ${index}.` }],
  }));
  const mock = sampleMock({ limits: false, fixture: { ...SAMPLE, templates } });
  assert.equal(bodyOf(mock, await send(mock, 't_987')), 'Hi Ana, this is 987.');
  assert.match((await send(mock, 't_1000')).json.error.error_data.details, /t_1000.* does not exist in en_US/);
});

test('the look-up of a template calls for no list', () => {
  const shelf = new TemplateShelf();
  const row = { language: 'en_US', category: 'UTILITY', status: 'APPROVED', components: [] } as const;
  for (let index = 0; index < 1_000; index++) shelf.put({ ...row, id: String(index), name: `t_${index}` });
  shelf.list = () => assert.fail('a list was made');
  shelf.names = () => assert.fail('names were listed');
  assert.equal(shelf.get('t_987', 'en_US')?.id, '987');
  assert.equal(shelf.byId('987')?.name, 't_987');
  assert.equal(shelf.get('t_987', 'de'), undefined);
});
