import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorKey } from '@wa-inbox/protocol';
import { CATALOG } from '@wa-inbox/protocol';
import { asker, CUSTOMER, PHONE_NUMBER_ID, text, type Told } from './cloud-modes.ts';
import { inEveryMode } from './modes.ts';

const template = (name: string, category: string) => ({
  name,
  category,
  language: 'en_US',
  components: [{ type: 'BODY', text: 'The autumn sale is on.' }],
});
const fixture = {
  now: '2026-03-02T12:00:00.000Z',
  contacts: [{ phone: CUSTOMER, name: 'Mina Holt' }],
  messages: [],
  templates: [template('autumn_sale', 'MARKETING'), template('order_ready', 'UTILITY')],
};
const at = (version: string, path: string) => `POST /${version}/${PHONE_NUMBER_ID}/${path}`;
const MARKETING = at('v25.0', 'marketing_messages');
const MESSAGES = at('v25.0', 'messages');
const use = (name: string) => ({
  messaging_product: 'whatsapp',
  to: CUSTOMER,
  type: 'template',
  template: { name, language: { code: 'en_US' } },
});
const refused = ({ status, json }: Told, key: ErrorKey) =>
  assert.deepEqual([status, json.error?.code], [400, CATALOG[key].code], JSON.stringify(json));

/** `POST /{phone-number-id}/marketing_messages`, scenario op `cloud.marketing-messages.send`. */
inEveryMode({ fixture, frozen: true, latency: 0 }, (mode) => {
  test('a marketing template is taken and delivered, as by /messages', async () => {
    const ask = asker(mode, 'sale');
    const { status, json } = await ask(MARKETING, { ...use('autumn_sale'), message_activity_sharing: false });
    assert.deepEqual([status, json.messages[0].message_status], [200, 'accepted']);
    await mode.mock.world('sale').clock.advance('1m');
    const { messages } = (await ask(`GET /api/v1/contacts/${CUSTOMER}/messages`)).json;
    assert.deepEqual([messages[0].id, messages[0].status], [json.messages[0].id, 'read']);
  });

  test('marketing_method_not_allowed (131055): no other message goes here, and nothing is marked as read', async () => {
    const ask = asker(mode, 'others');
    for (const body of [text('Hi'), { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.1' }])
      refused(await ask(MARKETING, body), 'marketing_method_not_allowed');
  });

  test('marketing_template_required (134100): another category, 131055 before v23.0', async () => {
    const ask = asker(mode, 'category');
    refused(await ask(MARKETING, use('order_ready')), 'marketing_template_required');
    refused(await ask(at('v22.0', 'marketing_messages'), use('order_ready')), 'marketing_method_not_allowed');
  });

  test('template_syncing (134101): a new template is known here ten minutes after it was made', async () => {
    const ask = asker(mode, 'new');
    const made = await ask('POST /v25.0/300000000000001/message_templates', template('winter_sale', 'MARKETING'));
    assert.equal(made.status, 200, JSON.stringify(made.json));
    await ask('POST /_mock/templates/winter_sale/approve', {});
    assert.equal((await ask(MESSAGES, use('winter_sale'))).status, 200);
    const early = await ask(MARKETING, use('winter_sale'));
    refused(early, 'template_syncing');
    assert.equal(early.headers.get('retry-after'), '600');
    await mode.mock.world('new').clock.advance('10m');
    assert.equal((await ask(MARKETING, use('winter_sale'))).status, 200);
  });

  test('marketing_templates_off (131063): an account that turned marketing by /messages off', async () => {
    const ask = asker(mode, 'off');
    await ask('PATCH /_mock/account', { marketingTemplatesOff: true });
    refused(await ask(MESSAGES, use('autumn_sale')), 'marketing_templates_off');
    assert.equal((await ask(MESSAGES, use('order_ready'))).status, 200);
    assert.equal((await ask(MARKETING, use('autumn_sale'))).status, 200);
  });

  test('a template that is not there is refused as everywhere, and a scenario finds the endpoint by its id', async () => {
    const ask = asker(mode, 'same');
    assert.equal((await ask(MARKETING, use('nothing'))).json.error.code, 132_001);
    await mode.mock.world('same').scenario({ when: { op: 'cloud.marketing-messages.send' }, do: { failAs: 131_049 }, times: 1 });
    const { json } = await ask(MARKETING, use('autumn_sale'));
    await mode.mock.world('same').clock.advance('1m');
    const { messages } = (await ask(`GET /api/v1/contacts/${CUSTOMER}/messages`)).json;
    assert.deepEqual([messages[0].id, messages[0].error.providerCode], [json.messages[0].id, 131_049]);
  });
});
