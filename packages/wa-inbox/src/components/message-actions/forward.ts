import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../content/icons.ts';
import { composerStrings } from '../../i18n/composer-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import type { Content, ContentKind } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';
import { writingWindow } from '../../model/service-window.ts';

export type ForwardView = {
  i18n: I18n;
  /** What goes on, in order, and how many messages cannot. */
  contents: readonly Content[];
  left: number;
  contacts: readonly Contact[];
  /** Milliseconds; decides whose window is open. */
  now: number;
  search: string;
  onSearch(text: string): void;
  onChoose(contact: Contact): void;
  onClose(): void;
};

/** What a message is sent on as: an album goes picture by picture, as it came. */
export function contentsOf({ content, parts }: Pick<Message, 'content' | 'parts'>): readonly Content[] {
  if (parts) return parts.flatMap(contentsOf);
  return content.kind === 'album' ? content.items : [content];
}

/** Whether a message can be sent on as it is. A file of which nothing but a place is known cannot. */
export function canForward(content: Content, sends: readonly ContentKind[]): boolean {
  if (content.kind === 'text') return true;
  return sends.includes(content.kind) && (!('url' in content) || content.url !== '' || content.kind === 'link');
}

/** To whom a message goes on: one press sends. Whose window is closed cannot be written to freely. */
export function renderForward(view: ForwardView): TemplateResult {
  const t = view.i18n.of(composerStrings);
  const found = findContacts(view.contacts, view.search);
  return html`<dialog aria-labelledby="forward-title" @close=${() => view.onClose()}>
    <header>
      <h2 id="forward-title">
        ${view.contents.length > 1 ? t('forward.title.many', { count: view.contents.length }) : t('forward.title')}
      </h2>
      <form method="dialog"><button class="icon-button" aria-label=${t('forward.close')}>${icons.close}</button></form>
    </header>
    ${view.left > 0 ? html`<p class="none">${t('forward.left', { count: view.left })}</p>` : nothing}
    <input
      type="search"
      aria-label=${t('forward.search')}
      placeholder=${t('forward.search')}
      .value=${view.search}
      @input=${(event: InputEvent) => view.onSearch((event.target as HTMLInputElement).value)}
    />
    <ul>
      ${found.map((contact) => html`<li>${renderContact(contact, view)}</li>`)}
    </ul>
    <p class="none" role="status">${found.length === 0 ? t('forward.none') : ''}</p>
  </dialog>`;
}

function renderContact(contact: Contact, { i18n, now, onChoose }: ForwardView): TemplateResult {
  const isOpen = writingWindow(contact, now) === 'open';
  return html`<button class="contact" type="button" ?disabled=${!isOpen} @click=${() => onChoose(contact)}>
    <b><bdi>${contact.name}</bdi></b>
    <small><bdi dir="ltr">+${contact.phone}</bdi>${isOpen ? nothing : html` · ${i18n.t('window.closed')}`}</small>
  </button>`;
}

function findContacts(contacts: readonly Contact[], search: string): readonly Contact[] {
  const wanted = search.trim().toLocaleLowerCase();
  return contacts.filter(({ name, phone }) => `${name} +${phone}`.toLocaleLowerCase().includes(wanted));
}
