import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { clockBody, inboundBody, scenario, windowBody } from './control/schemas.ts';
import { explainEach, explainIssues } from './explain.ts';
import { contactPatch, sendBody } from './whatssync/requests.ts';

const to = '+12025550123';

function explain(schema: z.ZodMiniType, body: unknown): { field: string; message: string } {
  const result = schema.safeParse(body);
  assert.equal(result.success, false, 'the body is accepted');
  return explainIssues(result.error.issues, body);
}

test('a missing field is named with what it should be', () => {
  assert.deepEqual(explain(sendBody, { to, type: 'text' }), { field: 'text', message: '"text" is missing: give a string.' });
});

test('a wrong type is named with the value seen', () => {
  const { field, message } = explain(sendBody, { to, type: 'text', text: { body: 'Hi' } });
  assert.equal(field, 'text');
  assert.equal(message, '"text" cannot be {"body":"Hi"}: give a string.');
});

test('a text that is too long is shown by its start and its length', () => {
  const { field, message } = explain(sendBody, { to, type: 'text', text: 'x'.repeat(5_000) });
  assert.equal(field, 'text');
  assert.match(message, /^"text" cannot be "x{50,60}…" \(5000 characters\): at most 4096 characters\.$/);
});

test('a list that is too long is shown by its start and its length', () => {
  const { message } = explain(contactPatch, { tags: Array.from({ length: 51 }, () => 'vip') });
  assert.match(message, /… \(51 items\): at most 50 items\.$/);
});

test('one character is not written as characters', () => {
  assert.equal(explain(sendBody, { to, type: 'text', text: '' }).message, '"text" cannot be "": at least 1 character.');
});

test('an unknown type of message is answered with the known ones', () => {
  const known =
    'give one of "text", "image", "document", "location", "template", "video", "audio", "contacts", "interactive", "reaction".';
  assert.deepEqual(explain(sendBody, { to, type: 'fax' }), { field: 'type', message: `"type" cannot be "fax": ${known}` });
  assert.deepEqual(explain(sendBody, { to }), { field: 'type', message: `"type" is missing: ${known}` });
});

test('a nested field is named by its path', () => {
  const components = [{ type: 'header' }, { type: 'body', parameters: [{ type: 'text', text: 5 }] }];
  const body = { to, type: 'template', template: { name: 'hi', language: { code: 'en' }, components } };
  const field = 'template.components[1].parameters[0].text';
  assert.deepEqual(explain(sendBody, body), { field, message: `"${field}" cannot be 5: give a string.` });
});

test('a body that is no object is called the body', () => {
  assert.deepEqual(explain(sendBody, [1]), { field: 'body', message: 'The body cannot be [1]: give an object.' });
  assert.deepEqual(explain(sendBody, undefined), { field: 'body', message: 'The body is missing: give an object.' });
});

test("a field's own reason is passed on, and the value is said once", () => {
  assert.deepEqual(explain(sendBody, { to: 'abc', type: 'text', text: 'Hi' }), {
    field: 'to',
    message: '"to" is not valid: "abc" has letters: a phone number has digits only.',
  });
  assert.match(
    explain(sendBody, { to, type: 'image', image: { url: 'x' } }).message,
    /^"image\.url" cannot be "x": give an http/,
  );
});

test('a field that does not belong to the body is named', () => {
  assert.deepEqual(explain(clockBody, { advnce: '1h' }), {
    field: 'advnce',
    message: '"advnce" does not belong here: leave it out.',
  });
  assert.equal(explain(scenario, { when: { op: 'send', code: 1 }, do: {} }).field, 'when.code');
});

test('a value that may have several types is told all of them', () => {
  assert.equal(explain(clockBody, { advance: {} }).message, '"advance" cannot be {}: give a string or a number.');
});

test('of several shapes the one that was meant is explained', () => {
  assert.equal(explain(inboundBody, { from: to, message: 'Hi' }).field, 'message');
  assert.equal(explain(inboundBody, { from: to, message: {} }).field, 'message.type');
  assert.equal(explain(inboundBody, { text: 'Hi' }).field, 'from');
  assert.equal(explain(windowBody, { open: 'yes' }).field, 'open');
  assert.equal(explain(scenario, { when: { op: 'send' }, do: { failAs: { code: 131026 } } }).field, 'do.failAs.after');
});

test('all that is wrong is told, each at its place and with the word that was probably meant', () => {
  const body = { to: 'x', type: 'interactive', interactive: { type: 'buton', body: { text: '' }, action: {} } };
  const wrong = (given: unknown) => {
    const result = sendBody.safeParse(given);
    assert.equal(result.success, false);
    return explainEach(result.error.issues, given).map(({ field, meant }) => (meant ? `${field}: ${meant}` : field));
  };
  assert.deepEqual(wrong(body), ['to', 'interactive.type: button']);
  assert.deepEqual(wrong({ ...body, interactive: { ...body.interactive, type: 'button' } }), [
    'to',
    'interactive.body.text',
    'interactive.action.buttons',
  ]);
  assert.deepEqual(wrong({ to, type: 'txt', text: 'x' }), ['type: text']);
});
