import { html, nothing } from 'lit';
import type { ContentOf } from '../../model/content.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { renderCard } from '../panel.ts';
import { renderText } from '../text.ts';

/** A form that came back; an address is read at once, the answers of a flow in the sheet. */
export function renderForm({ asked, text, fields }: ContentOf<'form'>, context: ContentContext): Rendered {
  const isAddress = asked === 'address';
  const detail = isAddress ? undefined : fields.map(({ value }) => value).join(', ');
  return html`${renderCard(isAddress ? 'pin' : 'form', context.i18n.t(`message.form.${asked}`), detail)}
  ${isAddress && text ? renderText(text, context) : nothing}`;
}
