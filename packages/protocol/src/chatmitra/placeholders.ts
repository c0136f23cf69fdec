/** `$name`, `$order_id`; an amount such as `$1,890` or `$USD` is none. */
const PLACEHOLDER = /\$[a-z][a-z0-9_]*/g;

/**
 * A template's components with the placeholders of their texts filled, at any depth; ids, links and payloads stay as they
 * are. seeds/001, "Dynamic placeholders with fallback support".
 */
export function fillPlaceholders(value: unknown, valueOf: (placeholder: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => fillPlaceholders(each, valueOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const isText = key === 'text' && typeof member === 'string';
      return [key, isText ? member.replace(PLACEHOLDER, valueOf) : fillPlaceholders(member, valueOf)];
    }),
  );
}
