import { hydrate } from '@lit-labs/ssr-client';
import { adoptStyles, css, html, isServer, ReactiveElement, type PropertyValues, type TemplateResult } from 'lit';
import { WaInbox } from '../components/inbox/inbox.ts';
import { I18n } from '../i18n/i18n.ts';

/** Rows that the skeleton's list shows. */
const ROWS = 8;

const skeletonStyles = css`
  .skeleton {
    display: grid;
    grid-template-columns: minmax(16rem, var(--_list-width)) minmax(0, 1fr);
    block-size: 100%;
    overflow: hidden;
  }
  .skeleton > div {
    padding: 7.5rem 1rem 0;
    overflow: hidden;
    border-inline-end: 1px solid var(--_border);
  }
  .skeleton > div + div {
    border: 0;
    background: var(--_surface-sunken);
  }
  .skeleton i {
    display: block;
    block-size: var(--_avatar);
    margin-block-end: calc(var(--_row-height) - var(--_avatar));
    border-radius: calc(var(--_avatar) / 2) 0.5rem 0.5rem calc(var(--_avatar) / 2);
    background: var(--_surface-sunken);
  }
  @container (inline-size <= 40rem) {
    .skeleton {
      grid-template-columns: 1fr;
    }
    .skeleton > div + div {
      display: none;
    }
  }
`;

/**
 * An inbox that begins with a skeleton: on a server that is all there is, and in a page it is what the server sent until
 * the page has taken it over. An inbox that no server rendered begins as ever.
 */
export class InboxWithSkeleton extends WaInbox {
  static override styles = [...WaInbox.styles, skeletonStyles];

  #isSkeleton = isServer;
  /** What was set before the page took over. */
  #early: PropertyValues<this> | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const sent = this.shadowRoot; // the parser has made it of what the server sent
    if (!sent) return super.createRenderRoot();
    this.#isSkeleton = true;
    // the styles that were sent with it stand in an element, which a strict policy ignores
    adoptStyles(sent, InboxWithSkeleton.elementStyles);
    return sent;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#isSkeleton) this.#early = changed;
    else super.willUpdate(changed);
  }

  /** Takes over what was sent, instead of drawing it once more. */
  protected override update(changed: PropertyValues<this>): void {
    if (!this.#isSkeleton) return super.update(changed);
    ReactiveElement.prototype['update'].call(this, changed);
    hydrate(this.render(), this.renderRoot, this.renderOptions);
  }

  protected override render(): unknown {
    return this.#isSkeleton ? renderSkeleton(new I18n(this.locale, this.strings)) : super.render();
  }

  protected override firstUpdated(): void {
    if (!this.#isSkeleton) return;
    this.#isSkeleton = false;
    for (const [name, before] of this.#early ?? []) this.requestUpdate(name, before);
  }
}

function renderSkeleton(i18n: I18n): TemplateResult {
  return html`<div class="skeleton" role="region" aria-busy="true" aria-label=${i18n.t('inbox.label')}>
    <div aria-hidden="true">${Array.from({ length: ROWS }, () => html`<i></i>`)}</div>
    <div><p class="sr-only" role="status">${i18n.t('list.loading')}</p></div>
  </div>`;
}
