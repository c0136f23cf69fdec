/** Pictures, sound and film for the gallery, drawn here: nothing is fetched. */

const picture = (width: number, height: number, shapes: string): string =>
  'data:image/svg+xml,' +
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 3}" height="${height * 3}">${shapes}</svg>`,
  );

const room = (wall: string, floor: string, fabric: string, dark: string): string =>
  `<rect width="320" height="240" fill="${wall}"/><rect y="170" width="320" height="70" fill="${floor}"/><rect x="50" y="110" width="220" height="60" rx="14" fill="${fabric}"/><rect x="36" y="126" width="34" height="58" rx="12" fill="${dark}"/><rect x="250" y="126" width="34" height="58" rx="12" fill="${dark}"/><circle cx="250" cy="60" r="24" fill="#f4c04d"/>`;

export const sofas = [
  picture(320, 240, room('#e9dcc6', '#c9a97c', '#2f6f73', '#275c60')),
  picture(320, 240, room('#dfe6e2', '#a98c6c', '#b5523b', '#96432f')),
  picture(320, 240, room('#f2e3df', '#8f7a66', '#5c5f8f', '#484b75')),
  picture(320, 240, room('#e3e7ee', '#b99f7e', '#c39a3d', '#a37f2f')),
  picture(320, 240, room('#eee9da', '#9c8466', '#4d7a4a', '#3e653c')),
  picture(320, 240, room('#e6ddea', '#b29a85', '#7b4f78', '#653f62')),
] as const;

export const portrait = picture(
  200,
  360,
  '<rect width="200" height="360" fill="#dce7ea"/><rect x="92" y="120" width="16" height="190" fill="#8a5a2b"/><path d="M50 130L80 40h40l30 90z" fill="#f0c35a"/><rect x="55" y="306" width="90" height="14" rx="7" fill="#6e4620"/>',
);

export const sticker = picture(
  160,
  160,
  '<circle cx="80" cy="80" r="66" fill="#ffd44f" stroke="#fff" stroke-width="8"/><path d="M48 92a34 34 0 0 0 64 0" fill="none" stroke="#5a3b00" stroke-width="8" stroke-linecap="round"/><circle cx="58" cy="62" r="8" fill="#5a3b00"/><circle cx="102" cy="62" r="8" fill="#5a3b00"/>',
);

/** A second-long tune, as a WAV file. */
export function tune(seconds: number): string {
  const rate = 8_000;
  const samples = Math.floor(rate * seconds);
  const file = new DataView(new ArrayBuffer(44 + samples * 2));
  const word = (at: number, text: string): void =>
    [...text].forEach((sign, index) => file.setUint8(at + index, sign.charCodeAt(0)));
  word(0, 'RIFF');
  file.setUint32(4, 36 + samples * 2, true);
  word(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, rate, true);
  file.setUint32(28, rate * 2, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  word(36, 'data');
  file.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index++) {
    const note = 220 * 2 ** ((Math.floor((index / rate) * 4) % 7) / 12);
    file.setInt16(44 + index * 2, Math.sin((index / rate) * note * Math.PI * 2) * 6_000, true);
  }
  return URL.createObjectURL(new Blob([file.buffer], { type: 'audio/wav' }));
}

/** A short film, recorded from a canvas; undefined where the browser cannot record. */
export async function film(): Promise<string | undefined> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
  const pen = canvas.getContext('2d');
  if (!pen || !globalThis.MediaRecorder?.isTypeSupported('video/webm')) return undefined;
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm' });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const done = new Promise((resolve) => recorder.addEventListener('stop', resolve));
  recorder.start();
  for (let frame = 0; frame < 40; frame++) {
    pen.fillStyle = '#2f6f73';
    pen.fillRect(0, 0, 320, 240);
    pen.fillStyle = '#f4c04d';
    pen.beginPath();
    pen.arc(40 + frame * 6, 120 + Math.sin(frame / 5) * 50, 26, 0, 7);
    pen.fill();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  recorder.stop();
  await done;
  return URL.createObjectURL(new Blob(parts, { type: 'video/webm' }));
}
