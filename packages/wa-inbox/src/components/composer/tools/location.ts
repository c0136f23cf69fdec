import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../../content/icons.ts';
import { composerStrings } from '../../../i18n/composer-strings.ts';
import type { ContentOf } from '../../../model/content.ts';
import type { WaInboxComposer } from '../composer.ts';
import { readPlace } from './read-place.ts';

const FIELDS = ['latitude', 'longitude', 'name', 'address'] as const;

/** Asks for a place and sends it; where the browser knows one's own, a press fills it in. */
export class LocationForm {
  readonly #host: WaInboxComposer;
  #isOpen = false;
  #hasFailed = false;
  #problem: 'latitude' | 'longitude' | undefined;

  constructor(host: WaInboxComposer) {
    this.#host = host;
  }

  async open(): Promise<void> {
    [this.#isOpen, this.#hasFailed, this.#problem] = [true, false, undefined];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const t = this.#host.i18n.of(composerStrings);
    return html`<dialog class="place" aria-labelledby="place-title" @close=${this.#closed}>
      <form method="dialog" novalidate @submit=${this.#send}>
        <header>
          <h2 id="place-title">${t('location.title')}</h2>
          <button class="icon-button" type="button" aria-label=${t('location.close')} @click=${() => this.#dialog?.close()}>
            ${icons.close}
          </button>
        </header>
        ${
          'geolocation' in navigator
            ? html`<button class="button quiet" type="button" @click=${this.#locate}>${icons.pin}${t('location.own')}</button>`
            : nothing
        }
        ${this.#hasFailed ? html`<p class="problem" role="alert">${t('location.failed')}</p>` : nothing}
        ${FIELDS.map((name) => this.#renderField(name))}
        <button class="button" type="submit">${t('location.send')}</button>
      </form>
    </dialog>`;
  }

  #renderField(name: (typeof FIELDS)[number]): TemplateResult {
    const t = this.#host.i18n.of(composerStrings);
    const isNumber = name === 'latitude' || name === 'longitude';
    const isWrong = name === this.#problem;
    return html`<label>
      ${t(`location.${name}`)}
      <input
        name=${name}
        dir=${isNumber ? 'ltr' : 'auto'}
        inputmode=${isNumber ? 'decimal' : 'text'}
        autocomplete="off"
        aria-invalid=${isWrong ? 'true' : 'false'}
      />
      ${isWrong ? html`<span class="problem" role="alert">${t(`location.${this.#problem!}.wrong`)}</span>` : nothing}
    </label>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.place');
  }

  readonly #closed = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#host.field?.focus();
  };

  readonly #locate = (): void => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const form = this.#dialog?.querySelector('form');
        if (!form) return;
        for (const name of ['latitude', 'longitude'] as const) {
          (form.elements.namedItem(name) as HTMLInputElement).value = coords[name].toFixed(6);
        }
      },
      () => this.#say({ hasFailed: true }),
    );
  };

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    const place = readPlace(given);
    if ('problem' in place) return this.#say({ problem: place.problem });
    const { conversation: phone, replyTo } = this.#host.context;
    const content: ContentOf<'location'> = { kind: 'location', ...place };
    this.#host.ask({
      kind: 'send',
      content,
      ...(phone === undefined ? {} : { phone }),
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    this.#dialog?.close();
  };

  #say({ problem, hasFailed = false }: { problem?: 'latitude' | 'longitude'; hasFailed?: boolean }): void {
    [this.#problem, this.#hasFailed] = [problem, hasFailed];
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }
}
