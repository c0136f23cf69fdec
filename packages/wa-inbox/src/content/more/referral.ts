import { html, nothing } from 'lit';
import { moreStrings } from '../../i18n/more-strings.ts';
import type { Referral } from '../../model/content-parts.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { addressOf, hostOf, isWebLink } from '../media.ts';
import { renderPicture } from '../picture.ts';

/** The advertisement by which the customer came, above what they wrote. */
export function renderReferral({ headline, text, link, image, source }: Referral, context: ContentContext): Rendered {
  const from = context.i18n.of(moreStrings)(`message.referral.${source}`);
  return html`<div class="referral" part="card">
    ${image ? renderPicture({ kind: 'image', url: image }, context, headline ?? from) : nothing}
    <div class="where" dir="auto">
      <span class="detail">${from}</span>
      ${headline ? html`<bdi class="name">${headline}</bdi>` : nothing} ${text ? html`<bdi>${text}</bdi>` : nothing}
      ${
        link && isWebLink(link)
          ? html`<a class="action" href=${link} target="_blank" rel="noopener noreferrer" title=${addressOf(link)}>${hostOf(link)}</a>`
          : nothing
      }
    </div>
  </div>`;
}
