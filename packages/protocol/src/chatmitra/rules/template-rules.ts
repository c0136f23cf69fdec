import { LIMITS } from '../../limits.ts';
import type { TemplatePayload } from '../requests.ts';
import { MEDIA_KINDS, mediaProblem } from './media-rules.ts';
import { atMost, firstOfEach, firstProblem, type Rule } from './rule.ts';

type Component = NonNullable<TemplatePayload['components']>[number];
type Parameter = NonNullable<Component['parameters']>[number];

const { templateName, bodyParameters, parameterText, id: payloadLength } = LIMITS.chatmitra;
const NAME = /^[a-z_]+$/;
const NAME_RULES: readonly Rule<string>[] = [atMost(templateName), wrongLetters];

/** Why the use of a template is refused. seeds/001, "Templates"; whether it is approved the world knows. */
export function templateProblem({ name, components }: TemplatePayload, field: string): string | undefined {
  return (
    firstProblem(NAME_RULES, name, `${field}.name`) ?? firstOfEach(components ?? [], `${field}.components`, componentProblem)
  );
}

function wrongLetters(name: string, field: string): string | undefined {
  if (NAME.test(name)) return undefined;
  return `"${field}" cannot be ${JSON.stringify(name)}: a template name has lower-case letters and underscores only.`;
}

function componentProblem({ parameters = [] }: Component, field: string): string | undefined {
  const count = parameters.length;
  if (count > bodyParameters) return `"${field}.parameters" has ${count} parameters: at most ${bodyParameters} per component.`;
  return firstOfEach(parameters, `${field}.parameters`, parameterProblem);
}

function parameterProblem(parameter: Parameter, field: string): string | undefined {
  const long = atMost(parameterText)(parameter.text ?? '', `${field}.text`);
  return long ?? atMost(payloadLength)(parameter.payload ?? '', `${field}.payload`) ?? fileProblem(parameter, field);
}

function fileProblem(parameter: Parameter, field: string): string | undefined {
  const kind = MEDIA_KINDS.find((candidate) => candidate === parameter.type);
  const file = kind && parameter[kind];
  return kind && file ? mediaProblem(kind, file, `${field}.${kind}`) : undefined;
}
