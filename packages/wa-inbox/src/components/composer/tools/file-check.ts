import type { ContentKind } from '../../../model/content.ts';
import type { MediaKind, MediaLimits } from '../../../model/source.ts';

/** What a file would be sent as, or why it cannot be. */
export type FileCheck =
  | { kind: MediaKind }
  | { problem: 'empty' | 'type' }
  | { problem: 'large'; kind: MediaKind; limit: number };

const KINDS = ['image', 'video', 'audio', 'document'] as const;

/** Before anything is sent: the kind whose types a file is of, and whether it is within its limit. */
export function checkFile(
  file: Pick<File, 'type' | 'size'>,
  sends: readonly ContentKind[],
  limits: MediaLimits | undefined,
): FileCheck {
  if (file.size === 0) return { problem: 'empty' };
  const type = file.type.split(';', 1)[0]!.trim().toLowerCase();
  const kind = KINDS.find((candidate) => sends.includes(candidate) && takes(candidate, type, limits));
  if (kind === undefined) return { problem: 'type' };
  const limit = limits?.[kind]?.bytes;
  return limit !== undefined && file.size > limit ? { problem: 'large', kind, limit } : { kind };
}

/** A provider that names no types takes what the kind is about. */
function takes(kind: MediaKind, type: string, limits: MediaLimits | undefined): boolean {
  const types = limits?.[kind]?.types;
  if (types) return types.includes(type);
  return kind === 'document' || type.startsWith(`${kind}/`);
}

/** For a file input: every type that can be sent; all files where a kind names none. */
export function acceptedTypes(sends: readonly ContentKind[], limits: MediaLimits | undefined): string {
  const kinds = KINDS.filter((kind) => sends.includes(kind));
  if (kinds.some((kind) => !limits?.[kind])) return '';
  return kinds.flatMap((kind) => limits![kind]!.types).join(',');
}
