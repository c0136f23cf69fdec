import { readFileSync } from 'node:fs';
import { CUSTOMER, FILES } from './cloud-modes.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- 46 shapes, looked at as data
export type Sample = any;
const read = readFileSync(new URL('./cloud-samples.fixture.json', import.meta.url), 'utf8');
/** A right message of each kind and modifier. */
export const SAMPLES = Object.entries(JSON.parse(read) as Record<string, Sample>);
/** What the samples of reading, quoting and reacting point at. */
export const QUOTED = 'wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTBGMTFDMkQzRTRBNUI2QzdEOAA=';

/** A template that a send fits: what the send fills in is a placeholder, a header, a button or a card of it. */
export function templateFor({ template: { name, language, components = [] } }: Sample) {
  const cards = components.find(({ type }: Sample) => type === 'carousel')?.cards;
  const hasOffer = components.some(({ type }: Sample) => type === 'limited_time_offer');
  return {
    name,
    language: language.code,
    status: 'APPROVED',
    components: [
      ...partsFor(components),
      ...(cards ? [{ type: 'CAROUSEL', cards: cards.map((card: Sample) => ({ components: partsFor(card.components) })) }] : []),
      ...(hasOffer ? [{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Hurry', has_expiration: true } }] : []),
    ],
  };
}

function partsFor(components: Sample[]): Sample[] {
  const given = (kind: string): Sample[] => components.find(({ type }) => type === kind)?.parameters ?? [];
  const marks = (kind: string) => given(kind).map(({ parameter_name: name }, index) => `{{${name ?? index + 1}}}`);
  const [header] = given('header');
  const format = ['image', 'video', 'document', 'location', 'product'].find((kind) => kind === header?.type);
  const buttons = components.filter(({ type }) => type === 'button');
  return [
    ...(header
      ? [{ type: 'HEADER', format: (format ?? 'text').toUpperCase(), ...(!format && { text: `For ${marks('header')}` }) }]
      : []),
    { type: 'BODY', text: `Dear ${marks('body').join(', ')}.` },
    ...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons: placed(buttons) }] : []),
  ];
}

/** Each at its index: one that takes no parameters, and so is not sent, stands in a gap. */
function placed(buttons: Sample[]): Sample[] {
  const last = Math.max(...buttons.map(({ index }) => Number(index)));
  const at = (place: number) => buttons.find(({ index }) => Number(index) === place);
  const skipped = { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+12025550100' };
  return Array.from({ length: last + 1 }, (_, place) => (at(place) ? buttonFor(at(place)) : skipped));
}

function buttonFor({ sub_type: kind }: Sample): Sample {
  return { type: kind.toUpperCase(), text: 'Go', ...(kind === 'url' && { url: 'https://example.com/{{1}}' }) };
}

/** A world in which every sample can be sent: the customer has written, the templates are approved. */
export const sampleFixture = {
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
