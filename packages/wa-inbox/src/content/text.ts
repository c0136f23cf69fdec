import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { Rendered } from './context.ts';
import { renderMarkup } from './markup.ts';

const LONE_EMOJI =
  /^(?:\p{RI}\p{RI}|\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?)?(?:[\u{E0020}-\u{E007E}]+\u{E007F})?(?:\u200D\p{Emoji}(?:\p{EMod}|\uFE0F)?)*\s*){1,3}$/u;

/** One to three emoji and nothing else: shown large. */
export function isLoneEmoji(text: string): boolean {
  return (
    text.length <= 40 && !/^[\d#*\s]+$/.test(text) && /\p{Extended_Pictographic}|\p{RI}/u.test(text) && LONE_EMOJI.test(text)
  );
}

export function renderText(content: ContentOf<'text'>): Rendered {
  if (isLoneEmoji(content.text)) return html`<div class="text emoji">${content.text}</div>`;
  return html`<div class="text" part="text">${renderMarkup(content.text)}</div>`;
}
