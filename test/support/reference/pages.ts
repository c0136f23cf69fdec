import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package } from 'custom-elements-manifest';
import { repository } from '../repository.ts';
import { elementsOf, type ElementDoc } from './manifest.ts';
import { tablesOf, tokenTable, type Table } from './tables.ts';

const NOTE = 'Written by `npm run reference` from the sources of the elements.';
const INTRODUCTION = `<wa-inbox> is a chat inbox as a web component: contact list, thread and composer over one server. It is not affiliated with WhatsApp or Meta.`;

/** Path from the top of the repository → text: a page for each element, all of them as HTML, and a page for language models. */
export function referencePages(manifest: Package): Record<string, string> {
  const elements = elementsOf(manifest);
  const folder = 'packages/wa-inbox/docs/reference';
  const pages = elements.map((element) => [`${folder}/${element.tagName}.md`, markdownPage(element)] as const);
  return {
    ...Object.fromEntries(pages),
    [`${folder}/tokens.md`]: `# Tokens\n\nEach is a custom property that a page sets on an element or above it.\n\n${markdownTable(tokenTable(elements[0]!))}\n${NOTE}\n`,
    'packages/wa-inbox/llms.txt': llms(elements),
    'demo/reference.html': htmlPage(elements),
  };
}

function markdownPage(element: ElementDoc): string {
  const code = exampleOf(element.tagName);
  const example = code ? `\`\`\`ts\n${code}\`\`\`\n\n` : '';
  const tables = tablesOf(element).map((table) => `## ${table.title}\n\n${markdownTable(table)}`);
  return `# \`<${element.tagName}>\`\n\n${element.description}\n\n${example}${tables.join('\n')}\nIts colors and sizes: [tokens](tokens.md). ${NOTE}\n`;
}

function markdownTable({ columns, code, rows }: Table): string {
  const cell = (text: string, index: number): string => {
    const safe = text.replaceAll('|', '\\|').replaceAll('\n', ' ');
    return code.includes(index) && text !== '' ? `\`${safe}\`` : safe;
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(columns)}${line(columns.map(() => '---'))}${rows.map((row) => line(row.map(cell))).join('')}`;
}

/** By the format of llmstxt.org: what it is, how it is used, and where more stands. */
function llms(elements: readonly ElementDoc[]): string {
  const inbox = elements.find(({ tagName }) => tagName === 'wa-inbox')!;
  const list = (items: readonly { name: string; description?: string }[] = []): string =>
    items.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n');
  return `# wa-inbox

> ${INTRODUCTION}

Install \`wa-inbox\`, import \`wa-inbox/define\` once, and put the tag on a page. Without a bundler load \`dist/wa-inbox.js\` by one script tag.

\`\`\`html
<script type="module" src="wa-inbox.js"></script>
<wa-inbox base-url="http://localhost:4010" token="test-token"></wa-inbox>
\`\`\`

Entries: \`wa-inbox\` (classes and types), \`wa-inbox/define\` (registers the elements), \`wa-inbox/react\` (components), \`wa-inbox/types/{react,preact,solid,vue,svelte}\` (typings of the tags), \`wa-inbox/ssr\` and \`wa-inbox/hydrate\` (a server's skeleton), \`wa-inbox/markup\`, \`wa-inbox/sources/*\`, \`wa-inbox/source\`, \`wa-inbox/bundle\` and \`wa-inbox/single\` (for pages without a bundler), \`wa-inbox/custom-elements.json\`.

## Attributes of wa-inbox

${list(inbox.attributes)}

## Events of wa-inbox

${list(inbox.events)}

## Methods of wa-inbox

${list(inbox.members?.filter(({ kind }) => kind === 'method'))}

## Elements

${elements.map(({ tagName, description }) => `- [${tagName}](docs/reference/${tagName}.md): ${description!.replaceAll('\n', ' ')}`).join('\n')}

## Optional

- [Tokens](docs/reference/tokens.md): custom properties for colors and sizes
- [Sources](SOURCES.md): where messages come from, and how to write a source of your own
- [Frameworks and servers](docs/frameworks.md): React, Vue, Svelte, Solid, Preact, Angular, editors, server rendering
`;
}

function htmlPage(elements: readonly ElementDoc[]): string {
  return `<!doctype html>
<!-- ${NOTE} -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Reference of the elements</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/src/reference.css" />
    <script type="module" src="/src/reference.ts"></script>
  </head>
  <body class="reference">
    <h1>Reference of the elements</h1>
    <nav aria-label="Elements"><ul>${elements.map(({ tagName }) => `<li><a href="#${tagName}">${tagName}</a></li>`).join('')}<li><a href="#tokens">Tokens</a></li></ul></nav>
    <main>
${elements.map(htmlSection).join('\n')}
      <section id="tokens" aria-labelledby="tokens-title"><h2 id="tokens-title">Tokens</h2>${htmlTable(tokenTable(elements[0]!))}</section>
    </main>
  </body>
</html>
`;
}

function htmlSection(element: ElementDoc): string {
  const { tagName } = element;
  const code = exampleOf(tagName);
  const example =
    code === undefined
      ? ''
      : `<div class="example" data-example="${tagName}"></div><pre tabindex="0"><code>${escaped(code)}</code></pre>`;
  return `      <section id="${tagName}" aria-labelledby="${tagName}-title"><h2 id="${tagName}-title">&lt;${tagName}&gt;</h2>
        <p>${escaped(element.description!)}</p>
        ${example}
        ${tablesOf(element).map(htmlTable).join('\n        ')}
      </section>`;
}

function htmlTable({ title, columns, code, rows }: Table): string {
  const cell = (text: string, index: number): string =>
    `<td>${code.includes(index) && text ? `<code>${escaped(text)}</code>` : escaped(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<table><caption>${title}</caption><thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The code of the live example on the page. */
export function exampleOf(tagName: string): string | undefined {
  const file = join(repository, 'demo', 'src', 'reference', `${tagName}.ts`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
