import { failureOf, OWN_FAILURES, SourceError, type Failure } from '../../model/failure.ts';
import type { CallOptions, SendOptions } from '../../model/source.ts';
import type { Dialect } from '../../model/values.ts';
import type { HttpClient } from '../http/http-client.ts';
import type { JournalEntry } from './fact.ts';
import type { Journal } from './journal.ts';

export type SendOnceConfig = {
  dialect: Dialect;
  http: HttpClient;
  journal: Journal;
  /** What the provider calls what a call sent; undefined for a reply that does not say. */
  sentId(reply: unknown): string | undefined;
};

/**
 * Sends through a proxy to a provider without idempotency keys. Nothing goes out while the proxy is known to be away; what
 * went out and was not answered is looked for in the proxy's journal by its key, and never sent again.
 */
export class SendOnce {
  readonly #config: SendOnceConfig;
  readonly #byKey = new Map<string, string>();

  constructor(config: SendOnceConfig) {
    this.#config = config;
  }

  /** Learns what became of the calls of pages, this one's among them. */
  note(entries: readonly JournalEntry[]): void {
    for (const entry of entries) {
      const sent = 'sent' in entry ? entry.sent : undefined;
      const id = sent?.key === undefined ? undefined : this.#config.sentId(sent.reply);
      if (id !== undefined) this.#byKey.set(sent!.key!, id);
    }
  }

  /** What the provider calls the message. Rejects with "outcome_unknown" where nobody can tell whether it arrived. */
  async send(call: { path: string; body: unknown }, { key, signal, again }: SendOptions): Promise<string> {
    signal?.throwIfAborted();
    const options = signal ? { signal } : {};
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    if (again) return this.#fateOf(key, options);
    await this.#reach(options);
    const { http, sentId } = this.#config;
    try {
      const reply = await http.call({ method: 'POST', ...call, headers: { 'idempotency-key': key } }, options);
      const id = sentId(reply) ?? (await this.#fateOf(key, options));
      this.#byKey.set(key, id);
      return id;
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure && isOpen(failure)) return this.#fateOf(key, options);
      throw thrown;
    }
  }

  /** Rejects before anything goes out where the proxy is known to be away: what was not sent can safely be sent later. */
  async #reach(options: CallOptions): Promise<void> {
    const isOffline = (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false; // Node does not say
    if (this.#config.journal.isReached && !isOffline) return;
    try {
      await this.#config.journal.catchUp(options);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (!failure || failure.status !== undefined) throw thrown;
      throw new SourceError({ ...failure, key: OWN_FAILURES.unsent }, { cause: thrown });
    }
  }

  async #fateOf(key: string, options: CallOptions): Promise<string> {
    await this.#config.journal.catchUp(options);
    const id = this.#byKey.get(key);
    if (id !== undefined) return id;
    const detail = 'It went out, nobody answered, and this provider has no idempotency keys: it is not sent again by itself.';
    throw new SourceError({ key: OWN_FAILURES.outcome, dialect: this.#config.dialect, detail, retry: 'now' });
  }
}

/** Nobody answered, or something between here and the provider did. */
function isOpen({ key, status }: Failure): boolean {
  return status === undefined || (key === OWN_FAILURES.malformed && (status < 400 || status >= 500));
}
