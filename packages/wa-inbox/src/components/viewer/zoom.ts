/** How a picture is enlarged: `scale` from 1, moved by pixels. */
export type Zoom = { scale: number; x: number; y: number };

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 };
const MOST = 6;
const STEP = 1.5;

/** One step nearer, or farther away; what was in the middle stays there. */
export function zoomed({ scale, x, y }: Zoom, by: 1 | -1): Zoom {
  const next = Math.min(MOST, Math.max(1, scale * STEP ** by));
  return next < 1.01 ? WHOLE : { scale: next, x: (x / scale) * next, y: (y / scale) * next };
}

/** Moved, but never so far that the picture leaves the middle. */
export function moved({ scale, x, y }: Zoom, by: { x: number; y: number }, size: { width: number; height: number }): Zoom {
  const clamp = (value: number, length: number): number => {
    const most = (length * (scale - 1)) / 2;
    return Math.max(-most, Math.min(most, value)) + 0; // no -0
  };
  return { scale, x: clamp(x + by.x, size.width), y: clamp(y + by.y, size.height) };
}
