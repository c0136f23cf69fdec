import type { OpusPackets } from './opus-packets.ts';

const FIRST = 0x02;
const LAST = 0x04;
/** Packets on a page: about a second of speech. */
const PER_PAGE = 40;
/** Tells this stream from others in a file; there are no others. */
const SERIAL = 1;
const VENDOR = 'wa-inbox';

/** Opus in Ogg (RFC 7845), which is what a voice message has to be. */
export function writeOgg({ head, packets }: OpusPackets): Uint8Array<ArrayBuffer> {
  const pages = [
    pageOf([head], { flags: FIRST, granule: 0, sequence: 0 }),
    pageOf([tags()], { flags: 0, granule: 0, sequence: 1 }),
  ];
  let granule = 0;
  for (let from = 0; from < packets.length; from += PER_PAGE) {
    const some = packets.slice(from, from + PER_PAGE);
    granule += some.reduce((total, packet) => total + samplesOf(packet), 0);
    const flags = from + PER_PAGE >= packets.length ? LAST : 0;
    pages.push(pageOf(some, { flags, granule, sequence: pages.length }));
  }
  return joined(pages);
}

/** Samples of a packet at 48 kHz, which its first byte tells. RFC 6716, section 3.1. */
export function samplesOf(packet: Uint8Array): number {
  const first = packet[0] ?? 0;
  const config = first >> 3;
  const frames = [1, 2, 2, (packet[1] ?? 0) & 0x3f][first & 3]!;
  if (config < 12) return frames * [480, 960, 1_920, 2_880][config & 3]!;
  return frames * (config < 16 ? [480, 960][config & 1]! : [120, 240, 480, 960][config & 3]!);
}

function pageOf(packets: Uint8Array[], { flags, granule, sequence }: { flags: number; granule: number; sequence: number }) {
  const lacing = packets.flatMap(({ length }) => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255]);
  const page = joined([new Uint8Array(27), Uint8Array.from(lacing), ...packets]);
  const view = new DataView(page.buffer);
  page.set(new TextEncoder().encode('OggS'));
  page[5] = flags;
  view.setUint32(6, granule % 2 ** 32, true);
  view.setUint32(10, Math.floor(granule / 2 ** 32), true);
  view.setUint32(14, SERIAL, true);
  view.setUint32(18, sequence, true);
  page[26] = lacing.length;
  view.setUint32(22, checksum(page), true);
  return page;
}

function tags(): Uint8Array {
  const bytes = joined([new TextEncoder().encode(`OpusTags\0\0\0\0${VENDOR}`), new Uint8Array(4)]);
  bytes[8] = VENDOR.length;
  return bytes;
}

/** The checksum of Ogg, bit by bit: a minute of speech is 0.2 MB. RFC 3533, section 6. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = (sum << 1) ^ (sum < 0 ? 0x04c11db7 : 0);
  }
  return sum >>> 0;
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
