import assert from 'node:assert/strict';
import { test } from 'node:test';
import { I18n } from '../../i18n/i18n.ts';
import type { Content } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';
import { places } from './hit-marks.ts';
import { copyText, fold, hitsIn } from './message-text.ts';

const i18n = new I18n('en');
const message = (key: string, content: Content): Message => ({
  key,
  phone: '12025550123',
  direction: 'inbound',
  at: '2026-01-15T12:00:00.000Z',
  content,
  delivery: { state: 'read' },
  reactions: [],
  attempts: [],
});

const MESSAGES = [
  message('bold', { kind: 'text', text: 'The so*fa* arrives' }),
  message('accent', { kind: 'text', text: 'Un SOFÁ nuevo' }),
  message('caption', { kind: 'image', url: '', caption: 'sofa.jpg' }),
  message('file', { kind: 'document', url: '', filename: 'Sofa offer.pdf', caption: 'See page 2' }),
  message('template', { kind: 'template', name: 'x', language: 'en', parameters: [], body: 'Your sofa is here', footer: 'Bye' }),
  message('other', { kind: 'text', text: 'A chair' }),
];

test('a search looks through texts, captions, names of files and templates, whatever the case and the accents', () => {
  assert.deepEqual(hitsIn(MESSAGES, ' Sofa ', i18n), ['accent', 'caption', 'file', 'template']);
  assert.deepEqual(hitsIn(MESSAGES, '  ', i18n), []);
});

test('what is copied is what was written', () => {
  assert.equal(copyText(MESSAGES[0]!, i18n), 'The so*fa* arrives');
  assert.equal(copyText(MESSAGES[4]!, i18n), 'Your sofa is here\nBye');
});

const PLACES: [string, string, string[]][] = [
  ['Sofa, sofá, SOFA', 'sofa', ['Sofa', 'sofá', 'SOFA']],
  ['so\u0301fa', 'sofa', ['so\u0301fa']],
  ['the ﬁne ﬁsh', 'fish', ['ﬁsh']],
  ['😀 sofa 😀', 'sofa', ['sofa']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['nothing', 'sofa', []],
];
for (const [text, typed, expected] of PLACES) {
  test(`"${typed}" is found in "${text}" where it stands`, () => {
    assert.deepEqual(
      places(text, fold(typed)).map(([from, to]) => text.slice(from, to)),
      expected,
    );
  });
}
