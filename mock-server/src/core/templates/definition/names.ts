import { TEMPLATE_LANGUAGES } from '@wa-inbox/protocol/cloud/template-languages';
import { TEMPLATE_LIMITS } from '@wa-inbox/protocol/cloud/template-limits';
import { plain, problem, tooLong, type Definition, type Problem } from './problems.ts';

/** The name, the language and the time to live. */
export function namesProblem({ name, language, category, ttl }: Definition): Problem {
  return nameProblem(name) ?? languageProblem(language) ?? ttlProblem(category, ttl);
}

function nameProblem(name: string): Problem {
  if (name === '') return plain('The parameter name is required.');
  const long = tooLong('The name', name, TEMPLATE_LIMITS.name);
  if (long || /^[a-z0-9_]+$/.test(name)) return long;
  // the sentence was captured; digits are allowed nevertheless
  return problem('template_name_invalid', 'The message template name can only have lowercase letters and underscores.');
}

function languageProblem(language: string): Problem {
  if (TEMPLATE_LANGUAGES.has(language)) return undefined;
  return plain(
    `Param language must be a language that templates have, such as en_US - got ${JSON.stringify(language.slice(0, 60))}.`,
  );
}

function ttlProblem(category: Definition['category'], ttl: number | undefined): Problem {
  const { least, most, isEndless } = TEMPLATE_LIMITS.ttl[category];
  if (ttl === undefined || (ttl === -1 && isEndless) || (ttl >= least && ttl <= most)) return undefined;
  return plain(
    `Param message_send_ttl_seconds cannot be ${ttl} for ${category}: give ${least} to ${most}${isEndless ? ', or -1' : ''}.`,
  );
}
