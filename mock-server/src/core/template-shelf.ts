import type { TemplateComponent } from '@wa-inbox/protocol/cloud/template-parts';

export type { TemplateButton, TemplateComponent } from '@wa-inbox/protocol/cloud/template-parts';
export type TemplateCategory = 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';

/** A template; members with an underscore are named as on the wire. Never changed in place. */
export type TemplateRow = {
  /** Digits, as the Cloud API's. */
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly category: TemplateCategory;
  /** Only APPROVED can be sent. */
  readonly status: string;
  readonly components: readonly TemplateComponent[];
  readonly parameter_format?: 'POSITIONAL' | 'NAMED' | undefined;
  readonly rejected_reason?: string | undefined;
  readonly previous_category?: TemplateCategory | undefined;
  readonly quality?: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN' | undefined;
  readonly message_send_ttl_seconds?: number | undefined;
  readonly cta_url_link_tracking_opted_out?: boolean | undefined;
  readonly library_template_name?: string | undefined;
  /** Milliseconds since 1970, as the following. */
  readonly createdAt?: number | undefined;
  readonly editedAt?: number | undefined;
  /** When it was edited while it was approved. */
  readonly edits?: readonly number[] | undefined;
  /** How often it was paused for its quality. */
  readonly pauses?: number | undefined;
  /** When its present status ends by itself: a review, a pause, a deletion. */
  readonly dueAt?: number | undefined;
  /** Ids of the messages that are held while the template is paced; undefined while it is not. */
  readonly held?: readonly string[] | undefined;
  /** While the edit of an approved template is reviewed: what is sent meanwhile. */
  readonly approved?: readonly TemplateComponent[] | undefined;
};

/** Templates by id, and by name and language; and the names that a deletion holds. */
export class TemplateShelf {
  readonly #byId = new Map<string, TemplateRow>();
  /** Names have few languages, so that a look-up costs the same among many templates. */
  readonly #byName = new Map<string, Map<string, TemplateRow>>();
  readonly #holds = new Map<string, number>();
  #sorted: readonly TemplateRow[] | undefined;
  /** How many were created in an hour, which is counted since 1970. */
  creates = { at: 0, creates: 0 };
  /** Whether the business is verified, and may have more templates. */
  isVerified = true;

  get size(): number {
    return this.#byId.size;
  }

  /** Adds a template, or replaces the one of its name and language. */
  put(template: TemplateRow): void {
    const languages = this.#byName.get(template.name) ?? new Map<string, TemplateRow>();
    const before = languages.get(template.language);
    if (before && before.id !== template.id) this.#byId.delete(before.id);
    languages.set(template.language, template);
    this.#byName.set(template.name, languages);
    this.#byId.set(template.id, template);
    this.#sorted = undefined;
  }

  get(name: string, language: string): TemplateRow | undefined {
    return this.#byName.get(name)?.get(language);
  }

  byId(id: string): TemplateRow | undefined {
    return this.#byId.get(id);
  }

  /** All languages of a name. */
  named(name: string): TemplateRow[] {
    const rows = [...(this.#byName.get(name)?.values() ?? [])];
    return rows.length > 1 ? rows.sort((a, b) => compare(a.language, b.language)) : rows;
  }

  names(): string[] {
    return [...this.#byName.keys()];
  }

  remove({ id, name, language }: TemplateRow): void {
    this.#byId.delete(id);
    const languages = this.#byName.get(name);
    languages?.delete(language);
    if (languages?.size === 0) this.#byName.delete(name);
    this.#sorted = undefined;
  }

  /** By name, then language. */
  list(): readonly TemplateRow[] {
    this.#sorted ??= [...this.#byId.values()].toSorted((a, b) => compare(keyOf(a), keyOf(b)));
    return this.#sorted;
  }

  /** Keeps a name and language from being used again until an instant. */
  hold(name: string, language: string, until: number): void {
    this.#holds.set(`${name}\n${language}`, until);
  }

  isHeld(name: string, language: string, now: number): boolean {
    return (this.#holds.get(`${name}\n${language}`) ?? 0) > now;
  }

  /** Names that are held after `now`, by name, then language. */
  holds(now: number): { name: string; language: string; until: number }[] {
    const held = [...this.#holds].filter(([, until]) => until > now).toSorted(([a], [b]) => compare(a, b));
    return held.map(([key, until]) => {
      const [name, language] = key.split('\n') as [string, string];
      return { name, language, until };
    });
  }

  /** Templates created in the hour of this instant. */
  createsThisHour(now: number): number {
    return this.creates.at === hourOf(now) ? this.creates.creates : 0;
  }

  countCreate(now: number): void {
    this.creates = { at: hourOf(now), creates: this.createsThisHour(now) + 1 };
  }
}

function keyOf({ name, language }: TemplateRow): string {
  return `${name}\n${language}`;
}

/** By code unit, so that no locale changes the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function hourOf(now: number): number {
  return Math.floor(now / 3_600_000);
}
