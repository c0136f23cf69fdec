import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icons } from '../../content/icons.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { detailsStrings } from '../../i18n/details-strings.ts';
import { explainFailure } from '../../i18n/failures/explain-failure.ts';
import { I18n } from '../../i18n/i18n.ts';
import type { Attempt, Message } from '../../model/message.ts';
import { RAW } from '../../model/raw.ts';
import { tickStyles } from '../../styles/shared.ts';
import { base, tokens } from '../../styles/tokens.ts';
import { renderTick } from '../message/tick.ts';

type Step = { at: string; title: string; failure?: Attempt['failure']; detail?: string | undefined };

/**
 * How a message came along, each attempt with its reason, and what it is made of as JSON. Loaded when first opened.
 *
 * @element wa-inbox-message-info
 * @fires wa-inbox-intent - the dialog is closed
 * @csspart dialog - the dialog
 */
export class WaInboxMessageInfo extends LitElement {
  static override styles = [
    tokens,
    base,
    tickStyles,
    css`
      dialog {
        inline-size: min(34rem, 100vw - 2rem);
        max-block-size: min(44rem, 100vh - 2rem);
        padding: 0;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        background: var(--_surface-raised);
        color: var(--_text);
      }
      dialog::backdrop {
        background: #00000073;
      }
      header {
        position: sticky;
        inset-block-start: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding-block: 0.5rem;
        padding-inline: 1.25rem 0.75rem;
        border-block-end: 1px solid var(--_border);
        background: var(--_surface-raised);
      }
      h2,
      h3 {
        margin: 0;
        font-size: 1.0625rem;
        font-weight: 600;
      }
      section {
        padding: 0.875rem 1.25rem;
      }
      h3 {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-block-end: 0.5rem;
        color: var(--_text-muted);
        font-size: 0.8125rem;
      }
      ol {
        display: grid;
        gap: 0.625rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        gap: 0.125rem;
        padding-inline-start: 1.25rem;
      }
      li::before {
        content: '';
        position: absolute;
        inset-block-start: 0.45rem;
        inset-inline-start: 0.125rem;
        inline-size: 0.5rem;
        block-size: 0.5rem;
        border-radius: 50%;
        background: var(--_accent);
      }
      li:not(:last-child)::after {
        content: '';
        position: absolute;
        inset-block: 1.1rem -0.9rem;
        inset-inline-start: 0.3125rem;
        inline-size: 2px;
        background: var(--_border);
      }
      li.failed::before {
        background: var(--_danger);
      }
      li b {
        display: flex;
        align-items: center;
        gap: 0.375rem;
        font-weight: 600;
      }
      li.failed b {
        color: var(--_danger);
      }
      small,
      time,
      dt {
        color: var(--_text-muted);
        font-size: 0.8125rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.25rem 1rem;
        margin: 0;
        font-size: 0.875rem;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      pre {
        max-block-size: 18rem;
        margin: 0;
        padding: 0.75rem;
        overflow: auto;
        border-radius: 8px;
        background: var(--_surface-sunken);
        font:
          0.8125rem/1.45 ui-monospace,
          'Cascadia Mono',
          Menlo,
          monospace;
        text-align: start;
        white-space: pre;
      }
    `,
  ];

  @property({ attribute: false }) message: Message | undefined;
  @property({ attribute: false }) i18n = new I18n();

  @state() private copied = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { i18n, message } = this;
    if (!message) return nothing;
    const t = i18n.of(detailsStrings);
    return html`<dialog part="dialog" aria-labelledby="title" @close=${this.#onClose} @click=${this.#onClick}>
      <header>
        <h2 id="title">${t('info.title')}</h2>
        <button
          class="icon-button"
          type="button"
          aria-label=${t('info.close')}
          title=${t('info.close')}
          @click=${() => this.dialog.close()}
        >
          ${icons.close}
        </button>
      </header>
      <section>
        <h3>${t('info.timeline')}</h3>
        <ol>
          ${message.direction === 'inbound' ? this.#renderStep({ title: t('info.received'), at: message.at }) : this.#renderWay(message)}
        </ol>
      </section>
      <section>
        <h3>${t('info.details')}</h3>
        <dl>
          <dt>${t('info.id')}</dt>
          <dd><bdi dir="ltr">${message.id ?? message.key}</bdi></dd>
          <dt>${t('info.kind')}</dt>
          <dd>${message.content.kind}</dd>
          <dt>${t('info.direction')}</dt>
          <dd>${t(`info.direction.${message.direction}`)}</dd>
        </dl>
      </section>
      <section>
        <h3>
          ${t('info.raw')}
          <button
            class="icon-button"
            type="button"
            aria-label=${this.copied ? t('details.copied') : t('info.raw.copy')}
            title=${t('info.raw.copy')}
            @click=${() => void this.#copy()}
          >
            ${this.copied ? icons.tick : icons.copy}
          </button>
        </h3>
        <pre tabindex="0" dir="ltr" role="region" aria-label=${t('info.raw')}>${payloadOf(message)}</pre>
      </section>
    </dialog>`;
  }

  /** Each request, each report that came while this page listened, and how far it has come. */
  #renderWay({ attempts, at, delivery, way = [] }: Message): TemplateResult {
    const { i18n } = this;
    const t = i18n.of(detailsStrings);
    const now = i18n.t(`message.state.${delivery.state}`);
    const failure = delivery.state === 'failed' ? delivery.failure : undefined;
    const last = attempts.at(-1);
    const steps = attempts.flatMap((attempt, index) => {
      const isOpen = attempt.unanswered && attempt.failure === undefined;
      const detail = isOpen ? t('info.attempt.open') : undefined;
      if (attempts.length === 1 && !attempt.failure) return [];
      return [{ at: attempt.at, title: t('info.attempt', { number: index + 1 }), failure: attempt.failure, detail }];
    });
    const reports = way.flatMap(({ state, at: when }) =>
      when && state !== 'failed' && state !== delivery.state ? [{ at: when, title: i18n.t(`message.state.${state}`) }] : [],
    );
    const all = [...steps, ...reports].sort((a, b) => (a.at < b.at ? -1 : 1));
    return html`${this.#renderStep({ title: t('info.written'), at: attempts[0]?.at ?? at })}
      ${all.map((step) => this.#renderStep(step))}
      <li class=${failure ? 'failed' : ''}>
        <b>${t('info.now', { state: now })} ${renderTick(delivery, i18n)}</b>
        ${delivery.at ? this.#renderTime(delivery.at) : nothing}
        ${failure && !last?.failure ? this.#renderFailure(failure) : nothing}
      </li>`;
  }

  #renderStep({ title, at, failure, detail }: Step): TemplateResult {
    return html`<li class=${failure ? 'failed' : ''}>
      <b>${title}</b>
      ${this.#renderTime(at)} ${detail ? html`<small>${detail}</small>` : nothing}
      ${failure ? this.#renderFailure(failure) : nothing}
    </li>`;
  }

  /** To the second: a message is often read in the minute in which it was sent. */
  #renderTime(at: string): TemplateResult {
    const told = new Intl.DateTimeFormat(this.i18n.locale, { dateStyle: 'medium', timeStyle: 'medium' });
    return html`<time datetime=${at}>${told.format(Date.parse(at))}</time>`;
  }

  #renderFailure(failure: NonNullable<Message['attempts'][number]['failure']>): TemplateResult {
    const { title, remedy } = explainFailure(failure, this.i18n);
    const code = failure.code === undefined ? '' : this.i18n.of(detailsStrings)('info.reason', { code: String(failure.code) });
    return html`<span>${title}</span><small>${remedy}</small>
      <small dir="auto">${[code, failure.detail].filter(Boolean).join(' · ')}</small>`;
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(payloadOf(this.message!)).then(
      () => (this.copied = true),
      () => (this.copied = false),
    );
  }

  readonly #onClose = (): void => {
    this.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish: { kind: 'close-info' } }));
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.dialog.close();
  };
}

/** What arrived, where that is kept; else the message in our words. */
export function payloadOf(message: Message): string {
  const { content } = message;
  const raw = RAW.get(content) ?? (content.kind === 'unsupported' ? content.raw : message);
  return JSON.stringify(raw, null, 2);
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-message-info': WaInboxMessageInfo;
  }
}
