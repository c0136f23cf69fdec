import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CUSTOMER, FILES, send } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- 46 shapes, looked at as data
type Sample = any;
const read = readFileSync(new URL('./cloud-samples.fixture.json', import.meta.url), 'utf8');
const SAMPLES = Object.entries(JSON.parse(read) as Record<string, Sample>);
/** What the samples of reading, quoting and reacting point at. */
const QUOTED = 'wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTBGMTFDMkQzRTRBNUI2QzdEOAA=';

/** The parameters that a sample gives for a component. */
function given(components: Sample[], type: string): Sample[] {
  return components.find((component) => component.type === type)?.parameters ?? [];
}

/** A template that a sample fits: what it fills in is a placeholder, a header, a button, a card there. */
function templateFor({ template: { name, language, components = [] } }: Sample) {
  return {
    name,
    language: language.code,
    status: 'APPROVED',
    components: [...partsFor(components), ...carouselFor(components), ...offerFor(components)],
  };
}

function partsFor(components: Sample[]): Sample[] {
  const marks = (type: string) =>
    given(components, type).map((parameter: Sample, index: number) => `{{${parameter.parameter_name ?? index + 1}}}`);
  const [header] = given(components, 'header');
  const buttons = components.filter(({ type }) => type === 'button');
  return [
    ...(header ? [headerFor(header, marks('header'))] : []),
    { type: 'BODY', text: `Dear ${marks('body').join(', ')}.` },
    ...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons: buttons.map(buttonFor) }] : []),
  ];
}

function headerFor({ type }: Sample, marks: string[]): Sample {
  return type === 'text'
    ? { type: 'HEADER', format: 'TEXT', text: `Order ${marks.join(' ')}` }
    : { type: 'HEADER', format: type.toUpperCase() };
}

function buttonFor({ sub_type: kind }: Sample): Sample {
  return { type: kind.toUpperCase(), text: 'Go', ...(kind === 'url' && { url: 'https://example.com/{{1}}' }) };
}

function carouselFor(components: Sample[]): Sample[] {
  const carousel = components.find(({ type }) => type === 'carousel');
  if (!carousel) return [];
  return [{ type: 'CAROUSEL', cards: carousel.cards.map((card: Sample) => ({ components: partsFor(card.components) })) }];
}

function offerFor(components: Sample[]): Sample[] {
  if (given(components, 'limited_time_offer').length === 0) return [];
  return [{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Hurry', has_expiration: true } }];
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
  media: FILES,
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
