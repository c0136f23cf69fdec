import type { MessageItem, TemplatePayload } from './requests.ts';

/** A template in the Cloud API's shape: without its envelope, its language as an object. */
export function templateUseOf({ payload }: Extract<MessageItem, { kind: 'template' }>) {
  const isWrapped = 'template' in payload && payload['type'] === 'template';
  const use = (isWrapped ? payload.template : payload) as TemplatePayload;
  const { language } = use;
  return { ...use, language: typeof language === 'string' ? { code: language } : language };
}
