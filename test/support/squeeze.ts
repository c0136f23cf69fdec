import type { Plugin } from 'vite';

/**
 * Takes the indentation out of `css` and `html` templates, which minifiers leave as they are. A line break stays a line
 * break, so nothing is shown otherwise; style sheets with values in them are left alone but for their indentation.
 */
export function squeeze(): Plugin {
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform: (code, id) => (/\/packages\/wa-inbox\/src\/.*\.ts$/.test(id) ? squeezed(code) : undefined),
  };
}

export function squeezed(code: string): string {
  return code.replace(/css`([^`$]*)`/g, (_, sheet: string) => `css\`${squeezedSheet(sheet)}\``).replace(/\n[ \t]+/g, '\n');
}

function squeezedSheet(sheet: string): string {
  return sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}
