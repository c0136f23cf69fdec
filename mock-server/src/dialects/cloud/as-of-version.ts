import type { Refusal } from '../../core/refusal.ts';

/** The first version that calls odd white space in a template's parameters 132018, and another category than marketing 134100; before, they were 132007 and 131055. */
const SINCE = 23;

/** A refusal as the version of the call has it. facts/errors.json, 132007 and 132018, 131055 and 134100. */
export function asOfVersion(refusal: Refusal, version: string): Refusal {
  if (Number.parseInt(version.slice(1), 10) >= SINCE) return refusal;
  if (refusal.key === 'marketing_template_required') return { ...refusal, key: 'marketing_method_not_allowed' };
  return refusal.rule === 'template-characters' ? { ...refusal, key: 'template_policy_violated' } : refusal;
}
