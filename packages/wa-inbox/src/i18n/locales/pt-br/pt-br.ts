import type { Strings } from '../../strings.ts';
import { flatFailures } from '../texts.ts';
import { alertTexts } from './alert.ts';
import { builderTexts } from './builder.ts';
import { cameraTexts } from './camera.ts';
import { composerTexts } from './composer.ts';
import { deskTexts } from './desk.ts';
import { detailsTexts } from './details.ts';
import { failureTexts } from './failure.ts';
import { accountFailureTexts } from './failures/account-failures.ts';
import { requestFailureTexts } from './failures/request-failures.ts';
import { sendFailureTexts } from './failures/send-failures.ts';
import { templateFailureTexts } from './failures/template-failures.ts';
import { inboxTexts } from './inbox.ts';
import { messageTexts } from './message.ts';
import { moreTexts } from './more.ts';
import { newTexts } from './new.ts';
import { previewTexts } from './preview.ts';
import { recordingTexts } from './recording.ts';
import { templateTexts } from './template.ts';
import { viewerTexts } from './viewer.ts';

/** Portuguese of Brazil. */
export const ptBR: Strings = {
  ...alertTexts,
  ...builderTexts,
  ...cameraTexts,
  ...composerTexts,
  ...deskTexts,
  ...detailsTexts,
  ...failureTexts,
  ...messageTexts,
  ...moreTexts,
  ...newTexts,
  ...previewTexts,
  ...recordingTexts,
  ...inboxTexts,
  ...templateTexts,
  ...viewerTexts,
  ...flatFailures({ ...accountFailureTexts, ...requestFailureTexts, ...sendFailureTexts, ...templateFailureTexts }),
};
