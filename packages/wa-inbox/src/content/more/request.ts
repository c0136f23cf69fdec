import type { ContentOf } from '../../model/content.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { callAnswer } from '../orders.ts';
import { renderPanel, renderTopic } from '../panel.ts';

const ICONS = { location: 'pin', address: 'form', call: 'phone' } as const;

/** Asks for a place, an address, or leave to call. */
export function renderRequest(content: ContentOf<'request'>, context: ContentContext): Rendered {
  const { asks } = content;
  return renderPanel(content, context, renderTopic(ICONS[asks], context.i18n.t(`message.request.${asks}`)));
}

export function renderCallAnswer(content: ContentOf<'call-answer'>, { i18n }: ContentContext): Rendered {
  return renderTopic('phone', callAnswer(content, i18n));
}
