import type { LitElement, ReactiveController } from 'lit';
import type { VirtualList } from './virtual-list.ts';

export type RovingFeedConfig = {
  /** The feed: the element that scrolls. */
  scroller(): HTMLElement | null;
  count(): number;
  key(index: number): string | undefined;
  indexOf(key: string): number;
  list: VirtualList<unknown>;
};

/**
 * Keys of a feed of articles of which one is in the tab order: Page Up and Down move between articles (arrows too, for
 * convenience), Home and End go to the first and the last. The focused article stays rendered when it is out of view.
 */
export class RovingFeed implements ReactiveController {
  readonly #host: LitElement;
  readonly #config: RovingFeedConfig;
  #active: string | undefined;
  #index = 0;

  constructor(host: LitElement, config: RovingFeedConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** What was read above moves the article with the focus down; one that is gone leaves its place to the last. */
  hostUpdate(): void {
    if (this.#active === undefined || this.#config.key(this.#index) === this.#active) return;
    const index = this.#config.indexOf(this.#active);
    if (index < 0) this.reset();
    else this.#activate(index);
  }

  /** Another feed is shown from now on. */
  reset(): void {
    this.#active = undefined;
    this.#config.list.pin(undefined);
  }

  /** Whether an article is the one in the tab order: the last one at first. */
  isActive(index: number): boolean {
    const { key, count } = this.#config;
    return this.#active === undefined ? index === count() - 1 : key(index) === this.#active;
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const row = (event.target as HTMLElement).closest?.<HTMLElement>('article');
    if (row) this.#activate(Number(row.dataset['index']));
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const { scroller, count, indexOf } = this.#config;
    const last = count() - 1;
    const index = this.#active === undefined ? last : indexOf(this.#active);
    const targets: Record<string, number> = {
      ArrowUp: index - 1,
      PageUp: index - 1,
      ArrowDown: index + 1,
      PageDown: index + 1,
      Home: 0,
      End: last,
    };
    const to = targets[event.key];
    const onRow = (event.target as HTMLElement).localName === 'article';
    const enters = event.target === scroller() && (event.key === 'ArrowUp' || event.key === 'PageUp');
    if (to === undefined || last < 0 || !(onRow || enters)) return;
    event.preventDefault();
    void this.#focus(enters ? last : Math.max(0, Math.min(last, to)));
  };

  #activate(index: number): void {
    this.#index = index;
    this.#active = this.#config.key(index);
    this.#config.list.pin(index);
  }

  async #focus(index: number): Promise<void> {
    this.#activate(index);
    this.#config.list.scrollToIndex(index, 'auto');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`article[data-index="${index}"]`)?.focus({ preventScroll: true });
  }
}
