import type { TemplateResult } from 'lit';
import type { I18n } from '../../i18n/i18n.ts';
import type { Content } from '../../model/content.ts';
import { renderBubble } from './bubble.ts';
import { stillContext, type StageContext } from './stage.ts';

/** What a content that is not sent yet is shown with. `now` in milliseconds. */
export type PreviewView = { i18n: I18n; now: number } & Partial<Pick<StageContext, 'mayLoad' | 'more' | 'openSheet'>>;

/** A content as the customer will see it, before it is sent: nothing in it can be used. */
export function renderPreview(content: Content, { i18n, now, ...able }: PreviewView): TemplateResult {
  const nothingToDo = (): void => {};
  return renderBubble(
    {
      key: 'preview',
      phone: '',
      direction: 'outbound',
      at: new Date(now).toISOString(),
      content,
      delivery: { state: 'sending' },
      reactions: [],
      attempts: [],
    },
    {
      context: { ...stillContext(i18n), ...able },
      name: '',
      first: true,
      readonly: true,
      onAction: nothingToDo,
      onRetry: nothingToDo,
      onTemplate: nothingToDo,
      onJump: nothingToDo,
    },
  );
}
