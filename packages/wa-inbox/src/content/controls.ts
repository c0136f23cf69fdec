import { html, nothing, type TemplateResult } from 'lit';
import type { ContentContext } from './context.ts';
import { icons } from './icons.ts';
import { addressOf, hostOf, isWebLink } from './media.ts';

/** What can be done below a message. */
export type Control = {
  icon: keyof typeof icons;
  text: string;
  url?: string;
  /** The number to call, in small. */
  phone?: string;
  /** Text to copy. */
  copy?: string;
  /** There is more to read, also where the control is the customer's. */
  opens?: boolean;
  /** What the page is told when it is used. */
  action?: object;
};

/** `inert`: the controls are the customer's, to be read and not used. `open` shows the sheet. */
export type ControlsOptions = { inert: boolean; open?(): void };

/** So many stand below a message; of more, two and a way to all. */
const MOST = 3;

/** Full width below the bubble's divider. */
export function renderControls(
  controls: readonly Control[],
  context: ContentContext,
  options: ControlsOptions,
): TemplateResult | typeof nothing {
  if (controls.length === 0) return nothing;
  const all: Control = { icon: 'list', text: context.i18n.t('message.options'), opens: true };
  const shown = controls.length > MOST ? [...controls.slice(0, 2), all] : controls;
  return html`<div class="buttons" part="buttons">${shown.map((control) => renderControl(control, context, options))}</div>`;
}

function renderControl(control: Control, context: ContentContext, { inert, open }: ControlsOptions): TemplateResult {
  const { icon, text, url, phone, copy, opens, action } = control;
  const detail = copy ?? phone ?? (url && (hostOf(url) || url));
  const body = html`${icons[icon]}<span><bdi>${text}</bdi>${detail ? html`<bdi class="detail">${detail}</bdi>` : nothing}</span>`;
  const use = (): void => {
    if (opens) open?.();
    else if (copy) void navigator.clipboard?.writeText(copy);
    if (action) context.act(action);
  };
  if (opens || copy) {
    return html`<button class="control" type="button" aria-haspopup=${opens ? 'dialog' : nothing} @click=${use}>${body}</button>`;
  }
  if (url && isWebLink(url) && !inert) {
    return html`<a class="control" href=${url} target="_blank" rel="noopener noreferrer" title=${addressOf(url)} @click=${use}>${body}</a>`;
  }
  return html`<span class="control inert" title=${url ?? nothing}>${body}</span>`;
}
