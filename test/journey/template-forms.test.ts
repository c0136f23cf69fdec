import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const demo = journey();
const ACCOUNT = '/v24.0/300000000000001/message_templates';
const FILE = { header_handle: ['4::aW'] };
const SEE = { type: 'URL', text: 'See', url: 'https://example.com/{{1}}', example: ['https://example.com/a'] };
const card = (header: object, button: object) => ({ components: [header, { type: 'BUTTONS', buttons: [button] }] });
const picture = { type: 'HEADER', format: 'IMAGE', example: FILE };
const article = { type: 'HEADER', format: 'PRODUCT' };
const body = (text: string) => ({ type: 'BODY', text });
const named = {
  type: 'BODY',
  text: 'For you, {{first_name}}, today.',
  example: { body_text_named_params: [{ param_name: 'first_name', example: 'Ana' }] },
};

type Sent = { to: string; template: { name: string; language: object; components: object[] } };

/** Templates that the seeded world does not have: their components, and how their values are written. */
const TEMPLATES: Record<string, { components: object[]; format?: 'named'; fill(form: Locator): Promise<void>; sent: object[] }> =
  {
    spring_cards: {
      format: 'named',
      components: [named, { type: 'CAROUSEL', cards: [card(picture, SEE), card(picture, SEE)] }],
      fill: async (form) => {
        await form.getByRole('textbox', { name: 'Value for {{first_name}}' }).fill('Maya');
        for (const [index, name] of ['a', 'b'].entries()) {
          const group = form.getByRole('group', { name: `Card ${index + 1}` });
          await group.getByRole('textbox', { name: 'Link to the file' }).fill(`https://example.com/${name}.jpg`);
          await group.getByRole('textbox', { name: 'End of the link of “See”' }).fill(name);
        }
      },
      sent: [
        { type: 'body', parameters: [{ type: 'text', text: 'Maya', parameter_name: 'first_name' }] },
        {
          type: 'carousel',
          cards: ['a', 'b'].map((name, index) => ({
            card_index: index,
            components: [
              { type: 'header', parameters: [{ type: 'image', image: { link: `https://example.com/${name}.jpg` } }] },
              { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: name }] },
            ],
          })),
        },
      ],
    },
    spring_offer: {
      components: [
        body('Only for a short time'),
        { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Hurry', has_expiration: true } },
        { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'Copy', example: 'SPRING' }, SEE] },
      ],
      fill: async (form) => {
        await form.getByLabel('The offer ends').fill('2001-01-01T10:00');
        await form.getByText('Give a time that is still to come.').waitFor();
        await form.getByLabel('The offer ends').fill('2099-12-01T10:00');
        await form.getByRole('textbox', { name: /^Code that/ }).fill('SPRING25');
        await form.getByRole('textbox', { name: /^End of the link/ }).fill('sale');
      },
      sent: [
        { type: 'limited_time_offer' },
        { type: 'button', sub_type: 'copy_code', index: '0' },
        { type: 'button', sub_type: 'url', index: '1' },
      ],
    },
    spring_place: {
      components: [{ type: 'HEADER', format: 'LOCATION' }, body('Come and see us')],
      fill: async (form) => {
        await form.getByRole('textbox', { name: 'Latitude' }).fill('95');
        await form.getByText('Give degrees from -90 to 90, such as 52.52.').waitFor();
        for (const [name, value] of Object.entries({ Latitude: '38,9', Longitude: '-77.03', Address: '14 Example Row' }))
          await form.getByRole('textbox', { name }).fill(value);
        await form.getByRole('textbox', { name: 'Name of the place' }).fill('Showroom');
      },
      sent: [{ type: 'header', parameters: [{ type: 'location', location: { latitude: '38.9', name: 'Showroom' } }] }],
    },
    spring_articles: {
      components: [
        body('Look at these'),
        { type: 'CAROUSEL', cards: [1, 2].map(() => card(article, { type: 'SPM', text: 'View' })) },
      ],
      fill: async (form) => {
        await form.getByRole('textbox', { name: 'Id of the catalogue' }).fill('600000000000001');
        await form.getByRole('button', { name: 'Add a card' }).click();
        for (const [index, field] of (await form.getByRole('textbox', { name: 'Article number' }).all()).entries())
          await field.fill(`SKU-${index}`);
      },
      sent: [{ type: 'carousel', cards: [{ card_index: 0 }, { card_index: 1 }, { card_index: 2 }] }],
    },
    spring_shelf: {
      components: [body('All on one shelf'), { type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View items' }] }],
      fill: async (form) => {
        await form.getByRole('textbox', { name: 'Title of section 1' }).fill('Lamps');
        await form.getByRole('textbox', { name: 'Article numbers' }).fill('SKU-1, SKU-2');
      },
      sent: [{ type: 'button', sub_type: 'mpm', parameters: [{ action: { thumbnail_product_retailer_id: 'SKU-1' } }] }],
    },
  };

test('templates with cards, an offer, a place or articles are filled in, previewed, and taken by both APIs', async () => {
  const world = 'template-forms';
  const ask = async (path: string, given?: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer demo-token' };
    const response = await fetch(
      `${demo.url}/w/${world}${path}`,
      given ? { method: 'POST', headers, body: JSON.stringify(given) } : { headers },
    );
    const told: unknown = await response.json();
    assert.ok(response.ok, `${path}: ${JSON.stringify(told)}`);
    return told;
  };
  for (const [name, { components, format }] of Object.entries(TEMPLATES)) {
    const parameters = format ? { parameter_format: format } : {};
    await ask(ACCOUNT, { name, language: 'en_US', category: 'MARKETING', components, ...parameters });
    await demo.control(world, `templates/${name}/approve`, {});
  }
  const page = await demo.open(world);
  const { thread } = inbox(page);
  const element = page.locator('wa-inbox');
  for (const [name, { fill, sent }] of Object.entries(TEMPLATES)) {
    await element.getByRole('button', { name: 'Send a template' }).click();
    const picker = element.getByRole('dialog');
    const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');
    await picker.getByRole('button', { name: new RegExp(`^${title}`) }).click();
    await fill(picker);
    assert.deepEqual(await picker.getByRole('alert').allTextContents(), [], `${name} is right`);
    await picker.getByRole('button', { name: 'Send template' }).click();
    await picker.waitFor({ state: 'hidden' });
    await thread
      .getByRole('article')
      .last()
      .getByRole('img', { name: /Sent|Delivered|Read/ })
      .waitFor();
    const { messages } = (await ask('/api/v1/contacts/+12025550123/messages?limit=1')) as { messages: [Sent] };
    const [{ template, to }] = messages;
    assert.equal(template.name, name);
    assert.partialDeepStrictEqual(template.components, sent);
    const { language } = template;
    const again = {
      messaging_product: 'whatsapp',
      to,
      type: 'template',
      template: { name, language, components: template.components },
    };
    await ask('/v24.0/200000000000001/messages', again);
  }
  await page.close();
});
