/** A room of the repository, what it may import, and why. A room may always import itself; what is not listed is forbidden. */
export type Room = {
  name: string;
  /** Folders and files, from the top of the repository; the longest one that holds a file decides. */
  paths: readonly string[];
  /** Names of other rooms. */
  rooms?: readonly string[];
  /** Packages: a name, or a name and `/*` for all below it, or `node` for every built-in module, or `*` for any. */
  packages?: readonly string[];
  /** Packages for `import()` and types only. */
  lazily?: readonly string[];
  /** What a failure quotes. */
  why: string;
};

const element = 'packages/wa-inbox/src';
const mock = 'mock-server/src';
const insideTheElement = ['model', 'markup', 'styles', 'i18n', 'events', 'controllers', 'content'];
const published = ['protocol', 'element entries', 'mock entries'];

export const rooms: readonly Room[] = [
  {
    name: 'protocol',
    paths: ['packages/protocol/src'],
    packages: ['zod/mini'],
    why: 'the protocol travels to browsers and servers alike: schemas, tables and pure functions, and zod in its small edition only',
  },
  {
    name: 'mock core',
    paths: [`${mock}/core`],
    rooms: ['protocol'],
    packages: ['@noble/hashes/*'],
    why: 'the core is pure: what it needs of the outside (time, chance, storage) is handed in, so that the same seed and commands give the same bytes; digests are functions of bytes, and run in a browser at once',
  },
  {
    name: 'mock dialects',
    paths: [`${mock}/dialects`],
    rooms: ['mock core', 'protocol'],
    packages: ['rou3', 'libphonenumber-js', 'libphonenumber-js/*'],
    why: 'a dialect turns plain exchanges into commands, and runs unchanged in Node and in a service worker',
  },
  {
    name: 'mock webhooks',
    paths: [`${mock}/webhooks`],
    rooms: ['mock core', 'protocol'],
    why: 'signing and sending are ports; transports implement them',
  },
  {
    name: 'mock store',
    paths: [`${mock}/store`],
    rooms: ['mock core'],
    packages: ['node:sqlite'],
    lazily: ['idb'],
    why: 'a store keeps what the core gives it and knows nothing of the wire',
  },
  { name: 'mock seed', paths: [`${mock}/seed`], rooms: ['protocol'], why: 'the seed is data in the words of the protocol' },
  {
    name: 'mock transports',
    paths: [`${mock}/transports`],
    rooms: ['mock core', 'mock dialects', 'mock webhooks', 'mock store', 'mock seed', 'mock entries', 'protocol'],
    packages: [
      'node',
      'socket.io',
      'engine.io-parser',
      'socket.io-parser',
      'msw',
      'msw/*',
      'json-server',
      '@scalar/*',
      '@noble/hashes/*',
      '#machine',
    ],
    lazily: ['vite'],
    why: 'transports are the rim, the only room of the mock that knows sockets, files and timers; the command line is outside it',
  },
  {
    name: 'mock entries',
    paths: [mock],
    rooms: ['mock transports', 'mock dialects', 'mock store', 'mock core', 'mock seed', 'protocol'],
    packages: ['#machine'],
    why: 'a public entry puts rooms together; what touches the machine is in transports',
  },
  {
    name: 'mock cli',
    paths: [`${mock}/cli`],
    rooms: ['mock entries'],
    packages: ['node', 'commander'],
    why: 'the command line is a user of the public entries, as everyone else is',
  },
  { name: 'model', paths: [`${element}/model`], why: 'our own words are pure and need neither a page nor a package' },
  { name: 'markup', paths: [`${element}/markup`], why: 'text formatting is a pure function of a string' },
  { name: 'styles', paths: [`${element}/styles`], packages: ['lit'], why: 'styles are text' },
  { name: 'i18n', paths: [`${element}/i18n`], rooms: ['model'], packages: ['lit', 'lit/*'], why: 'words know the model only' },
  { name: 'events', paths: [`${element}/events`], rooms: ['model'], packages: ['lit'], why: 'an event carries the model only' },
  {
    name: 'store',
    paths: [`${element}/store`],
    rooms: ['model'],
    why: 'the store runs without a page: its source and the storage of its outbox come in as ports',
  },
  {
    name: 'sources',
    paths: [`${element}/sources`],
    rooms: ['model', 'protocol'],
    lazily: ['socket.io-client', 'idb'],
    why: 'sources are the only room that knows providers; what is heavy is loaded by import() when first used, so that it weighs on no page before',
  },
  {
    name: 'controllers',
    paths: [`${element}/controllers`],
    rooms: ['store', 'model'],
    packages: ['lit', 'lit/*', '@tanstack/virtual-core'],
    why: 'a controller owns one concern of an element and knows no provider',
  },
  {
    name: 'content',
    paths: [`${element}/content`],
    rooms: ['model', 'markup', 'i18n'],
    packages: ['lit', 'lit/*'],
    why: 'a kind of message becomes a template from the model alone',
  },
  {
    name: 'components',
    paths: [`${element}/components`],
    rooms: insideTheElement,
    packages: ['lit', 'lit/*'],
    why: 'components get properties and ask by events; components/inbox alone wires store and sources',
  },
  {
    name: 'inbox component',
    paths: [`${element}/components/inbox`],
    rooms: [...insideTheElement, 'components', 'store', 'sources'],
    packages: ['lit', 'lit/*'],
    why: 'the component that wires store and sources; providers stay behind the door of sources',
  },
  {
    name: 'preview component',
    paths: [`${element}/components/preview`],
    rooms: [...insideTheElement, 'components', 'sources'],
    packages: ['lit', 'lit/*'],
    lazily: ['@scalar/snippetz/*'],
    why: 'it shows what providers would take, which sources read behind their door; what writes code is loaded when code is asked for',
  },
  {
    name: 'source checks',
    paths: [`${element}/testing`],
    rooms: ['model'],
    why: 'what checks a source runs in any test runner, and knows no source',
  },
  {
    name: 'element entries',
    paths: [element],
    rooms: ['components', 'inbox component', 'preview component', 'events', 'model'],
    why: 'an entry names what is public: components, events, the model',
  },
  {
    name: 'server rendering',
    paths: [`${element}/ssr`],
    rooms: ['element entries', 'inbox component', 'i18n', 'framework types'],
    packages: ['lit', 'lit/*', '@lit-labs/ssr', '@lit-labs/ssr/*', '@lit-labs/ssr-client'],
    why: 'what a server renders is a skeleton around the same inbox, so that no page without a server pays for it',
  },
  {
    name: 'framework types',
    paths: [`${element}/types`],
    rooms: ['components', 'inbox component', 'preview component', 'events'],
    lazily: ['react', 'preact', 'solid-js', 'vue', 'svelte/elements'],
    why: 'the typings of a framework are types only, so that nobody loads a framework through them',
  },
  {
    name: 'react components',
    paths: [`${element}/react`],
    rooms: ['element entries', 'components', 'inbox component', 'preview component', 'events'],
    packages: ['react', '@lit/react'],
    why: 'the one place that knows React: it wraps what the other entries export',
  },
  {
    name: 'users',
    paths: ['packages/console/src', 'packages/assistant/src', 'demo'],
    rooms: published,
    packages: ['*'],
    why: 'users of the packages see what every user sees: the names in package.json, never a file behind them',
  },
  {
    name: 'crossing tests',
    paths: ['test'],
    rooms: published,
    packages: ['*'],
    why: 'tests that cross rooms go through the public packages, as users do; a test of one file stands beside that file',
  },
];

/** What tests beside the code may import on top of their room and of the rest of their package; the last is what a loop over files imports. */
export const testTools: readonly string[] = [
  'node',
  'fast-check',
  'axe-core',
  'chai',
  'lit',
  'lit/*',
  'socket.io-client',
  '(computed)',
];

/** Names under which rooms of one package are imported by the others. */
export const publicNames: Readonly<Record<string, string>> = {
  '@wa-inbox/protocol': 'protocol',
  'wa-inbox': 'element entries',
  '@wa-inbox/mock': 'mock entries',
};
