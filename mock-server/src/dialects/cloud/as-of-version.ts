import type { Refusal } from '../../core/refusal.ts';

/** The first version that calls odd white space in a template's parameters 132018; before, it was 132007. */
const SINCE = 23;

/** A refusal as the version of the call has it. facts/errors.json, 132007 and 132018. */
export function asOfVersion(refusal: Refusal, version: string): Refusal {
  const isOld = Number.parseInt(version.slice(1), 10) < SINCE;
  return isOld && refusal.rule === 'template-characters' ? { ...refusal, key: 'template_policy_violated' } : refusal;
}
