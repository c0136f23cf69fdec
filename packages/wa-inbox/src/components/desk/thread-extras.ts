import { css, html } from 'lit';
import { summarize } from '../../content/summary.ts';
import { WaInboxIntentEvent } from '../../events/intent-event.ts';
import type { DeskWish } from '../../events/desk-wish.ts';
import { adoptStyles } from '../../controllers/late-styles.ts';
import { deskStrings } from '../../i18n/desk-strings.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { ThreadExtras } from '../thread/thread-extras.ts';
import { deskIcons } from './desk-icons.ts';
import { messageItems } from './message-items.ts';
import { markHits } from './hit-marks.ts';

const styles = css`
  .meta .star {
    display: inline-flex;
    font-size: 0.75rem;
  }
  .star svg {
    fill: currentColor;
  }
  article:has(> .pick) {
    padding-inline-start: 2.25rem;
  }
  article:has(> .pick input:checked) {
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
  }
  .pick {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    padding-inline-start: 0.875rem;
    cursor: pointer;
  }
  .pick input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  ::highlight(wa-inbox-hit) {
    background-color: var(--_mark);
    color: var(--_text);
  }
`;

/** Lines in the menu of each message, a star by its time, a box to tick while messages are selected. */
export function threadExtras(view: {
  i18n: I18n;
  starred: ReadonlySet<string>;
  /** Keys of the ticked ones, while messages are selected. */
  selection: ReadonlySet<string> | undefined;
  /** What is searched for in the conversation. */
  found: string;
}): ThreadExtras {
  const { i18n, starred, selection } = view;
  const t = i18n.of(deskStrings);
  return {
    version: view,
    rendered: (root) => {
      adoptStyles(root, styles);
      markHits(root, root.querySelectorAll('.bubble'), view.found);
    },
    items: (message) => messageItems(i18n, message, starred.has(message.id ?? message.key)),
    mark: ({ id, key }) =>
      starred.has(id ?? key)
        ? html`<span class="star" role="img" aria-label=${t('message.starred')} title=${t('message.starred')}
            >${deskIcons.star}</span
          >`
        : undefined,
    aside: (message) =>
      selection
        ? html`<label class="pick"
            ><input
              type="checkbox"
              aria-label=${t('message.pick', { text: summarize(message.content, i18n) })}
              .checked=${selection.has(message.key)}
              @change=${(event: Event) => ask(event, { kind: 'pick', key: message.key })}
          /></label>`
        : undefined,
  };
}

function ask(event: Event, wish: DeskWish): void {
  event.currentTarget!.dispatchEvent(new WaInboxIntentEvent({ kind: 'desk', wish }));
}
