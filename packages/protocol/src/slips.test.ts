import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MESSAGES } from './cloud/requests.ts';
import { slipsIn } from './slips.ts';
import { sendBody } from './whatssync/requests.ts';

const slips = (schema: Parameters<typeof slipsIn>[0], body: unknown) =>
  slipsIn(schema, body).map(({ path, meant }) => `${path.join('.')}: ${meant}`);

test('a member that is nearly another is found, at any depth and in the option that was meant', () => {
  assert.deepEqual(slips(sendBody, { to: '+12025550123', type: 'image', image: { url: 'https://a.example', captoin: 'x' } }), [
    'image.captoin: caption',
  ]);
  const buttons = [{ type: 'reply', reply: { id: '1', titel: 'Yes' } }];
  const interactive = { type: 'button', body: { text: 'x' }, fotter: { text: 'x' }, action: { buttons } };
  assert.deepEqual(slips(MESSAGES.interactive, { type: 'interactive', interactive }), [
    'interactive.fotter: footer',
    'interactive.action.buttons.0.reply.titel: title',
  ]);
});

test('where no option is meant, the names of all of them count', () => {
  assert.deepEqual(slips(sendBody, { to: '+12025550123', typee: 'text', text: 'x' }), ['typee: type']);
});

test('what is known, what is taken already and what is like nothing is none', () => {
  assert.deepEqual(slips(sendBody, { to: '+12025550123', type: 'text', text: 'x', texts: 'y', campaign: 7 }), []);
  assert.deepEqual(slips(sendBody, null), []);
  assert.deepEqual(slips(sendBody, [{ typ: 1 }]), []);
});
