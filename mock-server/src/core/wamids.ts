import { makeWamid } from '@wa-inbox/protocol/cloud/wamid';
import type { Phone } from './values.ts';
import type { World } from './world.ts';

/** A fresh message id in the Cloud API's form; the same for the same seed and count. */
export function outboundWamid(world: World, phone: Phone): string {
  const minted = world.ids.next('wamid');
  const digits = minted.slice(minted.indexOf('_') + 1);
  // a scrambled part of seven digits, then the count
  const id = hex(digits.slice(0, 7), 8) + hex(digits.slice(7), 10);
  return makeWamid({ phone, direction: 'outbound', id });
}

/** A fresh id of a message that a customer writes, in the same form. */
export function inboundWamid(world: World, phone: Phone): string {
  const minted = world.ids.next('wamid');
  const digits = minted.slice(minted.indexOf('_') + 1);
  return makeWamid({ phone, direction: 'inbound', id: `3A${hex(digits.slice(0, 7), 8)}${hex(digits.slice(7), 10)}` });
}

function hex(base36: string, length: number): string {
  return Number.parseInt(base36, 36).toString(16).toUpperCase().padStart(length, '0');
}
