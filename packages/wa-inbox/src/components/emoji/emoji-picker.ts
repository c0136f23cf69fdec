import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { composerStrings } from '../../i18n/composer-strings.ts';
import { I18n } from '../../i18n/i18n.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { emojiPickerStyles } from './emoji-picker.styles.ts';
import { EMOJI_GROUPS, emojiOf, findEmoji, knownEmoji, type Emoji, type EmojiGroup } from './find-emoji.ts';
import { noteEmoji, recentEmoji } from './recent.ts';

const COLUMNS = 8;
const MOST_FOUND = 64;
const SIGNS: Record<EmojiGroup | 'recent', string> = {
  recent: '🕘',
  smileys: '😀',
  people: '👋',
  animals: '🐵',
  food: '🍎',
  travel: '🚗',
  activities: '⚽️',
  objects: '💡',
  symbols: '❤️',
  flags: '🏳️',
};

/**
 * Emoji by group and by search, all of them with it: nothing is loaded from anywhere. Loaded when first used.
 *
 * @element wa-inbox-emoji-picker
 */
export class WaInboxEmojiPicker extends LitElement {
  static override styles = [tokens, base, emojiPickerStyles];

  @property({ attribute: false }) i18n = new I18n();
  /** Called with what was chosen. */
  @property({ attribute: false }) onChoose: ((emoji: string) => void) | undefined;

  @state() private group: EmojiGroup | 'recent' = 'smileys';
  @state() private search = '';
  @state() private active = 0;

  @query('input') private field!: HTMLInputElement;

  readonly #recent = knownEmoji(recentEmoji());

  override focus(): void {
    this.field.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#recent.length > 0) this.group = 'recent';
  }

  protected override render(): TemplateResult {
    const t = this.i18n.of(composerStrings);
    const shown = this.#shown;
    return html`<input
        type="search"
        aria-label=${t('emoji.search')}
        placeholder=${t('emoji.search')}
        .value=${this.search}
        @input=${(event: InputEvent) => this.#find((event.target as HTMLInputElement).value)}
        @keydown=${this.#fieldKey}
      />
      <div class="groups" role="group" aria-label=${t('emoji.groups')}>
        ${this.#groups.map((group) => this.#renderGroup(group))}
      </div>
      <div
        class="grid"
        role="grid"
        aria-label=${this.search ? t('emoji.found') : t(`emoji.${this.group}`)}
        @keydown=${this.#gridKey}
      >
        ${rowsOf(shown).map(
          (row, at) => html`<div role="row">${row.map((emoji, column) => this.#renderCell(emoji, at * COLUMNS + column))}</div>`,
        )}
      </div>
      <p class="none" role="status">${shown.length === 0 ? t('emoji.none') : ''}</p>`;
  }

  #renderGroup(group: EmojiGroup | 'recent'): TemplateResult {
    const label = this.i18n.of(composerStrings)(`emoji.${group}`);
    const isShown = group === this.group && this.search === '';
    return html`<button
      type="button"
      aria-pressed=${isShown ? 'true' : 'false'}
      aria-label=${label}
      title=${label}
      @click=${() => this.#turnTo(group)}
    >
      ${SIGNS[group]}
    </button>`;
  }

  #renderCell({ emoji, name }: Emoji, index: number): TemplateResult {
    return html`<button
      type="button"
      role="gridcell"
      tabindex=${index === this.active ? 0 : -1}
      aria-label=${name}
      title=${name}
      @click=${() => this.#choose(emoji)}
      @focus=${() => (this.active = index)}
    >
      ${emoji}
    </button>`;
  }

  get #groups(): (EmojiGroup | 'recent')[] {
    return this.#recent.length > 0 ? ['recent', ...EMOJI_GROUPS] : EMOJI_GROUPS;
  }

  get #shown(): readonly Emoji[] {
    if (this.search.trim()) return findEmoji(this.search, MOST_FOUND);
    return this.group === 'recent' ? this.#recent : emojiOf(this.group);
  }

  #find(search: string): void {
    this.search = search;
    this.active = 0;
  }

  #turnTo(group: EmojiGroup | 'recent'): void {
    this.#find('');
    this.group = group;
  }

  #choose(emoji: string): void {
    noteEmoji(emoji);
    this.onChoose?.(emoji);
  }

  /** From the search one goes down into what was found; Enter takes the first. */
  readonly #fieldKey = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
    event.preventDefault();
    const first = this.#shown[0];
    if (event.key === 'ArrowDown') void this.#focusCell(0);
    else if (first && this.search.trim()) this.#choose(first.emoji);
  };

  readonly #gridKey = (event: KeyboardEvent): void => {
    const last = this.#shown.length - 1;
    const ahead = this.matches(':dir(rtl)') ? -1 : 1;
    const row = this.active - (this.active % COLUMNS);
    const targets: Record<string, number> = {
      ArrowRight: this.active + ahead,
      ArrowLeft: this.active - ahead,
      ArrowDown: this.active + COLUMNS,
      ArrowUp: this.active - COLUMNS,
      Home: event.ctrlKey ? 0 : row,
      End: event.ctrlKey ? last : Math.min(last, row + COLUMNS - 1),
    };
    const to = targets[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0 && event.key === 'ArrowUp') this.field.focus();
    else if (to >= 0 && to <= last) void this.#focusCell(to);
  };

  async #focusCell(index: number): Promise<void> {
    this.active = index;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('[role="gridcell"]')[index]?.focus();
  }
}

function rowsOf(shown: readonly Emoji[]): (readonly Emoji[])[] {
  return Array.from({ length: Math.ceil(shown.length / COLUMNS) }, (_, row) => shown.slice(row * COLUMNS, (row + 1) * COLUMNS));
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-emoji-picker': WaInboxEmojiPicker;
  }
}
