import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'Ambil foto',
  'camera.close': 'Tutup',
  'camera.view': 'Yang dilihat kamera',
  'camera.asking': 'Menunggu kamera',
  'camera.take': 'Ambil fotonya',
  'camera.flip': 'Kamera lain',
  'camera.taken': 'Foto yang diambil',
  'camera.again': 'Ambil lagi',
  'camera.use': 'Gunakan foto',
  'camera.retry': 'Coba lagi',
  'camera.file': 'Pilih gambar saja',
  'camera.refused': 'Browser tidak mengizinkan halaman ini memakai kamera. Izinkan di samping alamat, lalu coba lagi.',
  'camera.missing': 'Kamera tidak ditemukan. Sambungkan satu, lalu coba lagi.',
  'camera.busy': 'Kamera tidak menampilkan gambar. Mungkin sedang dipakai program lain.',
} as const satisfies Texts<typeof cameraStrings>;
