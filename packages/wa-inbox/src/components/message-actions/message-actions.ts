import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { cssProps } from '../../controllers/css-props.ts';
import { WaInboxIntentEvent, type PieceIntent } from '../../events/intent-event.ts';
import { composerStrings } from '../../i18n/composer-strings.ts';
import type { Contact } from '../../model/contact.ts';
import type { Content, ContentKind } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { openEmojiPicker } from '../emoji/open-emoji-picker.ts';
import type { WaInboxThread } from '../thread/thread.ts';
import { canForward, contentsOf, renderForward } from './forward.ts';
import { forwardStyles } from './forward.styles.ts';
import { messageActionsStyles } from './message-actions.styles.ts';
import { placeBeside, placeMenu, type Place } from './place.ts';
import { icons as own } from './icons.ts';

/** Offered without asking for more. */
const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

/**
 * What can be done with a message of the thread in whose shadow tree it stands: a button beside the bubble that the
 * pointer or the focus is at, and its menu. Enter on a message opens the menu too. Loaded when first used.
 *
 * @element wa-inbox-message-actions
 * @fires wa-inbox-intent - `reply`, `react`, `send` to whom a message is forwarded
 */
export class WaInboxMessageActions extends LitElement {
  static override styles = [tokens, base, messageActionsStyles, forwardStyles];

  /** Whether a message can be answered now. */
  @property({ attribute: false }) replies = false;
  /** Whether the server takes reactions. */
  @property({ attribute: false }) reacts = false;

  /** To whom a message can be forwarded. */
  @property({ attribute: false }) contacts: readonly Contact[] = [];
  /** Kinds that the source can send besides text. */
  @property({ attribute: false }) sends: readonly ContentKind[] = [];

  @state() private forwarding: { contents: readonly Content[]; left: number } | undefined;
  @state() private search = '';
  @state() private key: string | undefined;
  @state() private beside: Place = {};
  @state() private menuAt: Place = {};

  @query('[role="menu"]') private menu!: HTMLElement | null;

  #leave = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    const root = this.getRootNode() as ShadowRoot;
    root.addEventListener('pointerover', (event) => this.#point(event), { signal });
    root.addEventListener('focusin', (event) => this.#point(event), { signal });
    root.addEventListener('keydown', (event) => this.#threadKey(event as KeyboardEvent), { signal });
    root.addEventListener('scroll', () => this.#isOpen || (this.key = undefined), { signal, capture: true });
    root.host.addEventListener('pointerleave', () => this.#isOpen || (this.key = undefined), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave.abort();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderMenu()}${this.forwarding ? this.#renderForward(this.forwarding) : nothing}`;
  }

  /** Asks to whom messages are to be forwarded; what cannot be sent on is left out. */
  forward(messages: readonly Message[]): void {
    const contents = messages.flatMap(contentsOf);
    const able = contents.filter((content) => canForward(content, this.sends));
    if (able.length > 0) void this.#forward(able, contents.length - able.length);
  }

  #renderForward(forwarding: { contents: readonly Content[]; left: number }): TemplateResult {
    const { i18n, now } = this.#thread;
    return renderForward({
      ...forwarding,
      i18n,
      contacts: this.contacts,
      now: now(),
      search: this.search,
      onSearch: (search) => (this.search = search),
      onClose: () => (this.forwarding = undefined),
      onChoose: ({ phone, name }) => {
        this.renderRoot.querySelector('dialog')!.close();
        for (const content of forwarding.contents) this.#ask({ kind: 'send', content, phone });
        this.#ask({ kind: 'desk', wish: { kind: 'forwarded', name } });
      },
    });
  }

  #renderMenu(): TemplateResult | typeof nothing {
    const message = this.#message;
    if (!message) return nothing;
    const label = this.#t('actions.open');
    return html`<button
        class="open"
        type="button"
        aria-haspopup="menu"
        aria-label=${label}
        title=${label}
        @click=${() => void this.#open()}
        ${cssProps(this.beside)}
      >
        ${own.more}
      </button>
      <div
        role="menu"
        popover="auto"
        tabindex="-1"
        aria-label=${label}
        @keydown=${this.#menuKey}
        @beforetoggle=${this.#beforeToggle}
        ${cssProps(this.menuAt)}
      >
        ${this.reacts && message.id ? this.#renderReactions(message) : nothing}
        ${this.replies && message.id ? this.#renderItem(icons.reply, this.#t('actions.reply'), () => this.#ask({ kind: 'reply', id: message.id! })) : nothing}
        ${
          this.contacts.length > 0 && contentsOf(message).some((content) => canForward(content, this.sends))
            ? this.#renderItem(icons.forward, this.#t('actions.forward'), () => this.forward([message]))
            : nothing
        }
        ${message.content.kind === 'text' ? this.#renderItem(icons.copy, this.#t('actions.copy'), () => this.#copy(message)) : nothing}
        ${this.#thread.extras?.items(message).map(({ icon, text, wish }) => this.#renderItem(icon, text, () => this.#ask({ kind: 'desk', wish })))}
      </div>`;
  }

  #renderReactions(message: Message): TemplateResult {
    const ours = message.reactions.find(({ from }) => from !== message.phone)?.emoji;
    return html`<div class="emoji" role="group">
      ${EMOJI.map((emoji) => {
        const isOwn = emoji === ours;
        return html`<button
          type="button"
          role="menuitemradio"
          tabindex="-1"
          aria-checked=${isOwn ? 'true' : 'false'}
          aria-label=${this.#t(isOwn ? 'actions.back' : 'actions.react', { emoji })}
          @click=${() => this.#ask({ kind: 'react', id: message.id!, emoji: isOwn ? '' : emoji })}
        >
          ${emoji}
        </button>`;
      })}
      <button
        class="more"
        type="button"
        role="menuitem"
        tabindex="-1"
        aria-label=${this.#t('actions.more')}
        title=${this.#t('actions.more')}
        @click=${() => this.#chooseEmoji(message)}
      >
        ${own.add}
      </button>
    </div>`;
  }

  #renderItem(icon: TemplateResult, text: string, act: () => void): TemplateResult {
    return html`<button class="item" type="button" role="menuitem" tabindex="-1" @click=${act}>${icon}${text}</button>`;
  }

  get #thread(): WaInboxThread {
    return (this.getRootNode() as ShadowRoot).host as WaInboxThread;
  }

  /** What is on its way can be taken back, beside it; what has no id can be looked at, and nothing else. */
  get #message(): Message | undefined {
    if (this.key === undefined) return undefined;
    const message = this.#thread.messages.findLast(({ key }) => key === this.key);
    const isKnown = message?.id !== undefined || this.#thread.extras !== undefined;
    const isOnItsWay = message?.delivery.state === 'waiting' || message?.delivery.state === 'sending';
    return !isKnown || isOnItsWay || message?.content.kind === 'notice' ? undefined : message;
  }

  get #isOpen(): boolean {
    return this.menu?.matches(':popover-open') ?? false;
  }

  #t(key: keyof typeof composerStrings, values?: Record<string, string>): string {
    return this.#thread.i18n.of(composerStrings)(key, values);
  }

  #point(event: Event): void {
    const article = (event.target as HTMLElement).closest<HTMLElement>('article');
    if (article && !this.#isOpen) this.#show(article);
  }

  #show(article: HTMLElement): void {
    const bubble = article.querySelector('.bubble');
    this.key = bubble ? article.dataset['key'] : undefined;
    if (bubble) this.beside = placeBeside(bubble, this, article.querySelector('.line.out') !== null);
  }

  async #open(): Promise<void> {
    await this.updateComplete;
    const { menu } = this;
    const button = this.renderRoot.querySelector('.open');
    if (!menu || !button || menu.querySelector('button') === null) return;
    menu.showPopover();
    this.menuAt = placeMenu(menu, button);
    menu.querySelector<HTMLElement>('button')!.focus();
  }

  #threadKey(event: KeyboardEvent): void {
    const article = event.target as HTMLElement;
    const opens = event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (article.localName !== 'article' || !opens) return;
    event.preventDefault();
    this.#show(article);
    void this.#open();
  }

  readonly #menuKey = (event: KeyboardEvent): void => {
    const items = [...this.menu!.querySelectorAll<HTMLElement>('button')];
    const at = items.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const ahead = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = targets[event.key] ?? (event.key.startsWith('Arrow') ? at + (event.key === ahead ? 1 : -1) : undefined);
    if (event.key === 'Tab') this.menu!.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)!.focus();
  };

  /** The focus goes back to the message that the menu is about. */
  readonly #beforeToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open' || !this.menu?.contains(this.shadowRoot!.activeElement)) return;
    const articles = [...(this.getRootNode() as ShadowRoot).querySelectorAll('article')];
    articles.find((article) => article.dataset['key'] === this.key)?.focus({ preventScroll: true });
  };

  #chooseEmoji({ id, key }: Message): void {
    const root = this.getRootNode() as ShadowRoot;
    const article = [...root.querySelectorAll('article')].find((row) => row.dataset['key'] === key);
    const anchor = this.renderRoot.querySelector('.open')!;
    const onChoose = (emoji: string): false => {
      this.dispatchEvent(new WaInboxIntentEvent({ kind: 'react', id: id!, emoji }));
      return false;
    };
    const onClose = (): void => article?.focus({ preventScroll: true });
    void openEmojiPicker({ root: this.renderRoot, anchor, i18n: this.#thread.i18n, onChoose, onClose });
    this.menu?.hidePopover();
  }

  async #forward(contents: readonly Content[], left: number): Promise<void> {
    this.menu?.hidePopover();
    [this.forwarding, this.search] = [{ contents, left }, ''];
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    this.renderRoot.querySelector<HTMLElement>('dialog input')?.focus();
  }

  #copy({ content }: Message): void {
    this.menu?.hidePopover();
    if (content.kind === 'text') void navigator.clipboard?.writeText(content.text);
  }

  #ask(intent: PieceIntent): void {
    this.menu?.hidePopover(); // the focus goes back first, so that an answer may move it on
    this.dispatchEvent(new WaInboxIntentEvent(intent));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-message-actions': WaInboxMessageActions;
  }
}
