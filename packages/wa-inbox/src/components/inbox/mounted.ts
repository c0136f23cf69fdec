import { createMemorySource, type MemorySource } from '../../sources/memory/memory-source.ts';
import type { WaInbox } from './inbox.ts';

type Fixture = Parameters<typeof createMemorySource>[0];

/** When the tests of the inbox take place. */
export const NOW = Date.parse('2026-01-15T12:00:00.000Z');
export const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Waits, frame by frame, until something is there. */
export async function until<Found>(find: () => Found | null | undefined | false): Promise<Found> {
  for (let turn = 0; turn < 200; turn++) {
    const found = find();
    if (found) return found;
    await frame();
  }
  throw new Error(`Did not come about: ${find}`);
}

export type Mounted = {
  inbox: WaInbox;
  source: MemorySource;
  root: ShadowRoot;
  /** The tree of an element inside the inbox, once it is there. */
  inside(tag: string): Promise<ShadowRoot>;
  /** Opens a conversation and waits for its messages. */
  open(phone: string): Promise<ShadowRoot>;
  search(text: string): Promise<void>;
};

/** An inbox on a fixture, in a page of its own, for tests, which register the elements; `change` turns the source before it is used. */
export async function mountInbox(fixture: Fixture, change: (source: MemorySource) => void = () => {}): Promise<Mounted> {
  localStorage.clear();
  const size = new CSSStyleSheet();
  size.replaceSync('wa-inbox { inline-size: 1100px; block-size: 640px; }');
  document.adoptedStyleSheets = [size];
  const source = createMemorySource(fixture, { now: () => NOW });
  change(source);
  const inbox = Object.assign(document.createElement('wa-inbox'), { source, now: () => NOW, locale: 'en' });
  document.body.replaceChildren(inbox);
  const root = await until(() => inbox.shadowRoot);
  const inside = (tag: string) => until(() => root.querySelector(tag)?.shadowRoot);
  const list = await inside('wa-inbox-contact-list');
  await inside('wa-inbox-list-tools');
  await until(() => list.querySelector('.row'));
  const open = async (phone: string): Promise<ShadowRoot> => {
    await inbox.openContact(phone);
    const thread = await inside('wa-inbox-thread');
    await until(() => thread.querySelector('article'));
    return thread;
  };
  const search = async (text: string): Promise<void> => {
    const field = list.querySelector<HTMLInputElement>('.search input')!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await frame();
  };
  return { inbox, source, root, inside, open, search };
}
