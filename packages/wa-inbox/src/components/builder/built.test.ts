import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from './built-problems.ts';
import { contentOf, emptyBuilt, type Built } from './built.ts';

const LIMITS = { header: 60, body: 1_024, listBody: 4_096, footer: 60, buttons: 3, buttonTitle: 20, label: 20, rowTitle: 24 };
const built = (given: Partial<Built>): Built => ({ ...emptyBuilt(), body: 'Will you come?', ...given });
const ids = (given: Partial<Built>): string[] => [...problemsOf(built(given), LIMITS).keys()];

test('what is empty is left out, and what is filled in is trimmed', () => {
  assert.deepEqual(contentOf(built({ header: ' ', footer: 'Until six ', buttons: [' Yes ', '', 'No'] })), {
    kind: 'buttons',
    body: 'Will you come?',
    footer: 'Until six',
    buttons: [
      { kind: 'reply', text: 'Yes' },
      { kind: 'reply', text: 'No' },
    ],
  });
});

test('a list has its sections, and options without a title are none', () => {
  const rows = [
    { title: 'Soup', description: 'Of the day' },
    { title: ' ', description: '' },
  ];
  const content = contentOf(built({ kind: 'list', opener: 'Choose', sections: [{ title: '', rows }] }));
  assert.deepEqual(content.kind === 'list' && content.sections, [{ rows: [{ title: 'Soup', description: 'Of the day' }] }]);
});

test('nothing is wrong with what can be sent', () => {
  assert.deepEqual(ids({ buttons: ['Yes', 'No'] }), []);
  assert.deepEqual(ids({ kind: 'link', label: 'Book', url: 'https://example.com/book' }), []);
  const sections = [{ title: '', rows: [{ title: 'Soup', description: '' }] }];
  assert.deepEqual(ids({ kind: 'list', opener: 'Choose', sections }), []);
});

test('what is missing is found in every kind, and is said late', () => {
  assert.deepEqual(ids({ body: ' ' }), ['body', 'button.0']);
  assert.deepEqual(ids({ kind: 'list' }), ['opener', 'row.0.0.title']);
  assert.deepEqual(ids({ kind: 'link' }), ['label', 'url']);
  assert.ok([...problemsOf(built({ kind: 'link' }), LIMITS).values()].every(({ late }) => late));
});

test('what is too long says by how much, at once', () => {
  const problem = problemsOf(built({ buttons: ['x'.repeat(23)] }), LIMITS).get('button.0');
  assert.deepEqual(problem, { key: 'builder.long', late: false, over: 3, limit: 20 });
});

test('the text of a list can be longer than that of buttons', () => {
  const body = 'x'.repeat(2_000);
  assert.ok(ids({ body, buttons: ['Yes'] }).includes('body'));
  assert.ok(!ids({ kind: 'list', body }).includes('body'));
});

test('two buttons cannot say the same, several sections need titles, and a link needs a host', () => {
  assert.deepEqual(ids({ buttons: ['Yes', ' Yes'] }), ['button.1']);
  const section = { title: '', rows: [{ title: 'Soup', description: '' }] };
  assert.deepEqual(ids({ kind: 'list', opener: 'Choose', sections: [section, { ...section, title: 'Cold' }] }), ['section.0']);
  for (const url of ['example.com', 'https://', 'javascript:alert(1)']) {
    assert.deepEqual(ids({ kind: 'link', label: 'Book', url }), ['url'], url);
  }
});
