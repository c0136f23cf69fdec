import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../../content/icons.ts';
import { composerStrings } from '../../../i18n/composer-strings.ts';
import type { Contact } from '../../../model/contact.ts';
import type { ContentOf } from '../../../model/content.ts';
import type { WaInboxComposer } from '../composer.ts';

/** Asks whose contact card is sent: one press sends it. */
export class ContactForm {
  readonly #host: WaInboxComposer;
  #isOpen = false;
  #search = '';

  constructor(host: WaInboxComposer) {
    this.#host = host;
  }

  async open(): Promise<void> {
    [this.#isOpen, this.#search] = [true, ''];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
    this.#dialog?.querySelector('input')?.focus();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const t = this.#host.i18n.of(composerStrings);
    const found = this.#found;
    return html`<dialog class="place people" aria-labelledby="people-title" @close=${this.#closed}>
      <header>
        <h2 id="people-title">${t('contact.title')}</h2>
        <button class="icon-button" type="button" aria-label=${t('contact.close')} @click=${() => this.#dialog?.close()}>
          ${icons.close}
        </button>
      </header>
      <input
        type="search"
        aria-label=${t('forward.search')}
        placeholder=${t('forward.search')}
        .value=${this.#search}
        @input=${this.#onSearch}
      />
      <ul>
        ${found.map(
          (contact) =>
            html`<li>
              <button type="button" @click=${() => this.#send(contact)}>
                <b><bdi>${contact.name}</bdi></b
                ><small><bdi dir="ltr">+${contact.phone}</bdi></small>
              </button>
            </li>`,
        )}
      </ul>
      <p class="none" role="status">${found.length === 0 ? t('forward.none') : ''}</p>
    </dialog>`;
  }

  /** Nobody is told of themselves. */
  get #found(): readonly Contact[] {
    const { contacts = [], conversation } = this.#host.context;
    const wanted = this.#search.trim().toLocaleLowerCase();
    return contacts.filter(
      ({ name, phone }) => phone !== conversation && `${name} +${phone}`.toLocaleLowerCase().includes(wanted),
    );
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.people');
  }

  #send({ name, phone: number }: Contact): void {
    const { conversation: phone, replyTo } = this.#host.context;
    const card = { name, phones: [{ number: `+${number}` }], emails: [], links: [], addresses: [] };
    const content: ContentOf<'contacts'> = { kind: 'contacts', contacts: [card] };
    const to = { ...(phone === undefined ? {} : { phone }), ...(replyTo === undefined ? {} : { replyTo }) };
    this.#host.ask({ kind: 'send', content, ...to });
    this.#dialog?.close();
  }

  readonly #onSearch = (event: InputEvent): void => {
    this.#search = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  readonly #closed = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#host.field?.focus();
  };
}
