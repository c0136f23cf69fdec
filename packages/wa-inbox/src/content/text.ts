import { html, type TemplateResult } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { renderMarkup } from './markup.ts';

const LONE_EMOJI =
  /^(?:\p{RI}\p{RI}|\p{Emoji}(?:\p{EMod}|\uFE0F\u20E3?)?(?:[\u{E0020}-\u{E007E}]+\u{E007F})?(?:\u200D\p{Emoji}(?:\p{EMod}|\uFE0F)?)*\s*){1,3}$/u;

/** One to three emoji and nothing else: shown large. */
export function isLoneEmoji(text: string): boolean {
  return (
    text.length <= 40 && !/^[\d#*\s]+$/.test(text) && /\p{Extended_Pictographic}|\p{RI}/u.test(text) && LONE_EMOJI.test(text)
  );
}

/** Texts that are shorter, and of one line, are shown whole. */
export const FOLDABLE = 900;
/** From so many lines on, a text is folded too. */
const MANY_LINES = 24;
/** A folded text ends between these. */
const FOLD = { least: 500, most: 750, lines: 18 };

/**
 * What is shown of a long text at first; all of a short one. The end of a line is preferred, because formatting ends
 * there, then the end of a word.
 */
export function foldedText(text: string): string {
  if (!isLong(text)) return text;
  const few = text.split('\n', FOLD.lines).join('\n');
  if (few.length <= FOLD.most) return few;
  const start = few.slice(0, FOLD.most);
  const line = start.lastIndexOf('\n');
  const end = line >= FOLD.least ? line : start.lastIndexOf(' ');
  return start.slice(0, end >= FOLD.least ? end : undefined).replace(/[\uD800-\uDBFF]$/, '');
}

function isLong(text: string): boolean {
  return text.length > FOLDABLE || text.split('\n').length > MANY_LINES;
}

export function renderTextContent(content: ContentOf<'text'>, context: ContentContext): Rendered {
  if (isLoneEmoji(content.text)) return html`<div class="text emoji">${content.text}</div>`;
  return renderText(content.text, context);
}

/** Formatted text; a long one is folded until the person asks for the rest. */
export function renderText(text: string, context: ContentContext): TemplateResult {
  const shown = context.isUnfolded(text) ? text : foldedText(text);
  if (shown === text) return html`<div class="text" part="text">${renderMarkup(text)}</div>`;
  return html`<div class="text" part="text">${renderMarkup(shown)}… <button class="action" type="button" @click=${() => context.unfold(text)}>${context.i18n.t('message.more')}</button></div>`;
}
