import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inEveryWay } from './modes.ts';
import type { DrivenMock } from './modes/driven-mock.ts';
import { startReceiver } from './receiver.ts';
import { ASKED, BEGINNINGS, BY_HAND, CAUSES, WEBHOOKS, cause, fixture, type Sample } from './webhook-causes.ts';

const receiver = await startReceiver();
after(() => receiver.close());

/** Who writes and who is written to has a business-scoped id since 2026, and statuses name the contact then. */
const SINCE_2026 = new Set(['user_id', 'from_user_id', 'recipient_user_id', 'contacts']);
/** What the provider says of a file. */
const ADDED = ['id', 'sha256', 'url', 'mime_type'];

async function worldOf(mock: DrivenMock, name: string): Promise<DrivenMock> {
  const world = mock.world(name.replaceAll(/[._]/g, '-').toLowerCase());
  await BEGINNINGS[name]?.(world);
  await world.webhooks.subscribe({ url: `${receiver.url}/${name}`, dialect: 'cloud', ...ASKED[name] });
  return world;
}

/** The value that was sent and is of the sample's kind: the last one, where several are. */
function valueLike(sample: Sample, sent: Sample[]): Sample {
  const status = sample.statuses?.[0].status;
  return sent.findLast(({ statuses, messages, event }) => {
    if (status !== undefined) return statuses?.[0].status === status;
    return sample.messages ? messages !== undefined : event === sample.event;
  });
}

/** Everything that the sample has is there, of the same type; nothing else is but what came later. */
function sameShape(sent: Sample, sample: Sample, path: string): void {
  if (Array.isArray(sample)) {
    assert.ok(Array.isArray(sent), path);
    assert.equal(sent.length, sample.length, path);
    for (const [index, item] of sample.entries()) sameShape(sent[index], item, `${path}[${index}]`);
  } else if (typeof sample === 'object' && sample !== null) {
    const extra = Object.keys(sent ?? {}).filter((key) => !(key in sample) && !SINCE_2026.has(key));
    assert.deepEqual(extra, [], `${path} has more than the sample`);
    for (const key of Object.keys(sample)) {
      assert.ok(key in sent, `${path}.${key} is missing in ${JSON.stringify(sent)}`);
      sameShape(sent[key], sample[key], `${path}.${key}`);
    }
  } else assert.equal(typeof sent, typeof sample, path);
}

test('there are 74 samples, and each is caused, a customer’s message, or told by hand', () => {
  assert.equal(Object.keys(WEBHOOKS).length, 74);
  const others = Object.keys(WEBHOOKS).filter((name) => !(name in CAUSES) && !BY_HAND.includes(name));
  assert.deepEqual(
    others.filter((name) => !name.startsWith('in.')),
    [],
  );
});

inEveryWay((begin) => {
  let mock: DrivenMock;
  before(async () => void ({ mock } = await begin({ fixture, frozen: true, latency: 0, limits: false })));

  for (const [name, { field, of, value }] of Object.entries(WEBHOOKS)) {
    test(`${name} has the documented shape`, async () => {
      const world = await worldOf(mock, name);
      await cause(world, name);
      await world.webhooks.settled();
      const sent = receiver.take(`/${name}`).filter(({ json }) => json.entry[0].changes[0].field === field);
      assert.ok(sent.length > 0, 'nothing was sent');
      for (const { json } of sent) {
        assert.equal(json.object, 'whatsapp_business_account');
        assert.deepEqual([json.entry.length, json.entry[0].id, json.entry[0].changes.length], [1, '300000000000001', 1]);
        assert.equal(typeof json.entry[0].time, of === 'account' ? 'number' : 'undefined');
      }
      const found = valueLike(
        value,
        sent.map(({ json }) => json.entry[0].changes[0].value),
      );
      assert.ok(found, JSON.stringify(sent.map(({ json }) => json)));
      const { messaging_product: product, metadata, ...told } = found;
      if (of === 'number') {
        assert.equal(product, 'whatsapp');
        assert.deepEqual(metadata, { display_phone_number: '12025550100', phone_number_id: '200000000000001' });
      }
      sameShape(told, value, 'value');
      if (BY_HAND.includes(name)) assert.deepEqual(told, value);
      if (name.startsWith('status.')) sameStatus(told.statuses[0], value.statuses[0]);
      if (name.startsWith('in.') && !(name in CAUSES)) sameMessage(told.messages[0], value.messages[0]);
    });
  }

  /** What money it costs, why it failed and what the business wrote on it are the sample's own values. */
  function sameStatus(sent: Sample, sample: Sample): void {
    for (const member of ['pricing', 'biz_opaque_callback_data', 'recipient_type'])
      assert.deepEqual(sent[member], sample[member], member);
    assert.deepEqual(sent.conversation?.origin, sample.conversation?.origin);
    const [error, wanted] = [sent.errors?.[0], sample.errors?.[0]];
    // what was wrong with a file is different each time
    const details = error?.code === 131_053 ? {} : { error_data: wanted?.error_data };
    if (wanted)
      assert.partialDeepStrictEqual(error, { code: wanted.code, title: wanted.title, message: wanted.message, ...details });
  }

  /** What the customer wrote comes as it was written; a file with its place and digest. */
  function sameMessage(sent: Sample, sample: Sample): void {
    const { type } = sample;
    assert.deepEqual([sent.type, sent.from, sent.group_id], [type, sample.from, sample.group_id]);
    if (type === 'system') return assert.deepEqual(sent.system, sample.system);
    const isFile = sample[type]?.sha256 !== undefined;
    const part = ({ ...members }: Sample) =>
      Object.fromEntries(Object.entries(members).filter(([key]) => !isFile || !ADDED.includes(key)));
    if (sample[type] !== undefined) assert.deepEqual(part(sent[type]), part(sample[type]));
    if (isFile) assert.match(sent[type].sha256, /^[\w+/]{43}=$/);
    const { id, ...context } = sample.context ?? {};
    if (id !== undefined) assert.equal(sent.context.id, 'before');
    if (sample.context) assert.deepEqual({ ...sent.context, id }, { ...context, id });
  }
});
