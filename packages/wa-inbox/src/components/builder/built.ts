import type { ContentOf } from '../../model/content.ts';

/** The kinds of interactive messages that a person can build. */
export const BUILT_KINDS = ['buttons', 'list', 'link'] as const;
export type BuiltKind = (typeof BUILT_KINDS)[number];
export type BuiltRow = { title: string; description: string };
export type BuiltSection = { title: string; rows: BuiltRow[] };

/** What is filled in, of all kinds at once, so that nothing is lost when a person tries another kind. */
export type Built = {
  kind: BuiltKind;
  header: string;
  body: string;
  footer: string;
  buttons: string[];
  /** What opens the list. */
  opener: string;
  sections: BuiltSection[];
  label: string;
  url: string;
};

export function emptyBuilt(kind: BuiltKind = 'buttons'): Built {
  const texts = { header: '', body: '', footer: '', opener: '', label: '', url: '' };
  return { kind, ...texts, buttons: [''], sections: [emptySection()] };
}

export function emptySection(): BuiltSection {
  return { title: '', rows: [{ title: '', description: '' }] };
}

/** The message as it would be sent now; what is empty is left out. */
export function contentOf(built: Built): ContentOf<BuiltKind> {
  const header = built.header.trim();
  const footer = built.footer.trim();
  const panel = {
    ...(header ? { header: { kind: 'text' as const, text: header } } : {}),
    body: built.body.trim(),
    ...(footer ? { footer } : {}),
  };
  switch (built.kind) {
    case 'buttons':
      return { kind: 'buttons', ...panel, buttons: filled(built.buttons).map((text) => ({ kind: 'reply', text })) };
    case 'list':
      return { kind: 'list', ...panel, button: built.opener.trim(), sections: built.sections.map(sectionOf) };
    case 'link':
      return { kind: 'link', ...panel, text: built.label.trim(), url: built.url.trim() };
  }
}

function sectionOf({ title, rows }: BuiltSection) {
  return {
    ...(title.trim() ? { title: title.trim() } : {}),
    rows: rows
      .filter((row) => row.title.trim())
      .map((row) => ({
        title: row.title.trim(),
        ...(row.description.trim() ? { description: row.description.trim() } : {}),
      })),
  };
}

function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
