import { assert } from 'chai';
import '../../define.ts';
import type { Message } from '../../model/message.ts';
import { decodeContent } from '../../sources/message-objects/decode-content.ts';
import { decodeSurroundings } from '../../sources/message-objects/decode-surroundings.ts';
import { harmIn, structureOf } from './drawn.ts';
import { hostileTexts, hostileValues } from './hostile-texts.ts';
import type { WaInboxMessage } from './message.ts';

type Sample = { status?: string; [member: string]: unknown };
/** A text within a sample of a kind: where the harm is put. */
type Place = { name: string; direction: Message['direction']; put(value: unknown): Sample };

const read = async (path: string): Promise<[string, Sample][]> =>
  Object.entries((await (await fetch(path)).json()) as Record<string, Sample>);
const OUT = (await read('/test/contract/cloud-samples.fixture.json')).filter(([, { status }]) => status === undefined);
const IN = await read('/test/contract/customer-samples.fixture.json');
const PLACES: Place[] = [
  ...OUT.flatMap(([name, sample]) => placesOf(name, sample, 'outbound')),
  ...IN.flatMap(([name, sample]) => placesOf(`in.${name}`, sample, 'inbound')),
];

/** Every text of a sample that a message is made of. */
function placesOf(name: string, sample: Sample, direction: Message['direction']): Place[] {
  const own = new Set(['messaging_product', 'recipient_type', 'to', 'from', 'timestamp', 'biz_opaque_callback_data']);
  return pathsOf(sample)
    .filter(([first]) => !own.has(first!))
    .map((path) => ({ name: `${name}: ${path.join('.')}`, direction, put: (value) => withValue(sample, path, value) as Sample }));
}

function pathsOf(value: unknown): string[][] {
  if (typeof value === 'string') return [[]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => pathsOf(part).map((path) => [name, ...path]));
}

function withValue(whole: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value;
  const copy: Record<string, unknown> = Array.isArray(whole) ? ([...whole] as never) : { ...(whole as object) };
  copy[name] = withValue(copy[name], rest, value);
  return copy;
}

function messageOf({ name, direction, put }: Place, value: unknown): Message {
  const wire = put(value);
  return {
    key: name,
    id: name,
    phone: '12025550123',
    direction,
    at: '2026-01-15T14:05:00.000Z',
    content: decodeContent(wire),
    delivery: { state: 'read' },
    ...decodeSurroundings(wire),
    reactions: [],
    attempts: [],
  };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const pieces: WaInboxMessage[] = [];
const failures: string[] = [];

/** Draws a value at every place; one element a place, as narrow as a telephone. */
async function draw(value: unknown): Promise<void> {
  for (const [index, place] of PLACES.entries()) pieces[index]!.message = messageOf(place, value);
  await Promise.all(pieces.map(async (piece) => piece.updateComplete));
  await frame();
  await Promise.all(pieces.map(async (piece) => piece.updateComplete));
}

function structures(): Map<string, string> {
  return new Map(PLACES.map(({ name }, index) => [name, structureOf(pieces[index]!.shadowRoot!)]));
}

function assertHarmless(): void {
  const found = PLACES.flatMap(({ name }, index) => {
    const root = pieces[index]!.shadowRoot!;
    const wide = pieces[index]!.scrollWidth > 320 ? [`${pieces[index]!.scrollWidth} px wide`] : [];
    const read = /\[object \w+\]/.exec(root.textContent) ? ['reads [object …]'] : [];
    return [...harmIn(root), ...wide, ...read].map((what) => `${name}: ${what}`);
  });
  assert.deepEqual(found.slice(0, 10), []);
  assert.deepEqual(failures, []);
  assert.notProperty(globalThis, 'attacked');
  assert.notProperty(Object.prototype, 'polluted');
}

describe('what a message says may be anything', () => {
  const harmless = new Map<string, Map<string, string>>();
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void =>
    void failures.push(String('reason' in event ? event.reason : event.message));

  before(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const size = new CSSStyleSheet();
    size.replaceSync('wa-inbox-message { inline-size: 320px; }');
    document.adoptedStyleSheets = [size];
    for (let index = 0; index < PLACES.length; index++) pieces.push(document.createElement('wa-inbox-message'));
    document.body.replaceChildren(...pieces);
    for (const piece of pieces) piece.name = 'Ana';
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    document.body.replaceChildren();
  });

  it(`is tried in ${PLACES.length} places`, async () => {
    assert.isAbove(PLACES.length, 500);
    await draw('Plain words');
    await Promise.all([import('../../content/more/more.ts'), customElements.whenDefined('wa-inbox-voice')]);
    assertHarmless();
  });

  for (const { name, text, like } of hostileTexts) {
    it(`${name} changes nothing but text`, async () => {
      if (like !== undefined && !harmless.has(like)) {
        await draw(like);
        harmless.set(like, structures());
      }
      await draw(text);
      assertHarmless();
      if (like === undefined) return;
      const expected = harmless.get(like)!;
      // a file that fails to load is replaced some time later
      const still = [...structures()].filter(([place]) => !/(?:link|url)$/.test(place));
      const others = still.filter(([place, structure]) => structure !== expected.get(place));
      assert.deepEqual(
        others.slice(0, 3).map(([place, structure]) => [place, structure, expected.get(place)]),
        [],
      );
    });
  }

  it('a word of a megabyte is drawn, and one of a tenth in every member', async () => {
    const members = new Map(PLACES.map((place) => [place.name.split(/\.|: /).at(-1)!, place]));
    const [piece] = pieces;
    for (const [member, place] of members) {
      const isMain = ['body', 'caption', 'text', 'title', 'formatted_name', 'filename'].includes(member);
      piece!.message = messageOf(place, 'W'.repeat(isMain ? 1_000_000 : 100_000));
      await piece!.updateComplete;
      assert.isAtMost(piece!.scrollWidth, 320, place.name);
    }
    assert.deepEqual(failures, []);
  });

  for (const [name, value] of Object.entries(hostileValues)) {
    it(`${name} where a text belongs does no harm`, async () => {
      await draw(value);
      assertHarmless();
    });
  }
});
