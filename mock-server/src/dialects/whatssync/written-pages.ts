import type { World } from '../../core/world.ts';
import { originOf } from '../media-url.ts';

export type WrittenPage = { readonly body: string; readonly bytes: Uint8Array };
/** `origin`: where its files are fetched. */
type Kept = WrittenPage & { readonly seq: number; readonly origin: string };

const MOST = 64;
const PAGES = new WeakMap<World, Map<string, Kept>>();
const UTF8 = new TextEncoder();

/** A page as text and bytes, written once for as long as nothing happens in the world: every change has an event. */
export function writtenPage(world: World, name: string, write: () => string): WrittenPage {
  let pages = PAGES.get(world);
  if (!pages) PAGES.set(world, (pages = new Map()));
  const { seq } = world.log;
  const kept = pages.get(name);
  const origin = originOf(world.settings);
  if (kept?.seq === seq && kept.origin === origin) return kept;
  const body = write();
  const page = { seq, origin, body, bytes: UTF8.encode(body) };
  if (pages.size >= MOST) pages.clear();
  pages.set(name, page);
  return page;
}
