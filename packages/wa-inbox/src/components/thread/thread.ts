import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { cssProps } from '../../controllers/css-props.ts';
import { MediaGate } from '../../controllers/media-gate.ts';
import { RovingFeed } from '../../controllers/roving-feed.ts';
import { ScrollGoal } from '../../controllers/scroll-goal.ts';
import { VirtualList } from '../../controllers/virtual-list.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { I18n } from '../../i18n/i18n.ts';
import { goesBy, type Message } from '../../model/message.ts';
import { countStyles, tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { labelOf, renderBubble, type BubbleView } from '../message/bubble.ts';
import { contentStyles } from '../message/content.styles.ts';
import { messageStyles } from '../message/message.styles.ts';
import { Stage } from '../message/stage.ts';
import { renderDivider, renderNotice } from './notice.ts';
import { renderFloatingDay, renderHead, renderLatest } from './overlay.ts';
import { estimateHeight, placementOf, type Placement } from './runs.ts';
import type { ThreadExtras } from './thread-extras.ts';
import { threadStyles } from './thread.styles.ts';
import { WhileAway } from './while-away.ts';

/** Rows from either end at which more is asked for. */
const ASK_AHEAD = 8;

/**
 * The messages of one conversation: only what is in view is in the DOM, and a reader's place never moves by itself.
 *
 * @element wa-inbox-thread
 * @fires wa-inbox-intent - asks for older or newer messages, a retry, a template, a jump
 * @csspart scroller - what scrolls
 * @csspart message - a message with all around it
 * @csspart bubble - a message's bubble
 * @csspart bubble-in - the bubble of what the customer wrote
 * @csspart bubble-out - the bubble of what the business wrote
 * @csspart text - the text of a message
 * @csspart media - a picture, film, voice note or sticker
 * @csspart card - a file, place, contact, order or the like
 * @csspart cards - the cards of a carousel
 * @csspart buttons - the buttons below a message
 * @csspart quoted - the message that is answered
 * @csspart forwarded - that it was forwarded
 * @csspart reactions - the reactions
 * @csspart meta - time and tick of a message
 * @csspart tick - the delivery tick
 * @csspart failure - why a message was not delivered
 * @csspart failure-template - the button that offers a template instead
 * @csspart retry - the button that sends again
 * @csspart undo - the button that takes back what is not sent yet
 * @csspart chip - a day, the unread divider, or a notice
 * @csspart latest - the button that jumps to the newest message
 */
export class WaInboxThread extends LitElement {
  static override styles = [tokens, base, tickStyles, countStyles, messageStyles, contentStyles, threadStyles];

  static {
    this.disableWarning?.('change-in-update'); // rows are measured once they are rendered, and placed by what was measured
  }

  /** Oldest first. */
  @property({ attribute: false }) messages: readonly Message[] = [];
  /** Which conversation this is: another value starts anew at the newest message. */
  @property() conversation = '';
  /** Name of the customer. */
  @property() name = '';
  /** There are older messages to ask for. */
  @property({ attribute: false }) hasOlder = false;
  /** There are newer messages to ask for: the thread was opened in the middle. */
  @property({ attribute: false }) hasNewer = false;
  /** A page of messages is on its way. */
  @property({ attribute: false }) loading: 'first' | 'older' | 'newer' | undefined;
  /** The messages could not be loaded. */
  @property({ type: Boolean }) failed = false;
  /** Leaves out what would send or change something. */
  @property({ type: Boolean }) readonly = false;
  /** Key of the first message that was unread when the thread was opened. */
  @property({ attribute: false }) unreadFrom: string | undefined;
  /** Id of a message to bring into view once it is among the messages. */
  @property({ attribute: false }) target: string | undefined;
  /** Milliseconds; for "Today" and "Yesterday". */
  @property({ attribute: false }) now: () => number = Date.now;
  /** @internal */
  @property({ attribute: false }) i18n = new I18n();
  /** Origins from which media may be loaded without asking. */
  @property({ attribute: false }) mediaOrigins: readonly string[] = [];
  /** Replaces the content of a message; nothing falls back to ours. */
  @property({ attribute: false }) renderMessage: ((message: Message) => TemplateResult | undefined) | undefined;
  /** @internal */
  @property({ attribute: false }) extras: ThreadExtras | undefined;

  @state() private marked: string | undefined;

  @query('.scroller') private scroller!: HTMLElement | null;

  readonly #away = new WhileAway(this);
  readonly #media = new MediaGate(this);
  readonly #stage = new Stage(this, this.#media, () => this.messages);
  readonly #list = new VirtualList(this, {
    scroller: () => this.scroller,
    rows: () => this.renderRoot.querySelectorAll<HTMLElement>('article'),
    key: (message: Message) => message.key,
    estimate: estimateHeight,
    flush: () => this.#flush(),
    anchor: 'end',
    paddingStart: 56,
    paddingEnd: 8,
    isOnItsWay: () => this.#goal.isActive,
    moved: () => this.#away.moved(this.messages, this.#list.distanceFromEnd),
  });
  readonly #roving = new RovingFeed(this, {
    scroller: () => this.scroller,
    count: () => this.messages.length,
    key: (index) => this.messages[index]?.key,
    indexOf: (key) => this.#indexOf(key),
    list: this.#list,
  });
  readonly #goal = new ScrollGoal(this, this.#list, (key) => this.#indexOf(key));
  #placed = false;
  #wantsEnd = false;

  /** Whether the newest message is in view. */
  get atLatest(): boolean {
    return !this.hasNewer && this.#list.atEnd;
  }

  /** Goes to the newest message. */
  scrollToLatest(): void {
    if (this.hasNewer) this.#ask({ kind: 'to-latest' });
    this.#wantsEnd = !this.#placed;
    this.#goal.set('end');
  }

  /** Brings a loaded message into view and marks it for a moment; false when it is not loaded. */
  scrollToMessage(id: string): boolean {
    const key = this.messages.findLast((message) => goesBy(message, id))?.key;
    if (key === undefined) return false;
    this.#goal.set({ key, align: 'center' });
    this.marked = key;
    return true;
  }

  /** Puts the focus on the message that had it last, else on the newest one. */
  override focus(): void {
    this.scroller?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#media.origins = this.mediaOrigins;
    if (changed.has('conversation')) {
      this.#list.reset();
      this.#placed = this.#wantsEnd = false;
      this.#roving.reset();
      this.#away.reset(this.messages);
    }
    if (changed.has('messages') && this.#placed) this.#away.count(this.messages);
    this.#list.update(this.messages);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.extras?.rendered(this.renderRoot);
    if (changed.has('messages') && this.#placed) this.#goal.follow();
    if (!this.#placed && this.messages.length > 0) this.#place();
    if (this.target && this.scrollToMessage(this.target)) this.target = undefined;
    this.#askForMore();
  }

  protected override render(): TemplateResult {
    const items = this.#list.items;
    const first = items[0];
    return html`
      <div
        class="scroller"
        role="feed"
        tabindex="0"
        part="scroller"
        aria-label=${this.i18n.t('thread.label', { name: this.name })}
        aria-busy=${this.loading ? 'true' : 'false'}
        @wheel=${this.#goal.drop}
        @pointerdown=${this.#goal.drop}
        @keydown=${this.#roving.onKeydown}
        @focusin=${this.#roving.onFocusIn}
      >
        <div class="sizer" ${cssProps({ 'block-size': `${this.#list.totalSize}px` })}>
          ${this.#renderHead()}
          <div class="rows" ${cssProps({ transform: `translateY(${first?.start ?? 0}px)` })}>
            ${repeat(
              items,
              (item) => item.key,
              (item) => this.#renderRow(item.index, item.index === first!.index ? 0 : this.#gapBefore(item.index, items)),
            )}
          </div>
        </div>
      </div>
      ${this.#renderOverlay()} ${this.messages.length > 0 ? nothing : this.#renderNotice()}
    `;
  }

  #renderRow(index: number, gap: number): TemplateResult {
    const message = this.messages[index]!;
    const placement = placementOf(this.messages, index, { i18n: this.i18n, unreadFrom: this.unreadFrom });
    const view = this.#view(message, placement.first);
    // a row is drawn again only when something that it shows is another
    const shown = [
      message,
      view.first,
      view.repliedTo,
      this.name,
      this.i18n,
      this.readonly,
      this.renderMessage,
      this.#media.version,
      this.extras?.version,
    ];
    return html`<article
      id=${`message-${message.key}`}
      class=${`${placement.last ? 'end' : ''} ${message.key === this.marked ? 'marked' : ''}`}
      part="message"
      data-index=${index}
      data-key=${message.key}
      tabindex=${this.#roving.isActive(index) ? 0 : -1}
      aria-posinset=${index + 1}
      aria-setsize=${this.hasOlder || this.hasNewer ? -1 : this.messages.length}
      aria-label=${guard(shown, () => labelOf(message, view))}
      ${cssProps(gap > 0 ? { 'margin-block-start': `${gap}px` } : {})}
    >
      ${this.extras?.aside(message)}${guard(shown, () => renderBubble(message, view))}${this.#renderAfter(placement)}
    </article>`;
  }

  #renderAfter({ dayAfter, unreadAfter }: Placement): unknown {
    if (!dayAfter && !unreadAfter) return nothing;
    return [
      dayAfter && renderDivider(this.i18n.day(dayAfter, this.now())),
      unreadAfter && renderDivider(this.i18n.t('thread.unread'), 'unread'),
    ];
  }

  /** The row with the focus may be rendered far from the others; the space between is a margin. */
  #gapBefore(index: number, items: readonly { index: number; start: number; end: number }[]): number {
    const at = items.findIndex((item) => item.index === index);
    const item = items[at]!;
    const previous = items[at - 1];
    return previous && previous.index !== index - 1 ? item.start - previous.end : 0;
  }

  #view(message: Message, first: boolean): BubbleView {
    return {
      context: this.#stage.context(this.i18n),
      name: this.name,
      first,
      ...(message.replyTo ? { repliedTo: this.#find(message.replyTo) } : {}),
      readonly: this.readonly,
      now: this.now,
      renderMessage: this.renderMessage,
      extras: this.extras,
      onRetry: ({ key }) => this.#ask({ kind: 'retry', key }),
      onTemplate: () => this.#ask({ kind: 'choose-template' }),
      onAction: ({ id, key }, action) => this.#ask({ kind: 'action', id: id ?? key, action }),
      onJump: (id) => void (this.scrollToMessage(id) || this.#ask({ kind: 'jump', id })),
    };
  }

  #find(id: string): Message | null {
    const row = this.messages.findLast((message) => goesBy(message, id));
    return row?.parts?.find((part) => goesBy(part, id)) ?? row ?? null;
  }

  #renderHead(): TemplateResult | typeof nothing {
    const oldest = this.messages[0];
    if (!oldest) return nothing;
    return renderHead(this.hasOlder ? undefined : this.#day(oldest), this.loading === 'older', this.i18n);
  }

  #renderOverlay(): TemplateResult {
    const { isAway, isScrolling, missed } = this.#away;
    const top = this.messages[this.#list.firstVisible ?? -1];
    return html`${top ? renderFloatingDay(this.#day(top), isScrolling) : nothing}
    ${isAway || this.hasNewer ? renderLatest(missed, this.i18n, () => this.scrollToLatest()) : nothing}`;
  }

  #day({ at }: Message): string {
    return this.i18n.day(at, this.now());
  }

  #renderNotice(): TemplateResult {
    const { i18n, loading, failed } = this;
    return renderNotice({
      i18n,
      isLoading: loading === 'first',
      hasFailed: failed,
      onRetry: () => this.#ask({ kind: 'reload-thread' }),
    });
  }

  /** First look at a conversation: at the unread divider, or at the newest message. */
  #place(): void {
    this.#placed = true;
    this.#away.reached(this.messages);
    if (this.target) return;
    const unread = this.unreadFrom === undefined ? -1 : this.#indexOf(this.unreadFrom);
    const before = this.#wantsEnd ? undefined : this.messages[unread - 1];
    this.#wantsEnd = false;
    this.#goal.set(before ? { key: before.key, align: 'start' } : 'end');
  }

  #indexOf(key: string): number {
    return this.messages.findLastIndex((message) => message.key === key);
  }

  #askForMore(): void {
    const items = this.#list.items;
    if (this.loading || this.failed || items.length === 0 || !this.#placed || this.#goal.isActive) return;
    if (this.hasOlder && items[0]!.index < ASK_AHEAD) this.#ask({ kind: 'load-older' });
    else if (this.hasNewer && items.at(-1)!.index > this.messages.length - ASK_AHEAD) this.#ask({ kind: 'load-newer' });
  }

  #flush(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  #ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-thread': WaInboxThread;
  }
}
