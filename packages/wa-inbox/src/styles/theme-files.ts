import { palettes, paletteText } from './palettes.ts';
import { tokenDescriptions } from './token-descriptions.ts';
import { colors, sizes } from './tokens.ts';

type Token = keyof typeof tokenDescriptions;

/** The elements that have tokens of their own to give. */
const ELEMENTS = [
  'wa-inbox',
  'wa-inbox-contact-list',
  'wa-inbox-thread',
  'wa-inbox-composer',
  'wa-inbox-message',
  'wa-inbox-template-picker',
].join(',\n');

/** What is made of the tables: file name, from the package's folder, and text. */
export function themeFiles(): Readonly<Record<string, string>> {
  const themes = { whatsapp: whatsapp(), neutral: paletteText('neutral'), 'high-contrast': paletteText('high-contrast') };
  const sheets = Object.entries(themes).map(([name, text]) => [`themes/${name}.css`, `${ELEMENTS} {\n${text}\n}\n`]);
  return { ...(Object.fromEntries(sheets) as Record<string, string>), 'docs/tokens.md': tokensPage() };
}

/** The default colors, for a host to begin with; sizes stay with the density. */
function whatsapp(): string {
  return Object.entries(colors)
    .map(([name, color]) => `  --wa-inbox-${name}: light-dark(${color});`)
    .join('\n');
}

function tokensPage(): string {
  const colorRows = Object.entries(colors).map(([name, color]) => {
    const all = [color, ...Object.values(palettes).map((palette) => palette[name as keyof typeof colors])];
    return row([
      code(`--wa-inbox-${name}`),
      tokenDescriptions[name as Token],
      ...all.map((pair) => pair.split(', ').map(code).join(' ')),
    ]);
  });
  const sizeRows = Object.entries(sizes).map(([name, value]) =>
    row([code(`--wa-inbox-${name}`), tokenDescriptions[name as Token], code(value)]),
  );
  return `# Tokens

Set them on the element, or on any element around it:

    wa-inbox { --wa-inbox-accent: light-dark(#7a1a5c, #f29ad4); --wa-inbox-radius: 4px }

A color with \`light-dark()\` follows the attribute \`theme\`, else the page's \`color-scheme\`. What is set on the element
itself goes before a \`palette\`.

## Colors

Each as light and dark, in the WhatsApp-style default and in the palettes ${Object.keys(palettes).map(code).join(' and ')}.

${row(['token', 'what for', 'default', ...Object.keys(palettes)])}
${row(Array.from({ length: 3 + Object.keys(palettes).length }, () => '---'))}
${colorRows.join('\n')}

## Sizes and shapes

${row(['token', 'what for', 'default'])}
${row(['---', '---', '---'])}
${sizeRows.join('\n')}

\`density="compact"\` changes the default of \`font-size\`, \`row-height\`, \`avatar-size\`, \`header-height\`, \`field-height\`, \`turn-gap\` and \`gap\`.
`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
