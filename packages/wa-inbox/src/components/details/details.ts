import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { addressOf, isWebLink, linkText } from '../../content/media.ts';
import { summarize } from '../../content/summary.ts';
import type { DeskWish } from '../../events/desk-wish.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { detailsStrings } from '../../i18n/details-strings.ts';
import { I18n } from '../../i18n/i18n.ts';
import { newContact, type Contact } from '../../model/contact.ts';
import type { Message } from '../../model/message.ts';
import { remainingMs, windowAt } from '../../model/service-window.ts';
import { avatarStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { renderAvatar } from '../contact-list/avatar.ts';
import { collect, costOf, type Collected } from './collect.ts';
import { detailsStyles } from './details.styles.ts';

/** How many of a kind are shown before the rest is asked for. */
const FEW = 9;

/**
 * Who a conversation is with: number, tags, the customer service window, and what was sent in the messages loaded so far.
 * Loaded when first opened.
 *
 * @element wa-inbox-details
 * @fires wa-inbox-intent - asks for other tags, older messages, a message to be shown; closes
 * @slot - what the host adds below the window
 * @slot notes - where a host keeps notes about the customer
 * @csspart details - the panel
 * @csspart details-section - a part of it
 * @csspart standing - that a customer is blocked, or wants no messages
 */
export class WaInboxDetails extends LitElement {
  static override styles = [tokens, base, avatarStyles, detailsStyles];

  @property({ attribute: false }) contact: Contact = newContact('');
  /** Oldest first, as far as they are loaded. */
  @property({ attribute: false }) messages: readonly Message[] = [];
  @property({ attribute: false }) hasOlder = false;
  /** Ids of the messages that have a star. */
  @property({ attribute: false }) starred: ReadonlySet<string> = new Set();
  @property({ attribute: false }) now: () => number = Date.now;
  /** Changes when the countdown is to be shown anew. */
  @property({ attribute: false }) minute = 0;
  /** Tags can be changed. */
  @property({ attribute: false }) canTag = false;
  @property({ attribute: false }) mayLoad: (url: string) => boolean = () => false;
  @property({ attribute: false }) i18n = new I18n();

  @state() private copied = false;
  @state() private unfolded: ReadonlySet<string> = new Set();

  @query('.close') private closeButton!: HTMLElement;

  protected override firstUpdated(): void {
    this.closeButton.focus();
  }

  protected override render(): TemplateResult {
    const t = this.i18n.of(detailsStrings);
    const { contact } = this;
    const found = collect(this.messages, this.starred);
    return html`<section part="details" aria-label=${t('details.label', { name: contact.name })} @keydown=${this.#onKeydown}>
      <header>
        <h2>${t('details.title')}</h2>
        <button
          class="icon-button close"
          type="button"
          aria-label=${t('details.close')}
          title=${t('details.close')}
          @click=${() => this.#wish({ kind: 'details' })}
        >
          ${icons.close}
        </button>
      </header>
      <div class="profile">
        ${renderAvatar(contact, this.mayLoad)}
        <h3><bdi>${contact.name}</bdi></h3>
        ${this.#renderPhone(contact)}
      </div>
      ${this.#renderStanding(contact)} ${this.#renderWindow(contact)} ${this.#renderTags(contact)}
      <slot name="notes"></slot>
      <slot></slot>
      ${this.#renderMedia(found)} ${this.#renderLines('documents', found.documents)} ${this.#renderLines('links', found.links)}
      ${this.#renderLines('starred', found.starred)}
      <p class="loaded">
        ${t('details.loaded', { count: this.messages.length })}
        ${
          this.hasOlder
            ? html`<button type="button" @click=${() => this.#ask({ kind: 'load-older' })}>${t('details.more')}</button>`
            : nothing
        }
      </p>
    </section>`;
  }

  #renderPhone({ phone }: Contact): TemplateResult {
    const t = this.i18n.of(detailsStrings);
    return html`<p class="phone">
      <bdi dir="ltr">+${phone}</bdi>
      <button
        class="icon-button"
        type="button"
        aria-label=${t('details.phone.copy')}
        title=${t('details.phone.copy')}
        @click=${() => void this.#copyPhone()}
      >
        ${icons.copy}
      </button>
      <span role="status">${this.copied ? t('details.copied') : ''}</span>
    </p>`;
  }

  #renderWindow(contact: Contact): TemplateResult {
    const t = this.i18n.of(detailsStrings);
    const window = windowAt(contact.window, this.now());
    const left = remainingMs(window, this.now());
    if (window.state === 'unknown') return this.#section(t('details.window'), html`<p>${t('details.window.unknown')}</p>`);
    const isOpen = window.state === 'open';
    const head =
      isOpen && left !== undefined
        ? t('details.window.open', { time: this.i18n.remaining(left) })
        : t(isOpen ? 'details.window.is.open' : 'details.window.closed');
    return this.#section(
      t('details.window'),
      html`<p class=${isOpen ? 'window open' : 'window'}>${isOpen ? icons.clock : icons.lock}<b>${head}</b></p>
        ${isOpen && window.expiresAt ? html`<p>${t('details.window.until', { time: this.i18n.moment(window.expiresAt) })}</p>` : nothing}
        <p>${t(isOpen ? 'details.window.open.text' : 'details.window.closed.text')}</p>
        ${this.#renderCost()}`,
    );
  }

  /** What keeps messages from this customer; nothing where nothing does. */
  #renderStanding({ blocked, optedOut }: Contact): TemplateResult | typeof nothing {
    const t = this.i18n.of(detailsStrings);
    if (!blocked && !optedOut) return nothing;
    return html`<div class="standing" part="standing">
      ${
        blocked
          ? html`<p>
              ${icons.lock}<span><b>${t('details.blocked')}</b> ${t('details.blocked.text')}</span>
            </p>`
          : nothing
      }
      ${
        optedOut
          ? html`<p>
              ${icons.lock}<span><b>${t('details.opted.out')}</b> ${t('details.opted.out.text')}</span>
            </p>`
          : nothing
      }
    </div>`;
  }

  /** What was charged, by category; nothing where the server does not tell. */
  #renderCost(): TemplateResult | typeof nothing {
    const t = this.i18n.of(detailsStrings);
    const { counted, charged } = costOf(this.messages);
    if (counted === 0) return nothing;
    const list = [...charged].map(([category, count]) => t('details.cost.charged', { count, category }));
    return html`<p class="cost">
      ${list.length > 0 ? list.join(', ') : t('details.cost.free')} ${t('details.cost.of', { count: counted })}
    </p>`;
  }

  #renderTags({ tags }: Contact): TemplateResult {
    const t = this.i18n.of(detailsStrings);
    const remove = (tag: string): TemplateResult =>
      html`<button
        type="button"
        aria-label=${t('details.tag.remove', { tag })}
        title=${t('details.tag.remove', { tag })}
        @click=${() => this.#untag(tag)}
      >
        ${icons.close}
      </button>`;
    return this.#section(
      t('details.tags'),
      html`${
        tags.length === 0
          ? html`<p>${t('details.tags.none')}</p>`
          : html`<ul class="tags">
              ${tags.map((tag) => html`<li><bdi>${tag}</bdi>${this.canTag ? remove(tag) : nothing}</li>`)}
            </ul>`
      }
      ${
        this.canTag
          ? html`<form class="tag-form" @submit=${this.#onTag}>
              <input
                name="tag"
                type="text"
                maxlength="60"
                dir="auto"
                autocomplete="off"
                aria-label=${t('details.tag.field')}
                placeholder=${t('details.tag.field')}
              />
              <button class="button quiet" type="submit">${t('details.tag.add')}</button>
            </form>`
          : nothing
      }`,
    );
  }

  #renderMedia({ media }: Collected): TemplateResult {
    const t = this.i18n.of(detailsStrings);
    const shown = this.#few('media', media);
    return this.#section(
      t('details.media'),
      media.length === 0
        ? this.#none()
        : html`<ul class="media">
            ${shown.map(({ message, picture }) => {
              const label = t('details.show', { text: summarize(message.content, this.i18n) });
              const isShown = picture.kind === 'image' && picture.url !== '' && this.mayLoad(picture.url);
              return html`<li>
                <button type="button" aria-label=${label} title=${label} @click=${() => this.#show(message)}>
                  ${isShown ? html`<img src=${picture.url} alt="" loading="lazy" decoding="async" />` : icons[picture.kind]}
                </button>
              </li>`;
            })}
          </ul>`,
      media.length,
      'media',
    );
  }

  #renderLines(kind: 'documents' | 'links' | 'starred', lines: Collected['documents']): TemplateResult {
    const t = this.i18n.of(detailsStrings);
    return this.#section(
      t(`details.${kind}`),
      lines.length === 0
        ? this.#none()
        : html`<ul class="lines">
            ${this.#few(kind, lines).map(
              ({ message, text = summarize(message.content, this.i18n), link }) =>
                html`<li>
                  ${
                    link && isWebLink(link)
                      ? html`<a href=${link} target="_blank" rel="noopener noreferrer" title=${addressOf(link)} dir="ltr"
                          >${linkText(link, text)}</a
                        >`
                      : html`<span dir="auto">${text}</span>`
                  }
                  <button
                    type="button"
                    aria-label=${`${this.#time(message)}, ${t('details.show', { text })}`}
                    title=${t('details.show', { text })}
                    @click=${() => this.#show(message)}
                  >
                    ${this.#time(message)}
                  </button>
                </li>`,
            )}
          </ul>`,
      lines.length,
      kind,
    );
  }

  #time({ at }: Message): string {
    return this.i18n.listTime(at, this.now());
  }

  #section(title: string, content: TemplateResult, count = 0, kind = ''): TemplateResult {
    const isFolded = count > FEW && !this.unfolded.has(kind);
    return html`<section class="part" part="details-section">
      <h3>${title}${count > 0 ? html` <span>${this.i18n.number(count)}</span>` : nothing}</h3>
      ${content}
      ${
        isFolded
          ? html`<button class="all" type="button" @click=${() => (this.unfolded = new Set([...this.unfolded, kind]))}>
              ${this.i18n.of(detailsStrings)('details.all', { count })}
            </button>`
          : nothing
      }
    </section>`;
  }

  #none(): TemplateResult {
    return html`<p>${this.i18n.of(detailsStrings)('details.none', { count: this.messages.length })}</p>`;
  }

  /** The newest ones. */
  #few<Item>(kind: string, items: readonly Item[]): readonly Item[] {
    return this.unfolded.has(kind) ? items : items.slice(0, FEW);
  }

  #show({ id, key, phone }: Message): void {
    this.#wish({ kind: 'show-message', phone, id: id ?? key });
  }

  #wish(wish: DeskWish): void {
    this.#ask({ kind: 'desk', wish });
  }

  #ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }

  async #copyPhone(): Promise<void> {
    await navigator.clipboard.writeText(`+${this.contact.phone}`).then(
      () => (this.copied = true),
      () => (this.copied = false),
    );
  }

  /** The button goes with its tag: the focus goes on to the field. */
  #untag(tag: string): void {
    this.renderRoot.querySelector<HTMLElement>('.tag-form input')?.focus();
    this.#wish({ kind: 'tag', tags: this.contact.tags.filter((other) => other !== tag) });
  }

  readonly #onTag = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const typed = new FormData(form).get('tag');
    const tag = typeof typed === 'string' ? typed.trim() : '';
    if (tag === '' || this.contact.tags.includes(tag)) return;
    form.reset();
    this.#wish({ kind: 'tag', tags: [...this.contact.tags, tag] });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#wish({ kind: 'details' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-details': WaInboxDetails;
  }
}
