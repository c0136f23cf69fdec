import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DeskWish } from '../../events/desk-wish.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { MessageHit } from '../../model/source.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { hitsStyles } from './hits.styles.ts';
import { searchedText } from './message-text.ts';
import { snippetOf } from './snippet.ts';

/** What was found so far. */
export type FoundMessages = {
  search: string;
  items: readonly MessageHit[];
  status: 'loading' | 'ready' | 'failed';
  hasMore: boolean;
  partial: boolean;
};

/**
 * Messages of all conversations that hold what was searched for, below the contacts that do. Loaded with the tools.
 *
 * @element wa-inbox-hits
 * @fires wa-inbox-intent - shows a message, asks for further ones
 * @csspart hits - the messages that were found
 */
export class WaInboxHits extends LitElement {
  static override styles = [tokens, base, hitsStyles];

  @property({ attribute: false }) found: FoundMessages | undefined;
  @property({ attribute: false }) now: () => number = Date.now;
  @property({ attribute: false }) i18n = new I18n();

  protected override render(): TemplateResult | typeof nothing {
    const { found, i18n } = this;
    if (!found) return nothing;
    const t = i18n.of(deskStrings);
    return html`<section part="hits" aria-label=${t('hits.title')} @keydown=${this.#onKeydown}>
      <h3>${t('hits.title')} <span role="status">${this.#told(found)}</span></h3>
      ${found.partial ? html`<p>${t('hits.partial')}</p>` : nothing}
      <ul>
        ${found.items.map((hit) => this.#renderHit(hit, found.search))}
      </ul>
      ${this.#renderEnd(found)}
    </section>`;
  }

  #renderHit({ message, name }: MessageHit, search: string): TemplateResult {
    const { phone, id, key, at, direction } = message;
    const [before, hit, after] = snippetOf(searchedText(message, this.i18n), search);
    const wish: DeskWish = { kind: 'show-message', phone, id: id ?? key };
    return html`<li>
      <button class="hit" type="button" @click=${() => this.#ask(wish)}>
        <b><bdi>${name}</bdi></b>
        <time datetime=${at}>${this.i18n.listTime(at, this.now())}</time>
        <span dir="auto"
          >${direction === 'outbound' ? html`${this.i18n.t('message.from.you')}: ` : nothing}${before}<mark>${hit}</mark>${after}</span
        >
      </button>
    </li>`;
  }

  #renderEnd({ status, hasMore }: FoundMessages): TemplateResult | typeof nothing {
    const t = this.i18n.of(deskStrings);
    if (status === 'loading' || (status === 'ready' && !hasMore)) return nothing;
    const label = t(status === 'failed' ? 'hits.retry' : 'hits.more');
    return html`<button class="more" type="button" @click=${() => this.#ask({ kind: 'more-hits' })}>${label}</button>`;
  }

  #told({ status, items, hasMore }: FoundMessages): string {
    const t = this.i18n.of(deskStrings);
    if (status === 'loading') return t('hits.loading');
    if (status === 'failed') return t('hits.failed');
    if (items.length === 0) return t('hits.none');
    return `${this.i18n.number(items.length)}${hasMore ? '+' : ''}`;
  }

  #ask(wish: DeskWish): void {
    this.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish }));
  }

  /** Arrows go from one to the next, as in the list above. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
    const next = buttons[buttons.indexOf(this.shadowRoot!.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-hits': WaInboxHits;
  }
}
