import { scramble } from '../random.ts';
import type { World } from '../world.ts';

/** An id as Chakra has them. It looks random, never repeats within a world, and is the same for the same seed. */
export function freshUuid(world: World): string {
  const minted = world.ids.next('uuid');
  const digits = minted.slice(minted.indexOf('_') + 1);
  const noise = Number.parseInt(digits.slice(0, 7), 36) >>> 0;
  const more = hex(scramble(noise), 8);
  const count = hex(Number.parseInt(digits.slice(7), 36), 9);
  return `${hex(noise, 8)}-${more.slice(0, 4)}-4${more.slice(4, 7)}-8${count.slice(0, 3)}-${more.slice(2)}${count.slice(3)}`;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
