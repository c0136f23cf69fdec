import type { cameraStrings } from '../../camera-strings.ts';
import type { Texts } from '../texts.ts';

export const cameraTexts = {
  'camera.title': 'التقاط صورة',
  'camera.close': 'إغلاق',
  'camera.view': 'ما تراه الكاميرا',
  'camera.asking': 'في انتظار الكاميرا',
  'camera.take': 'التقط الصورة الآن',
  'camera.flip': 'كاميرا أخرى',
  'camera.taken': 'الصورة الملتقطة',
  'camera.again': 'التقاط مرة أخرى',
  'camera.use': 'استخدام الصورة',
  'camera.retry': 'إعادة المحاولة',
  'camera.file': 'اختيار صورة بدلًا من ذلك',
  'camera.refused': 'لا يسمح المتصفح لهذه الصفحة باستخدام الكاميرا. اسمح بذلك بجانب العنوان ثم أعد المحاولة.',
  'camera.missing': 'لم يُعثر على كاميرا. وصّل واحدة ثم أعد المحاولة.',
  'camera.busy': 'لا تعطي الكاميرا صورة. ربما يستخدمها برنامج آخر.',
} as const satisfies Texts<typeof cameraStrings>;
