import { I18n } from '../../i18n/i18n.ts';
import { previewStrings } from '../../i18n/preview-strings.ts';
import type { StringKey, Strings } from '../../i18n/strings.ts';

const MISSING = 'message.media.missing';

/** Words on the phone: a file that is known by its id only, or not yet at all, is nothing that went wrong. */
export class PhoneI18n extends I18n {
  readonly #words: I18n;
  readonly #own: Strings;
  override readonly of: I18n['of'];

  /** `own` are the host's strings, which go before ours. */
  constructor(words: I18n, own: Strings) {
    super(words.locale);
    [this.#words, this.#own] = [words, own];
    this.of = words.of.bind(words);
  }

  override t(key: StringKey, values?: Record<string, string | number>): string {
    if (key === MISSING && !this.#own[MISSING]) return this.of(previewStrings)('preview.media');
    return this.#words.t(key, values);
  }
}
