import { LitElement } from 'lit';

/** An element that is drawn once a frame, however much happens: the first time at once, and in the background, where there are no frames. */
export class FramedElement extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !document.hidden) await new Promise(requestAnimationFrame);
    await super.scheduleUpdate();
  }
}
