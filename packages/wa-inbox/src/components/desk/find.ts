import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { Message } from '../../model/message.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { deskIcons } from './desk-icons.ts';
import { hitsIn } from './message-text.ts';

/** Pages of older messages that one search reads before it asks whether to go on. */
const MOST_PAGES = 20;

/** What older messages are read for. */
type Goal = { kind: 'hit' } | { kind: 'day'; day: string };

/**
 * Searches one conversation, from the newest message backwards, and reads older messages where the loaded ones hold no
 * further hit. Goes to a day as well.
 *
 * @element wa-inbox-find
 * @fires wa-inbox-intent - shows and marks hits, asks for older messages, closes
 * @csspart find-bar - the bar
 */
export class WaInboxFind extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
      }
      search {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
        padding-block: 0.375rem;
        padding-inline: 1rem 0.75rem;
        border-block-end: 1px solid var(--_border);
        background: var(--_surface);
      }
      input {
        min-block-size: 2.25rem;
        padding-inline: 0.75rem;
        border: 0;
        border-radius: 1.125rem;
        background: var(--_surface-sunken);
        box-shadow: var(--_field-shadow);
        color: var(--_text);
        font: inherit;
      }
      input[type='text'] {
        flex: 1 1 10rem;
        min-inline-size: 0;
      }
      input[type='date'] {
        inline-size: 9.5rem;
        font-size: 0.8125rem;
      }
      input:focus-visible {
        outline-offset: -1px;
      }
      input::placeholder {
        color: var(--_text-muted);
        opacity: 1;
      }
      p {
        margin: 0;
        color: var(--_text-muted);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      .older {
        min-block-size: 1.75rem;
        color: var(--_accent-strong);
        font-size: 0.8125rem;
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 2px;
      }
      .icon-button {
        inline-size: 2.25rem;
        block-size: 2.25rem;
      }
      .icon-button:disabled {
        opacity: 0.4;
      }
    `,
  ];

  /** Oldest first, as far as they are loaded. */
  @property({ attribute: false }) messages: readonly Message[] = [];
  @property({ attribute: false }) hasOlder = false;
  @property({ type: Boolean }) loading = false;
  @property({ attribute: false }) i18n = new I18n();

  @state() private typed = '';
  @state() private current: string | undefined;
  @state() private goal: Goal | undefined;

  @query('input[type="text"]') private field!: HTMLInputElement;

  #hits: readonly string[] = [];
  #pages = 0;
  /** Asked for once what was found is drawn. */
  #asks: PieceIntent[] = [];

  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.goal = undefined;
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  /** What is sought is looked for in what has just arrived, before it is drawn. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('messages') || changed.has('typed') || changed.has('i18n')) {
      this.#hits = hitsIn(this.messages, this.typed, this.i18n);
    }
    if (changed.has('typed')) this.#begin();
    else if (this.goal) this.#pursue(this.goal);
    if (!this.goal && !this.#hits.includes(this.current ?? '')) this.current = this.#hits.at(-1); // none was there before
  }

  protected override updated(): void {
    for (const intent of this.#asks.splice(0)) this.#ask(intent);
  }

  protected override render(): TemplateResult {
    const t = this.i18n.of(deskStrings);
    const at = this.#hits.indexOf(this.current ?? '');
    return html`<search part="find-bar" aria-label=${t('find.label')} @keydown=${this.#onKeydown}>
      <input
        type="text"
        role="searchbox"
        autocomplete="off"
        enterkeyhint="search"
        dir="auto"
        aria-label=${t('find.field')}
        placeholder=${t('find.field')}
        .value=${this.typed}
        @input=${this.#onInput}
      />
      <p role="status">${this.#told(at)}</p>
      ${
        this.hasOlder && !this.goal && this.typed.trim() && at <= 0
          ? html`<button class="older" type="button" @click=${() => this.#seek({ kind: 'hit' })}>${t('find.older')}</button>`
          : nothing
      }
      ${this.#renderStep(t('find.previous'), deskIcons.up, at > 0 || (at === 0 && this.hasOlder), () => this.#step(-1))}
      ${this.#renderStep(t('find.next'), deskIcons.down, at >= 0 && at < this.#hits.length - 1, () => this.#step(1))}
      <input type="date" aria-label=${t('find.date')} title=${t('find.date')} @change=${this.#onDate} />
      ${this.#renderStep(t('find.close'), icons.close, true, () => this.#ask({ kind: 'desk', wish: { kind: 'end-find' } }))}
    </search>`;
  }

  #renderStep(label: string, icon: TemplateResult, isPossible: boolean, step: () => void): TemplateResult {
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${!isPossible}
      @click=${step}
    >
      ${icon}
    </button>`;
  }

  /** The hits are counted from the newest, as they are gone through. */
  #told(at: number): string {
    const t = this.i18n.of(deskStrings);
    if (this.goal) return t('find.searching');
    if (this.typed.trim() === '') return '';
    const count = this.#hits.length;
    if (count > 0) return t(this.hasOlder ? 'find.count.more' : 'find.count', { number: count - at, count });
    return this.hasOlder ? t('find.none.more', { count: this.messages.length }) : t('find.none');
  }

  #begin(): void {
    this.goal = undefined;
    this.#asks.push({ kind: 'desk', wish: { kind: 'mark-hits', text: this.typed } });
    const newest = this.#hits.at(-1);
    this.current = newest;
    if (newest !== undefined) this.#asks.push(shown(newest));
  }

  #step(by: number): void {
    const at = this.#hits.indexOf(this.current ?? '');
    const key = at < 0 ? this.#hits.at(-1) : this.#hits[at + by];
    if (key !== undefined) this.#show(key);
    else if (by < 0 && this.hasOlder) this.#seek({ kind: 'hit' });
  }

  #show(key: string): void {
    this.current = key;
    this.#ask(shown(key));
  }

  #seek(goal: Goal): void {
    this.#pages = 0;
    this.goal = goal;
  }

  /** Called after each page: what is sought is there, or a further page is asked for. */
  #pursue(goal: Goal): void {
    if (this.loading) return;
    const found = goal.kind === 'hit' ? this.#olderHit() : this.#firstOf(goal.day);
    if (found !== undefined) {
      this.goal = undefined;
      this.current = goal.kind === 'hit' ? found : this.#hitBefore(found);
      this.#asks.push(shown(found));
    } else if (!this.hasOlder || this.#pages >= MOST_PAGES) {
      this.goal = undefined;
      if (goal.kind === 'day' && this.messages[0]) this.#asks.push(shown(this.messages[0].key));
    } else {
      this.#pages++;
      this.#asks.push({ kind: 'load-older' });
    }
  }

  #olderHit(): string | undefined {
    return this.current === undefined ? this.#hits.at(-1) : this.#hits[this.#hits.indexOf(this.current) - 1];
  }

  /** Where going through the hits goes on from a message that is none itself. */
  #hitBefore(key: string): string | undefined {
    const order = new Map(this.messages.map((message, index) => [message.key, index]));
    const limit = order.get(key)!;
    return this.#hits.findLast((hit) => order.get(hit)! <= limit) ?? this.#hits[0];
  }

  /** The first message of a day or after it; undefined while messages before that day may be missing. */
  #firstOf(day: string): string | undefined {
    const index = this.messages.findIndex(({ at }) => this.i18n.dayKey(at) >= day);
    if (index < 0) return this.messages.at(-1)?.key;
    return index === 0 && this.hasOlder ? undefined : this.messages[index]!.key;
  }

  #ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }

  readonly #onInput = (event: InputEvent): void => {
    this.typed = (event.target as HTMLInputElement).value;
  };

  readonly #onDate = (event: Event): void => {
    const day = (event.target as HTMLInputElement).value;
    if (day) this.#seek({ kind: 'day', day });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const isField = event.target === this.field;
    if (event.key === 'Escape') this.#ask({ kind: 'desk', wish: { kind: 'end-find' } });
    else if (event.key === 'Enter' && isField) this.#step(event.shiftKey ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function shown(key: string): PieceIntent {
  return { kind: 'desk', wish: { kind: 'show-hit', key } };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-find': WaInboxFind;
  }
}
