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

/** A letter with which nothing after it is written as one: no mark, joiner, vowel sign of Thai or Lao, or part of a Hangul syllable. */
const PLAIN = /^\p{L}(?![\p{M}\p{Cf}\u0E33\u0EB3\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF])/u;
let segmenter: Intl.Segmenter | undefined;

/** First letters of the first and last word; nothing for a name without letters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map((word) => firstOf(word).toLocaleUpperCase()).join('');
}

/** What a reader takes for one letter. A segmenter takes 20 ms to be made: most names do without. */
function firstOf(word: string): string {
  const plain = PLAIN.exec(word);
  if (plain) return plain[0];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return segmenter.segment(word).containing(0)!.segment;
}
