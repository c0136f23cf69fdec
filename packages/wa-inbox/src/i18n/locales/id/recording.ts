import type { recordingStrings } from '../../recording-strings.ts';
import type { Texts } from '../texts.ts';

export const recordingTexts = {
  'recording.label': 'Pesan suara',
  'recording.discard': 'Buang',
  'recording.asking': 'Menunggu mikrofon',
  'recording.time': 'Durasi rekaman',
  'recording.stop': 'Berhenti dan dengarkan',
  'recording.own': 'Pesan suara Anda',
  'recording.refused': 'Browser tidak mengizinkan halaman ini memakai mikrofon. Izinkan di samping alamat, lalu coba lagi.',
  'recording.missing': 'Mikrofon tidak ditemukan. Sambungkan satu, lalu coba lagi.',
  'recording.failed': 'Tidak dapat merekam dengan mikrofon. Mungkin sedang dipakai program lain.',
} as const satisfies Texts<typeof recordingStrings>;
