import type { LitElement, ReactiveController } from 'lit';
import type { ContentContext } from '../../content/context.ts';
import type { More } from '../../content/more/more.ts';
import type { MediaGate } from '../../controllers/media-gate.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import type { trouble as troubleParts } from './trouble.ts';
import { lazyElements, type LazyTag } from './lazy-elements.ts';

/** What contents ask of the element that shows them, but for what a message's own bubble answers. */
export type StageContext = Omit<ContentContext, 'act' | 'view'> & {
  /** Shows a picture of the message large. */
  view(url: string, message: Message): void;
  /** What a message has around it until it has gone through; undefined until it is loaded, for which asking is enough. */
  trouble(): Trouble | undefined;
};
type Trouble = typeof troubleParts;

let more: More | undefined;
let trouble: Trouble | undefined;

/** Shows what does not fit into a bubble: pictures large, options in a sheet. Loads it when it is first asked for. */
export class Stage implements ReactiveController {
  readonly #host: LitElement;
  readonly #media: MediaGate;
  readonly #messages: () => readonly Message[];
  #shown: HTMLElement | undefined;

  constructor(host: LitElement, media: MediaGate, messages: () => readonly Message[]) {
    this.#host = host;
    this.#media = media;
    this.#messages = messages;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#shown?.remove();
  }

  context(i18n: I18n): StageContext {
    const { mayLoad, load, hasFailed, loadFailed, isUnfolded, unfold } = this.#media;
    return {
      i18n,
      mayLoad,
      load,
      hasFailed,
      loadFailed,
      isUnfolded,
      unfold,
      view: (url, from) => void this.#show('wa-inbox-viewer', { i18n, url, from, messages: this.#messages(), mayLoad }),
      openSheet: (content) => void this.#show('wa-inbox-sheet', { i18n, content }),
      more: () => more ?? void this.#loadMore(),
      trouble: () => trouble ?? void this.#loadTrouble(),
      need: (tag) => (customElements.get(tag) ? undefined : void lazyElements.load?.(tag)),
    };
  }

  /** Once for all; every stage that asked meanwhile draws again. */
  async #loadMore(): Promise<void> {
    more ??= (await import('../../content/more/more.ts')).more;
    this.#media.changed();
  }

  async #loadTrouble(): Promise<void> {
    trouble ??= (await import('./trouble.ts')).trouble;
    this.#media.changed();
  }

  /** In the shadow tree of the host, so that its design tokens hold; the element removes itself when it is closed. */
  async #show(tag: LazyTag, properties: object): Promise<void> {
    await lazyElements.load?.(tag);
    if (!customElements.get(tag) || !this.#host.isConnected) return;
    this.#shown?.remove();
    this.#shown = Object.assign(document.createElement(tag), properties);
    this.#shown.setAttribute('exportparts', 'viewer, sheet');
    this.#host.renderRoot.append(this.#shown);
  }
}

/** For pictures of messages: nothing is loaded, nothing opens. */
export function stillContext(i18n: I18n): StageContext {
  const no = (): boolean => false;
  const nothing = (): void => {};
  return {
    i18n,
    mayLoad: no,
    load: nothing,
    hasFailed: no,
    loadFailed: nothing,
    isUnfolded: () => true,
    unfold: nothing,
    more: () => more,
    trouble: () => trouble,
    view: nothing,
    openSheet: nothing,
    need: nothing,
  };
}
