import { html, nothing, svg, type TemplateResult } from 'lit';
import { drawIcon } from '../../content/icons.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { explainFailure } from '../../i18n/failures.ts';
import { troubleStrings } from '../../i18n/trouble-strings.ts';
import type { Failure } from '../../model/failure.ts';
import type { Message } from '../../model/message.ts';
import type { BubbleView } from './bubble.ts';

const UNDO = drawIcon(svg`<path class="flip" d="M8 5L3.500 9.500 8 14M4 9.500h9.500a5 5 0 0 1 0 10H9" />`);

/** Beside a message that the server has not accepted: it can be taken back. The quick ones are gone before it shows. */
function renderUndo({ key, delivery }: Message, { context, readonly }: BubbleView): TemplateResult | typeof nothing {
  if (readonly || (delivery.state !== 'waiting' && delivery.state !== 'sending')) return nothing;
  const t = context.i18n.of(troubleStrings);
  const ask = (event: Event): void => {
    event.currentTarget!.dispatchEvent(new WaInboxIntentEvent({ kind: 'take-back', key }));
  };
  return html`<button
    class=${`undo ${delivery.state}`}
    type="button"
    part="undo"
    aria-label=${t('message.undo')}
    title=${t('message.undo')}
    @click=${ask}
  >
    ${UNDO}
  </button>`;
}

/** What stands below a message that did not go through. */
function renderNote(message: Message, view: BubbleView): TemplateResult | typeof nothing {
  const { delivery } = message;
  return delivery.state === 'failed' ? renderFailure(message, delivery.failure, view) : renderWaiting(message, view);
}

/** What a message has around it until it has gone through; loaded with the first one that has not. */
export const trouble = { undo: renderUndo, note: renderNote } as const;

/** Code, plain meaning, what to do, and the doing of it. */
function renderFailure(message: Message, failure: Failure, view: BubbleView): TemplateResult {
  const { i18n } = view.context;
  const { title, remedy } = explainFailure(failure, i18n);
  const tries = message.attempts.length;
  const t = i18n.of(troubleStrings);
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
                    ${t('message.template')}
                  </button>`
                : nothing
            }
            <button type="button" part="retry" @click=${() => view.onRetry(message)}>${t('message.retry')}</button>
            ${tries > 1 ? html`<span>${t('message.attempts', { count: tries })}</span>` : nothing}
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
