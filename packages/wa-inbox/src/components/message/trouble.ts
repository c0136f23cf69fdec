import { html, nothing, type TemplateResult } from 'lit';
import { drawIcon } from '../../content/icons.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import { failureStrings } from '../../i18n/failure-strings.ts';
import type { Message } from '../../model/message.ts';
import type { BubbleView } from './bubble.ts';

const UNDO = drawIcon('<path class="flip" d="M8 5L3.500 9.500 8 14M4 9.500h9.500a5 5 0 0 1 0 10H9" />');

/** Beside a message that the server has not accepted: it can be taken back. The quick ones are gone before it shows. */
function renderUndo({ key, delivery }: Message, { context, readonly }: BubbleView): TemplateResult | typeof nothing {
  if (readonly || (delivery.state !== 'waiting' && delivery.state !== 'sending')) return nothing;
  const t = context.i18n.of(failureStrings);
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

/** Why it was not delivered, or has to wait; nothing for what is just on its way. */
function renderNote(message: Message, view: BubbleView): TemplateResult | typeof nothing {
  const { delivery, attempts } = message;
  const isHeldUp = delivery.state === 'failed' || attempts.findLast(({ failure }) => failure)?.failure?.status !== undefined;
  if (!isHeldUp) return nothing;
  view.context.need('wa-inbox-failure');
  return html`<wa-inbox-failure
    part="failure"
    exportparts="retry, failure-template"
    .message=${message}
    .view=${view}
  ></wa-inbox-failure>`;
}

/** What a message has around it until it has gone through; loaded with the first one that has not. */
export const trouble = { undo: renderUndo, note: renderNote } as const;
