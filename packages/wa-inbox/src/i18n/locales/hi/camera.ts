import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'फ़ोटो लें',
  'camera.close': 'बंद करें',
  'camera.view': 'कैमरे में जो दिख रहा है',
  'camera.asking': 'कैमरे का इंतज़ार',
  'camera.take': 'अभी फ़ोटो लें',
  'camera.flip': 'दूसरा कैमरा',
  'camera.taken': 'ली गई फ़ोटो',
  'camera.again': 'फिर से लें',
  'camera.use': 'फ़ोटो इस्तेमाल करें',
  'camera.retry': 'फिर कोशिश करें',
  'camera.file': 'इसके बजाय तस्वीर चुनें',
  'camera.refused': 'ब्राउज़र इस पेज को कैमरा इस्तेमाल नहीं करने देता। पते के पास अनुमति दें, फिर कोशिश करें।',
  'camera.missing': 'कोई कैमरा नहीं मिला। एक जोड़ें, फिर कोशिश करें।',
  'camera.busy': 'कैमरे से तस्वीर नहीं मिल रही। शायद कोई दूसरा प्रोग्राम उसे इस्तेमाल कर रहा है।',
} as const satisfies Texts<typeof cameraStrings>;
