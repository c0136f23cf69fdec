import type { Strings } from '../strings.ts';

/** The locales that come with the element, besides English. */
const LOCALES: Readonly<Record<string, () => Promise<Strings>>> = {
  ar: async () => (await import('./ar/ar.ts')).ar,
  de: async () => (await import('./de/de.ts')).de,
  es: async () => (await import('./es/es.ts')).es,
  fr: async () => (await import('./fr/fr.ts')).fr,
  hi: async () => (await import('./hi/hi.ts')).hi,
  id: async () => (await import('./id/id.ts')).id,
  'pt-BR': async () => (await import('./pt-br/pt-br.ts')).ptBR,
};

/** Our words for a locale: "es-MX" finds "es", "pt" and "pt-PT" find "pt-BR"; none for one that we do not have, English included. */
export async function loadTexts(locale: string): Promise<Strings> {
  return (await LOCALES[nameOf(locale) ?? '']?.()) ?? {};
}

/** Which of our locales speaks for another: the same, else one of the same language. */
export function nameOf(locale: string): string | undefined {
  const names = Object.keys(LOCALES);
  try {
    const { baseName, language } = new Intl.Locale(locale);
    return names.find((name) => name === baseName) ?? names.find((name) => new Intl.Locale(name).language === language);
  } catch {
    return undefined;
  }
}
