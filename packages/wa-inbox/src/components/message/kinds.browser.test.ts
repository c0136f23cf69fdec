import 'axe-core';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import '../../define.ts';
import type { Message } from '../../model/message.ts';
import { decodeContent } from '../../sources/message-objects/decode-content.ts';
import { decodeSurroundings } from '../../sources/message-objects/decode-surroundings.ts';
import { estimateHeight } from '../thread/runs.ts';
import type { WaInboxMessage } from './message.ts';

type Sample = { type?: string; status?: string; [member: string]: unknown };
const read = async (path: string): Promise<[string, Sample][]> =>
  Object.entries((await (await fetch(path)).json()) as Record<string, Sample>);
const OUT = (await read('/test/contract/cloud-samples.fixture.json')).filter(([, { status }]) => status === undefined);
const IN = await read('/test/contract/customer-samples.fixture.json');

/** A tenth of a second of silence. */
const SILENCE = `data:audio/wav;base64,UklGRkQDAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YSADAACA${'gICA'.repeat(265)}`;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const FILES: Record<string, string> = { image: PIXEL, sticker: PIXEL, audio: SILENCE };

/** The sample with its files where they may be loaded. */
function withFiles(sample: unknown): unknown {
  if (Array.isArray(sample)) return sample.map(withFiles);
  if (typeof sample !== 'object' || sample === null) return sample;
  const shown = Object.entries(sample).map(([name, value]) =>
    Object.hasOwn(FILES, name) ? [name, { ...(value as object), link: FILES[name] }] : [name, withFiles(value)],
  );
  return Object.fromEntries(shown) as unknown;
}

function messageOf(sample: Sample, direction: Message['direction'], key: string): Message {
  return {
    key,
    id: key,
    phone: '12025550123',
    direction,
    at: '2026-01-15T14:05:00.000Z',
    content: decodeContent(sample),
    delivery: { state: 'read' },
    ...decodeSurroundings(sample),
    reactions: [],
    attempts: [],
  };
}

const ALL = [
  ...OUT.flatMap(([name, sample]) => [
    { name, message: messageOf(sample, 'outbound', name) },
    { name: `${name} with files`, message: messageOf(withFiles(sample) as Sample, 'outbound', `${name} with files`) },
  ]),
  ...IN.flatMap(([name, sample]) => [
    { name: `in.${name}`, message: messageOf(sample, 'inbound', `in.${name}`) },
    { name: `in.${name} with files`, message: messageOf(withFiles(sample) as Sample, 'inbound', `in.${name} with files`) },
  ]),
];

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function mount(scheme: 'light' | 'dark', dir: 'ltr' | 'rtl'): Promise<[string, WaInboxMessage][]> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`main { color-scheme: ${scheme}; background: light-dark(#efe9e0, #111313); inline-size: 560px; }`);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.lang = 'en';
  document.title = 'Kinds';
  document.documentElement.dir = dir;
  const main = document.createElement('main');
  const elements = ALL.map(({ name, message }): [string, WaInboxMessage] => [
    name,
    Object.assign(document.createElement('wa-inbox-message'), { message, name: 'Mina' }),
  ]);
  main.append(...elements.map(([, element]) => element));
  document.body.replaceChildren(main);
  const isWhole = () => elements.every(([, element]) => element.shadowRoot?.querySelector('article'));
  while (!isWhole() || main.querySelector(':not(:defined)')) await frame();
  for (let turn = 0; turn < 10; turn++) await frame();
  return elements;
}

describe('every kind of message', () => {
  let elements: [string, WaInboxMessage][];
  before(async () => {
    await mount('light', 'ltr');
    await import('../../content/more/more.ts');
    elements = await mount('light', 'ltr');
  });

  it('is drawn: with words or a picture, and its time', () => {
    for (const [name, element] of elements) {
      const box = element.shadowRoot!.querySelector('.bubble .body, .chip')!;
      const shown = (box as HTMLElement).innerText.replace(/\d+:\d+\s*(AM|PM)?/, '').trim();
      assert.isOk(shown || box.querySelector('img, video, wa-inbox-voice'), name);
      assert.isAbove(box.getBoundingClientRect().height, 15, name);
    }
  });

  it('is named for a screen reader, in words', () => {
    for (const [name, element] of elements) {
      const label = element.shadowRoot!.querySelector('article')!.getAttribute('aria-label')!;
      assert.match(label, /\d:\d\d.*: \S/, name);
      assert.notMatch(label, /undefined|null|NaN|\{|\[object/, name);
    }
  });

  it('is no placeholder, but for what the provider itself could not pass on', () => {
    const placeholders = elements
      .filter(([, element]) => element.shadowRoot!.querySelector('.unsupported'))
      .map(([name]) => name);
    assert.deepEqual(placeholders, ['in.unsupported', 'in.unsupported with files']);
  });

  it('does not write values that are missing', () => {
    for (const [name, element] of elements) {
      assert.notMatch(
        (element.shadowRoot!.querySelector('.line') as HTMLElement).innerText,
        /undefined|null|NaN|\{\w+\}|\[object/,
        name,
      );
    }
  });

  it('asks no other origin for anything', () => {
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    assert.deepEqual(
      asked.filter((url) => /^https?:/.test(url) && new URL(url).origin !== location.origin),
      [],
    );
    for (const [name, element] of elements) {
      for (const loaded of element.shadowRoot!.querySelectorAll('img, video, audio, source')) {
        assert.match(loaded.getAttribute('src')!, /^data:/, name);
      }
    }
  });

  it('is about as high as a thread expects before it is drawn', () => {
    const off = elements.map(([name, element]): [string, number] => {
      const drawn = element.shadowRoot!.querySelector('.line')!.getBoundingClientRect().height;
      return [name, Math.round(estimateHeight(element.message!) - drawn)];
    });
    const mean = off.reduce((sum, [, by]) => sum + Math.abs(by), 0) / off.length;
    assert.isBelow(mean, 30, JSON.stringify(off.filter(([, by]) => Math.abs(by) > 60)));
  });

  it('opens links so that the page they lead to knows nothing of this one', () => {
    const links = elements.flatMap(([, element]) => [...element.shadowRoot!.querySelectorAll('a')]);
    assert.isAbove(links.length, 10);
    for (const link of links) {
      assert.deepEqual([link.rel, link.target], ['noopener noreferrer', '_blank'], link.href);
      assert.include(link.title, link.getAttribute('href')!);
    }
  });

  for (const [scheme, dir] of [
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const) {
    it(`has no fault that axe finds, ${scheme} and ${dir}`, async function () {
      this.timeout(60_000);
      await mount(scheme, dir);
      const { axe } = globalThis as unknown as { axe: { run(root: Element): Promise<AxeResults> } };
      const { violations } = await axe.run(document.querySelector('main')!);
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
      );
      assert.deepEqual(faults, []);
    });
  }
});
