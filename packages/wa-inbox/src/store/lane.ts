import { failureOf, OWN_FAILURES, type Failure } from '../model/failure.ts';
import type { Message } from '../model/message.ts';
import type { StoreCore } from './core.ts';
import { acknowledged, attemptFailed, requestKey, rowAgain } from './own-row.ts';
import { mayHaveArrived, outcomeOf, waitBefore } from './send-outcome.ts';

/** A person took it back after it had gone out: the server may have it all the same. */
const TAKEN_BACK: Failure = { key: OWN_FAILURES.takenBack, dialect: 'host', retry: 'now' };

/** What a lane needs of its outbox. */
export interface LaneHost {
  readonly core: StoreCore;
  /** What earlier sessions left is known: it goes first. */
  readonly isReady: boolean;
  /** Shows and keeps a row that is not acknowledged. */
  keep(row: Message): Promise<void>;
  /** Shows a row that the server took, and forgets it. */
  taken(row: Message): Message;
  now(): string;
}

/** The messages that wait for one conversation, sent one after the other in order. */
export class Lane {
  readonly #host: LaneHost;
  readonly #queue: Message[] = [];
  /** Events about messages of ours that we may not know by id yet. */
  #held: Message[] = [];
  readonly #release: (message: Message) => void;
  #isSending = false;
  #tries = 0;
  #refusals = 0;
  /** Ends the request that is out, when its message is taken back. */
  #end = new AbortController();
  #ended: ((isGone: boolean) => void) | undefined;
  #wait: { cancel: () => void; isUnanswered: boolean } | undefined;

  constructor(host: LaneHost, release: (message: Message) => void) {
    this.#host = host;
    this.#release = release;
  }

  /** A request is out, or one was not answered: the server may know a message that we do not. */
  get isOpen(): boolean {
    return this.#isSending || this.#queue.some(({ attempts }) => attempts.at(-1)!.unanswered === true);
  }

  has(key: string): boolean {
    return this.#queue.some((row) => row.key === key);
  }

  add(row: Message): void {
    this.#queue.push(row);
    this.go();
  }

  /** Puts what was written earlier before all that is not on its way; `go` sends it. */
  addEarlier(rows: readonly Message[]): void {
    const isOut = this.#isSending || this.#wait !== undefined;
    this.#queue.splice(isOut ? 1 : 0, 0, ...rows);
  }

  go(): void {
    void this.#pump();
  }

  /**
   * Does not send a message after all. False where it may have arrived: it stands as failed then, and can be tried again
   * under its key; or where it was taken meanwhile.
   */
  withdraw(key: string): Promise<boolean> {
    const at = this.#queue.findIndex((row) => row.key === key);
    if (at === 0 && this.#isSending) {
      return new Promise((resolve) => {
        this.#ended = resolve;
        this.#end.abort();
      });
    }
    return this.#leave(at);
  }

  hold(message: Message): void {
    this.#held.push(message);
  }

  /** The server can be reached again: what waits for an answer does not wait for its time. */
  hurry(): void {
    if (!this.#wait?.isUnanswered) return;
    this.#wait.cancel();
    this.#wait = undefined;
    this.#tries = 0;
    void this.#pump();
  }

  stop(): void {
    this.#wait?.cancel();
  }

  async #pump(): Promise<void> {
    const row = this.#queue[0];
    if (!row || !this.#host.isReady || this.#isSending || this.#wait || this.#host.core.signal.aborted) return;
    this.#isSending = true;
    await this.#send({ ...row, delivery: { state: 'sending' } });
    this.#isSending = false;
    this.#ended?.(false);
    this.#ended = undefined;
    if (!this.isOpen) this.#letGo();
    await this.#pump();
  }

  async #send(row: Message): Promise<void> {
    const { core } = this.#host;
    this.#queue[0] = row;
    this.#end = new AbortController();
    await this.#host.keep(row);
    if (this.#end.signal.aborted) return this.#backOut();
    try {
      const { phone, content, replyTo } = row;
      const draft = { phone, content, ...(replyTo === undefined ? {} : { replyTo }) };
      const answer = await core.source.send(draft, {
        key: requestKey(row),
        again: row.attempts.at(-1)?.unanswered,
        signal: AbortSignal.any([core.signal, this.#end.signal]),
      });
      this.#settle();
      const taken = this.#host.taken(acknowledged(row, answer));
      core.notify({ kind: 'sent', message: taken });
      if (taken.delivery.state === 'failed') core.notify({ kind: 'failed', message: taken, failure: taken.delivery.failure });
    } catch (thrown) {
      const failure = this.#end.signal.aborted ? TAKEN_BACK : failureOf(thrown);
      if (failure && !core.signal.aborted) await this.#failed(row, failure);
    }
  }

  /** Nothing of it has gone out yet. */
  async #backOut(): Promise<void> {
    this.#ended?.(await this.#leave(0));
    this.#ended = undefined;
  }

  async #leave(at: number): Promise<boolean> {
    const [row] = this.#queue.slice(at, at + 1);
    if (!row) return false;
    const isGone = row.attempts.at(-1)?.unanswered !== true;
    if (at === 0) {
      this.#wait?.cancel();
      this.#wait = undefined;
      this.#settle();
    } else this.#queue.splice(at, 1);
    if (!isGone) await this.#refuse(row, TAKEN_BACK);
    if (!this.isOpen) this.#letGo();
    void this.#pump();
    return isGone;
  }

  async #failed(row: Message, failure: Failure): Promise<void> {
    const host = this.#host;
    const tried = attemptFailed(row, failure, mayHaveArrived(failure));
    const outcome = failure === TAKEN_BACK ? 'refused' : outcomeOf(failure, this.#refusals + 1);
    if (outcome === 'refused') {
      this.#settle();
      return this.#refuse(tried, failure);
    }
    const isUnanswered = outcome === 'unanswered';
    if (isUnanswered) this.#tries += 1;
    else this.#refusals += 1;
    const waiting = rowAgain(tried, host.core.environment.makeKey(), host.now());
    this.#queue[0] = waiting;
    const ms = waitBefore(isUnanswered ? this.#tries : this.#refusals, failure);
    this.#wait = { cancel: host.core.delay(ms, () => this.#resume()), isUnanswered };
    await host.keep(waiting);
  }

  async #refuse(row: Message, failure: Failure): Promise<void> {
    const failed: Message = { ...row, delivery: { state: 'failed', failure } };
    await this.#host.keep(failed);
    this.#host.core.notify({ kind: 'failed', message: failed, failure });
  }

  #settle(): void {
    this.#queue.shift();
    this.#tries = 0;
    this.#refusals = 0;
  }

  #resume(): void {
    this.#wait = undefined;
    void this.#pump();
  }

  /** What was held is either the message that was just taken, or somebody else's. */
  #letGo(): void {
    const held = this.#held;
    this.#held = [];
    for (const message of held) this.#release(message);
  }
}
