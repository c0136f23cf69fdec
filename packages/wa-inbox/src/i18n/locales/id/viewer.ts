import type { viewerStrings } from '../../viewer-strings.ts';
import type { Texts } from '../texts.ts';

export const viewerTexts = {
  'sheet.close': 'Tutup',
  'sheet.inert': 'Yang dapat dipilih pelanggan',
  'viewer.title': 'Gambar {number} dari {count}',
  'viewer.close': 'Tutup',
  'viewer.previous': 'Gambar sebelumnya',
  'viewer.next': 'Gambar berikutnya',
  'viewer.in': 'Perbesar',
  'viewer.out': 'Perkecil',
  'viewer.open': 'Buka di tab baru',
  'voice.play': 'Putar: {what}',
  'voice.pause': 'Jeda: {what}',
  'voice.seek': 'Posisi',
  'voice.position': '{time} dari {length}',
  'voice.speed': 'Kecepatan {speed}',
  'voice.forbidden': '{what} tidak dapat diputar di halaman ini.',
  'voice.download': 'Unduh',
  'voice.download.of': 'Unduh: {what}',
} as const satisfies Texts<typeof viewerStrings>;
