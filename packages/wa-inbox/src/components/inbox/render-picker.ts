import type { TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import type { InboxView } from './view.ts';

const NO_CONTEXT = {};

/** The picker of templates as it stands in the inbox; loaded with it. */
export function renderPicker(view: InboxView): TemplateResult {
  const { status } = view.state.templates;
  return html`<wa-inbox-template-picker
    exportparts="dialog, cost"
    .templates=${view.templates ?? []}
    .loading=${status === 'loading'}
    .failed=${status === 'failed'}
    .context=${view.composer ?? NO_CONTEXT}
    .window=${view.window}
    .priceOf=${view.priceOf}
    .now=${view.now}
    .i18n=${view.i18n}
  ></wa-inbox-template-picker>`;
}
