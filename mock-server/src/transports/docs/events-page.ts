/** A page that reads `asyncapi.json`; its addresses are relative, so that it also works in a world of its own. */
export const EVENTS_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>wa-mock: every event</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="events.css">
<script src="events.js" defer></script>
</head>
<body>
<main><noscript>This page needs JavaScript; the document itself is at <a href="../asyncapi.json">asyncapi.json</a>.</noscript></main>
</body>
</html>
`;

/** Texts of the document become text, never markup. */
export const EVENTS_SCRIPT = `const main = document.querySelector('main');
const add = (parent, tag, text) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  return parent.appendChild(element);
};
const find = (root, reference) => reference.slice(2).split('/').reduce((at, part) => at[part], root);
const schemasOf = (root, schema, found = new Set()) => {
  for (const [, name] of JSON.stringify(schema).matchAll(/#\\/components\\/schemas\\/(\\w+)/g)) {
    if (found.has(name)) continue;
    found.add(name);
    schemasOf(root, root.components.schemas[name], found);
  }
  return found;
};
const link = (parent, href, text) => { add(parent, 'a', text).href = href; };
const show = (root) => {
  add(main, 'h1', root.info.title);
  const lead = add(main, 'p', 'What the mock says without being asked. For programs: ');
  link(lead, '../asyncapi.json', 'asyncapi.json');
  add(lead, 'span', '. The calls that it answers: ');
  link(lead, '../docs', 'docs');
  add(lead, 'span', '.');
  for (const [name, channel] of Object.entries(root.channels)) {
    const section = add(main, 'section');
    section.id = name;
    add(section, 'h2', channel.title + (channel.address ? ' (' + channel.address + ')' : ''));
    add(section, 'p', channel.description);
    for (const reference of Object.values(channel.messages)) {
      const message = find(root, reference.$ref);
      const details = add(section, 'details');
      const summary = add(details, 'summary');
      add(summary, 'code', message.name);
      add(summary, 'span', message.title);
      if (message.headers) add(details, 'pre', JSON.stringify(message.headers.properties, null, 2));
      for (const schema of schemasOf(root, message.payload)) {
        add(details, 'h3', schema);
        add(details, 'pre', JSON.stringify(root.components.schemas[schema], null, 2));
      }
    }
  }
};
fetch('../asyncapi.json').then((reply) => reply.json()).then(show, (error) => add(main, 'p', String(error)));
`;

export const EVENTS_STYLE = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
summary { cursor: pointer; padding: .25rem 0; }
summary code { font-weight: 600; margin-inline-end: .75rem; }
h3 { margin: .75rem 0 .25rem; font-size: .9rem; }
pre { overflow: auto; margin: 0; padding: .75rem; border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 6px; font-size: .8rem; }
`;
