import 'axe-core';
import type { AxeResults } from 'axe-core';
import { assert } from 'chai';
import '../../define.ts';
import type { Content } from '../../model/content.ts';
import type { Message } from '../../model/message.ts';
import type { WaInboxThread } from '../thread/thread.ts';
import type { WaInboxViewer } from './viewer.ts';

const picture = (color: string): string =>
  'data:image/svg+xml,' +
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="${color}"/></svg>`,
  );
const [red, green, blue] = ['#a33', '#3a3', '#33a'].map(picture) as [string, string, string];
const CONTENTS: Content[] = [
  { kind: 'image', url: red, caption: 'The *red* one' },
  { kind: 'text', text: 'And these' },
  { kind: 'album', items: [green, blue].map((url) => ({ kind: 'image', url })) },
  { kind: 'image', url: 'https://elsewhere.example/picture.jpg' },
  { kind: 'image', url: red, caption: 'The red one again' },
];

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function until<Found>(find: () => Found | null | undefined): Promise<Found> {
  for (let turn = 0; turn < 300; turn++) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`Did not come about: ${find}`);
}

async function mount(dir: 'ltr' | 'rtl' = 'ltr'): Promise<WaInboxThread> {
  document.documentElement.dir = dir;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('wa-inbox-thread { inline-size: 560px; block-size: 1600px; }');
  document.adoptedStyleSheets = [sheet];
  const messages = CONTENTS.map((content, index): Message => {
    const at = new Date(Date.UTC(2026, 0, 5, 9, index)).toISOString();
    const base = { key: `m${index}`, id: `m${index}`, phone: '1202', at, reactions: [], attempts: [] };
    return { ...base, direction: 'inbound', content, delivery: { state: 'read' } };
  });
  const thread = Object.assign(document.createElement('wa-inbox-thread'), { messages, conversation: '1202', name: 'Mina' });
  document.body.replaceChildren(thread);
  await until(() => button(thread, red));
  return thread;
}

const button = (thread: WaInboxThread, url: string): HTMLButtonElement | null | undefined =>
  thread.shadowRoot!.querySelector(`img[src="${url}"]`)?.closest('button');
const viewerOf = (thread: WaInboxThread): WaInboxViewer | null => thread.shadowRoot!.querySelector('wa-inbox-viewer');

async function open(thread: WaInboxThread, url: string): Promise<WaInboxViewer> {
  const opener = button(thread, url)!;
  opener.focus();
  opener.click();
  return until(() => (viewerOf(thread)?.shadowRoot?.querySelector('dialog[open]') ? viewerOf(thread) : undefined));
}

const shown = (viewer: WaInboxViewer) => viewer.shadowRoot!.querySelector<HTMLImageElement>('.picture img')!;
const title = (viewer: WaInboxViewer) => viewer.shadowRoot!.querySelector('h2')!.textContent;

async function press(viewer: WaInboxViewer, key: string): Promise<void> {
  const target = viewer.shadowRoot!.activeElement ?? viewer.shadowRoot!.querySelector('dialog')!;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }));
  await viewer.updateComplete;
}

/** What axe finds in the page as it is. */
async function faults(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: { run(root: Element, options: object): Promise<AxeResults> } };
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}

describe('wa-inbox-viewer', () => {
  it('opens at the picture that was chosen, among those of the conversation that may be loaded', async () => {
    const viewer = await open(await mount(), green);
    assert.equal(shown(viewer).getAttribute('src'), green);
    assert.equal(title(viewer), 'Picture 2 of 4');
  });

  for (const [dir, forward, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`is turned by arrows in the direction of the page, ${dir}, and stops at both ends`, async () => {
      const viewer = await open(await mount(dir), red);
      const seen: (string | null)[] = [];
      for (const key of [forward, forward, forward, forward, back, 'Home', back, 'End']) {
        await press(viewer, key);
        seen.push(shown(viewer).getAttribute('src'));
      }
      assert.deepEqual(seen, [green, blue, red, red, blue, red, red, red]);
    });
  }

  it('zooms by keys and moves what is enlarged, and is whole again on the next picture', async () => {
    const viewer = await open(await mount(), red);
    await press(viewer, '+');
    await press(viewer, '+');
    assert.include(shown(viewer).style.transform, 'scale(2.25)');
    await press(viewer, 'ArrowRight');
    assert.match(shown(viewer).style.transform, /translate\(-80px, 0px\)/);
    assert.equal(shown(viewer).getAttribute('src'), red);
    await press(viewer, '-');
    assert.include(shown(viewer).style.transform, 'scale(1.5)');
    await press(viewer, '0');
    assert.include(shown(viewer).style.transform, 'translate(0px, 0px) scale(1)');
    await press(viewer, '+');
    await press(viewer, 'PageDown');
    assert.include(shown(viewer).style.transform, 'scale(1)');
  });

  it('opens at the message that was chosen where several have the same picture', async () => {
    const thread = await mount();
    const again = [...thread.shadowRoot!.querySelectorAll<HTMLElement>('img')].findLast(
      (each) => each.getAttribute('src') === red,
    )!;
    again.closest('button')!.click();
    const viewer = await until(() =>
      viewerOf(thread)?.shadowRoot?.querySelector('dialog[open]') ? viewerOf(thread) : undefined,
    );
    assert.equal(title(viewer), 'Picture 4 of 4');
    assert.equal(viewer.shadowRoot!.querySelector('.caption')!.textContent, 'The red one again');
  });

  it('tells what is seen: the caption without its markers, and a name for every button', async () => {
    const viewer = await open(await mount(), red);
    assert.equal(viewer.shadowRoot!.querySelector('.caption')!.textContent, 'The red one');
    for (const each of viewer.shadowRoot!.querySelectorAll('button')) assert.isOk(each.getAttribute('aria-label'));
  });

  it('has no fault that axe finds', async () => {
    await open(await mount(), green);
    assert.deepEqual(await faults(), []);
  });

  it('is gone when it is closed, and the focus is where it was', async () => {
    const thread = await mount();
    const viewer = await open(thread, blue);
    viewer.shadowRoot!.querySelector('dialog')!.requestClose();
    await until(() => !viewerOf(thread));
    assert.equal(thread.shadowRoot!.activeElement, button(thread, blue));
  });

  it('goes with the thread it belongs to', async () => {
    const thread = await mount();
    await open(thread, red);
    thread.remove();
    assert.isNull(viewerOf(thread));
  });
});
