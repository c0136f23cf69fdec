import { LitElement } from 'lit';

/**
 * An element that is drawn once a frame, however much happens: what comes in one task together, what comes later in the
 * frame with it. In the background, where there are no frames, it is drawn at once.
 */
export class FramedElement extends LitElement {
  /** Until the frame for which it was drawn. */
  #frame: Promise<unknown> | undefined;

  protected override async scheduleUpdate(): Promise<void> {
    if (!document.hidden) {
      await (this.#frame ?? new Promise((resolve) => setTimeout(resolve)));
      this.#frame = new Promise(requestAnimationFrame).then(() => (this.#frame = undefined));
    }
    await super.scheduleUpdate();
  }
}
