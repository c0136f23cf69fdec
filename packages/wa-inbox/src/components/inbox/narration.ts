import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { summarize } from '../../content/summary.ts';
import { Announcer } from '../../controllers/announcer.ts';
import { WaInboxContactChangeEvent } from '../../events/contact-change-event.ts';
import { WaInboxWindowChangeEvent } from '../../events/window-change-event.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Contact } from '../../model/contact.ts';
import type { Failure } from '../../model/failure.ts';
import { windowAt } from '../../model/service-window.ts';
import type { ConnectionState } from '../../model/source.ts';
import type { Phone } from '../../model/values.ts';
import { contactIn } from '../../store/contact-order.ts';
import type { InboxState, Notice } from '../../store/state.ts';

/** Tells what happens on the screen: a person who does not see it, and the host. History is never read out. */
export class Narration {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #i18n: () => I18n;
  readonly #announcer: Announcer;
  #isLost = false;
  #window: { phone: Phone; state: string } | undefined;
  #opened: Phone | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, i18n: () => I18n) {
    this.#host = host;
    this.#i18n = i18n;
    this.#announcer = new Announcer(host, (count) => i18n().t('announce.messages', { count }));
  }

  render(): TemplateResult {
    return this.#announcer.render();
  }

  notice(notice: Notice, state: InboxState | undefined): void {
    const i18n = this.#i18n();
    if (notice.kind === 'received') {
      const { phone, content } = notice.message;
      const name = (state && contactIn(state.contacts.items, phone))?.name ?? `+${phone}`;
      this.#announcer.announce(() => i18n.t('announce.message', { name, text: summarize(content, i18n) }), true);
    } else if (notice.kind === 'failed') {
      void this.#failed(notice.failure);
    } else if (notice.kind === 'taken-back') {
      this.#announcer.announce(() => i18n.t('announce.undone'));
    } else if (notice.kind === 'connection') {
      this.#connectionChanged(notice.state);
    }
  }

  /** Tells the host which conversation is open, once it is another. */
  opened({ open: phone, openContact: contact }: InboxState): void {
    if (phone === this.#opened) return;
    this.#opened = phone;
    this.#host.dispatchEvent(new WaInboxContactChangeEvent({ ...(phone ? { phone } : {}), ...(contact ? { contact } : {}) }));
  }

  /** A window closes by time alone: nobody reports it. */
  window(contact: Contact | undefined, now: number): void {
    const before = this.#window;
    const window = contact && windowAt(contact.window, now);
    this.#window = contact && window ? { phone: contact.phone, state: window.state } : undefined;
    const closed = contact && window?.state === 'closed' && before?.phone === contact.phone && before.state === 'open';
    if (!closed) return;
    this.#announcer.announce(() => this.#i18n().t('announce.window.closed', { name: contact.name }));
    if (contact.window.state !== 'open') return;
    const { expiresAt } = contact.window;
    this.#host.dispatchEvent(
      new WaInboxWindowChangeEvent({ phone: contact.phone, state: 'closed', ...(expiresAt ? { expiresAt } : {}) }),
    );
  }

  async #failed(failure: Failure): Promise<void> {
    const { explainFailure } = await import('../../i18n/failures/explain-failure.ts');
    const i18n = this.#i18n();
    this.#announcer.announce(() => i18n.t('announce.failed', { reason: explainFailure(failure, i18n).title }));
  }

  /** While it comes back it may be live, or asked every few seconds. */
  #connectionChanged(state: ConnectionState): void {
    if (state === 'connecting' || this.#isLost === (state === 'offline')) return;
    this.#isLost = !this.#isLost;
    const text = this.#i18n().t(`announce.connection.${this.#isLost ? 'offline' : 'live'}`);
    this.#announcer.announce(() => text);
  }
}
