import { LitElement } from 'lit';

/**
 * An element that is drawn once a frame, however much happens: what comes in a quiet frame at once, what comes later in the
 * frame with the next. In the background, where there are no frames, all is drawn at once.
 */
export class FramedElement extends LitElement {
  /** Until the frame for which it was drawn. */
  #frame: Promise<unknown> | undefined;

  /** `isReading`: what is in memory is there within the task, and is waited for instead of drawing that it is being read. */
  protected override async scheduleUpdate(isReading = false): Promise<void> {
    if (!document.hidden) {
      await (this.#frame ?? (isReading && new Promise((resolve) => setTimeout(resolve))));
      this.#frame = new Promise(requestAnimationFrame).then(() => (this.#frame = undefined));
    }
    await super.scheduleUpdate();
  }
}
