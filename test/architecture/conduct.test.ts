import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaches } from './conduct.ts';
import { rules } from './rules.ts';
import { readSource, sourceFiles } from './source-file.ts';

const judge = (path: string, code: string): string => breaches(readSource(path, code), rules).join('\n');
const element = 'packages/wa-inbox/src/components/thread/thread.ts';
const core = 'mock-server/src/core/world.ts';

const files = sourceFiles();
for (const rule of rules) {
  test(`everywhere: ${rule.name}`, () => {
    assert.equal(files.flatMap((file) => breaches(file, [rule])).join('\n'), '');
  });
}

const caught: readonly (readonly [rule: string, path: string, code: string, quoted: RegExp])[] = [
  ['console', core, `\nconsole.log('a');`, /world\.ts:2 uses console\.\*: only the command line/],
  ['console', element, `globalThis.console.warn('a');`, /console/],
  ['clock and chance', core, `const a = Date.now();`, /uses Date\.now: ask the injected clock/],
  ['clock and chance', core, `const a = Date.now;`, /Date\.now/],
  ['clock and chance', core, `const a = new Date();`, /new Date\(\)/],
  ['clock and chance', core, `Math.random();`, /Math\.random/],
  ['clock and chance', core, `globalThis.setTimeout(f, 1);`, /setTimeout/],
  ['clock and chance', 'packages/protocol/src/a.ts', `crypto.randomUUID();`, /crypto/],
  ['HTML from strings', element, 'html`<p style="color: red"></p>`;', /writes style=/],
  ['HTML from strings', element, 'html`<p .innerHTML=${text}></p>`;', /innerHTML/],
  ['HTML from strings', element, `this.p.innerHTML = text;`, /uses innerHTML/],
  [
    'HTML from strings',
    element,
    `import { styleMap } from 'lit/directives/style-map.js';`,
    /imports lit\/directives\/style-map\.js/,
  ],
  ['HTML from strings', element, `import { unsafeHTML } from 'lit/directives/unsafe-html.js';`, /unsafe-html/],
  ['registration', element, `customElements.define('wa-inbox-thread', Thread);`, /define\.ts registers/],
  ['registration', element, `@customElement('wa-inbox-thread') class Thread {}`, /uses @customElement/],
  ['names of events', element, `this.dispatchEvent(new CustomEvent('sent'));`, /fires "sent"/],
  ['names of events', element, `class SentEvent extends CustomEvent { constructor() { super('sent'); } }`, /fires "sent"/],
  ['names of tags', element, 'html`<wa-button></wa-button>`;', /uses the tag <wa-button>/],
  ['names of custom properties', element, 'css`p { color: var(--accent); }`;', /uses --accent/],
  ['length', core, '\n'.repeat(350) + 'export {};', /has 351 lines/],
];

for (const [rule, path, code, quoted] of caught) {
  test(`${rule}: ${code.trim().slice(0, 80)} is caught`, () => assert.match(judge(path, code), quoted));
}

test('every rule is shown to catch something', () => {
  assert.deepEqual(
    rules.map((rule) => rule.name).filter((name) => !caught.some(([rule]) => rule === name)),
    [],
  );
});

const harmless: readonly (readonly [path: string, code: string])[] = [
  ['mock-server/src/cli/main.ts', `console.log('ready');`],
  ['mock-server/src/transports/pump.ts', `setTimeout(f, Date.now());`],
  [core, `const a = new Date(0); clock.now(); const s = 'Date.now()'; // Math.random()`],
  [element, 'html`<wa-inbox-message class="a" part="style"></wa-inbox-message>`; css`p { --_a: var(--wa-inbox-a); }`;'],
  ['packages/wa-inbox/src/define.ts', `customElements.define('wa-inbox', Inbox);`],
  [
    'packages/wa-inbox/src/events/sent-event.ts',
    `class SentEvent extends CustomEvent { constructor() { super('wa-inbox-sent'); } }`,
  ],
];

for (const [path, code] of harmless) {
  test(`${path} may hold: ${code}`, () => assert.equal(judge(path, code), ''));
}
