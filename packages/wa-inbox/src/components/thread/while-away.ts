import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Message } from '../../model/message.ts';

/** Px from the newest message from which a reader counts as being elsewhere. */
const AWAY = 160;
/** Milliseconds that the floating day stays after the last movement. */
const QUIET_MS = 900;

/** Whether a reader is away from the newest message, and what came meanwhile. */
export class WhileAway implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isAway = false;
  #missed = 0;
  #isScrolling = false;
  #movedAt = 0;
  /** Key of the newest message that was seen. */
  #reached: string | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isAway(): boolean {
    return this.#isAway;
  }

  /** How many messages of the customer came while the reader was away. */
  get missed(): number {
    return this.#missed;
  }

  /** The reader moves, or did a moment ago. */
  get isScrolling(): boolean {
    return this.#isScrolling;
  }

  hostDisconnected(): void {
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
  }

  /** Another conversation is shown. */
  reset(messages: readonly Message[]): void {
    this.reached(messages);
    [this.#isAway, this.#missed] = [false, 0];
  }

  /** All of them were seen. */
  reached(messages: readonly Message[]): void {
    this.#reached = messages.at(-1)?.key;
  }

  count(messages: readonly Message[]): void {
    if (!this.#isAway) return;
    const from = messages.findLastIndex((message) => message.key === this.#reached);
    if (from < 0) return;
    this.#missed = messages.slice(from + 1).filter(({ direction }) => direction === 'inbound').length;
  }

  moved(messages: readonly Message[], distanceFromEnd: number): void {
    this.#isAway = messages.length > 0 && distanceFromEnd > AWAY;
    if (!this.#isAway) {
      this.#missed = 0;
      this.reached(messages);
    }
    this.#isScrolling = this.#isAway;
    this.#host.requestUpdate();
    this.#movedAt = performance.now();
    this.#quiet ??= setTimeout(this.#rest, QUIET_MS);
  }

  /** One timer for many movements: a timer for each costs more than the movement. */
  readonly #rest = (): void => {
    const left = this.#movedAt + QUIET_MS - performance.now();
    this.#quiet = left > 0 ? setTimeout(this.#rest, left) : undefined;
    if (left > 0 || !this.#isScrolling) return;
    this.#isScrolling = false;
    this.#host.requestUpdate();
  };
}
