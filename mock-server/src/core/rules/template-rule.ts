import type { ErrorKey } from '@wa-inbox/protocol';
import { parametersFor, placeholdersOf } from '../hydrate.ts';
import { nearest } from '../nearest.ts';
import type { Refusal } from '../refusal.ts';
import { templateOf } from '../template-content.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';

/** What the Cloud API answers for a template that exists and cannot be sent now. */
const BY_STATUS: Record<string, ErrorKey> = { PAUSED: 'template_paused', DISABLED: 'template_disabled' };

/** A template must be approved in that language and get as many body parameters as it has placeholders. Codes 132001, 132000. */
export function templateRule(world: World, intent: SendIntent): Refusal | undefined {
  const wanted = templateOf(intent.content);
  if (!wanted) return undefined;
  const { name, language, components } = wanted;
  const template = world.templates.get(name, language.code);
  if (template?.status !== 'APPROVED')
    return {
      key: 'template_not_found',
      rule: 'template',
      message: notSendable(world, name, language.code),
      cloud: {
        key: BY_STATUS[template?.status ?? ''] ?? 'template_does_not_exist',
        details: `template name (${name}) does not exist in ${language.code}`,
      },
    };
  const expected = placeholdersOf(template.components.find(({ type }) => type.toUpperCase() === 'BODY')?.text).length;
  const given = parametersFor(components, 'body').length;
  if (given === expected) return undefined;
  return {
    key: 'template_parameter_mismatch',
    rule: 'template',
    message: `The body of template "${name}" has ${expected} ${expected === 1 ? 'placeholder' : 'placeholders'}, but "template.components" gives ${given} body ${given === 1 ? 'parameter' : 'parameters'}: give ${expected}.`,
    cloud: {
      details: `body: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
    },
  };
}

function notSendable(world: World, name: string, language: string): string {
  const all = world.templates.list();
  const status = world.templates.get(name, language)?.status;
  if (status) return `Template "${name}" in ${language} is ${status}: only an APPROVED template can be sent.`;
  const languages = all.filter((template) => template.name === name).map((template) => template.language);
  if (languages.length > 0)
    return `Template "${name}" does not exist in ${language}: "template.language.code" can be ${languages.join(', ')}.`;
  const meant = nearest(
    name,
    all.map((template) => template.name),
  );
  return `Template "${name}" does not exist in ${language}${meant ? `: did you mean "${meant}"?` : ': GET /api/v1/templates lists those that do.'}`;
}
