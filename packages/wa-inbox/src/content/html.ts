import { html as plain, type TemplateResult } from 'lit';

/** Template → the same without the line breaks between its tags, made once. */
const tight = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/**
 * Lit's `html` for what stands on the page many times: line breaks between tags, which only lay out the source, make no
 * nodes. Where a blank between words matters, it stands on a line with them.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  let parts = tight.get(strings);
  if (!parts) {
    const squeezed = squeeze(strings);
    parts = Object.assign(squeezed, { raw: squeezed });
    tight.set(strings, parts);
  }
  return plain(parts, ...values);
}

/** A line break at the beginning of a part stands between tags too, unless the value before it is an attribute's. */
function squeeze(parts: readonly string[]): string[] {
  let isInTag = false;
  return parts.map((part) => {
    const begun = isInTag ? part : part.replace(/^\s*\n\s*(?=<|$)/, '');
    const [opened, closed] = [part.lastIndexOf('<'), part.lastIndexOf('>')];
    if (opened !== closed) isInTag = opened > closed;
    return begun.replace(/>\s*\n\s*(?=<|$)/g, '>');
  });
}
