import type { LitElement, ReactiveController } from 'lit';
import { rootFontSize } from './page.ts';

/** Width in rem up to which list and thread take turns; the same number is in the styles. */
const NARROW_REM = 40;

/** Watches what is around an element: how much room it has, and whether its page is in front. */
export class Surroundings implements ReactiveController {
  readonly #host: LitElement;
  readonly #tellNarrow: (isNarrow: boolean) => void;
  #size: ResizeObserver | undefined;

  constructor(host: LitElement, tellNarrow: (isNarrow: boolean) => void) {
    this.#host = host;
    this.#tellNarrow = tellNarrow;
    host.addController(this);
  }

  hostConnected(): void {
    // not before: a server, which renders the element too, has no such thing
    this.#size = new ResizeObserver(([entry]) => this.#tellNarrow(entry!.contentRect.width <= NARROW_REM * rootFontSize()));
    this.#size.observe(this.#host);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    this.#size?.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #onVisibility = (): void => this.#host.requestUpdate();
}
