import { refuse } from '../../../core/refusal.ts';
import { WORDLESS, type Schema } from '../../read-body.ts';
import { plain } from '../problem.ts';
import type { Parameters } from '../read-parameters.ts';

/** A template call's parameters in their schema, or code 100 with the name of the one that is wrong. */
export function readDefinition<Value>(schema: Schema<Value>, parameters: Parameters): Value {
  const parsed = schema.safeParse(parameters, WORDLESS);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const [first = 'body', ...rest] = issue.path;
  const name = String(first) + rest.map((part) => (typeof part === 'number' ? `[${part}]` : `['${String(part)}']`)).join('');
  if (rest.length === 0 && parameters[String(first)] === undefined) return refuse(plain(`The parameter ${name} is required.`));
  if (issue.code === 'invalid_value')
    return refuse(plain(`Param ${name} must be one of {${issue.values.map((value) => String(value)).join(', ')}}.`));
  if (issue.code === 'invalid_type') return refuse(plain(`Param ${name} must be a value of type ${issue.expected}.`));
  return refuse(plain(`Param ${name} has a value that is not valid.`));
}
