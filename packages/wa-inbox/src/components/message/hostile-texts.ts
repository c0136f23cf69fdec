/** A text that somebody may send to do harm; `like` is a harmless one for which the same elements are drawn. */
export type HostileText = { name: string; text: string; like?: string };

const ATTACK = 'globalThis.attacked=1';
const PLAIN = 'Plain words';

const MARKUP: readonly HostileText[] = [
  { name: 'a script', text: `<script>${ATTACK}</script>`, like: PLAIN },
  { name: 'a picture with a handler', text: `<img src=x onerror="${ATTACK}">`, like: PLAIN },
  { name: 'an SVG', text: `<svg onload="${ATTACK}"><animate onbegin="${ATTACK}" attributeName=x dur=1s>`, like: PLAIN },
  { name: 'a frame', text: `<iframe srcdoc="<script>parent.${ATTACK}</script>"></iframe>`, like: PLAIN },
  { name: 'closing tags', text: '</bdi></span></div></template></style><style>*{display:none}</style>', like: PLAIN },
  { name: 'an end of an attribute', text: `"' onmouseover="${ATTACK}" autofocus onfocus='${ATTACK}`, like: PLAIN },
  { name: 'marks of templates', text: '<!--?lit$1$--><?lit$1$>${1+1}{{1+1}}{name}{count}{time}%s$&$1', like: PLAIN },
  { name: 'entities', text: '&lt;script&gt;&#0;&amp;&#x202e;', like: PLAIN },
];

const ADDRESSES: readonly HostileText[] = [
  { name: 'a script URL', text: `javascript:${ATTACK}`, like: 'nothing:plain' },
  { name: 'a script URL in disguise', text: ` \tJaVa\nScRiPt:${ATTACK}//https://example.com` },
  { name: 'a page within an address', text: `data:text/html,<script>${ATTACK}</script>`, like: 'nothing:plain' },
  { name: 'an SVG within an address', text: `data:image/svg+xml,<svg onload="${ATTACK}"/>`, like: 'nothing:plain' },
  { name: 'a file of this machine', text: 'file:///etc/passwd', like: 'nothing:plain' },
  { name: 'a path upwards', text: '../../../../etc/passwd%00%E0%A4%A', like: 'plain/plain' },
  { name: 'a link in other letters', text: 'https://аррӏе.com/login', like: 'https://apple.example/login' },
  { name: 'a link with a name before it', text: 'https://google.com@xn--e1afmkfd.example/', like: 'https://apple.example/' },
  { name: 'a link that turns around', text: 'https://example.com/\u202Egpj.exe', like: 'https://example.com/gpj.exe' },
];

const LETTERS: readonly HostileText[] = [
  { name: 'turned text', text: 'invoice_\u202Efdp.exe\u2066\u2067\u202D', like: 'invoice_fdp.exe' },
  { name: 'stacked marks', text: `Z${'\u0300\u0489\u0363'.repeat(40)}a${'\u0316\u0334'.repeat(40)}lgo`, like: PLAIN },
  { name: 'invisible characters', text: '\u0000\u0007\u200B\uFEFF\u2028\u2029\u00AD\u2060a' },
  { name: 'broken surrogates', text: 'a\uD83Db\uDE00\uD800', like: PLAIN },
  { name: 'names of members', text: '__proto__' },
  { name: 'another name of a member', text: 'constructor', like: PLAIN },
  { name: 'a joined emoji without end', text: `x${'👩\u200D'.repeat(200)}`, like: 'x'.repeat(200) },
];

const LARGE: readonly HostileText[] = [
  { name: 'a long word', text: 'W'.repeat(20_000), like: 'w'.repeat(20_000) },
  { name: 'a long name', text: 'Anastasia '.repeat(600).trim(), like: 'anastasia '.repeat(600).trim() },
  { name: 'many lines', text: 'x\n'.repeat(5_000), like: 'y\n'.repeat(5_000) },
  { name: 'nested markup', text: `${'*_~'.repeat(3_000)}x${'~_*'.repeat(3_000)}` },
  { name: 'quotes in quotes', text: '> '.repeat(4_000) },
  { name: 'links in a row', text: 'https://a.example/ '.repeat(1_500) },
];

/** For every field that takes a text. */
export const hostileTexts: readonly HostileText[] = [...MARKUP, ...ADDRESSES, ...LETTERS, ...LARGE];

/** Where a text belongs, and something else stands. */
export const hostileValues: Readonly<Record<string, unknown>> = {
  'a number': 7,
  'no number': Number.MAX_VALUE,
  null: null,
  'a truth': true,
  'a list': ['a', null, { b: 1 }],
  'a list of lists': [[[[]]]],
  'an object': { toString: 1, length: -1 },
  'members of the prototype': JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
  'a deep object': deep(20_000),
};

function deep(levels: number): unknown {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}
