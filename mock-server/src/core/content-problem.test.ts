import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentProblem } from './content-problem.ts';

test('a Cloud API message object is accepted, of whatever kind', () => {
  const interactive = { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } } };
  assert.equal(contentProblem(interactive, 'message'), undefined);
  assert.equal(contentProblem({ type: 'contacts', contacts: [] }, 'message'), undefined);
  assert.equal(contentProblem({ type: 'unsupported' }, 'message'), undefined);
});

test('a missing part is named with its path', () => {
  assert.match(contentProblem({ type: 'text' }, 'message')!, /"message\.text" is missing/);
  assert.match(contentProblem({ type: 'text', text: 'Hi' }, 'message')!, /"message\.text" is missing/);
  assert.match(
    contentProblem({ type: 'text', text: { body: '' } }, 'messages[3].content')!,
    /"messages\[3\]\.content\.text\.body" cannot be ""/,
  );
});
