import type { ErrorKey, ProviderName } from '@wa-inbox/protocol';
import type { Content, Phone } from '../values.ts';

/** What a message of a job is to become, decided when the call came. */
export type Fate = {
  /** The failure that its first try ends with, when one was ordered. */
  readonly fail?: { readonly key: ErrorKey; readonly after?: number | undefined } | undefined;
  /** Succeeds whatever the rules say. */
  readonly isWaived?: boolean | undefined;
};

/** One message of a job. `waiting` until it was handed on, then the message itself tells how it went on. */
export type JobItem = Fate & {
  readonly content: Content;
  readonly context: string | undefined;
  state: 'waiting' | 'sent' | 'failed';
  tries: number;
  /** The message in the conversation; of a reaction the message that carries it. */
  messageId: string | undefined;
  error: ErrorKey | undefined;
};

/** One try of one message, at world time. */
export type JobTry = { readonly at: number; readonly item: number; readonly error: ErrorKey | undefined };

/** Messages to one customer that wait in a queue and are sent in order. */
export type JobRow = {
  readonly id: string;
  /** Whose queue, and whose words failures have. */
  readonly dialect: ProviderName;
  readonly phone: Phone;
  readonly name: string | undefined;
  readonly createdAt: number;
  readonly items: readonly JobItem[];
  readonly tries: JobTry[];
  /** When it runs next; undefined once nothing waits. */
  dueAt: number | undefined;
};

const KEPT = 10_000;

/** Jobs by id. The oldest that have ended go when there are too many. */
export class JobBook {
  readonly #jobs = new Map<string, JobRow>();
  /** By customer. */
  readonly #newest = new Map<Phone, JobRow>();

  get(id: string): JobRow | undefined {
    return this.#jobs.get(id);
  }

  add(job: JobRow): void {
    this.#jobs.set(job.id, job);
    this.#newest.set(job.phone, job);
    for (const [id, old] of this.#jobs) {
      if (this.#jobs.size <= KEPT || old.dueAt !== undefined) break;
      this.#jobs.delete(id);
      if (this.#newest.get(old.phone) === old) this.#newest.delete(old.phone);
    }
  }

  /** When the last job of a customer's queue runs for the first time, if that is still to come: no later one goes before it. */
  lastTurn(phone: Phone): number | undefined {
    const job = this.#newest.get(phone);
    return job?.tries.length === 0 ? job.dueAt : undefined;
  }

  /** Oldest first. */
  list(): JobRow[] {
    return [...this.#jobs.values()];
  }
}
