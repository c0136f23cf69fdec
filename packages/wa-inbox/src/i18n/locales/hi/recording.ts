import type { recordingStrings } from '../../recording-strings.ts';
import type { Texts } from '../texts.ts';

export const recordingTexts = {
  'recording.label': 'वॉइस मैसेज',
  'recording.discard': 'हटाएँ',
  'recording.asking': 'माइक्रोफ़ोन का इंतज़ार',
  'recording.time': 'रिकॉर्डिंग की अवधि',
  'recording.stop': 'रोकें और सुनें',
  'recording.own': 'आपका वॉइस मैसेज',
  'recording.refused': 'ब्राउज़र इस पेज को माइक्रोफ़ोन इस्तेमाल नहीं करने देता। पते के पास अनुमति दें, फिर कोशिश करें।',
  'recording.missing': 'कोई माइक्रोफ़ोन नहीं मिला। एक जोड़ें, फिर कोशिश करें।',
  'recording.failed': 'माइक्रोफ़ोन से रिकॉर्ड नहीं हो सका। शायद कोई दूसरा प्रोग्राम उसे इस्तेमाल कर रहा है।',
} as const satisfies Texts<typeof recordingStrings>;
