import type { Contender } from './contender.ts';

/** Px by which an edge may lie outside of what is seen. */
const SLACK = 4;
const MARK = /\[(c\d+[mno][\d_]+)\]/;

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** In a task posted from a frame: after its style, layout and paint on the main thread. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });
}

/** Waits for a condition frame by frame; milliseconds, at the paint of the frame in which it held. */
export async function untilPainted(holds: () => boolean, limit = 60_000): Promise<number> {
  const start = performance.now();
  do {
    if (performance.now() - start > limit) throw new Error(`Nothing to be seen of it after ${limit} ms.`);
    await frame();
  } while (!holds());
  await afterPaint();
  return performance.now();
}

/** Whether a message is on the screen: its text in the scroller's box, its lower edge too, and nothing transparent. */
export function isSeen(contender: Contender, id: string): boolean {
  const element = contender.find(id);
  const box = contender.scroller()?.getBoundingClientRect();
  if (!element || !box || !element.textContent?.includes(`[${id}]`)) return false;
  const { height, bottom } = element.getBoundingClientRect();
  const inside = height > 0 && bottom > Math.max(0, box.top) + SLACK && bottom <= Math.min(box.bottom, innerHeight) + SLACK;
  return inside && element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}

/** Waits until neither position nor height of what scrolls changes for some frames. */
export async function untilStill(box: HTMLElement, frames = 8, limit = 3_000): Promise<void> {
  const start = performance.now();
  for (let still = 0, before = ''; still < frames && performance.now() - start < limit;) {
    await frame();
    const now = `${box.scrollTop} ${box.scrollHeight}`;
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** The id of the message at a point of the page, through shadow trees. */
export function messageAt(x: number, y: number): string | undefined {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner?.shadowRoot; element = inner) {
    const next = inner.shadowRoot.elementFromPoint(x, y);
    if (!next || next === inner) break;
    inner = next;
  }
  for (let steps = 0; element && steps < 7; steps++) {
    if (element.getBoundingClientRect().height > 1_200) return undefined;
    const found = MARK.exec(element.textContent ?? '');
    if (found) return found[1];
    element = element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
  }
  return undefined;
}

const ACROSS = [0.5, 0.15, 0.85];

/** The first message whose upper edge is in view. */
export function firstSeen(contender: Contender): string {
  const box = contender.scroller()!.getBoundingClientRect();
  for (let y = box.top + 6; y < box.bottom - 6; y += 8) {
    for (const share of ACROSS) {
      const id = messageAt(box.left + box.width * share, y);
      if (id && contender.find(id)!.getBoundingClientRect().top >= box.top - 1) return id;
    }
  }
  throw new Error('No message is in view.');
}

/** Whether none of 18 points of what scrolls shows a message. */
export function isBlank(box: HTMLElement): boolean {
  const { left, top, width, height } = box.getBoundingClientRect();
  const down = [0.2, 0.23, 0.5, 0.53, 0.8, 0.83];
  return !down.some((y) => ACROSS.some((x) => messageAt(left + width * x, top + height * y)));
}

/** All nodes below an element, shadow trees included. */
export function countNodes(root: Node): number {
  let count = 0;
  const walker = document.createTreeWalker(root);
  while (walker.nextNode()) {
    count++;
    const inner = walker.currentNode instanceof Element && walker.currentNode.shadowRoot;
    if (inner) count += countNodes(inner);
  }
  return count;
}
