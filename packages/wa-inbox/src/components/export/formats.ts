import { dataUrlFree } from './without-data.ts';
import { transcriptOf, type Conversation, type ExportView } from './conversation.ts';

/** One line a message; further lines of a message are indented. */
export function toText(conversation: Conversation, view: ExportView): string {
  const { title, made, partial, days } = transcriptOf(conversation, view);
  const body = days.flatMap(({ day, lines }) => [
    '',
    `— ${day} —`,
    ...lines.map(({ time, author, text, notes }) =>
      `[${time}] ${author}: ${[text, ...notes.map((note) => `(${note})`)].join('\n')}`.replaceAll('\n', '\n    '),
    ),
  ]);
  return [title, made, ...(partial ? [partial] : []), ...body, ''].join('\n');
}

/** In the element's own words: what `Message` and `Contact` are. */
export function toJson({ contact, messages, partial, now }: Conversation): string {
  const { phone, name, tags } = contact;
  const saved = new Date(now).toISOString();
  return JSON.stringify(
    { format: 'wa-inbox-conversation/1', saved, contact: { phone, name, tags }, partial, messages },
    dataUrlFree,
    2,
  );
}

const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:15px/1.45 system-ui,sans-serif;color:#0a1014;background:#fff}
h1{font-size:1.25rem;margin:0}h2{font-size:.8125rem;font-weight:600;text-align:center;color:#4a5357;margin:1.5rem 0 .75rem}
header p,small,time{color:#4f5b5f;font-size:.8125rem}
article{max-width:75%;width:fit-content;margin:.375rem 0;padding:.375rem .75rem;border:1px solid #e2ded8;border-radius:8px;break-inside:avoid;overflow-wrap:anywhere}
article.own{margin-inline-start:auto;background:#e7f8e3;border-color:#c9e6c3}article p{margin:0;white-space:pre-wrap}small{display:block}b{font-size:.8125rem}`;

/** A whole document that needs nothing else: no script, nothing loaded, every text escaped. */
export function toHtml(conversation: Conversation, view: ExportView): string {
  const { title, made, partial, days } = transcriptOf(conversation, view);
  const article = ({ isOwn, author, at, time, text, notes }: (typeof days)[number]['lines'][number]): string =>
    `<article${isOwn ? ' class="own"' : ''}><b dir="auto">${escaped(author)}</b> <time datetime="${escaped(at)}">${escaped(time)}</time><p dir="auto">${escaped(text)}</p>${notes.map((note) => `<small dir="auto">${escaped(note)}</small>`).join('')}</article>`;
  return `<!doctype html>
<html lang="${escaped(view.i18n.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><header><h1 dir="auto">${escaped(title)}</h1><p>${escaped(made)}</p>${partial ? `<p>${escaped(partial)}</p>` : ''}</header>
<main>
${days.map(({ day, lines }) => `<section><h2>${escaped(day)}</h2>\n${lines.map(article).join('\n')}</section>`).join('\n')}
</main></body></html>
`;
}

/** The same page built into a document that exists already: for printing, where no HTML may be parsed. */
export function buildPage(page: Document, conversation: Conversation, view: ExportView): void {
  const { title, made, partial, days } = transcriptOf(conversation, view);
  const add = (parent: Node, tag: string, text = '', className = ''): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    element.dir = 'auto';
    parent.appendChild(element);
    return element;
  };
  const sheet = new page.defaultView!.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  page.adoptedStyleSheets = [sheet];
  page.title = title;
  page.documentElement.lang = view.i18n.locale;
  const header = add(page.body, 'header');
  add(header, 'h1', title);
  add(header, 'p', made);
  if (partial) add(header, 'p', partial);
  for (const { day, lines } of days) {
    const section = add(page.body, 'section');
    add(section, 'h2', day);
    for (const { isOwn, author, time, text, notes } of lines) {
      const article = add(section, 'article', '', isOwn ? 'own' : '');
      add(article, 'b', author);
      article.append(' ');
      add(article, 'time', time);
      add(article, 'p', text);
      for (const note of notes) add(article, 'small', note);
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
