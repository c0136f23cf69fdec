/** One component of a template in the Cloud API's shape. */
export type TemplateComponent = {
  readonly type: string;
  readonly format?: string;
  readonly text?: string;
  readonly buttons?: readonly { readonly type: string; readonly text?: string; readonly url?: string }[];
  readonly [member: string]: unknown;
};

export type TemplateRow = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';
  /** Only APPROVED can be sent. */
  readonly status: string;
  readonly components: readonly TemplateComponent[];
};

/** Templates by name and language. */
export class TemplateShelf {
  readonly #rows = new Map<string, TemplateRow>();

  put(template: TemplateRow): void {
    this.#rows.set(keyOf(template.name, template.language), template);
  }

  get(name: string, language: string): TemplateRow | undefined {
    return this.#rows.get(keyOf(name, language));
  }

  /** By name, then language. */
  list(): TemplateRow[] {
    return [...this.#rows.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }
}

function keyOf(name: string, language: string): string {
  return `${name}\n${language}`;
}
