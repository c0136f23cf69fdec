import { readFileSync } from 'node:fs';
import { CUSTOMER, FILES } from './cloud-modes.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- 46 shapes, looked at as data
export type Sample = any;
const read = readFileSync(new URL('./cloud-samples.fixture.json', import.meta.url), 'utf8');
/** A right message of each kind and modifier. */
export const SAMPLES = Object.entries(JSON.parse(read) as Record<string, Sample>);
/** What the samples of reading, quoting and reacting point at. */
export const QUOTED = 'wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTBGMTFDMkQzRTRBNUI2QzdEOAA=';

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
