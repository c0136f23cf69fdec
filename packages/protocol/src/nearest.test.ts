import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest, nearestFirst } from './nearest.ts';

const words = ['send', 'whatssync.messages.list', 'template', 'probability'];

test('a slip of the pen is understood', () => {
  assert.equal(nearest('sned', words), 'send');
  assert.equal(nearest('whatsync.message.list', words), 'whatssync.messages.list');
  assert.equal(nearest('Probabilty', words), 'probability');
});

test('something else is not', () => {
  assert.equal(nearest('zzzzzz', words), undefined);
  assert.equal(nearest('', words), undefined);
});

test('words can be put in order of nearness', () => {
  assert.deepEqual(nearestFirst('/contact', ['/templates', '/contacts', '/messages'])[0], '/contacts');
});
