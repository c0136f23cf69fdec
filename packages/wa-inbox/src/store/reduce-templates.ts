import type { Template } from '../model/template.ts';
import { revise } from './revise.ts';
import type { InboxState } from './state.ts';
import type { StoreChange } from './store-change.ts';

type TemplatesState = InboxState['templates'];
type TemplateChange = Extract<StoreChange, { kind: `template${string}` }>;

/** The templates, once somebody asked for them. */
export function reduceTemplates(state: TemplatesState, change: TemplateChange): TemplatesState {
  switch (change.kind) {
    case 'templates-loading':
      return revise(state, { status: 'loading', failure: undefined });
    case 'templates-page':
      return revise(state, { status: 'ready', items: Object.freeze([...change.items]) });
    case 'templates-failed':
      return revise(state, { status: 'failed', failure: change.failure });
    case 'template':
      return state.status === 'ready' ? revise(state, { items: put(state.items, change.template) }) : state;
  }
}

/** A report may leave the components out. */
function put(items: readonly Template[], template: Template): readonly Template[] {
  const at = items.findIndex(({ id }) => id === template.id);
  const known = items[at];
  if (!known) return template.components.length > 0 ? Object.freeze([...items, template]) : items;
  const components = template.components.length > 0 ? template.components : known.components;
  return Object.freeze(items.with(at, { ...template, components }));
}
