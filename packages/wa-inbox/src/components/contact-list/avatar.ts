import type { TemplateResult } from 'lit';
import { html } from '../../content/html.ts';
import { icons } from '../../content/icons.ts';
import type { Contact } from '../../model/contact.ts';

/** The profile image, or the initials; decorative, since the name stands beside it. */
export function renderAvatar(contact: Pick<Contact, 'name' | 'image'>, mayLoad: (url: string) => boolean): TemplateResult {
  if (contact.image && mayLoad(contact.image)) {
    return html`<span class="avatar" part="avatar" aria-hidden="true"
      ><img src=${contact.image} alt="" loading="lazy" decoding="async"
    /></span>`;
  }
  const initials = initialsOf(contact.name);
  if (!initials) return html`<span class="avatar" part="avatar" aria-hidden="true">${icons.person}</span>`;
  return html`<span class="avatar" part="avatar" aria-hidden="true" data-initials=${initials}></span>`;
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** First letters of the first and last word; nothing for a name without letters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map((word) => [...SEGMENTER.segment(word)][0]!.segment.toLocaleUpperCase()).join('');
}
