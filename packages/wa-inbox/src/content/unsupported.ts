import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';

/** Never blank: what it is called, and what was received when asked. */
export function renderUnsupported(content: ContentOf<'unsupported'>, { i18n }: ContentContext): Rendered {
  return html`<div class="unsupported">
    <em>${i18n.t('message.unsupported', { type: content.type })}</em>
    <details>
      <summary>${i18n.t('message.unsupported.raw')}</summary>
      <pre dir="ltr" tabindex="0">${written(content.raw)}</pre>
    </details>
  </div>`;
}

/** Laid out where it is short: it may be nested so deep that the spaces alone were too many, or too deep to be written. */
function written(raw: unknown): string {
  try {
    const all = JSON.stringify(raw);
    return all.length < 4e3 ? JSON.stringify(raw, null, 2) : all.slice(0, 4e3);
  } catch {
    return '…';
  }
}
