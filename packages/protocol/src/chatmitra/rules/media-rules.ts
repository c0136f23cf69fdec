import { LIMITS } from '../../limits.ts';
import { LINK_RULES } from './link-rules.ts';
import { firstProblem } from './rule.ts';
import { webAddress } from './web-address.ts';

export const MEDIA_KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];
/** A file as a payload declares it. */
export type DeclaredFile = {
  readonly link?: string | undefined;
  readonly filename?: string | undefined;
  readonly mime_type?: string | undefined;
  /** Bytes. */
  readonly file_size?: number | undefined;
};

/** The usual ending of a media type, where it is not the subtype itself. */
const ENDINGS: Readonly<Record<string, string>> = {
  'video/3gpp': '3gp',
  'audio/mpeg': 'mp3',
  'text/plain': 'txt',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};
const UNITS = [
  { bytes: 1_048_576, name: 'MB' },
  { bytes: 1_024, name: 'KB' },
] as const;

/**
 * Why a file is refused: its link, its format, its size. Nothing is fetched: the format is the declared `mime_type`, else
 * the ending of the link or the file name, and the size the declared `file_size`. seeds/001, "Media Files".
 */
export function mediaProblem(kind: MediaKind, file: DeclaredFile, field: string): string | undefined {
  const linked = file.link === undefined ? undefined : firstProblem(LINK_RULES, file.link, `${field}.link`);
  return linked ?? wrongFormat(kind, file, field) ?? tooLarge(kind, file, field);
}

function wrongFormat(kind: MediaKind, file: DeclaredFile, field: string): string | undefined {
  const { formats } = LIMITS.chatmitra.media[kind];
  const format = formatOf(file);
  if (format === undefined || (formats as readonly string[]).includes(format)) return undefined;
  const listed = formats.map((each) => each.toUpperCase()).join(', ');
  return `"${field}" is a file of format ${JSON.stringify(format.slice(0, 40))}: a file of kind ${kind} can be ${listed}.`;
}

function tooLarge(kind: MediaKind, { file_size: size }: DeclaredFile, field: string): string | undefined {
  const { bytes } = LIMITS.chatmitra.media[kind];
  if (size === undefined || size <= bytes) return undefined;
  const unit = UNITS.find((candidate) => bytes % candidate.bytes === 0)!;
  return `"${field}" has ${size} bytes: a file of kind ${kind} has at most ${bytes / unit.bytes} ${unit.name} (${bytes} bytes).`;
}

/** What the payload says the file is; undefined when it says nothing. */
function formatOf({ link, filename, mime_type: type }: DeclaredFile): string | undefined {
  if (type !== undefined) {
    const bare = type.split(';')[0]!.trim().toLowerCase();
    return ENDINGS[bare] ?? bare.split('/').at(-1)!;
  }
  return endingOf(link === undefined ? '' : (webAddress(link)?.pathname ?? '')) ?? endingOf(filename ?? '');
}

function endingOf(path: string): string | undefined {
  return /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase();
}
