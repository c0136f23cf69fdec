import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Rect,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type VirtualListConfig = {
  /** The element that scrolls, once it is rendered. */
  scroller(): HTMLElement | null;
  /** The rendered rows, each with `data-index`. */
  rows(): Iterable<HTMLElement>;
  /** Height in px of a row that was never measured. */
  estimate(index: number): number;
  /** `end`: a thread, anchored at its newest row and following it; `start`: a list. */
  anchor: 'start' | 'end';
  paddingStart?: number;
  paddingEnd?: number;
  overscan?: number;
  /** Renders what is pending at once: grown rows and the scroll position must reach the screen in one frame. */
  flush(): void;
  /** Called after the reader or the content moved. */
  moved?(): void;
};

type ThisVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/** Px from the end within which a reader counts as being at the end. */
const END_THRESHOLD = 80;

/** Renders only what is in view. Attaches itself, measures after each update, is undone when the host is removed. */
export class VirtualList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: VirtualListConfig;
  #virtualizer: ThisVirtualizer;
  #count = 0;
  #key: (index: number) => string = String;
  #unmount: (() => void) | undefined;
  #pinned: number | undefined;
  #measuring = false;
  /** Where a list was when it was hidden: a hidden element forgets its scroll position. */
  #left: { offset: number; atEnd: boolean } | undefined;

  constructor(host: ReactiveControllerHost, config: VirtualListConfig) {
    this.#host = host;
    this.#config = config;
    this.#virtualizer = this.#create();
    host.addController(this);
  }

  hostConnected(): void {
    this.#unmount = this.#virtualizer._didMount();
  }

  hostDisconnected(): void {
    this.#unmount?.();
  }

  hostUpdated(): void {
    this.#measuring = true;
    this.#virtualizer._willUpdate();
    for (const row of this.#config.rows()) this.#virtualizer.measureElement(row);
    this.#measuring = false;
  }

  /** Tells what the rows are; call before rendering. */
  update(count: number, key: (index: number) => string): void {
    this.#count = count;
    this.#key = key;
    this.#virtualizer.setOptions(this.#options());
  }

  /** Forgets sizes and position: another list is shown from now on. */
  reset(): void {
    this.#unmount?.();
    this.#count = 0;
    this.#left = undefined;
    this.#virtualizer = this.#create();
    this.#unmount = this.#virtualizer._didMount();
  }

  get items(): VirtualItem[] {
    return this.#virtualizer.getVirtualItems();
  }

  get totalSize(): number {
    return this.#virtualizer.getTotalSize();
  }

  /** Px between what is seen and the end. */
  get distanceFromEnd(): number {
    return this.#virtualizer.getDistanceFromEnd();
  }

  get atEnd(): boolean {
    return this.#virtualizer.isAtEnd(END_THRESHOLD);
  }

  /** The row at the upper edge of what is seen. */
  get firstVisible(): number | undefined {
    return this.#virtualizer.range?.startIndex;
  }

  /** Keeps a row rendered although it is out of view: the one that has the focus. */
  pin(index: number | undefined): void {
    this.#pinned = index;
  }

  scrollToEnd(): void {
    this.#virtualizer.scrollToEnd();
  }

  scrollToIndex(index: number, align: 'start' | 'center' | 'end' | 'auto'): void {
    this.#virtualizer.scrollToIndex(index, { align });
  }

  #create(): ThisVirtualizer {
    return new Virtualizer<HTMLElement, HTMLElement>(this.#options());
  }

  #options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    const { anchor, estimate, scroller, paddingStart = 0, paddingEnd = 0, overscan = 6 } = this.#config;
    const key = this.#key;
    return {
      count: this.#count,
      getScrollElement: scroller,
      estimateSize: estimate,
      getItemKey: (index) => (index < this.#count ? key(index) : index),
      overscan,
      paddingStart,
      paddingEnd,
      anchorTo: anchor,
      followOnAppend: anchor === 'end',
      scrollEndThreshold: END_THRESHOLD,
      initialOffset: anchor === 'end' ? () => this.#estimatedTotal() : 0,
      rangeExtractor: (range) => this.#extract(range),
      observeElementRect: (instance, report) => observeElementRect(instance, (rect) => this.#resized(instance, rect, report)),
      measureElement: (row, entry, instance) => measureElement(row, entry, instance) || this.#knownSize(row, instance),
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => {
        this.#host.requestUpdate();
        this.#config.moved?.();
        if (!this.#measuring) this.#config.flush();
      },
    };
  }

  /** A list that was at its end stays there; one that was hidden comes back where it was. */
  #resized(instance: ThisVirtualizer, rect: Rect, report: (rect: Rect) => void): void {
    const isHidden = rect.height === 0;
    if (isHidden) this.#left ??= { offset: instance.scrollOffset ?? 0, atEnd: this.#wasAtEnd(instance) };
    const stays = this.#wasAtEnd(instance) || this.#left?.atEnd === true;
    report(rect);
    if (isHidden) return;
    if (stays) instance.scrollToEnd();
    else if (this.#left) instance.scrollToOffset(this.#left.offset);
    this.#left = undefined;
  }

  /** Asked while a resize is reported: the rows in the DOM have changed already, the layout has not. */
  #wasAtEnd({ scrollRect, scrollOffset, getTotalSize }: ThisVirtualizer): boolean {
    if (this.#config.anchor === 'start' || !scrollRect?.height || scrollOffset === null) return false;
    return getTotalSize() - scrollRect.height - scrollOffset <= END_THRESHOLD;
  }

  /** A row of a list that is hidden has no height; it keeps the one it had. */
  #knownSize(row: HTMLElement, instance: ThisVirtualizer): number {
    const index = instance.indexFromElement(row);
    return instance.itemSizeCache.get(instance.options.getItemKey(index)) ?? this.#config.estimate(index);
  }

  #estimatedTotal(): number {
    return this.#count * this.#config.estimate(0);
  }

  #extract({
    startIndex,
    endIndex,
    overscan,
    count,
  }: {
    startIndex: number;
    endIndex: number;
    overscan: number;
    count: number;
  }): number[] {
    const from = Math.max(0, startIndex - overscan);
    const to = Math.min(count - 1, endIndex + overscan);
    const indexes = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
    const pinned = this.#pinned;
    if (pinned === undefined || pinned >= count || (pinned >= from && pinned <= to)) return indexes;
    return pinned < from ? [pinned, ...indexes] : [...indexes, pinned];
  }
}
