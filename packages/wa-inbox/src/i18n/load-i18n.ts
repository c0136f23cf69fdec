import { I18n } from './i18n.ts';
import { loadTexts } from './locales/load-texts.ts';
import type { Strings } from './strings.ts';

/**
 * The language of a piece that is used alone, such as `<wa-inbox-thread>`: give the result to its property `i18n`.
 * `locale` is BCP 47; `strings` go before ours.
 */
export async function loadI18n(locale: string, strings: Strings = {}): Promise<I18n> {
  return new I18n(locale, { ...(await loadTexts(locale)), ...strings });
}
