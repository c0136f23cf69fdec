import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from '../../content/icons.ts';
import { cssProps } from '../../controllers/css-props.ts';
import { MediaGate } from '../../controllers/media-gate.ts';
import { VirtualList } from '../../controllers/virtual-list.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import { readPhone } from '../../model/phone.ts';
import type { Phone } from '../../model/values.ts';
import { avatarStyles, countStyles, tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { contactListStyles } from './contact-list.styles.ts';
import { renderContactRow } from './contact-row.ts';
import type { ListExtras } from './list-extras.ts';
import { renderNotice } from './notice.ts';
import { renderSearchField } from './search-field.ts';

/** Milliseconds of rest in typing after which a search is asked for. */
const SEARCH_REST_MS = 250;
/** Rows from the end at which the next page is asked for. */
const ASK_AHEAD = 10;

/**
 * The list of conversations: a listbox of which only the visible rows are in the DOM.
 *
 * @element wa-inbox-contact-list
 * @fires wa-inbox-intent - asks to open a conversation, to search, for a further page
 * @slot tools - between the search field and the conversations
 * @slot hits - below the conversations: messages that a search found
 * @csspart list-header - what stands above the conversations
 * @csspart list - the conversations
 * @csspart row - a conversation
 * @csspart row-name - name of the contact
 * @csspart avatar - profile image or initials
 * @csspart unread - the number of unread messages
 * @csspart search - the search field
 * @csspart new - the button for a new conversation
 * @csspart new-conversation - the form for a new number
 */
export class WaInboxContactList extends LitElement {
  static override styles = [tokens, base, avatarStyles, countStyles, tickStyles, contactListStyles];

  static {
    this.disableWarning?.('change-in-update'); // rows are measured once they are rendered, and placed by what was measured
  }

  /** Last active first. */
  @property({ attribute: false }) contacts: readonly Contact[] = [];
  /** The open conversation. */
  @property() selected: Phone | undefined;
  /** What is searched for. */
  @property({ attribute: false }) search = '';
  /** The first page or a further one is on its way. */
  @property({ attribute: false }) loading: 'first' | 'more' | undefined;
  /** The list could not be loaded. */
  @property({ type: Boolean }) failed = false;
  /** There are further conversations to ask for. */
  @property({ attribute: false }) hasMore = false;
  /** Text typed but not sent, by phone. */
  @property({ attribute: false }) drafts: ReadonlyMap<Phone, string> = new Map();
  /** Milliseconds; for times and windows. */
  @property({ attribute: false }) now: () => number = Date.now;
  /** @internal Changes when times are to be shown anew. */
  @property({ attribute: false }) minute = 0;
  /** @internal */
  @property({ attribute: false }) i18n = new I18n();
  /** Origins from which pictures may be loaded without asking. */
  @property({ attribute: false }) mediaOrigins: readonly string[] = [];
  /** `compact` for low rows. */
  @property({ reflect: true }) density: string | undefined;
  /** Leaves out the button for a new conversation. */
  @property({ type: Boolean }) readonly = false;
  /** @internal */
  @property({ attribute: false }) extras: ListExtras | undefined;

  @state() private active: Phone | undefined;
  @state() private creating = false;
  @state() private problem: string | undefined;

  @query('.scroller') private scroller!: HTMLElement | null;
  @query('.search input') private searchField!: HTMLInputElement | null;

  readonly #media = new MediaGate(this);
  readonly #list = new VirtualList(this, {
    scroller: () => this.scroller,
    rows: () => this.renderRoot.querySelectorAll<HTMLElement>('.row'),
    key: ({ phone }: Contact) => phone,
    estimate: () => 72,
    flush: () => this.#flush(),
    anchor: 'start',
    overscan: 2,
  });
  /** The form for a new number, once it was asked for. */
  #form: typeof import('./new-conversation.ts') | undefined;
  #searchRest: ReturnType<typeof setTimeout> | undefined;

  /** Puts the focus into the list, else into the search field. */
  override focus(): void {
    (this.contacts.length > 0 ? this.scroller : this.searchField)?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searchRest);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#media.origins = this.mediaOrigins;
    if (changed.has('selected') && this.selected) this.active = this.selected;
    this.#list.update(this.contacts);
  }

  protected override updated(): void {
    this.extras?.rendered(this.renderRoot);
    const last = this.#list.items.at(-1);
    if (last && this.hasMore && !this.loading && !this.failed && last.index >= this.contacts.length - ASK_AHEAD) {
      this.#ask({ kind: 'load-more-contacts' });
    }
  }

  protected override render(): TemplateResult {
    const { i18n } = this;
    return html`
      <div class="head" part="list-header">
        <div class="bar">
          <h2>${i18n.t('list.title')}</h2>
          ${
            this.readonly
              ? nothing
              : html`<button
                  class="icon-button"
                  type="button"
                  part="new"
                  aria-expanded=${this.creating ? 'true' : 'false'}
                  aria-label=${i18n.t('list.new')}
                  title=${i18n.t('list.new')}
                  @click=${() => void this.#create(!this.creating)}
                >
                  ${icons.newChat}
                </button>`
          }
        </div>
        ${
          this.creating
            ? this.#form?.renderNewConversation({
                i18n,
                problem: this.problem,
                onOpen: (typed) => this.#openNew(typed),
                onCancel: () => void this.#create(false),
              })
            : nothing
        }
        ${renderSearchField({
          i18n,
          search: this.search,
          onInput: this.#onSearch,
          onKeydown: this.#onSearchKey,
          onClear: () => this.#clearSearch(),
        })}
        <slot name="tools"></slot>
      </div>
      <div
        class="scroller"
        role="listbox"
        part="list"
        tabindex="0"
        aria-label=${i18n.t('list.label')}
        aria-keyshortcuts=${this.extras ? 'Shift+F10' : nothing}
        aria-busy=${this.loading ? 'true' : 'false'}
        aria-activedescendant=${this.active ? `contact-${this.active}` : nothing}
        @keydown=${this.#onKeydown}
        @click=${this.#onClick}
        @contextmenu=${this.#onMenu}
      >
        ${this.#renderRows()} ${this.#renderNotice()}
      </div>
      <slot name="hits"></slot>
    `;
  }

  #renderRows(): TemplateResult {
    const items = this.#list.items;
    const focused = this.shadowRoot?.activeElement === this.scroller;
    return html`<div
      class="sizer"
      role="presentation"
      ${cssProps({ 'block-size': `${this.#list.totalSize + (this.loading === 'more' ? 40 : 0)}px` })}
    >
      <div class="rows" role="presentation" ${cssProps({ transform: `translateY(${items[0]?.start ?? 0}px)` })}>
        ${repeat(
          items,
          (item) => item.key,
          ({ index }) => this.#renderRow(index, focused),
        )}
      </div>
      ${
        this.loading === 'more'
          ? html`<div class="more" role="presentation">
              <div class="spinner" role="img" aria-label=${this.i18n.t('list.loading')}></div>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Drawn again only when something that it shows is another. */
  #renderRow(index: number, isFocused: boolean): unknown {
    const { i18n, extras } = this;
    const contact = this.contacts[index]!;
    const { phone } = contact;
    const now = this.now();
    const selected = phone === this.selected;
    const active = isFocused && phone === this.active;
    const draft = selected ? undefined : this.drafts.get(phone);
    const shown = [contact, index, selected, active, draft, i18n, extras, this.#media.version, Math.floor(now / 60_000)];
    return guard(shown, () => {
      const { mayLoad } = this.#media;
      return renderContactRow(contact, { i18n, now, index, selected, active, draft, mayLoad, extras: extras?.row(contact) });
    });
  }

  #renderNotice(): TemplateResult | typeof nothing {
    if (this.contacts.length > 0) return nothing;
    const { i18n, search, failed } = this;
    const isLoading = this.loading !== undefined;
    return renderNotice({
      i18n,
      search,
      isLoading,
      failed,
      empty: this.extras?.empty,
      onRetry: () => this.#ask({ kind: 'refresh' }),
    });
  }

  #flush(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  #ask(intent: PieceIntent): void {
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }

  readonly #onSearch = (event: InputEvent): void => {
    this.search = (event.target as HTMLInputElement).value;
    clearTimeout(this.#searchRest);
    this.#searchRest = setTimeout(() => this.#ask({ kind: 'search', text: this.search.trim() }), SEARCH_REST_MS);
  };

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.search) {
      event.stopPropagation();
      this.#clearSearch();
    } else if (event.key === 'ArrowDown' && this.contacts.length > 0) {
      event.preventDefault();
      this.#move(0);
      this.scroller?.focus();
    }
  };

  #clearSearch(): void {
    clearTimeout(this.#searchRest);
    this.search = '';
    this.#ask({ kind: 'search', text: '' });
    this.searchField?.focus();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.row');
    if (row && !this.#onMenu(event)) this.#open(row.dataset['phone']!);
  };

  /** A click on the sign of a row, a right click, a long press, or a key; false where it means no menu. */
  readonly #onMenu = (event: Event): boolean => {
    const phone = this.extras?.openMenu(event, this.renderRoot.querySelector(`[data-phone="${this.active}"]`));
    if (!phone) return false;
    event.preventDefault();
    this.active = phone;
    this.scroller?.focus();
    return true;
  };

  #open(phone: Phone): void {
    this.active = phone;
    this.#ask({ kind: 'open', phone });
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== this.scroller) return;
    const last = this.contacts.length - 1;
    const index = this.contacts.findIndex((contact) => contact.phone === this.active);
    const to = { ArrowUp: index - 1, ArrowDown: index + 1, PageUp: index - 8, PageDown: index + 8, Home: 0, End: last }[
      event.key
    ];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this.#move(Math.max(0, Math.min(last, to)));
    } else if ((event.key === 'Enter' || event.key === ' ') && index >= 0) {
      event.preventDefault();
      this.#open(this.contacts[index]!.phone);
    } else {
      this.#onMenu(event);
    }
  };

  #move(index: number): void {
    this.active = this.contacts[index]!.phone;
    this.#list.pin(index);
    this.#list.scrollToIndex(index, 'auto');
    this.requestUpdate();
  }

  async #create(creating: boolean): Promise<void> {
    this.#form ??= await import('./new-conversation.ts');
    this.#form.adopt(this.renderRoot);
    this.creating = creating;
    this.problem = undefined;
    void this.updateComplete.then(() => {
      const target = creating ? 'form input' : '[part="new"]';
      this.renderRoot.querySelector<HTMLElement>(target)?.focus();
    });
  }

  #openNew(typed: string): void {
    const read = readPhone(typed);
    if ('problem' in read) {
      this.problem = this.#form!.phoneSentence(typed, read.problem, this.i18n);
      return;
    }
    this.creating = false;
    this.problem = undefined;
    this.#open(read.phone);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-contact-list': WaInboxContactList;
  }
}
