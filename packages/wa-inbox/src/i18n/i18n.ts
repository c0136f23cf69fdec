import type { Money } from '../model/content-parts.ts';
import { en, type StringKey, type Strings, type Text } from './strings.ts';

type Values = Record<string, string | number>;

const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
const WEEKDAY: Intl.DateTimeFormatOptions = { weekday: 'long' };
const SHORT_DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: '2-digit' };
const LONG_DATE: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** Texts, dates and plurals of one locale; a host's strings go before ours. */
export class I18n {
  readonly locale: string;
  readonly #strings: Strings;
  // what formats is made when it is first asked for: it takes a millisecond each, and every piece has texts of its own
  #plural: Intl.PluralRules | undefined;
  #number: Intl.NumberFormat | undefined;
  readonly #dates = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

  constructor(locale?: string, strings: Strings = {}) {
    this.locale = locale === undefined ? 'en' : supported(locale);
    this.#strings = strings;
  }

  /** The text of a key with its values filled in; `count` chooses the plural form. */
  t(key: StringKey, values?: Values): string {
    return this.#fill(this.#strings[key] ?? en[key], values);
  }

  /** The same for texts that are not loaded at first. */
  of<Texts extends Partial<Record<keyof Strings, Text>>>(
    texts: Texts,
  ): (key: keyof Texts & keyof Strings, values?: Values) => string {
    return (key, values) => this.#fill(this.#strings[key] ?? texts[key]!, values);
  }

  number(value: number): string {
    this.#number ??= new Intl.NumberFormat(this.locale);
    return this.#number.format(value);
  }

  /** "14:05" */
  time(at: string): string {
    return this.#date(at, TIME);
  }

  /** "21 Nov 2026, 14:05" */
  moment(at: string): string {
    return this.#date(at, MOMENT);
  }

  /** "0:12" */
  length(seconds: number): string {
    const whole = Math.round(seconds);
    return `${this.number(Math.floor(whole / 60))}:${this.number(whole % 60).padStart(2, this.number(0))}`;
  }

  /** "€25.00"; a currency that nobody knows stands beside the number. */
  money({ amount, currency }: Money): string {
    try {
      return new Intl.NumberFormat(this.locale, { style: 'currency', currency }).format(amount);
    } catch {
      return `${this.number(amount)} ${currency}`.trim();
    }
  }

  /** "2026-11-21" in the reader's zone: equal for messages of one day. */
  dayKey(at: string | number): string {
    const date = new Date(at);
    const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
    return `${date.getFullYear()}-${month}-${day}`;
  }

  /** "Today", "Yesterday", "Tuesday" or "Tuesday, 3 November", seen from `now`. */
  day(at: string, now: number): string {
    return this.#earlier(at, now, LONG_DATE) ?? this.t('thread.today');
  }

  /** For a list row: the time today, then "Yesterday", a weekday, a date. */
  listTime(at: string, now: number): string {
    return this.#earlier(at, now, SHORT_DATE) ?? this.time(at);
  }

  /** "23 h 04 min", "12 min", "less than a minute". */
  remaining(ms: number): string {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return this.t('window.moments');
    if (minutes < 60) return this.t('window.minutes', { minutes: this.number(minutes) });
    return this.t('window.hours', { hours: this.number(Math.floor(minutes / 60)), minutes: this.number(minutes % 60) });
  }

  #date(at: string, options: Intl.DateTimeFormatOptions): string {
    const known = this.#dates.get(options) ?? new Intl.DateTimeFormat(this.locale, options);
    this.#dates.set(options, known);
    return known.format(Date.parse(at));
  }

  /** A day before today, or one to come; undefined for today. */
  #earlier(at: string, now: number, far: Intl.DateTimeFormatOptions): string | undefined {
    const days = (Date.parse(this.dayKey(now)) - Date.parse(this.dayKey(at))) / 86_400_000;
    if (days === 0) return undefined;
    if (days === 1) return this.t('thread.yesterday');
    return this.#date(at, days > 1 && days < 7 ? WEEKDAY : far);
  }

  #formOf(count: number): Intl.LDMLPluralRule {
    this.#plural ??= new Intl.PluralRules(this.locale);
    return this.#plural.select(count);
  }

  #fill(text: Text, values: Values = {}): string {
    const count = values['count'];
    const form = typeof text === 'string' ? text : (text[this.#formOf(Number(count ?? 0))] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }
}

/** The locale, or English when the platform does not know it: a wrong attribute must not break the page. */
function supported(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
