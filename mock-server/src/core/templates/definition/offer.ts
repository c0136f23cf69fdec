import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import type { TemplateComponent } from '../../template-shelf.ts';
import { buttonsOf, partOf } from '@wa-inbox/protocol/cloud/template-parts';
import { lacks, plain, problem, tooLong, type Definition, type Problem } from './problems.ts';

/** A limited-time offer: marketing, a short text, no footer, the code before the link. Cloud API, limited-time offers. */
export function offerProblem(component: TemplateComponent, { category, components }: Definition): Problem {
  if (category !== 'MARKETING') return plain('Param category must be MARKETING for a template with a limited-time offer.');
  const { text } = (component['limited_time_offer'] ?? {}) as { text?: string };
  if (text === undefined || text === '') return lacks('The limited-time offer', 'text');
  if (partOf(components, 'FOOTER'))
    return problem('template_footer_invalid', 'A template with a limited-time offer has no footer.');
  const kinds = buttonsOf(components).map(({ type }) => type);
  if (kinds.includes('COPY_CODE') && kinds.indexOf('COPY_CODE') !== 0)
    return plain('Param buttons must begin with the button of type COPY_CODE in a limited-time offer.');
  return tooLong('The limited-time offer', text, TEMPLATE_LIMITS.offerText);
}
