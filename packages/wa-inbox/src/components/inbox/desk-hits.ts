import { html, nothing, type TemplateResult } from 'lit';
import { WaInboxBeforeOpenEvent } from '../../events/before-open-event.ts';
import type { DeskWish } from '../../events/desk-wish.ts';
import type { Phone } from '../../model/values.ts';
import type { InboxState } from '../../store/state.ts';
import type { DeskPorts } from './desk.ts';
import { MessageSearch } from './message-search.ts';

/** The search over all conversations: its hits below the list, and each of them shown where it stands. */
export class DeskHits {
  readonly #ports: DeskPorts;
  readonly #search: MessageSearch;
  /** What was searched for when another conversation was opened at a hit. */
  #carried = '';

  constructor(ports: DeskPorts) {
    this.#ports = ports;
    const { session, i18n, host } = ports;
    this.#search = new MessageSearch({ session, i18n, changed: () => host.requestUpdate() });
  }

  follow(state: InboxState): void {
    this.#search.follow(state);
  }

  more(): void {
    this.#search.more();
  }

  /** What to mark in the conversation that has just been opened; told once. */
  takeCarried(): string {
    const carried = this.#carried;
    this.#carried = '';
    return carried;
  }

  get isShown(): boolean {
    return this.#search.hits !== undefined;
  }

  render(): TemplateResult | typeof nothing {
    const { hits } = this.#search;
    if (!hits) return nothing;
    const { session, i18n } = this.#ports;
    return html`<wa-inbox-hits
      slot="hits"
      exportparts="hits"
      .found=${hits}
      .now=${session.now}
      .i18n=${i18n()}
    ></wa-inbox-hits>`;
  }

  /** What to mark in the open conversation; undefined where another is opened, or may not be. */
  show({ phone, id }: Extract<DeskWish, { kind: 'show-message' }>, open: Phone | undefined): string | undefined {
    const { host } = this.#ports;
    const search = this.#search.hits?.search ?? '';
    if (phone !== open) {
      if (!host.dispatchEvent(new WaInboxBeforeOpenEvent({ phone }))) return undefined;
      this.#carried = search;
    }
    host.scrollToMessage(id, phone);
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('wa-inbox-thread')?.focus());
    return phone === open ? search : undefined;
  }
}
