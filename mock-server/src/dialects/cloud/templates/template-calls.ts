import {
  createTemplateBody,
  editTemplateBody,
  upsertTemplatesBody,
  type CreateTemplateBody,
  type EditTemplateBody,
} from '@wa-inbox/protocol/cloud/template-definition';
import { execute } from '../../../core/commands/execute.ts';
import { refuse } from '../../../core/refusal.ts';
import type { TemplateComponent } from '../../../core/template-shelf.ts';
import type { World } from '../../../core/world.ts';
import type { Query } from '../../url.ts';
import { plain } from '../problem.ts';
import type { Parameters } from '../read-parameters.ts';
import { readDefinition } from './read-definition.ts';

/** What the template calls do, from parameters to the reply's object: every dialect that passes them through calls these. */
export function createTemplate(world: World, parameters: Parameters) {
  const body = readDefinition(createTemplateBody, parameters);
  const { id, status, category } = execute(world, { do: 'create-template', ...definitionOf(body) });
  return { id, status, category };
}

function definitionOf(body: CreateTemplateBody) {
  return {
    name: body.name,
    language: body.language,
    category: body.category,
    components: body.components as readonly TemplateComponent[],
    format: body.parameter_format,
    library: body.library_template_name,
    ...settingsOf(body),
  };
}

function settingsOf(body: EditTemplateBody) {
  return { ttl: body.message_send_ttl_seconds, untracked: body.cta_url_link_tracking_opted_out };
}

/** The components are replaced as a whole. */
export function editTemplate(world: World, id: string, parameters: Parameters) {
  const body = readDefinition(editTemplateBody, parameters);
  const components = body.components as readonly TemplateComponent[] | undefined;
  const changes = [components, body.category, ...Object.values(settingsOf(body))];
  if (changes.every((change) => change === undefined)) refuse(plain('The parameter components is required.'));
  execute(world, { do: 'edit-template', id, category: body.category, components, ...settingsOf(body) });
  return { success: true };
}

/** By `name` all languages of it, with `hsm_id` one of them, by `hsm_id` alone that one. */
export function deleteTemplates(world: World, { name, hsm_id: id }: Query) {
  if (!name && !id) refuse(plain('The parameter name is required.'));
  execute(world, { do: 'delete-template', name: name || undefined, id: id || undefined });
  return { success: true };
}

export function unpauseTemplate(world: World, id: string) {
  execute(world, { do: 'unpause-template', id });
  return { success: true };
}

/** One authentication template in several languages: made where it is not there, changed where it is. */
export function upsertTemplates(world: World, parameters: Parameters) {
  const { languages, ...body } = readDefinition(upsertTemplatesBody, parameters);
  if (body.category !== 'AUTHENTICATION') refuse(plain('Param category must be AUTHENTICATION.'));
  const components = body.components as readonly TemplateComponent[];
  const data = languages.map((language) => {
    const there = world.templates.get(body.name, language);
    const settings = { components, ...settingsOf(body) };
    const row = there
      ? execute(world, { do: 'edit-template', id: there.id, ...settings })
      : execute(world, { do: 'create-template', name: body.name, language, category: body.category, ...settings });
    return { id: row.id, status: row.status, language };
  });
  return { data };
}
