/** Custom positions for `cssProps`, in px. */
export type Place = Record<string, string>;

/** Px between a thing and what stands beside it. */
const GAP = 6;
const BUTTON = 36;

/** A button on the free side of a bubble, inside the frame that both are in. */
export function placeBeside(bubble: Element, frame: Element, isOut: boolean): Place {
  const [box, around] = [bubble.getBoundingClientRect(), frame.getBoundingClientRect()];
  const isLeft = isOut !== bubble.matches(':dir(rtl)');
  const left = isLeft ? box.left - GAP - BUTTON : box.right + GAP;
  const top = Math.min(Math.max(box.top, around.top + GAP), around.bottom - GAP - BUTTON);
  return { left: `${clamp(left - around.left, around.width - BUTTON)}px`, top: `${top - around.top}px` };
}

/** A menu under its button, above it where there is no room, and never out of the page. */
export function placeMenu(menu: Element, button: Element): Place {
  const [box, at] = [menu.getBoundingClientRect(), button.getBoundingClientRect()];
  const below = at.bottom + GAP;
  const top = below + box.height > innerHeight ? at.top - GAP - box.height : below;
  const left = at.left + at.width / 2 - box.width / 2;
  return { left: `${clamp(left, innerWidth - box.width)}px`, top: `${Math.max(GAP, top)}px` };
}

function clamp(value: number, most: number): number {
  return Math.max(GAP, Math.min(value, most - GAP));
}
