import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { FAILURES } from '../failures/explain-failure.ts';
import { I18n } from '../i18n.ts';
import { loadI18n } from '../load-i18n.ts';
import type { Strings, Text } from '../strings.ts';
import { loadTexts, nameOf } from './load-texts.ts';

type Texts = Readonly<Record<string, Text>>;

const LOCALES = ['ar', 'de', 'es', 'fr', 'hi', 'id', 'pt-BR'];
const english = await englishTexts();

for (const locale of LOCALES) {
  const texts = (await loadTexts(locale)) as Texts;

  test(`${locale} has every text, and no other`, () => {
    const missing = Object.keys(english).filter((key) => !(key in texts));
    const unknown = Object.keys(texts).filter((key) => !(key in english));
    assert.deepEqual(
      { missing, unknown },
      { missing: [], unknown: [] },
      `the folder i18n/locales/${locale.toLowerCase()} has them`,
    );
  });

  test(`${locale} fills in what English fills in`, () => {
    const wrong = Object.entries(texts).flatMap(([key, text]) => {
      const wanted = namesIn(formsOf(english[key]!).at(-1)![1]);
      return formsOf(text)
        .filter(([form, words]) => !isFilledLike(words, wanted, form))
        .map(([form, words]) => `${key} (${form}): "${words}" has to have ${wanted.join(', ') || 'no values'}`);
    });
    assert.deepEqual(wrong, []);
  });

  test(`${locale} has the plural forms of its numbers`, () => {
    const rules = new Intl.PluralRules(locale);
    const needed = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
    const wrong = Object.entries(texts)
      .filter(([key, text]) => typeof english[key] === 'object' && typeof text === 'object')
      .flatMap(([key, text]) => [...needed].filter((form) => !(form in (text as object))).map((form) => `${key}: ${form}`));
    assert.deepEqual(wrong, []);
  });

  test(`${locale} is not English, nor without words`, () => {
    const same = Object.entries(texts).filter(([key, text]) => JSON.stringify(text) === JSON.stringify(english[key]));
    assert.ok(same.length < Object.keys(english).length / 10, `${same.length} texts are as in English`);
    assert.deepEqual(
      Object.keys(texts).filter((key) => formsOf(texts[key]!).some(([, words]) => words.trim() === '')),
      [],
    );
  });
}

test('a locale finds the nearest of ours, else English', async () => {
  assert.equal(nameOf('pt'), 'pt-BR');
  assert.equal(nameOf('pt-PT'), 'pt-BR');
  assert.equal(nameOf('es-MX'), 'es');
  assert.equal(nameOf('in'), 'id'); // the old name of Indonesian
  for (const none of ['en-GB', 'ta', 'not a locale', '']) assert.equal(nameOf(none), undefined);
  assert.equal((await loadI18n('es-MX')).t('composer.send'), 'Enviar');
  assert.equal((await loadI18n('ta')).t('composer.send'), 'Send');
});

test('a text that a locale lacks is English, and a host’s goes before both', async () => {
  const i18n = await loadI18n('de', { 'composer.send': 'Ab' });
  assert.equal(i18n.t('composer.send'), 'Ab');
  assert.equal(new I18n('de', {}).t('composer.send'), 'Send');
});

test('Arabic counts in its six forms', async () => {
  const i18n = await loadI18n('ar');
  const said = [0, 1, 2, 3, 11, 100].map((count) => i18n.t('list.unread', { count }));
  assert.equal(new Set(said.map((text) => text.replace(/[\d٠-٩]+/g, ''))).size, 5, said.join(' | '));
});

test('Arabic keeps what others wrote apart from what is around it', async () => {
  const written = /(?<!\u2068)\{(?:name|text|search|tag|file|value|reference|id|host|type|reason|what|code|price)\}/;
  const texts = Object.entries((await loadTexts('ar')) as Texts);
  const bare = texts.filter(([, text]) => formsOf(text).some(([, words]) => written.test(words)));
  assert.deepEqual(
    bare.map(([key]) => key),
    [],
    'put \\u2068 before and \\u2069 after the braces',
  );
});

test('digits are those of the locale, also in lengths', async () => {
  assert.equal(new I18n('ar-EG').length(65), '١:٠٥');
  assert.equal(new I18n('de').length(65), '1:05');
});

test('failures are told in the locale', async () => {
  const { explainFailure } = await import('../failures/explain-failure.ts');
  const told = explainFailure({ key: 'window_closed', dialect: 'cloud', retry: 'template' }, await loadI18n('fr'));
  assert.match(told.title, /24 heures/);
});

/** All that is in English, also what loads later. */
async function englishTexts(): Promise<Texts> {
  const folder = new URL('../', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('strings.ts'));
  const modules = await Promise.all(
    files.map(async (name) => (await import(new URL(name, folder).href)) as Record<string, Strings>),
  );
  const failures = Object.entries(FAILURES).map(([key, [, title, remedy]]) => ({
    [`failure.${key}.title`]: title,
    [`failure.${key}.remedy`]: remedy,
  }));
  return Object.assign({}, ...modules.flatMap((module) => Object.values(module)), ...failures) as Texts;
}

function formsOf(text: Text): [form: string, words: string][] {
  return typeof text === 'string' ? [['other', text]] : Object.entries(text);
}

function namesIn(words: string): string[] {
  return [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([name]) => name))].toSorted();
}

/** A form for one number alone may leave the number out; "{count}" of none, one and two is said in words in Arabic. */
function isFilledLike(words: string, wanted: readonly string[], form: string): boolean {
  const has = namesIn(words);
  const left = wanted.filter((name) => !has.includes(name));
  const isSpelled = ['zero', 'one', 'two'].includes(form) && left.every((name) => name === '{count}');
  return has.every((name) => wanted.includes(name)) && (left.length === 0 || isSpelled);
}
