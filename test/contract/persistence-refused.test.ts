import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { createMock } from '@wa-inbox/mock';
import { temporaryFile } from './temporary-file.ts';

const fixture = { contacts: [], messages: [] };
const refusal = (db: string, ending: RegExp) => (error: Error) => {
  assert.ok(error.message.startsWith(`The file ${db} `), error.message);
  assert.match(error.message, ending);
  return true;
};

/** A file with some messages in it. */
async function written(t: TestContext): Promise<string> {
  const db = temporaryFile(t, 'kept.sqlite');
  const mock = createMock({ db, fixture });
  for (let count = 0; count < 200; count++) await mock.inbound({ from: '12025550123', text: `A message to be found, ${count}` });
  await mock.close();
  return db;
}

test('a file that was cut short is damaged', async (t) => {
  const db = await written(t);
  truncateSync(db, 3 * 4_096);
  assert.throws(
    () => createMock({ db }),
    refusal(db, /is damaged \(.+\): put back a copy of it, or move it away to begin anew\./),
  );
});

test('a file with a page of nonsense in it is damaged', async (t) => {
  const db = await written(t);
  const bytes = readFileSync(db);
  bytes.fill(0x5a, 4_096, 8_192);
  writeFileSync(db, bytes);
  assert.throws(() => createMock({ db }), refusal(db, /is damaged/));
});

test('a single letter that is another is damage too', async (t) => {
  const db = await written(t);
  const bytes = readFileSync(db);
  bytes[bytes.indexOf('A message to be found')] = 'B'.charCodeAt(0);
  writeFileSync(db, bytes);
  assert.throws(() => createMock({ db }), refusal(db, /is damaged \(the world "default" is not as it was written\)/));
});

test('what is no SQLite file is left alone', (t) => {
  const db = temporaryFile(t, 'letter.txt');
  writeFileSync(db, 'Dear reader, '.repeat(1_000));
  assert.throws(() => createMock({ db }), refusal(db, /is no SQLite file/));
  assert.ok(readFileSync(db, 'utf8').startsWith('Dear reader'));
});

test('the SQLite file of another program is left alone', (t) => {
  const db = temporaryFile(t, 'books.sqlite');
  const other = new DatabaseSync(db);
  other.exec("CREATE TABLE books (title TEXT); INSERT INTO books VALUES ('Emma')");
  other.close();
  assert.throws(() => createMock({ db }), refusal(db, /is another program's SQLite file: give the path of a new one/));
  const again = new DatabaseSync(db);
  assert.deepEqual(again.prepare('SELECT * FROM books').all().length, 1);
  again.close();
});

test('the file of a newer version is left to it', async (t) => {
  const db = await written(t);
  const newer = new DatabaseSync(db);
  newer.exec('PRAGMA user_version = 3');
  newer.close();
  assert.throws(
    () => createMock({ db }),
    refusal(db, /was written by a newer wa-mock \(format 3, and this one knows 2\): use that version/),
  );
});

test('the file of an older version is taken over', async (t) => {
  const db = await written(t);
  const older = new DatabaseSync(db);
  older.exec('DROP TABLE side_notes; PRAGMA user_version = 1');
  older.close();
  await using mock = createMock({ db });
  assert.ok(mock.snapshot().messages.length > 0);
  await mock.fetch('/api/v1/contacts', { headers: { authorization: 'Bearer test-token' } });
});

test('a folder that is not there, and a folder in the place of a file', (t) => {
  const db = temporaryFile(t, 'none/kept.sqlite');
  assert.throws(() => createMock({ db }), refusal(db, /cannot be opened: its folder must be there/));
  const folder = dirname(dirname(db));
  assert.throws(() => createMock({ db: folder }), refusal(folder, /cannot be opened/));
  assert.throws(() => createMock({ db: '' }), /db cannot be "": give the path of a file/);
});

test('a file that is refused can be used again once it is in order', async (t) => {
  const db = await written(t);
  copyFileSync(db, `${db}.copy`);
  truncateSync(db, 3 * 4_096);
  assert.throws(() => createMock({ db }), refusal(db, /is damaged/));
  copyFileSync(`${db}.copy`, db);
  await using mock = createMock({ db });
  assert.equal(mock.snapshot().messages.length, 200);
  assert.ok(existsSync(db));
});
