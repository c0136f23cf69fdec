import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOpusPackets } from './opus-packets.ts';
import { samplesOf, writeOgg } from './write-ogg.ts';

const text = (given: string): number[] => [...new TextEncoder().encode(given)];
const HEAD = [...text('OpusHead'), 1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0];
const UNKNOWN = [0x01, 255, 255, 255, 255, 255, 255, 255];
const element = (id: number[], data: number[]): number[] => [...id, 0x40 | (data.length >> 8), data.length & 255, ...data];
const block = (packet: number[]): number[] => element([0xa3], [0x81, 0, 0, 0x80, ...packet]);

/** As browsers record: segment and clusters have no length. */
function webm(packets: number[][], codec = HEAD): Uint8Array {
  const tracks = element([0x16, 0x54, 0xae, 0x6b], element([0xae], [...element([0xd7], [1]), ...element([0x63, 0xa2], codec)]));
  const cluster = [0x1f, 0x43, 0xb6, 0x75, ...UNKNOWN, ...element([0xe7], [0]), ...packets.flatMap(block)];
  return Uint8Array.from([...element([0x1a, 0x45, 0xdf, 0xa3], [0]), 0x18, 0x53, 0x80, 0x67, ...UNKNOWN, ...tracks, ...cluster]);
}

/** The pages of an Ogg file: flags, position, packets. */
function pagesOf(ogg: Uint8Array): { flags: number; granule: number; packets: number[][] }[] {
  const pages = [];
  const view = new DataView(ogg.buffer);
  for (let at = 0; at < ogg.length;) {
    assert.equal(new TextDecoder().decode(ogg.subarray(at, at + 4)), 'OggS');
    const count = ogg[at + 26]!;
    const lacing = [...ogg.subarray(at + 27, at + 27 + count)];
    const packets: number[][] = [[]];
    let data = at + 27 + count;
    for (const length of lacing) {
      packets.at(-1)!.push(...ogg.subarray(data, data + length));
      data += length;
      if (length < 255) packets.push([]);
    }
    pages.push({ flags: ogg[at + 5]!, granule: view.getUint32(at + 6, true), packets: packets.slice(0, -1) });
    at = data;
  }
  return pages;
}

test('the packets of a WebM recording are in the Ogg file as they were, in order', () => {
  const packets = Array.from({ length: 90 }, (_, index) => [0x78, index, ...Array<number>(index === 3 ? 600 : 40).fill(7)]);
  const pages = pagesOf(writeOgg(readOpusPackets(webm(packets))!));
  assert.deepEqual(pages[0]!.packets, [HEAD]);
  assert.equal(new TextDecoder().decode(Uint8Array.from(pages[1]!.packets[0]!.slice(0, 8))), 'OpusTags');
  assert.deepEqual(
    pages.slice(2).flatMap((page) => page.packets),
    packets,
  );
  assert.deepEqual([pages[0]!.flags, pages.at(-1)!.flags], [2, 4]);
  assert.equal(pages.at(-1)!.granule, 90 * 960);
});

test('a packet tells how long it is', () => {
  const lengths = [
    [[0x08], 960],
    [[0x18], 2_880],
    [[0x60], 480],
    [[0x78], 960],
    [[0x79], 1_920],
    [[0x7b, 3], 2_880],
    [[0xe0], 120],
  ] as const;
  for (const [packet, samples] of lengths) assert.equal(samplesOf(Uint8Array.from(packet)), samples, String(packet));
});

test('what is no recording of Opus is told from one, also cut off anywhere', () => {
  assert.equal(readOpusPackets(webm([[0x78]], text('VorbisHead'))), undefined);
  assert.equal(readOpusPackets(webm([])), undefined);
  const whole = webm([[0x78, 1, 2, 3]]);
  for (let length = 0; length <= whole.length; length++) readOpusPackets(whole.subarray(0, length));
});

test('the checksum is the one that is usually made with a table', () => {
  const page = writeOgg({ head: Uint8Array.from(HEAD), packets: [Uint8Array.of(0x78)] }).slice(0, 27 + 1 + HEAD.length);
  const table = Array.from({ length: 256 }, (_, index) => {
    let value = index << 24;
    for (let bit = 0; bit < 8; bit++) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
    return value >>> 0;
  });
  const said = new DataView(page.buffer).getUint32(22, true);
  page.fill(0, 22, 26);
  assert.equal(
    said,
    page.reduce((sum, byte) => ((sum << 8) ^ table[((sum >>> 24) & 255) ^ byte]!) >>> 0, 0),
  );
});
