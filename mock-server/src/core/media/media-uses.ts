import type { MediaKind } from '@wa-inbox/protocol/cloud/media-types';
import type { Content } from '../values.ts';

/** An uploaded file in a message: how it is used, its id, and where that stands. */
export type MediaUse = { readonly kind: MediaKind; readonly id: string; readonly path: string };

const KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const;

export function isMediaKind(type: string): type is MediaKind {
  return (KINDS as readonly string[]).includes(type);
}

/** The files that a message refers to by id; headers of templates, of interactive messages and of cards have them too. */
export function mediaUses(content: Content): MediaUse[] {
  const { type } = content;
  const uses: MediaUse[] = [];
  if (isMediaKind(type)) note(content[type], { kind: type, path: type, uses });
  else if (type === 'template' || type === 'interactive') search(content[type], type, uses);
  return uses;
}

function search(value: unknown, path: string, uses: MediaUse[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const below = Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`;
    if (isMediaKind(name)) note(member, { kind: name, path: below, uses });
    else search(member, below, uses);
  }
}

function note(member: unknown, { kind, path, uses }: { kind: MediaKind; path: string; uses: MediaUse[] }): void {
  const { id } = (member ?? {}) as { id?: unknown };
  if (typeof id === 'string' && id !== '') uses.push({ kind, id, path: `${path}.id` });
}
