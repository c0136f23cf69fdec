/** Sound as packets, without the container that it came in. */
export type OpusPackets = { /** The codec's own header, which any container carries. */ head: Uint8Array; packets: Uint8Array[] };

/** Elements of WebM (RFC 9559): into those that hold others one goes, the rest is read or skipped. */
const INTO = new Set([0x18538067, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0]);
const CODEC_PRIVATE = 0x63a2;
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;
/** Of a block's flags: several packets in one. */
const LACED = 0x06;

/** The packets of a WebM recording of one voice; undefined where it is something else. */
export function readOpusPackets(webm: Uint8Array): OpusPackets | undefined {
  const packets: Uint8Array[] = [];
  let head: Uint8Array | undefined;
  let at = 0;
  while (at < webm.length) {
    const id = readNumber(webm, at, false);
    const size = id && readNumber(webm, id.end, true);
    if (!size) break;
    if (INTO.has(id.value)) {
      at = size.end;
      continue;
    }
    if (size.end + size.value > webm.length) break;
    const data = webm.subarray(size.end, size.end + size.value);
    if (id.value === CODEC_PRIVATE) head = data;
    if (id.value === SIMPLE_BLOCK || id.value === BLOCK) {
      const track = readNumber(data, 0, true);
      if (!track || data[track.end + 2]! & LACED) return undefined;
      packets.push(data.subarray(track.end + 3));
    }
    at = size.end + size.value;
  }
  const isOpus = head !== undefined && new TextDecoder().decode(head.subarray(0, 8)) === 'OpusHead';
  return isOpus && packets.length > 0 ? { head: head!, packets } : undefined;
}

/** A number of EBML: the zeros before its first bit tell how many bytes it has; ids keep that bit, sizes do not. */
function readNumber(bytes: Uint8Array, at: number, isSize: boolean): { value: number; end: number } | undefined {
  const first = bytes[at];
  if (!first) return undefined;
  const length = Math.clz32(first) - 23;
  if (at + length > bytes.length) return undefined;
  let value = isSize ? first & (0xff >> length) : first;
  for (let index = 1; index < length; index++) value = value * 256 + bytes[at + index]!;
  return { value, end: at + length };
}
