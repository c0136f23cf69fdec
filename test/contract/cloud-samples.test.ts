import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CUSTOMER, send } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- 46 shapes, looked at as data
type Sample = any;
const read = readFileSync(new URL('./cloud-samples.fixture.json', import.meta.url), 'utf8');
const SAMPLES = Object.entries(JSON.parse(read) as Record<string, Sample>);
/** What the samples of reading, quoting and reacting point at. */
const QUOTED = 'wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTBGMTFDMkQzRTRBNUI2QzdEOAA=';

/** A template with as many placeholders as a sample fills in. */
function templateFor({ template: { name, language, components = [] } }: Sample) {
  const body = components.find(({ type }: Sample) => type === 'body')?.parameters ?? [];
  const marks = body.map((parameter: Sample, index: number) => `{{${parameter.parameter_name ?? index + 1}}}`);
  return { name, language: language.code, status: 'APPROVED', components: [{ type: 'BODY', text: `Dear ${marks.join(', ')}.` }] };
}

const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [
    {
      id: QUOTED,
      phone: CUSTOMER,
      direction: 'inbound' as const,
      at: '2026-03-02T11:00:00.000Z',
      content: { type: 'text', text: { body: 'Are you open?' } },
    },
  ],
  templates: SAMPLES.filter(([, { type }]) => type === 'template').map(([, sample]) => templateFor(sample)),
};

test('there is a sample of each kind and modifier', () => assert.equal(SAMPLES.length, 46));

inEveryMode({ fixture, frozen: true, latency: 0, limits: false }, (mode) => {
  for (const [kind, sample] of SAMPLES) {
    test(`the sample of ${kind} is accepted and comes back`, async () => {
      const { status, json } = await send(mode, sample);
      assert.equal(status, 200, JSON.stringify(json));
      if (sample.status !== undefined) return assert.deepEqual(json, { success: true });
      assert.equal(json.messages[0].message_status, sample.type === 'template' ? 'accepted' : undefined);
      const snapshot = mode.mock.snapshot();
      if (sample.type === 'reaction') {
        const target: Sample = snapshot.messages.find(({ id }) => id === QUOTED);
        return assert.deepEqual(target.reactions, [{ from: '12025550100', emoji: sample.reaction.emoji }]);
      }
      const stored: Sample = snapshot.messages.find(({ id }) => id === json.messages[0].id);
      assert.deepEqual(stored.content[sample.type], sample[sample.type]);
      assert.equal(stored.content.biz_opaque_callback_data, sample.biz_opaque_callback_data);
      assert.deepEqual(stored.context, sample.context && { id: sample.context.message_id });
    });
  }
});
