import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SideNote } from '../core/journal/side-notes.ts';
import type { Entry } from '../core/journal/journal.ts';
import { checksum } from './checksum.ts';
import { openFile } from './open-file.ts';
import { sentenceOf } from './problems.ts';
import type { Change, StoredWorld, WorldStore } from './world-store.ts';

type WorldLine = { name: string; epoch: string; base: string; digest: number; real_at: number; settings: string };
type SideNoteLine = { key: string; value: string; digest: number };
type EntryLine = { number: number; entry: string; digest: number; real_at: number };

/** Worlds in one SQLite file: the base of each, and a row for each entry of its journal. */
export class SqliteStore implements WorldStore {
  readonly wasClosed: boolean;
  readonly #path: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** Entries of each world that are in the file. */
  readonly #counts = new Map<string, number>();

  /** Opens the file, or makes it. */
  constructor(path: string) {
    this.#path = path;
    const { database, wasClosed } = openFile(path);
    this.#database = database;
    this.wasClosed = wasClosed;
  }

  worlds(): StoredWorld[] {
    return this.#told(() => {
      const lines = this.#run('SELECT * FROM worlds ORDER BY rowid').all() as WorldLine[];
      return lines.map((line) => this.#read(line));
    });
  }

  keep(changes: readonly Change[], settings: unknown): void {
    const counts = new Map(this.#counts);
    try {
      this.#told(() => {
        this.#run('BEGIN').run();
        for (const change of changes) this.#write(change, JSON.stringify(settings));
        this.#run('COMMIT').run();
      });
    } catch (error) {
      this.#counts.clear();
      for (const [name, count] of counts) this.#counts.set(name, count);
      this.#rollBack();
      throw error;
    }
  }

  close(isOrderly: boolean): void {
    this.#told(() => {
      if (isOrderly) this.#run("UPDATE about SET value = 'yes' WHERE name = 'closed'").run();
      this.#database.close();
    });
  }

  #read({ name, epoch, base, digest, real_at, settings }: WorldLine): StoredWorld {
    const lines = this.#run('SELECT number, entry, digest, real_at FROM entries WHERE world = ? ORDER BY number').all(
      name,
    ) as EntryLine[];
    const sideNotes = this.#run('SELECT key, value, digest FROM side_notes WHERE world = ?').all(name) as SideNoteLine[];
    const isWhole =
      checksum(base) === digest &&
      lines.every((line, index) => isIntact(line, index)) &&
      sideNotes.every(({ key, value, digest: own }) => checksum(key + value) === own);
    if (!isWhole) throw Object.assign(new Error(`the world "${name}" is not as it was written`), { errcode: 11 });
    this.#counts.set(name, lines.length);
    return {
      name,
      epoch,
      base: JSON.parse(base) as StoredWorld['base'],
      entries: lines.map(({ entry }) => JSON.parse(entry) as Entry),
      sideNotes: sideNotes.map(({ key, value }): SideNote => ({ key, value: JSON.parse(value) })),
      realAt: lines.at(-1)?.real_at ?? real_at,
      settings: JSON.parse(settings),
    };
  }

  #write(change: Change, settings: string): void {
    const { name } = change;
    if (change.kind === 'entry') {
      const number = (this.#counts.get(name) ?? 0) + 1;
      const text = JSON.stringify(change.entry);
      this.#run('INSERT INTO entries VALUES (?, ?, ?, ?, ?)').run(name, number, text, checksum(text), change.realAt);
      this.#counts.set(name, number);
      return;
    }
    if (change.kind === 'side-notes') {
      for (const [key, value] of change.values) this.#writeSideNote(name, key, value());
      return;
    }
    this.#run('DELETE FROM entries WHERE world = ?').run(name);
    this.#run('DELETE FROM side_notes WHERE world = ?').run(name);
    this.#counts.delete(name);
    if (change.kind === 'removed') return void this.#run('DELETE FROM worlds WHERE name = ?').run(name);
    const base = JSON.stringify(change.base());
    const into = 'INSERT INTO worlds VALUES (?, ?, ?, ?, ?, ?)';
    const update =
      'ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch, base = excluded.base, digest = excluded.digest, real_at = excluded.real_at, settings = excluded.settings';
    this.#run(`${into} ${update}`).run(name, change.epoch, base, checksum(base), change.realAt, settings);
  }

  #writeSideNote(name: string, key: string, value: unknown): void {
    if (value === undefined) return void this.#run('DELETE FROM side_notes WHERE world = ? AND key = ?').run(name, key);
    const text = JSON.stringify(value);
    this.#run('INSERT OR REPLACE INTO side_notes VALUES (?, ?, ?, ?)').run(name, key, text, checksum(key + text));
  }

  /** A commit that failed may have ended its transaction itself. */
  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // there is nothing to take back
    }
  }

  /** Each statement is prepared once. */
  #run(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement;
  }

  #told<Result>(deed: () => Result): Result {
    try {
      return deed();
    } catch (error) {
      throw sentenceOf(error, this.#path);
    }
  }
}

function isIntact({ number, entry, digest }: EntryLine, index: number): boolean {
  return number === index + 1 && checksum(entry) === digest;
}
