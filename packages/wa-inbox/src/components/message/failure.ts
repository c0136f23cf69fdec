import { html, nothing, type TemplateResult } from 'lit';
import { explainFailure } from '../../i18n/failures.ts';
import type { Failure } from '../../model/failure.ts';
import type { Message } from '../../model/message.ts';
import type { BubbleView } from './bubble.ts';

/** What stands below a message that did not go through; loaded with the first one. */
export function renderTrouble(message: Message, view: BubbleView): TemplateResult | typeof nothing {
  const { delivery } = message;
  return delivery.state === 'failed' ? renderFailure(message, delivery.failure, view) : renderWaiting(message, view);
}

/** Code, plain meaning, what to do, and the doing of it. */
function renderFailure(message: Message, failure: Failure, view: BubbleView): TemplateResult {
  const { i18n } = view.context;
  const { title, remedy } = explainFailure(failure, i18n);
  const tries = message.attempts.length;
  return html`<div class="failure" part="failure">
    <span
      ><strong>${title}</strong>${failure.code === undefined ? nothing : html` <span class="code">${failure.code}</span>`}</span
    >
    <span>${remedy}</span>
    ${
      view.readonly
        ? nothing
        : html`<span class="actions">
            ${
              failure.retry === 'template'
                ? html`<button type="button" part="failure-template" @click=${() => view.onTemplate()}>
                    ${i18n.t('message.template')}
                  </button>`
                : nothing
            }
            <button type="button" part="retry" @click=${() => view.onRetry(message)}>${i18n.t('message.retry')}</button>
            ${tries > 1 ? html`<span>${i18n.t('message.attempts', { count: tries })}</span>` : nothing}
          </span>`
    }
  </div>`;
}

/** A message that was told to come later: why, and that it goes by itself. */
function renderWaiting(message: Message, view: BubbleView): TemplateResult | typeof nothing {
  const failure = message.attempts.findLast((attempt) => attempt.failure)?.failure;
  if (message.delivery.state !== 'waiting' || failure?.status === undefined) return nothing;
  const { title, remedy } = explainFailure(failure, view.context.i18n);
  return html`<div class="failure waiting" part="waiting">
    <span><strong>${title}</strong></span>
    <span>${remedy}</span>
  </div>`;
}
