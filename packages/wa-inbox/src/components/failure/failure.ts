import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { failureStrings } from '../../i18n/failure-strings.ts';
import { explainFailure } from '../../i18n/failures/explain-failure.ts';
import type { Failure } from '../../model/failure.ts';
import type { Attempt, Message } from '../../model/message.ts';
import { readPhone } from '../../model/phone.ts';
import { base, tokens } from '../../styles/tokens.ts';
import type { BubbleView } from '../message/bubble.ts';
import { failureStyles } from './failure.styles.ts';

/** What the block asks of the bubble that it stands under. */
type FailureView = Pick<BubbleView, 'readonly' | 'now' | 'onRetry' | 'onTemplate'> & {
  context: Pick<BubbleView['context'], 'i18n'>;
};

/**
 * Why a message was not delivered or has to wait: code, plain meaning, who can fix it, what to do, and each attempt.
 * Loaded when the first message fails.
 *
 * @element wa-inbox-failure
 * @fires wa-inbox-intent - sends the message to another number
 * @csspart retry - the button that sends it again
 * @csspart failure-template - the button that leads to the templates
 */
export class WaInboxFailure extends LitElement {
  static override styles = [tokens, base, failureStyles];

  @property({ attribute: false }) message: Message | undefined;
  @property({ attribute: false }) view: FailureView | undefined;

  @state() private isFixing = false;
  @state() private problem = false;

  /** When the wait is over, in milliseconds of the page: what is asked to wait for is real time. */
  #due: number | undefined;
  #waitsFor: Failure | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#tick);
    this.#tick = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('message')) this.#measure();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('isFixing') && this.isFixing) this.renderRoot.querySelector<HTMLElement>('input')?.focus();
    this.#watch();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { message, view } = this;
    const failure = message && whyOf(message);
    if (!message || !view || !failure) return nothing;
    const { i18n } = view.context;
    const t = i18n.of(failureStrings);
    const { title, remedy, who, fix } = explainFailure(failure, i18n);
    const isWaiting = message.delivery.state === 'waiting';
    return html`<div class=${isWaiting ? 'failure waiting' : 'failure'}>
      <span
        ><strong>${title}</strong>${failure.code === undefined ? nothing : html` <span class="code">${failure.code}</span>`}</span
      >
      <span>${remedy}</span>
      ${who === undefined ? nothing : html`<span class="who">${t(`failure.who.${who}`)}</span>`} ${this.#renderWait(isWaiting)}
      ${view.readonly || isWaiting ? nothing : this.#renderActions(failure, fix === 'number')}
      ${this.isFixing ? this.#renderNumber() : nothing} ${this.#renderAttempts(message)}
    </div>`;
  }

  #renderWait(isOwn: boolean): TemplateResult | typeof nothing {
    const left = this.#left();
    if (left === undefined) return nothing;
    const { i18n } = this.view!.context;
    const time = i18n.length(Math.ceil(left / 1_000));
    return html`<span class="wait" role="timer"
      >${i18n.of(failureStrings)(isOwn ? 'message.wait.own' : 'message.wait', { time })}</span
    >`;
  }

  #renderActions({ retry }: Failure, canFixNumber: boolean): TemplateResult {
    const { context, onRetry, onTemplate } = this.view!;
    const t = context.i18n.of(failureStrings);
    return html`<span class="actions">
      ${
        retry === 'template'
          ? html`<button type="button" part="failure-template" @click=${() => onTemplate()}>${t('message.template')}</button>`
          : nothing
      }
      <button type="button" part="retry" @click=${() => onRetry(this.message!)}>${t('message.retry')}</button>
      ${
        canFixNumber
          ? html`<button
              type="button"
              aria-expanded=${this.isFixing ? 'true' : 'false'}
              @click=${() => (this.isFixing = !this.isFixing)}
            >
              ${t('message.number')}
            </button>`
          : nothing
      }
    </span>`;
  }

  #renderNumber(): TemplateResult {
    const t = this.view!.context.i18n.of(failureStrings);
    return html`<form @submit=${this.#onNumber}>
      <input
        name="phone"
        type="tel"
        dir="ltr"
        autocomplete="off"
        aria-label=${t('message.number.field')}
        aria-invalid=${this.problem ? 'true' : 'false'}
        aria-describedby="problem"
        .value=${`+${this.message!.phone}`}
      />
      <button class="button quiet" type="submit">${t('message.number.send')}</button>
      <span id="problem" role="alert">${this.problem ? t('message.number.invalid') : ''}</span>
    </form>`;
  }

  /** Kept, so that a person sees what was tried and what came of it. */
  #renderAttempts({ attempts }: Message): TemplateResult | typeof nothing {
    if (attempts.length < 2) return nothing;
    const { i18n } = this.view!.context;
    const t = i18n.of(failureStrings);
    const outcome = ({ failure }: Attempt): string =>
      failure
        ? `${explainFailure(failure, i18n).title}${failure.code === undefined ? '' : ` (${failure.code})`}`
        : t('message.attempt.open');
    return html`<details>
      <summary>${t('message.attempts', { count: attempts.length })}</summary>
      <ol>
        ${attempts.map((attempt) => html`<li><time datetime=${attempt.at}>${i18n.time(attempt.at)}</time> ${outcome(attempt)}</li>`)}
      </ol>
    </details>`;
  }

  readonly #onNumber = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('phone');
    const read = readPhone(typeof typed === 'string' ? typed : '');
    this.problem = !('phone' in read);
    if (!('phone' in read)) return;
    this.isFixing = false;
    const { content } = this.message!;
    this.dispatchEvent(new WaInboxIntentEvent({ kind: 'send', content, phone: read.phone }));
    this.dispatchEvent(new WaInboxIntentEvent({ kind: 'open', phone: read.phone }));
  };

  /** How long the server asked to wait, counted from the attempt. */
  #measure(): void {
    const failure = this.message && whyOf(this.message);
    if (failure === this.#waitsFor) return;
    this.#waitsFor = failure;
    const last = this.message?.attempts.findLast((attempt) => attempt.failure === failure);
    const asked = failure?.retryAfter;
    if (asked === undefined || !last) return void (this.#due = undefined);
    const gone = Math.max(0, (this.view?.now?.() ?? Date.now()) - Date.parse(last.at));
    this.#due = Date.now() + asked * 1_000 - gone;
  }

  /** Milliseconds; undefined when there is nothing to wait for. */
  #left(): number | undefined {
    const left = this.#due === undefined ? 0 : this.#due - Date.now();
    return left > 0 ? left : undefined;
  }

  /** Draws again when the shown second is over. */
  #watch(): void {
    const left = this.#left();
    if (left === undefined || this.#tick !== undefined || !this.isConnected) return;
    this.#tick = setTimeout(
      () => {
        this.#tick = undefined;
        this.requestUpdate();
      },
      left % 1_000 || 1_000,
    );
  }
}

/** Why it failed; for one that waits to be sent again, why it was not taken. */
function whyOf({ delivery, attempts }: Message): Failure | undefined {
  if (delivery.state === 'failed') return delivery.failure;
  return attempts.findLast((attempt) => attempt.failure)?.failure;
}

declare global {
  interface HTMLElementTagNameMap {
    'wa-inbox-failure': WaInboxFailure;
  }
}
