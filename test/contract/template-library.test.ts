import assert from 'node:assert/strict';
import { test } from 'node:test';
import { send } from './cloud-modes.ts';
import { get, inEveryMode, post } from './modes.ts';

const TEMPLATES = '/v24.0/300000000000001/message_templates';
/** Nobody in the seed. */
const CUSTOMER = '12025550199';

inEveryMode({ now: '2026-03-02T12:00:00.000Z', frozen: true, latency: 0, limits: false }, (mode) => {
  test('each template of the seed could be created anew, and sent with its own examples', async () => {
    const { data } = await (await get(mode, `${TEMPLATES}?limit=200&status=APPROVED&language=en_US`)).json();
    assert.ok(data.length >= 25);
    for (const { name, category, components } of data) {
      const isCode = JSON.stringify(components).includes('otp_type=');
      if (!isCode) {
        const copy = {
          name: `copy_of_${name}`,
          language: 'en_US',
          category: category === 'MARKETING' ? category : 'UTILITY',
          components,
        };
        const created = await post(mode, TEMPLATES, copy);
        assert.equal(created.status, 200, `${name}: ${await created.text()}`);
      }
      const { status, json: told } = await send(mode, { ...ENVELOPE, template: filledBy({ name, components }) });
      assert.equal(status, 200, `${name}: ${JSON.stringify(told)}`);
    }
    const sent = (await mode.mock.snapshot()).messages.filter(
      ({ phone, content }) => phone === CUSTOMER && content.type === 'template',
    );
    assert.equal(sent.length, data.length);
    for (const { hydrated } of sent) assert.doesNotMatch(JSON.stringify(hydrated), /\{\{/);
  });
});

const ENVELOPE = { messaging_product: 'whatsapp', to: CUSTOMER, type: 'template' };
type Part = {
  type: string;
  format?: string;
  url?: string;
  example?: Record<string, string[] & string[][]> & string[];
  buttons?: Part[];
};

/** A use of a template with its examples as values. */
function filledBy({ name, components }: { name: string; components: Part[] }) {
  const part = (type: string) => components.find((component) => component.type === type);
  const header = part('HEADER');
  const text = (value: string) => ({ type: 'text', text: value });
  const headers =
    header?.format === 'IMAGE'
      ? [{ type: 'image', image: { link: 'https://example.com/a.jpg' } }]
      : (header?.example?.['header_text'] ?? []).map((value) => text(value));
  const links = (part('BUTTONS')?.buttons ?? []).flatMap(({ url }, index) =>
    url?.includes('{{') ? [{ type: 'button', sub_type: 'url', index, parameters: [text('482913')] }] : [],
  );
  return {
    name,
    language: { code: 'en_US' },
    components: [
      ...(headers.length > 0 ? [{ type: 'header', parameters: headers }] : []),
      { type: 'body', parameters: (part('BODY')?.example?.['body_text']?.[0] ?? []).map((value) => text(value)) },
      ...links,
    ],
  };
}
