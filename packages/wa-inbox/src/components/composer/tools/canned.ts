import { html, nothing, type TemplateResult } from 'lit';
import { composerStrings } from '../../../i18n/composer-strings.ts';
import type { WaInboxComposer } from '../composer.ts';
import type { CannedReply } from '../context.ts';
import { fillReply, findReplies } from './canned-text.ts';

/** Texts that `/` offers: a listbox that the field drives, as the focus never leaves it. */
export class CannedReplies {
  readonly #host: WaInboxComposer;
  #active = 0;
  /** The text at which a person closed the list; another text opens it again. */
  #closedAt: string | undefined;
  #text = '';

  constructor(host: WaInboxComposer) {
    this.#host = host;
    host.addController({ hostUpdate: () => this.#follow(), hostUpdated: () => this.#describe() });
  }

  render(): TemplateResult | typeof nothing {
    const found = this.#found;
    if (found.length === 0) return nothing;
    const t = this.#host.i18n.of(composerStrings);
    return html`<div id="canned" class="canned" part="canned" role="listbox" aria-label=${t('canned.label')}>
      ${found.map(
        (reply, index) =>
          html`<div
            id=${`canned-${index}`}
            role="option"
            aria-selected=${index === this.#active ? 'true' : 'false'}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#choose(reply)}
          >
            <b>/${reply.name}</b><span dir="auto">${fillReply(reply.text, this.#host.context.variables).text}</span>
          </div>`,
      )}
    </div>`;
  }

  /** Whether a key was one of the list's. */
  keydown(event: KeyboardEvent): boolean {
    const found = this.#found;
    if (found.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#active = (this.#active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
    } else if (event.key === 'Enter' || event.key === 'Tab') this.#choose(found[this.#active]!);
    else if (event.key === 'Escape') this.#closedAt = this.#host.text;
    else return false;
    event.preventDefault();
    this.#host.requestUpdate();
    return true;
  }

  get #found(): readonly CannedReply[] {
    const { text, context } = this.#host;
    return text === this.#closedAt ? [] : findReplies(context.cannedReplies ?? [], text);
  }

  /** Variables that nobody filled in are left to the person: the first one is selected. */
  #choose({ text: template }: CannedReply): void {
    const { text, from, to } = fillReply(template, this.#host.context.variables);
    this.#host.write(text, from, to);
    this.#host.field?.focus();
  }

  #follow(): void {
    if (this.#host.text === this.#text) return;
    this.#text = this.#host.text;
    this.#active = 0;
    if (this.#text !== this.#closedAt) this.#closedAt = undefined;
  }

  #describe(): void {
    const { field } = this.#host;
    if (!field) return;
    const isOpen = this.#found.length > 0;
    const said = { 'aria-controls': 'canned', 'aria-autocomplete': 'list', 'aria-activedescendant': `canned-${this.#active}` };
    for (const [name, value] of Object.entries(said)) {
      if (isOpen) field.setAttribute(name, value);
      else field.removeAttribute(name);
    }
    if (isOpen) this.#host.renderRoot.querySelector(`#canned-${this.#active}`)?.scrollIntoView({ block: 'nearest' });
  }
}
