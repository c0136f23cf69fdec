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

test('what no document knows is carried: another type, with a part or without, and members of any kind', () => {
  for (const content of [
    { type: 'hologram' },
    { type: 'hologram', hologram: 'beam' },
    { type: 'request_welcome' },
    { type: 'image', image: { id: '1', sparkle: [1] }, errors: [{ code: 1 }] },
    { type: 'location', location: { latitude: 52.5, longitude: 13.4, url: 'https://example.com' } },
  ])
    assert.equal(contentProblem(content, 'message'), undefined, content.type);
});

test('what every dialect writes by name has its type', () => {
  for (const [content, member] of [
    [{ type: 'image', image: { caption: 7 } }, 'image.caption'],
    [{ type: 'location', location: { latitude: 1 } }, 'location.longitude'],
    [{ type: 'location', location: { latitude: 'north', longitude: 1 } }, 'location.latitude'],
    [{ type: 'template', template: {} }, 'template.name'],
    [{ type: 'reaction', reaction: { message_id: 'wamid.1', emoji: 5 } }, 'reaction.emoji'],
  ] as const)
    assert.match(contentProblem(content, 'message')!, new RegExp(`"message\\.${member.replace('.', '\\.')}" cannot be`));
});
