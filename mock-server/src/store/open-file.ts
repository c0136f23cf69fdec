import type { DatabaseSync } from 'node:sqlite';
import { sentenceOf } from './problems.ts';

/** "WaMk": says that a SQLite file is ours. */
const OURS = 0x57_61_4d_6b;
/** Of the tables below. */
const FORMAT = 2;

const TABLES = `
  CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE worlds (name TEXT PRIMARY KEY, epoch TEXT NOT NULL, base TEXT NOT NULL, digest INTEGER NOT NULL,
    real_at INTEGER NOT NULL, settings TEXT NOT NULL) STRICT;
  CREATE TABLE entries (world TEXT NOT NULL, number INTEGER NOT NULL, entry TEXT NOT NULL, digest INTEGER NOT NULL,
    real_at INTEGER NOT NULL, PRIMARY KEY (world, number)) STRICT, WITHOUT ROWID;
  INSERT INTO about VALUES ('closed', 'yes');
  PRAGMA application_id = ${OURS};`;

/** Since format 2. */
const SIDE_NOTES = `
  CREATE TABLE side_notes (world TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, digest INTEGER NOT NULL,
    PRIMARY KEY (world, key)) STRICT;
  PRAGMA user_version = ${FORMAT};`;

/** The file is this process's alone until it is closed. */
export function openFile(path: string): { database: DatabaseSync; wasClosed: boolean } {
  if (path === '' || path === ':memory:') throw new RangeError(`db cannot be ${JSON.stringify(path)}: give the path of a file.`);
  let database: DatabaseSync | undefined;
  try {
    database = new (loadSqlite().DatabaseSync)(path);
    return { database, wasClosed: prepare(database, path) };
  } catch (error) {
    if (database?.isOpen) database.close();
    throw sentenceOf(error, path);
  }
}

/** Only here, and only when a file is asked for: browsers have no SQLite, and not every Node does. */
function loadSqlite(): typeof import('node:sqlite') {
  const sqlite = globalThis.process?.getBuiltinModule?.('node:sqlite');
  if (sqlite) return sqlite;
  throw new RangeError('A file for "db" needs SQLite, which Node has from version 22.13 on: use that, or leave "db" out.');
}

/** Answers with whether the file was closed in order; from now on it is not. */
function prepare(database: DatabaseSync, path: string): boolean {
  // the lock goes with the process, however that ends; commits survive the process, and no power cut damages the file
  database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  const owner = numberOf(database, 'application_id');
  const format = numberOf(database, 'user_version');
  const isNew = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get()?.['count'] === 0;
  if (!isNew) check({ owner, format, path });
  if (isNew) database.exec(TABLES);
  if (isNew || format < FORMAT) database.exec(SIDE_NOTES);
  database.exec('COMMIT; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const damage = isNew ? 'ok' : database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (damage !== 'ok') throw Object.assign(new Error(String(damage)), { errcode: 11 });
  const closed = database.prepare("SELECT value FROM about WHERE name = 'closed'").get()?.['value'];
  database.exec("UPDATE about SET value = 'no' WHERE name = 'closed'");
  return closed === 'yes';
}

function numberOf(database: DatabaseSync, pragma: string): number {
  return Number(database.prepare(`PRAGMA ${pragma}`).get()?.[pragma]);
}

function check({ owner, format, path }: { owner: number; format: number; path: string }): void {
  if (owner !== OURS) {
    throw new RangeError(
      `The file ${path} is another program's SQLite file: give the path of a new one, which the mock then makes.`,
    );
  }
  if (format > FORMAT) {
    throw new RangeError(
      `The file ${path} was written by a newer wa-mock (format ${format}, and this one knows ${FORMAT}): use that version, or give another file with --db.`,
    );
  }
}
