import { LitElement } from 'lit';

/** Milliseconds after which a frame is not waited for any more: a page in the background draws none. */
const LATEST_MS = 200;

/** An element that is drawn once a frame, however much happens; the first time at once. */
export class FramedElement extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await nextFrame();
    await super.scheduleUpdate();
  }
}

/** Resolves as the next frame begins, in time to be seen in it. */
function nextFrame(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LATEST_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
