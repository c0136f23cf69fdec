import 'wa-inbox/preview';
import { SAMPLES, TEMPLATES } from './preview/samples.ts';

const query = new URLSearchParams(location.search);
const form = document.querySelector<HTMLFormElement>('#controls')!;
const phone = document.querySelector('wa-inbox-preview')!;

/** What is chosen stands in the address; the samples are those of the chosen API. */
function render(): void {
  const dialect = chosen('dialect', Object.keys(SAMPLES));
  const samples = SAMPLES[dialect]!;
  const choices: Record<string, string[]> = {
    theme: ['auto', 'light', 'dark'],
    dir: ['ltr', 'rtl'],
    dialect: Object.keys(SAMPLES),
    sample: Object.keys(samples),
  };
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLSelectElement ? activeElement.name : undefined;
  form.replaceChildren(...Object.entries(choices).map(([name, values]) => select(name, values)));
  if (focused !== undefined) form.querySelector<HTMLElement>(`[name="${focused}"]`)?.focus();
  document.documentElement.dataset['theme'] = chosen('theme', choices['theme']!);
  document.documentElement.dir = chosen('dir', choices['dir']!);
  const payload = samples[chosen('sample', choices['sample']!)];
  Object.assign(phone, { dialect, payload, templates: TEMPLATES, baseUrl: query.get('base-url') ?? undefined });
}

function chosen(name: string, values: readonly string[]): string {
  const value = query.get(name);
  return value !== null && values.includes(value) ? value : values[0]!;
}

function select(name: string, values: readonly string[]): HTMLElement {
  const label = document.createElement('label');
  const field = document.createElement('select');
  field.name = name;
  field.append(...values.map((value) => new Option(value, value, false, value === chosen(name, values))));
  label.append(`${name} `, field);
  return label;
}

form.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLSelectElement;
  query.set(name, value);
  history.replaceState(null, '', `?${query}`);
  render();
});
render();
document.documentElement.dataset['ready'] = '';
