import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customerAction, type CustomerAction } from '@wa-inbox/protocol/control/schemas';
import { customerOf, type CustomerDeeds } from './mock-customer.ts';

const CALLS: { readonly [Method in keyof CustomerDeeds]: [args: Parameters<CustomerDeeds[Method]>, action: object] } = {
  read: [['m'], { action: 'read', messageId: 'm' }],
  deliver: [[], { action: 'deliver' }],
  play: [['m'], { action: 'play', messageId: 'm' }],
  type: [['3s'], { action: 'type', for: '3s' }],
  react: [['m', '👍'], { action: 'react', messageId: 'm', emoji: '👍' }],
  send: [['Hi'], { action: 'send', text: 'Hi' }],
  tap: [['m', 'yes', 1], { action: 'tap', messageId: 'm', id: 'yes', card: 1 }],
  shareLocation: [[{ latitude: 1, longitude: 2 }], { action: 'share-location', latitude: 1, longitude: 2 }],
  shareContacts: [
    [[{ name: 'Bo', phone: '12025550177' }], 'm'],
    { action: 'share-contacts', contacts: [{ name: 'Bo', phone: '12025550177' }], messageId: 'm' },
  ],
  order: [[{ items: [{ id: 'A', quantity: 2 }] }], { action: 'order', items: [{ id: 'A', quantity: 2 }] }],
  pay: [['r'], { action: 'pay', referenceId: 'r' }],
  submitFlow: [['m', { a: 1 }], { action: 'submit-flow', messageId: 'm', data: { a: 1 } }],
  submitAddress: [['m', { name: 'Ada' }], { action: 'submit-address', messageId: 'm', values: { name: 'Ada' } }],
  callPermission: [['m', { accept: true }], { action: 'call-permission', messageId: 'm', accept: true }],
  edit: [['m', 'Hi!'], { action: 'edit', messageId: 'm', text: 'Hi!' }],
  delete: [['m'], { action: 'delete', messageId: 'm' }],
  forward: [[{ text: 'Look', often: true }], { action: 'forward', text: 'Look', often: true }],
  refer: [[{ referral: { headline: 'Sale' } }], { action: 'refer', referral: { headline: 'Sale' } }],
  block: [[], { action: 'block' }],
  unblock: [[], { action: 'unblock' }],
  optOut: [[], { action: 'opt-out' }],
  optIn: [[], { action: 'opt-in' }],
  changeNumber: [['12025550199'], { action: 'change-number', to: '12025550199' }],
  changeIdentity: [['key'], { action: 'change-identity', hash: 'key' }],
  persona: [['polite'], { action: 'persona', name: 'polite' }],
};

for (const [method, [args, action]] of Object.entries(CALLS)) {
  test(`customer(phone).${method} is a call that the control API takes`, async () => {
    let done: CustomerAction | undefined;
    const customer = customerOf(async (given) => {
      done = given;
      return { ids: ['m'] };
    });
    const told = await (customer[method as keyof CustomerDeeds] as (...given: unknown[]) => Promise<object>)(...args);
    assert.deepEqual(told, { ids: ['m'] });
    const sent = JSON.parse(JSON.stringify(done));
    assert.deepEqual(sent, action);
    assert.deepEqual(customerAction.parse(sent), action);
  });
}

test('every action of the control API has a method', () => {
  const actions = Object.values(CALLS).map(([, action]) => (action as CustomerAction).action);
  const known = customerAction.def.options.flatMap(({ def }) => {
    const { def: name } = def.shape.action;
    return 'values' in name ? name.values : Object.values(name.entries);
  });
  assert.deepEqual(actions.toSorted(), (known as string[]).toSorted());
});
