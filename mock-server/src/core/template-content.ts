import type { FilledComponent } from '@wa-inbox/protocol/cloud/hydrate';
import { hydrate } from '@wa-inbox/protocol/cloud/hydrate';
import type { TemplateRow } from './template-shelf.ts';
import type { Content, Hydrated } from './values.ts';
import type { World } from './world.ts';

export type TemplateUse = {
  readonly name: string;
  readonly language: { readonly code: string };
  readonly components?: readonly FilledComponent[];
};

/** The template that a content uses, when it is one. */
export function templateOf(content: Content): TemplateUse | undefined {
  if (content.type !== 'template') return undefined;
  const use = content['template'] as Partial<TemplateUse> | undefined;
  return typeof use?.name === 'string' && typeof use.language?.code === 'string' ? (use as TemplateUse) : undefined;
}

/** The text of a template message as the customer reads it; undefined for everything else. */
export function hydratedOf(world: World, content: Content): Hydrated | undefined {
  const use = templateOf(content);
  const there = use && world.templates.get(use.name, use.language.code);
  return there && hydrate(sendableOf(there) ?? there, use.components);
}

/** What of a template can be sent now; while the edit of an approved one is reviewed, what was approved. */
export function sendableOf(row: TemplateRow): TemplateRow | undefined {
  if (row.status === 'APPROVED') return row;
  return row.status === 'PENDING' && row.approved ? { ...row, components: row.approved } : undefined;
}
