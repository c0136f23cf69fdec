import { refuse } from '../refusal.ts';
import type { TemplateRow } from '../template-shelf.ts';
import { knownTemplate } from '../templates/known-template.ts';
import { removeTemplate } from '../templates/lifecycle.ts';
import type { World } from '../world.ts';

/** By id one language, by name all of them; with both, the id must have the name. */
export type DeleteTemplateCommand = {
  readonly do: 'delete-template';
  readonly id?: string | undefined;
  readonly name?: string | undefined;
};

/** Answers with the templates that are gone, or going. */
export function deleteTemplate(world: World, { id, name }: DeleteTemplateCommand): readonly TemplateRow[] {
  const rows = name === undefined ? [knownTemplate(world, id!)] : rowsOf(world, name, id);
  const disabled = rows.find(({ status }) => status === 'DISABLED');
  if (disabled) {
    refuse({
      key: 'template_status_unchangeable',
      rule: 'template-delete',
      message: `Template "${disabled.name}" in ${disabled.language} is DISABLED: a disabled template cannot be deleted.`,
    });
  }
  for (const row of rows) removeTemplate(world, row);
  return rows;
}

function rowsOf(world: World, name: string, id: string | undefined): readonly TemplateRow[] {
  const rows = world.templates
    .named(name)
    .filter((row) => row.status !== 'PENDING_DELETION' && (id === undefined || row.id === id));
  if (rows.length > 0) return rows;
  return refuse({
    key: 'template_not_found_by_name',
    rule: 'template-delete',
    message: `There is no message template ${JSON.stringify(name.slice(0, 100))}${id === undefined ? '' : ` with the id ${JSON.stringify(id.slice(0, 100))}`} to delete.`,
  });
}
