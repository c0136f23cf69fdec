import type { ErrorKey } from '@wa-inbox/protocol';
import { nearest } from '@wa-inbox/protocol/nearest';
import type { Refusal } from '../refusal.ts';
import { sendableOf, templateOf } from '../template-content.ts';
import type { TemplateRow } from '../template-shelf.ts';
import type { World } from '../world.ts';
import type { SendIntent } from './send-intent.ts';
import { parametersMisfit } from './template-parameters/parameters-misfit.ts';

/** What the Cloud API answers for a template that exists and cannot be sent now. */
const BY_STATUS: Record<string, ErrorKey> = { PAUSED: 'template_paused', DISABLED: 'template_disabled' };
/** Of public test numbers, of which the mock's is none; Chakra's own sample sends it, and is told 200. seeds/002. */
const HELLO = 'hello_world';

/** A template must be approved in that language and get the parameters that it asks for. Codes 132001, 132015, 132016, 131058 and those of the parameters. */
export function templateRule(world: World, intent: SendIntent): Refusal | undefined {
  const wanted = templateOf(intent.content);
  if (!wanted) return undefined;
  const { name, language, components = [] } = wanted;
  const there = world.templates.get(name, language.code);
  const template = there && sendableOf(there);
  if (!template) return notSendable(world, { name, language: language.code, there });
  if (name === HELLO && intent.dialect !== 'chakra') return { key: 'hello_world_on_live_number', rule: 'template' };
  return parametersMisfit(template, components);
}

type Wanted = { readonly name: string; readonly language: string; readonly there: TemplateRow | undefined };

function notSendable(world: World, { name, language, there }: Wanted): Refusal {
  const own = BY_STATUS[there?.status ?? ''];
  const message = there
    ? `Template "${name}" in ${language} is ${there.status}: only an APPROVED template can be sent.`
    : notThere(world, name, language);
  if (own) return { key: own, rule: 'template', message };
  return {
    key: 'template_not_found',
    rule: 'template',
    message,
    cloud: { details: `template name (${name}) does not exist in ${language}` },
  };
}

function notThere(world: World, name: string, language: string): string {
  const languages = world.templates.named(name).map((template) => template.language);
  if (languages.length > 0)
    return `Template "${name}" does not exist in ${language}: "template.language.code" can be ${languages.toSorted().join(', ')}.`;
  const meant = nearest(name, world.templates.names());
  return `Template "${name}" does not exist in ${language}${meant ? `: did you mean "${meant}"?` : ': GET /api/v1/templates lists those that do.'}`;
}
