import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'फ़ोटो लें',
  'camera.close': 'बंद करें',
  'camera.view': 'कैमरा जो देखता है',
  'camera.asking': 'कैमरे की प्रतीक्षा',
  'camera.take': 'अभी फ़ोटो लें',
  'camera.flip': 'दूसरा कैमरा',
  'camera.taken': 'ली गई फ़ोटो',
  'camera.again': 'फिर से लें',
  'camera.use': 'फ़ोटो उपयोग करें',
  'camera.retry': 'फिर कोशिश करें',
  'camera.file': 'इसके बजाय चित्र चुनें',
  'camera.refused': 'ब्राउज़र इस पृष्ठ को कैमरा उपयोग नहीं करने देता। पते के पास अनुमति दें, फिर कोशिश करें।',
  'camera.missing': 'कोई कैमरा नहीं मिला। एक जोड़ें, फिर कोशिश करें।',
  'camera.busy': 'कैमरा चित्र नहीं देता। शायद कोई और प्रोग्राम उसे उपयोग कर रहा है।',
} as const satisfies Texts<typeof cameraStrings>;
