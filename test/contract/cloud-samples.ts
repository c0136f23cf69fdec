import { readFileSync } from 'node:fs';
import { CUSTOMER } from './cloud-modes.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- 46 shapes, looked at as data
export type Sample = any;
const read = readFileSync(new URL('./cloud-samples.fixture.json', import.meta.url), 'utf8');
/** A right message of each kind and modifier. */
export const SAMPLES = Object.entries(JSON.parse(read) as Record<string, Sample>);
/** What the samples of reading, quoting and reacting point at. */
export const QUOTED = 'wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTBGMTFDMkQzRTRBNUI2QzdEOAA=';

/** A template with as many placeholders as a sample fills in. */
function templateFor({ template: { name, language, components = [] } }: Sample) {
  const body = components.find(({ type }: Sample) => type === 'body')?.parameters ?? [];
  const marks = body.map((parameter: Sample, index: number) => `{{${parameter.parameter_name ?? index + 1}}}`);
  return { name, language: language.code, status: 'APPROVED', components: [{ type: 'BODY', text: `Dear ${marks.join(', ')}.` }] };
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
};
