import type { LitElement } from 'lit';
import { adoptStyles } from '../../controllers/late-styles.ts';
import { loadTexts } from '../../i18n/locales/load-texts.ts';
import type { Strings } from '../../i18n/strings.ts';

/** Languages written from right to left; ours and those that a host may bring. */
const RTL = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
type Host = HTMLElement & { locale: string | undefined };

/** The attributes that are ours, and what we wrote: a host's own stay. */
const written = new WeakMap<HTMLElement, Map<string, string>>();

/** Makes the palettes and the densities known to an inbox; its attributes choose. */
export async function adoptPalettes(host: LitElement): Promise<void> {
  const { paletteStyles } = await import('../../styles/palettes.ts');
  adoptStyles(host.renderRoot, paletteStyles);
}

/** Our words for a locale; the element says which language it speaks and in which direction, unless its host does. */
export async function speak(host: Host, locale: string, isWanted: () => boolean): Promise<Strings> {
  const texts = await loadTexts(locale).catch((): Strings => ({}));
  if (!isWanted()) return texts; // another was chosen meanwhile
  const language = locale.split('-', 1)[0]!.toLowerCase();
  write(host, 'lang', host.locale);
  write(host, 'dir', RTL.has(language) ? 'rtl' : undefined);
  return texts;
}

function write(host: HTMLElement, name: string, value: string | undefined): void {
  const ours = written.get(host) ?? new Map<string, string>();
  written.set(host, ours);
  const present = host.getAttribute(name);
  if (present !== null && present !== ours.get(name)) return;
  if (value === undefined) {
    if (ours.delete(name)) host.removeAttribute(name);
    return;
  }
  ours.set(name, value);
  host.setAttribute(name, value);
}
