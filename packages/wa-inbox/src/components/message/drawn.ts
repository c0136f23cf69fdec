/** What is drawn, without its words: tags, names of attributes and classes, through shadow roots. */
export function structureOf(root: ParentNode): string {
  const parts: string[] = [];
  for (const element of root.children) {
    const names = element.getAttributeNames().toSorted();
    const within = element.shadowRoot ? `#(${structureOf(element.shadowRoot)})` : '';
    parts.push(`${element.localName}.${element.getAttribute('class') ?? ''}[${names}]${within}(${structureOf(element)})`);
  }
  return parts.join(' ');
}

const FORBIDDEN = 'script, style, iframe, frame, object, embed, link, meta, base, foreignObject, use, animate, set';
const SAFE = /^(?:https?:|blob:|data:(?:image|audio|video)\/)/;
/** Letters that may look like others. */
const OTHER_LETTERS = /[^\x20-\x7e]/;

/** What no text may bring about, with the element it is about. */
export function harmIn(root: ParentNode): string[] {
  return elementsOf(root).flatMap((element) => {
    const found: string[] = [];
    if (element.matches(FORBIDDEN)) found.push('an element that can do harm');
    if (element.getAttributeNames().some((name) => name.startsWith('on'))) found.push('a handler');
    for (const name of ['href', 'src', 'poster', 'action', 'srcset']) {
      const value = element.getAttribute(name);
      const isSafe = value === null || SAFE.test(URL.parse(value, document.baseURI)?.href ?? '');
      if (!isSafe) found.push(`${name} is "${value.slice(0, 60)}"`);
    }
    if (element.localName === 'a') found.push(...wrongLink(element as HTMLAnchorElement));
    return found.map((what) => `${element.localName}: ${what}`);
  });
}

/** A link opens elsewhere, tells nobody where it was, and shows where it leads, in letters that cannot be taken for others. */
function wrongLink(link: HTMLAnchorElement): string[] {
  const isApart = link.target === '_blank' && link.rel === 'noopener noreferrer';
  const shows = link.title.includes(link.host) && !OTHER_LETTERS.test(link.title);
  const isDisguised =
    link.childElementCount === 0 && OTHER_LETTERS.test(/^\s*https?:\/\/([^/]*)/.exec(link.textContent)?.[1] ?? '');
  return [
    ...(isApart ? [] : ['a link is not opened apart']),
    ...(shows ? [] : [`a link to ${link.host} is called "${link.title.slice(0, 60)}"`]),
    ...(isDisguised ? [`a link to ${link.host} reads "${link.textContent.trim().slice(0, 60)}"`] : []),
  ];
}

export function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsOf(element.shadowRoot) : []),
  ]);
}
