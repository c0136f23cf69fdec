import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateComponent } from '../../template-shelf.ts';
import { exampleProblem, marksOf, marksProblem } from './marks.ts';
import { lacks, problem, tooLong, type Definition, type Problem } from './problems.ts';

const MARK = /\{\{[^{}]*\}\}/g;
/** More than two line breaks in a row, tabs, and more than four spaces in a row. */
const ODD_SPACE = /\n{3,}|\t| {5,}/;

/** A text whose parameters stand among words. Cloud API, body. */
export function bodyProblem(
  body: TemplateComponent | undefined,
  definition: Definition,
  most: number = TEMPLATE_LIMITS.body,
): Problem {
  const { text } = body ?? {};
  if (!body || text === undefined || text.trim() === '') return lacks('The body', 'text');
  const { format } = definition;
  return (
    tooLong('The body', text, most) ??
    marksProblem(text, format, 'template_body_invalid') ??
    edgeProblem(text) ??
    ratioProblem(text) ??
    looksProblem(text) ??
    exampleProblem(body, { part: 'body', format })
  );
}

function edgeProblem(text: string): Problem {
  if (!/^\s*\{\{[^{}]*\}\}|\{\{[^{}]*\}\}\s*$/.test(text)) return undefined;
  return problem(
    'template_parameter_at_edge',
    'Parameters cannot be at the start or the end of the body: put words around them.',
  );
}

/** Ours: n parameters want 2n - 1 words beside them; the document gives no number. */
function ratioProblem(text: string): Problem {
  const parameters = marksOf(text).length;
  const words = text.replaceAll(MARK, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
  if (parameters === 0 || words >= 2 * parameters - 1) return undefined;
  return problem(
    'template_parameter_ratio',
    `The body has ${parameters} parameters among ${words} words: write more words, or use fewer parameters.`,
  );
}

function looksProblem(text: string): Problem {
  if (/\{\{[^{}]*\}\}\s*\{\{/.test(text))
    return problem('template_body_invalid', 'Two parameters stand side by side: put words between them.');
  if (!ODD_SPACE.test(text)) return undefined;
  return problem('template_body_invalid', 'The body has tabs, more than two line breaks or more than four spaces in a row.');
}
