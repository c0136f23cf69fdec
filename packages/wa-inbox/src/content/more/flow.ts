import { nothing } from 'lit';
import { moreStrings } from '../../i18n/more-strings.ts';
import type { ContentOf } from '../../model/content.ts';
import type { ContentContext, Rendered } from '../context.ts';
import { renderPanel, renderTopic } from '../panel.ts';

/** A form to fill in; one that is not published is marked. */
export function renderFlow(content: ContentOf<'flow'>, context: ContentContext): Rendered {
  return renderPanel(
    content,
    context,
    content.draft ? renderTopic('form', context.i18n.of(moreStrings)('message.flow.draft')) : nothing,
  );
}
