import type { RawPayload, SendMessageBody } from '../requests.ts';
import { templateUseOf } from '../template-use.ts';
import { interactiveProblem } from './interactive-rules.ts';
import { LOCATION_RULES } from './location-rules.ts';
import { mediaProblem } from './media-rules.ts';
import { firstOfEach, firstProblem } from './rule.ts';
import { templateProblem } from './template-rules.ts';
import { TEXT_RULES } from './text-rules.ts';

/** What the first broken rule of "Validation Rules & Limits" says of a body. seeds/001. */
export function bodyProblem({ message, messages }: SendMessageBody): string | undefined {
  if (message !== undefined) return firstProblem(TEXT_RULES, message, 'message');
  return firstOfEach(messages ?? [], 'messages', (item, field) => {
    if (item.kind === 'raw') return rawProblem(item.payload, `${field}.payload`);
    const isWrapped = 'template' in item.payload && item.payload.type === 'template';
    const place = isWrapped ? `${field}.payload.template` : `${field}.payload`;
    return templateProblem(templateUseOf(item), place);
  });
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
