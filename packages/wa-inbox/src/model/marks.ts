/** What a person marked for themselves; no server is told. `starred` holds ids of messages. */
export type Marks = { readonly [Kind in MarkKind]: ReadonlySet<string> };
export const MARK_KINDS = ['pinned', 'archived', 'muted', 'unread', 'starred'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
/** The same as plain data: what hosts and storages hold. */
export type MarksData = Partial<Record<MarkKind, readonly string[]>>;

/** Where marks outlive the page. */
export interface MarksStorage {
  load(): MarksData;
  save(marks: MarksData): void;
}

export function marksOf(data: MarksData = {}): Marks {
  return Object.fromEntries(MARK_KINDS.map((kind) => [kind, new Set(data[kind])])) as unknown as Marks;
}

export function dataOf(marks: Marks): Record<MarkKind, string[]> {
  return Object.fromEntries(MARK_KINDS.map((kind) => [kind, [...marks[kind]]])) as Record<MarkKind, string[]>;
}

/** Sets a mark on all of them, or takes it away where all have it. */
export function toggled(marks: Marks, kind: MarkKind, names: readonly string[]): Marks {
  const set = new Set(marks[kind]);
  const isSet = names.every((name) => set.has(name));
  for (const name of names) {
    if (isSet) set.delete(name);
    else set.add(name);
  }
  return { ...marks, [kind]: set };
}

/** Without one mark; the same marks when it was not set. */
export function without(marks: Marks, kind: MarkKind, name: string): Marks {
  return marks[kind].has(name) ? toggled(marks, kind, [name]) : marks;
}
