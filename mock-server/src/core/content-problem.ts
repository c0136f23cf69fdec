import type { Content } from './values.ts';

/** Kinds that cannot be shown without their part. What is not among them is carried whatever it has. */
const WITH_PART = new Set(
  'text image audio video document sticker location contacts interactive button order template reaction edit revoke'.split(' '),
);
/** What a kind cannot be shown without: members that are texts. */
const NEEDED: Readonly<Record<string, readonly string[]>> = { text: ['body'], reaction: ['message_id'], template: ['name'] };
/** Members that are texts when they are there. */
const TEXTS = ['link', 'url', 'caption', 'filename', 'name', 'address', 'emoji'] as const;
/** Kinds whose members are checked, because every dialect writes them by name. */
const WRITTEN = new Set(['image', 'audio', 'video', 'document', 'sticker', 'location', 'reaction']);
const DEGREES = ['latitude', 'longitude'] as const;

type Part = Readonly<Record<string, unknown>>;

/** Why a content is not a Cloud API message object, as a sentence that names the field; undefined when it is one. */
export function contentProblem(content: Content, name: string): string | undefined {
  const { type } = content;
  if (!WITH_PART.has(type)) return undefined;
  const part = content[type];
  if (typeof part !== 'object' || part === null) {
    return `"${name}.${type}" is missing: a message of type ${JSON.stringify(type)} has an object of that name.`;
  }
  const wrong = wrongMember(type, part as Part);
  if (wrong === undefined) return undefined;
  const [member, wanted] = wrong;
  return `"${name}.${type}.${member}" cannot be ${JSON.stringify((part as Part)[member]) ?? 'missing'}: give ${wanted}.`;
}

function wrongMember(type: string, part: Part): readonly [member: string, wanted: string] | undefined {
  const empty = NEEDED[type]?.find((member) => typeof part[member] !== 'string' || part[member] === '');
  if (empty !== undefined) return [empty, 'a text'];
  if (!WRITTEN.has(type)) return undefined;
  const degree = type === 'location' ? DEGREES.find((member) => !Number.isFinite(part[member])) : undefined;
  if (degree !== undefined) return [degree, 'a number'];
  const odd = TEXTS.find((member) => part[member] !== undefined && typeof part[member] !== 'string');
  return odd === undefined ? undefined : [odd, 'a text, or leave it out'];
}
