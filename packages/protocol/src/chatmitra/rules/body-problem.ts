import type { MessageItem, RawPayload, SendMessageBody } from '../requests.ts';
import { templateUseOf } from '../template-use.ts';
import { interactiveProblem } from './interactive-rules.ts';
import { LOCATION_RULES } from './location-rules.ts';
import { mediaProblem } from './media-rules.ts';
import { firstProblem } from './rule.ts';
import { templateProblem } from './template-rules.ts';
import { TEXT_RULES } from './text-rules.ts';

/** What the first broken rule of "Validation Rules & Limits" says of a body. seeds/001. */
export function bodyProblem(body: SendMessageBody): string | undefined {
  return bodyProblems(body)[0];
}

/** The same of each of its messages; every sentence begins with the field in quotes. */
export function bodyProblems({ message, messages = [] }: SendMessageBody): string[] {
  const found =
    message !== undefined
      ? [firstProblem(TEXT_RULES, message, 'message')]
      : messages.map((item, index) => itemProblem(item, `messages[${index}]`));
  return found.filter((problem) => problem !== undefined);
}

function itemProblem(item: MessageItem, field: string): string | undefined {
  if (item.kind === 'raw') return rawProblem(item.payload, `${field}.payload`);
  const isWrapped = 'template' in item.payload && item.payload.type === 'template';
  return templateProblem(templateUseOf(item), isWrapped ? `${field}.payload.template` : `${field}.payload`);
}

function rawProblem(payload: RawPayload, field: string): string | undefined {
  switch (payload.type) {
    case 'text':
      return firstProblem(TEXT_RULES, payload.text.body, `${field}.text.body`);
    case 'image':
      return mediaProblem('image', payload.image, `${field}.image`);
    case 'video':
      return mediaProblem('video', payload.video, `${field}.video`);
    case 'audio':
      return mediaProblem('audio', payload.audio, `${field}.audio`);
    case 'document':
      return mediaProblem('document', payload.document, `${field}.document`);
    case 'sticker':
      return mediaProblem('sticker', payload.sticker, `${field}.sticker`);
    case 'location':
      return firstProblem(LOCATION_RULES, payload.location, `${field}.location`);
    case 'interactive':
      return interactiveProblem(payload.interactive, `${field}.interactive`);
    case 'contacts':
    case 'reaction':
      return undefined;
  }
}
