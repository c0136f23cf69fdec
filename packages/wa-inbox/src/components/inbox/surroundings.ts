import type { LitElement, ReactiveController } from 'lit';
import { rootFontSize } from './page.ts';

/** Width in rem up to which list and thread take turns; the same number is in the styles. */
const NARROW_REM = 40;

/** Watches what is around an element: how much room it has, and whether its page is in front. */
export class Surroundings implements ReactiveController {
  readonly #host: LitElement;
  readonly #size: ResizeObserver;

  constructor(host: LitElement, tellNarrow: (isNarrow: boolean) => void) {
    this.#host = host;
    this.#size = new ResizeObserver(([entry]) => tellNarrow(entry!.contentRect.width <= NARROW_REM * rootFontSize()));
    host.addController(this);
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #onVisibility = (): void => this.#host.requestUpdate();
}
