import { LIMITS } from '../../limits.ts';
import type { Rule } from './rule.ts';

/** By constructor: the compiler's target does not know the flag, every engine that the packages support does. */
const EMOJI = new RegExp(String.raw`\p{RGI_Emoji}|\p{Emoji_Presentation}`, 'gv');
const HTML = /<!--|<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>/i;
const FENCE = /```/;
const HEADING = /^#{1,6} \S/m;
const LINK = /!?\[[^[\]\n]*\]\([^()\s]*\)/;
/** A marker pair as WhatsApp and Markdown read it: `2*3*4` and `snake_case_name` have none. */
const EMPHASIS = /(?<![\p{L}\p{N}])([*_~`])\1{0,2}(?=\S)[^*_~`\n]+(?<=\S)\1{1,3}(?![\p{L}\p{N}])/u;
const MARKDOWN = [FENCE, HEADING, LINK, EMPHASIS];

/** Rules of a text message. seeds/001, "Text Messages". */
export const TEXT_RULES: readonly Rule<string>[] = [tooLong, tooManyEmojis, emojiOnly, html, markdown, mixedScripts];

function tooLong(text: string, field: string): string | undefined {
  if (text.length <= LIMITS.textBody) return undefined;
  return `"${field}" has ${text.length} characters: at most ${LIMITS.textBody}.`;
}

function tooManyEmojis(text: string, field: string): string | undefined {
  const count = emojisOf(text).length;
  if (count <= LIMITS.chatmitra.emojis) return undefined;
  return `"${field}" has ${count} emojis: at most ${LIMITS.chatmitra.emojis} in a message.`;
}

function emojiOnly(text: string, field: string): string | undefined {
  if (emojisOf(text).length === 0 || /\S/.test(text.replace(EMOJI, ''))) return undefined;
  return `"${field}" is nothing but emojis: emoji-only messages are not allowed, add some words.`;
}

function html(text: string, field: string): string | undefined {
  const tag = HTML.exec(text)?.[0];
  if (tag === undefined) return undefined;
  return `"${field}" has HTML (${quote(tag)}): HTML formatting is not allowed, send plain text.`;
}

/** The document's guide for assistants advises *bold*; its rules forbid it, and the rules decide. */
function markdown(text: string, field: string): string | undefined {
  const found = MARKDOWN.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
  if (found === undefined) return undefined;
  return `"${field}" has Markdown (${quote(found)}): markdown formatting is not allowed, send plain text.`;
}

function mixedScripts(text: string, field: string): string | undefined {
  if (!/\p{Script=Devanagari}/u.test(text) || !/\p{Script=Latin}/u.test(text)) return undefined;
  return `"${field}" mixes Devanagari and Latin letters: mixed language is not allowed, write in one of the two.`;
}

/** A sequence that is drawn as one picture counts once: a family, a flag, a skin tone. */
function emojisOf(text: string): string[] {
  return text.match(EMOJI) ?? [];
}

function quote(found: string): string {
  return JSON.stringify(found.length > 30 ? `${found.slice(0, 30)}…` : found);
}
