import {
  elementScroll,
  observeElementOffset,
  Virtualizer,
  type Range,
  type Rect,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type VirtualListConfig<Row> = {
  /** The element that scrolls, once it is rendered. */
  scroller(): HTMLElement | null;
  /** The rendered rows, each with `data-index`. */
  rows(): Iterable<HTMLElement>;
  /** What a row is known by, whatever becomes of it. */
  key(row: Row): string;
  /** Height in px of a row that was never measured. Asked for every row at once: it must be cheap. */
  estimate(row: Row): number;
  /** `end`: a thread, anchored at its newest row and following it; `start`: a list. */
  anchor: 'start' | 'end';
  paddingStart?: number;
  paddingEnd?: number;
  overscan?: number;
  /** Renders what is pending at once: grown rows and the scroll position must reach the screen in one frame. */
  flush(): void;
  /** It is on its way to a row: a new size does not bring it back to its end. */
  isOnItsWay?(): boolean;
  /** Called after the reader or the content moved. */
  moved?(): void;
};

type ThisVirtualizer = Virtualizer<HTMLElement, HTMLElement>;

/** Px that are no other size. */
const HAIR = 0.1;

const NOTHING = { from: 0, to: -1 };
const WHATEVER = { from: 0, to: Infinity };

/** Milliseconds without a jump after which more is drawn than what is seen. */
const REST = 100;

/** Px from the end within which a reader counts as being at the end. */
const END_THRESHOLD = 80;

/** Renders only what is in view. Attaches itself, measures after each update, is undone when the host is removed. */
export class VirtualList<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #config: VirtualListConfig<Row>;
  #virtualizer: ThisVirtualizer;
  #rows: readonly Row[] = [];
  /** How large it was before it was reset: the new list can be drawn before it is measured. */
  #rect: Rect | undefined;
  #keyAt: (index: number) => string | number = (index) => index;
  #unmount: (() => void) | undefined;
  /** By index. */
  #estimates: number[] = [];
  #pinned: number | undefined;
  /** The rows that are rendered. */
  #drawn = NOTHING;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #measuring = false;
  /** A browser tells sizes just now: what is watched from here on would be late for it, which it calls an error of the page. */
  #isReported = false;
  /** Where a list was when it was hidden: a hidden element forgets its scroll position. */
  #left: { offset: number; atEnd: boolean } | undefined;

  constructor(host: ReactiveControllerHost, config: VirtualListConfig<Row>) {
    this.#host = host;
    this.#config = config;
    this.#virtualizer = this.#create();
    host.addController(this);
  }

  hostConnected(): void {
    this.#unmount = this.#virtualizer._didMount();
    this.#again(); // a list that was moved watches its rows again, and draws what a hurry left out
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#unmount?.();
  }

  hostUpdated(): void {
    this.#measuring = true;
    this.#virtualizer._willUpdate();
    const rows = [...this.#config.rows()];
    this.#virtualizer.measureElement(null); // rows that were taken away are watched no longer: they would be reported, without a size
    if (this.#isReported) requestAnimationFrame(() => this.#attend(rows));
    else this.#attend(rows);
    this.#measuring = false;
    sweep([...(rows[0]?.parentNode?.childNodes ?? [])]);
  }

  /** Tells what the rows are; call before rendering. Their places are laid out anew only when their keys are others. */
  update(rows: readonly Row[]): void {
    const before = this.#rows;
    this.#rows = rows;
    if (rows === before || this.#haveSameKeys(before, rows)) return;
    const { key, anchor } = this.#config;
    if (!before[0] || !rows[0] || key(rows[0]) !== key(before[0])) [this.#estimates, this.#drawn] = [[], WHATEVER];
    this.#keyAt = (index) => (index < rows.length ? key(rows[index]!) : index);
    // a thread that fills begins at its end: rows at its top would be drawn and measured for nothing
    if (before.length === 0 && anchor === 'end') return this.#begin();
    const follows = rows.length > before.length && this.#wasAtEnd(this.#virtualizer);
    this.#virtualizer.setOptions(this.#options());
    if (follows && key(rows.at(-1)!) !== key(before.at(-1)!)) this.#virtualizer.scrollOffset = this.#endOffset(); // drawn there at once
  }

  /** Forgets sizes and position: another list is shown from now on. */
  reset(): void {
    this.#rows = [];
    this.#keyAt = (index) => index;
    this.#left = undefined;
    this.#begin();
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
    if (this.#pinned === index) return;
    this.#pinned = index;
    this.#virtualizer.setOptions(this.#options()); // which rows are rendered is worked out again
  }

  scrollToEnd(): void {
    this.#virtualizer.scrollToEnd();
  }

  scrollToIndex(index: number, align: 'start' | 'center' | 'end' | 'auto'): void {
    this.#virtualizer.scrollToIndex(index, { align });
  }

  /** What is beyond the view is drawn once the eye has found rest: of a jump, or of rows that rush by, only what is seen. */
  #hurry(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#again();
    }, REST);
  }

  /** Works out again which rows are rendered. */
  #again(): void {
    this.#virtualizer.setOptions(this.#options());
    this.#host.requestUpdate();
  }

  #attend(rows: Iterable<HTMLElement>): void {
    for (const row of rows) if (row.isConnected) this.#virtualizer.measureElement(row);
  }

  #begin(): void {
    this.#unmount?.();
    this.#rect = this.#virtualizer.scrollRect ?? this.#rect;
    this.#virtualizer = this.#create();
    this.#drawn = NOTHING;
    this.#unmount = this.#virtualizer._didMount();
  }

  #create(): ThisVirtualizer {
    const made = new Virtualizer<HTMLElement, HTMLElement>(this.#options());
    made.shouldAdjustScrollPositionOnItemSizeChange = (row, _delta, list) => this.#isAbove(row, list);
    return made;
  }

  /** Whether what a reader looks at must not move with a row: a new one that begins above, or stands in the space at the top; another one that ends above. */
  #isAbove({ key, start, end }: VirtualItem, { itemSizeCache, scrollOffset, scrollDirection }: ThisVirtualizer): boolean {
    const top = scrollOffset!;
    if (itemSizeCache.has(key)) return end <= top && scrollDirection !== 'backward';
    return start < top || end <= top + (this.#config.paddingStart ?? 0);
  }

  #options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    const { anchor, scroller, paddingStart = 0, paddingEnd = 0, overscan = 4 } = this.#config;
    return {
      count: this.#rows.length,
      getScrollElement: scroller,
      estimateSize: (index) => this.#estimate(index),
      getItemKey: this.#keyAt,
      overscan,
      ...(this.#rect ? { initialRect: this.#rect } : {}),
      paddingStart,
      paddingEnd,
      anchorTo: anchor,
      followOnAppend: anchor === 'end',
      scrollEndThreshold: END_THRESHOLD,
      initialOffset: anchor === 'end' ? () => this.#endOffset() : 0,
      rangeExtractor: (range) => this.#extract(range),
      observeElementRect: (instance, report) => this.#watch(instance, report),
      measureElement: (row, entry, instance) => this.#measure(row, entry, instance),
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => {
        this.#host.requestUpdate();
        this.#config.moved?.();
        if (!this.#measuring) this.#config.flush();
      },
    };
  }

  /** A list that is shown anew is as large as it was: its layout is asked for the first time only. */
  #watch(instance: ThisVirtualizer, report: (rect: Rect) => void): () => void {
    const element = this.#config.scroller()!;
    const resized = (): void => this.#resized(instance, { width: element.offsetWidth, height: element.offsetHeight }, report);
    const observer = new ResizeObserver(resized);
    observer.observe(element);
    if (!this.#rect) resized();
    return () => observer.disconnect();
  }

  /** A list that was at its end stays there; one that was hidden comes back where it was. */
  #resized(instance: ThisVirtualizer, rect: Rect, report: (rect: Rect) => void): void {
    const { width, height } = instance.scrollRect ?? {};
    if (rect.width === width && rect.height === height) return; // a browser tells the size once more when it begins to watch
    const isHidden = rect.height === 0;
    if (!isHidden && !this.#left && this.#config.isOnItsWay?.()) return report(rect);
    if (isHidden) this.#left ??= { offset: instance.scrollOffset ?? 0, atEnd: this.#wasAtEnd(instance) };
    const stays = this.#wasAtEnd(instance) || this.#left?.atEnd === true;
    if (stays && !isHidden) instance.scrollOffset = Math.max(0, instance.getTotalSize() - rect.height); // drawn there at once
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

  /**
   * Px of a row, not rounded: many rows add up. As a browser reports it or as it is laid out, which are a hair apart; a row
   * of a list that is hidden has none, and keeps what it had.
   */
  #measure(row: HTMLElement, entry: ResizeObserverEntry | undefined, instance: ThisVirtualizer): number {
    if (entry && !this.#isReported) {
      this.#isReported = true;
      queueMicrotask(() => (this.#isReported = false));
    }
    const index = instance.indexFromElement(row);
    const known = instance.itemSizeCache.get(instance.options.getItemKey(index));
    const size = entry ? entry.borderBoxSize[0]!.blockSize : (known ?? Number.parseFloat(getComputedStyle(row).blockSize));
    return size && Math.abs(size - (known ?? 0)) > HAIR ? size : (known ?? this.#estimate(index));
  }

  #endOffset(): number {
    return Math.max(0, this.totalSize - ((this.#virtualizer.scrollRect ?? this.#rect)?.height ?? 0));
  }

  /** Kept, for whenever a row is measured those below it are asked for theirs. */
  #estimate(index: number): number {
    const row = this.#rows[index];
    return row === undefined ? 0 : (this.#estimates[index] ??= this.#config.estimate(row));
  }

  #haveSameKeys(before: readonly Row[], rows: readonly Row[]): boolean {
    const { key } = this.#config;
    return before.length === rows.length && rows.every((row, index) => row === before[index] || key(row) === key(before[index]!));
  }

  #extract({ startIndex, endIndex, overscan, count }: Range): number[] {
    let { from, to } = this.#drawn;
    if (startIndex > to || endIndex < from) {
      this.#hurry();
      [from, to] = [startIndex, endIndex];
    }
    // in a hurry nothing is drawn beyond the view, and what is there stays
    from = Math.max(0, startIndex - overscan, this.#timer ? Math.min(from, startIndex) : 0);
    to = Math.min(count - 1, endIndex + overscan, this.#timer ? Math.max(to, endIndex) : count);
    this.#drawn = { from, to };
    const indexes = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
    const pinned = this.#pinned;
    if (pinned === undefined || pinned >= count || (pinned >= from && pinned <= to)) return indexes;
    return pinned < from ? [pinned, ...indexes] : [...indexes, pinned];
  }
}

/** Lit leaves a comment for each row that `repeat` takes away (lit/lit#5298); one that is in use stands beside its row. */
function sweep(nodes: readonly Node[]): void {
  for (const node of nodes) {
    const { nodeType, previousSibling: before, nextSibling: after } = node;
    if (nodeType === Node.COMMENT_NODE && before?.nodeType === nodeType && !(after instanceof Element))
      node.parentNode!.removeChild(node);
  }
}
