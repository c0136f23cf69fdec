import type { Plugin } from 'vite';

/**
 * Takes the indentation out of `css` and `html` templates, which minifiers leave as they are. A line break stays a line
 * break, so nothing is shown otherwise.
 */
export function squeeze(): Plugin {
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform: (code, id) => {
      if (id.endsWith('/wa-inbox/src/content/html.ts')) return "export { html } from 'lit';"; // what it does is done here
      if (!/\/packages\/wa-inbox\/src\/.*\.ts$/.test(id)) return undefined;
      return /\/html\.ts';/.test(code) ? withoutBreaks(squeezed(code)) : squeezed(code);
    },
    // notes to bundlers, and this is the last one
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = withoutNotes(chunk.code);
    },
  };
}

/** Between two words the note was what kept them apart: a blank stays. */
export function withoutNotes(code: string): string {
  return code.replace(/(?<=[\w$])\/\* @__PURE__ \*\/ (?=[\w$])/g, ' ').replaceAll('/* @__PURE__ */ ', '');
}

/** Takes out the line breaks between tags that `content/html.ts` takes out where nothing is built. */
export function withoutBreaks(code: string): string {
  return code.replace(/>\n(?=<|\$\{)/g, '>').replace(/\}\n(?=<)/g, '}');
}

export function squeezed(code: string): string {
  return code.replace(/css`([^`]*)`/g, (_, sheet: string) => `css\`${squeezedSheet(sheet)}\``).replace(/\n[ \t]+/g, '\n');
}

/** What stands between values is squeezed, and the values are not. */
function squeezedSheet(sheet: string): string {
  const parts = sheet.split(/(\$\{[^{}]*\})/);
  return parts
    .map((part, index) => (index % 2 ? part : squeezedText(part)))
    .join('')
    .trim();
}

function squeezedText(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/ > /g, '>')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .replace(/(?<![\w.-])0\.(?=\d)/g, '.')
    .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3(?![\da-f])/gi, '#$1$2$3');
}
