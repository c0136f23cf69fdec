import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';

/** Never blank: what it is called, and what was received when asked. */
export function renderUnsupported(content: ContentOf<'unsupported'>, { i18n }: ContentContext): Rendered {
  return html`<div class="unsupported">
    <em>${i18n.t('message.unsupported', { type: content.type })}</em>
    <details>
      <summary>${i18n.t('message.unsupported.raw')}</summary>
      <pre dir="ltr" tabindex="0">${JSON.stringify(content.raw, null, 2)}</pre>
    </details>
  </div>`;
}
