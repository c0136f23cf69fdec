import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { icons } from '../../content/icons.ts';
import type { I18n } from '../../i18n/i18n.ts';
import { previewStrings } from '../../i18n/preview-strings.ts';
import type { PreviewCall } from '../../model/preview.ts';
import type { SnippetLanguage } from './snippets.ts';

type Snippets = typeof import('./snippets.ts');
type Told = 'preview.copied' | 'preview.copy.failed' | 'preview.code.failed';

/** The call in a language, to be copied and read. What writes it is loaded when it is first asked for. */
export class CopyAs implements ReactiveController {
  language: SnippetLanguage = 'curl';
  readonly #host: LitElement;
  readonly #call: () => PreviewCall | undefined;
  #snippets: Snippets | undefined;
  #code = '';
  #isShown = false;
  #told: Told | undefined;

  constructor(host: LitElement, call: () => PreviewCall | undefined) {
    [this.#host, this.#call] = [host, call];
    host.addController(this);
  }

  hostConnected(): void {}

  /** The code as it is now; undefined while there is no call. */
  async write(language: SnippetLanguage): Promise<string | undefined> {
    this.#snippets ??= await import('./snippets.ts');
    const call = this.#call();
    return call && this.#snippets.writeSnippet(language, call);
  }

  /** What is called is another: the code on the screen, too. */
  changed(): void {
    this.#told = undefined;
    if (this.#isShown) void this.#renew();
  }

  render(i18n: I18n): TemplateResult {
    const t = i18n.of(previewStrings);
    const languages = this.#snippets?.SNIPPET_LANGUAGES ?? [{ id: 'curl' as const, name: 'curl' }];
    const name = languages.find(({ id }) => id === this.language)?.name ?? '';
    const isReady = this.#call() !== undefined;
    return html`<section class="copy" part="copy">
      <div class="choose">
        <label
          ><span>${t('preview.copy.as')}</span
          ><select @focus=${this.#load} @pointerenter=${this.#load} @change=${this.#choose}>
            ${languages.map(({ id, name: of }) => html`<option value=${id} ?selected=${id === this.language}>${of}</option>`)}
          </select></label
        >
        <button class="button" type="button" part="copy-button" ?disabled=${!isReady} @click=${this.#copy}>
          ${icons.copy}${t('preview.copy')}
        </button>
        <button class="button quiet" type="button" aria-expanded=${this.#isShown} ?disabled=${!isReady} @click=${this.#toggle}>
          ${t(this.#isShown ? 'preview.code.hide' : 'preview.code.show')}
        </button>
      </div>
      <p class="told" role="status">${this.#told ? html`<bdi>${t(this.#told, { language: name })}</bdi>` : nothing}</p>
      ${
        this.#isShown && isReady
          ? html`<pre dir="ltr" tabindex="0" role="group" part="code" aria-label=${t('preview.code', { language: name })}>
${this.#code}</pre>`
          : nothing
      }
    </section>`;
  }

  /** The list of languages is there before it opens. */
  readonly #load = async (): Promise<void> => {
    this.#snippets ??= await import('./snippets.ts');
    this.#host.requestUpdate();
  };

  readonly #choose = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value as SnippetLanguage;
    this.changed();
    this.#host.requestUpdate();
  };

  readonly #toggle = (): void => {
    this.#isShown = !this.#isShown;
    this.#told = undefined;
    if (this.#isShown) void this.#renew();
    this.#host.requestUpdate();
  };

  /** Where the browser does not let it be copied, the code is shown, to be copied by hand. */
  readonly #copy = async (): Promise<void> => {
    this.#told = undefined;
    if (!(await this.#renew())) return;
    try {
      await navigator.clipboard.writeText(this.#code);
      this.#told = 'preview.copied';
    } catch {
      [this.#told, this.#isShown] = ['preview.copy.failed', true];
    }
    this.#host.requestUpdate();
  };

  /** Whether the code could be written; a later choice wins. */
  async #renew(): Promise<boolean> {
    const { language } = this;
    try {
      const code = await this.write(language);
      if (language === this.language) this.#code = code ?? '';
    } catch {
      this.#told = 'preview.code.failed';
    }
    this.#host.requestUpdate();
    return this.#told === undefined;
  }
}
