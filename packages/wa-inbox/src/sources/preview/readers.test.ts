import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Reading } from '../../model/preview.ts';
import type { Template } from '../../model/template.ts';
import type { Dialect } from '../../model/values.ts';
import { payloadReader, PREVIEW_DIALECTS } from './payload-reader.ts';

type Sample = { type?: string; to?: string; status?: string; [member: string]: unknown };
const file = new URL('../../../../../test/contract/cloud-samples.fixture.json', import.meta.url);
const SAMPLES = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Sample>);

const readers = new Map(
  await Promise.all(PREVIEW_DIALECTS.map(async (dialect) => [dialect, await payloadReader(dialect)] as const)),
);
const read = (dialect: Dialect, body: unknown, templates: readonly Template[] = []): Reading =>
  readers.get(dialect)!.read(body, templates);
const places = ({ problems }: Reading) => problems.map(({ field, meant }) => (meant ? `${field} → ${meant}` : field));

test('there is a reader for each dialect', () => {
  assert.deepEqual(
    [...readers.values()].map(({ dialect }) => dialect),
    ['whatssync', 'chatmitra', 'chakra', 'cloud'],
  );
});

for (const [name, sample] of SAMPLES) {
  test(`${name} is read in every dialect that takes it, without a problem and whole`, () => {
    for (const [dialect, body] of payloadsOf(sample)) {
      const reading = read(dialect, body);
      assert.deepEqual(reading.problems, [], dialect);
      assert.equal(reading.messages.length, reading.act ? 0 : 1, dialect);
    }
  });
}

/** The sample as each dialect writes it; the Contacts/Messages API and Chat Mitra have fewer kinds. */
function payloadsOf(sample: Sample): [Dialect, unknown][] {
  const { messaging_product: _, recipient_type: _kind, to, recipient: _recipient, ...content } = sample;
  const { biz_opaque_callback_data: _data, recipient_identity_key_hash: _hash, ...message } = content;
  const { context, ...rest } = message as { context?: { message_id: string } };
  const plain = sample.type === 'text' ? { ...rest, text: (rest as { text?: { body: string } }).text!.body } : asUrls(rest);
  const reply = context ? { context: { id: context.message_id } } : {};
  const reaction = rest as { reaction?: { message_id: string; emoji: string } };
  const reacted = reaction.reaction && { reaction: { messageId: reaction.reaction.message_id, emoji: reaction.reaction.emoji } };
  const own = { ...(plain as object), ...reply, ...reacted, to: '+12025550123' };
  const item = sample.type === 'template' ? { kind: 'template', payload: sample['template'] } : { kind: 'raw', payload: message };
  const queued = { recipient_mobile_number: '12025550123', messages: [item] };
  return [
    ['cloud', sample],
    ['chakra', sample],
    ...(to && takes('whatssync', own) ? ([['whatssync', own]] as [Dialect, unknown][]) : []),
    ...(to && takes('chatmitra', queued) ? ([['chatmitra', queued]] as [Dialect, unknown][]) : []),
  ];
}

/** Kinds that a dialect has no word for, or files that it takes by link only, are not its own. */
function takes(dialect: 'whatssync' | 'chatmitra', body: object): boolean {
  const refused = places(read(dialect, body));
  return !refused.some((field) => /(^|\.)(type|interactive\.type|link|header|parameters|name)\b/.test(field));
}

/** A file's link is its `url`. */
function asUrls(part: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  const { type } = part as Sample;
  const inner = (part as Sample)[type ?? ''];
  if (!['image', 'video', 'document', 'audio'].includes(type ?? '')) return part;
  const { link, ...more } = inner as { link?: string };
  return { ...part, [type!]: { ...more, ...(link ? { url: link } : {}) } };
}

test('each dialect takes the kinds that its documents name', () => {
  const taken = (wanted: Dialect) =>
    SAMPLES.filter(([, sample]) => payloadsOf(sample).some(([dialect]) => dialect === wanted)).map(([name]) => name);
  assert.equal(taken('cloud').length, 46);
  assert.equal(taken('chakra').length, 46);
  assert.equal(taken('whatssync').length, 31);
  assert.equal(taken('chatmitra').length, 27);
});
