import type { LitElement, ReactiveController } from 'lit';
import { I18n } from '../../i18n/i18n.ts';
import type { Strings } from '../../i18n/strings.ts';

type Host = LitElement & {
  locale: string | undefined;
  strings: Strings;
  palette?: string | undefined;
  density?: string | undefined;
};

/** In which language, colors and density an inbox or a preview appears. English and our colors are there, all else is loaded. */
export class Manner implements ReactiveController {
  i18n = new I18n();
  /** Once the words of the first locale are loaded: nobody sees another language before. */
  isReady = false;
  readonly #host: Host;
  #locale: string | undefined;
  #texts: Strings = {};
  #strings: Strings | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { locale = document.documentElement.lang || navigator.language, palette, density, strings } = this.#host;
    if (palette || density) void more().then(({ adoptPalettes }) => adoptPalettes(this.#host));
    if (locale !== this.#locale) void this.#learn(locale);
    else if (this.isReady && strings !== this.#strings) this.#say(this.i18n.locale);
  }

  async #learn(locale: string): Promise<void> {
    const isEnglish = !this.#locale && /^en\b/i.test(locale);
    this.#locale = locale;
    const load = () =>
      more()
        .then(({ speak }) => speak(this.#host, locale, () => locale === this.#locale))
        .catch(() => ({}));
    if (isEnglish && this.#host.locale) void load(); // a page in another language has to be told
    const texts = isEnglish ? this.#texts : await load();
    if (locale !== this.#locale) return; // another was chosen meanwhile
    this.#texts = texts;
    this.isReady = true;
    this.#say(locale);
  }

  #say(locale: string): void {
    this.#strings = this.#host.strings;
    this.i18n = new I18n(locale, { ...this.#texts, ...this.#strings });
    this.#host.requestUpdate();
  }
}

function more(): Promise<typeof import('./appearance.ts')> {
  return import('./appearance.ts');
}
