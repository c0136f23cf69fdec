import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateComponent } from '../../template-shelf.ts';
import { marksOf } from './marks.ts';
import { lacks, problem, tooLong, type Problem } from './problems.ts';

/** One line without parameters. Cloud API, footer. */
export function footerProblem({ text }: TemplateComponent): Problem {
  if (text === undefined || text === '') return lacks('The footer', 'text');
  const long = tooLong('The footer', text, TEMPLATE_LIMITS.footer);
  if (long) return long;
  if (marksOf(text).length > 0) return problem('template_footer_invalid', 'The footer has parameters: write plain text.');
  return /[\r\n]/.test(text) ? problem('template_footer_invalid', 'The footer has line breaks: write one line.') : undefined;
}
