import type { failureStrings } from '../../failure-strings.ts';
import type { Texts } from '../texts.ts';

export const failureTexts = {
  'message.undo': 'Jangan kirim pesan ini',
  'message.retry': 'Coba lagi',
  'message.template': 'Kirim templat saja',
  'message.attempts': '{count} percobaan',
  'message.attempt.open': 'belum ada jawaban',
  'message.wait': 'Anda dapat mencoba lagi dalam {time}',
  'message.wait.own': 'Dikirim lagi dalam {time}',
  'message.number': 'Perbaiki nomor',
  'message.number.field': 'Nomor telepon dengan kode negara',
  'message.number.send': 'Kirim ke nomor ini',
  'message.number.invalid': 'Nomor telepon memiliki 7 hingga 15 angka dengan kode negara.',
  'failure.who.you': 'Yang dapat memperbaiki: Anda',
  'failure.who.admin': 'Yang dapat memperbaiki: administrator',
  'failure.who.developer': 'Yang dapat memperbaiki: pengelola integrasi ini',
  'failure.who.customer': 'Yang dapat mengubah: hanya pelanggan',
  'failure.who.provider': 'Yang dapat memperbaiki: WhatsApp',
} as const satisfies Texts<typeof failureStrings>;
