import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateComponent } from '../../template-shelf.ts';
import { exampleProblem, marksOf, marksProblem } from './marks.ts';
import { lacks, problem, tooLong, type Definition, type Problem } from './problems.ts';

const FORMATS = new Set(['TEXT', 'IMAGE', 'VIDEO', 'GIF', 'DOCUMENT', 'LOCATION', 'PRODUCT']);
const WITH_FILE = new Set(['IMAGE', 'VIDEO', 'GIF', 'DOCUMENT']);
const MARKUP = /[*_~`]/;
const EMOJI = /\p{Extended_Pictographic}/u;

/** One line of plain text with one parameter, or a file, a place, a product. Cloud API, header. */
export function headerProblem(header: TemplateComponent, { category, format: marks }: Definition): Problem {
  const { format = 'TEXT' } = header;
  if (!FORMATS.has(format))
    return problem('template_header_invalid', `The header cannot be ${format}: give ${[...FORMATS].join(', ')}.`);
  if (WITH_FILE.has(format)) {
    const { header_handle: handle } = (header['example'] ?? {}) as { header_handle?: unknown };
    return Array.isArray(handle) && typeof handle[0] === 'string' ? undefined : lacks('The header', 'example.header_handle');
  }
  if (format === 'LOCATION' && category === 'AUTHENTICATION')
    return problem('template_header_invalid', 'A header with a location needs the category UTILITY or MARKETING.');
  if (format !== 'TEXT') return undefined;
  const { text } = header;
  if (text === undefined || text === '') return lacks('The header', 'text');
  return (
    tooLong('The header', text, TEMPLATE_LIMITS.headerText) ??
    looksProblem(text) ??
    marksProblem(text, marks, 'template_header_invalid') ??
    exampleProblem(header, { part: 'header', format: marks })
  );
}

function looksProblem(text: string): Problem {
  const words = text.replaceAll(/\{\{[^{}]*\}\}/g, '');
  const found = /[\r\n]/.test(text)
    ? 'line breaks'
    : EMOJI.test(words)
      ? 'emojis'
      : MARKUP.test(words)
        ? 'formatting'
        : undefined;
  if (found !== undefined) return problem('template_header_invalid', `The header has ${found}: write one line of plain text.`);
  const count = new Set(marksOf(text)).size;
  if (count <= TEMPLATE_LIMITS.headerParameters) return undefined;
  return problem('template_header_invalid', `The header has ${count} parameters: at most ${TEMPLATE_LIMITS.headerParameters}.`);
}
