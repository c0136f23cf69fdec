import type { Template } from '../../model/template.ts';

const KEY = 'wa-inbox-templates';
const MOST = 5;

/** Templates that were sent last, newest first, of those that are there; none where a page may not store. */
export function recentTemplates(templates: readonly Template[]): Template[] {
  return kept().flatMap((name) => templates.find((template) => nameOf(template) === name) ?? []);
}

export function noteTemplate(template: Template): void {
  try {
    const names = [nameOf(template), ...kept().filter((name) => name !== nameOf(template))].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    // it is not remembered
  }
}

function kept(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function nameOf({ name, language }: Template): string {
  return `${name}/${language}`;
}
