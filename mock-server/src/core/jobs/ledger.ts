import { LIMITS } from '@wa-inbox/protocol';
import type { Phone } from '../values.ts';

/** Why a message cost a credit, or none. */
export type LedgerReason = 'new-conversation' | 'open-conversation' | 'service-window';

/** One message that was sent, and what it cost. `at`: milliseconds since 1970. */
export type LedgerEntry = {
  readonly at: number;
  readonly phone: Phone;
  readonly jobId: string;
  readonly messageId: string;
  readonly reason: LedgerReason;
  readonly credits: number;
  /** Credits that were left afterwards. */
  readonly balance: number;
};

const KEPT = 10_000;

/** Credits of the business, and what they went for. */
export class Ledger {
  #balance: number = LIMITS.chatmitra.credits;
  #entries: LedgerEntry[] = [];

  get balance(): number {
    return this.#balance;
  }

  /** Oldest first: at least the last 10,000. */
  list(): readonly LedgerEntry[] {
    return this.#entries;
  }

  /** Writes a message down and takes its cost, as far as there are credits. */
  charge(entry: Omit<LedgerEntry, 'balance'>): void {
    const credits = Math.min(entry.credits, this.#balance);
    this.#balance -= credits;
    this.#entries.push({ ...entry, credits, balance: this.#balance });
    if (this.#entries.length >= 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
  }

  /** Puts back what a fixture or a snapshot says. */
  restore(balance: number | undefined, entries: readonly LedgerEntry[]): void {
    this.#balance = balance ?? LIMITS.chatmitra.credits;
    this.#entries = [...entries];
  }
}
