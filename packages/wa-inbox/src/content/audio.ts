import { html } from 'lit';
import type { ContentOf } from '../model/content.ts';
import type { ContentContext, Rendered } from './context.ts';
import { icons } from './icons.ts';
import { renderGated } from './media.ts';

/** A player; until it is loaded, and where nobody loads it, the name of the thing stands in its place. */
export function renderAudio(content: ContentOf<'audio'>, context: ContentContext): Rendered {
  const { i18n } = context;
  const icon = content.voice ? icons.voice : icons.sound;
  const what = i18n.t(content.voice ? 'message.voice' : 'message.audio');
  return renderGated(content, { what, icon }, context, () => {
    context.need('wa-inbox-voice');
    return html`<wa-inbox-voice
      part="media"
      .src=${content.url}
      .label=${what}
      .voice=${content.voice ?? false}
      .seconds=${content.seconds}
      .waveform=${content.waveform}
      .i18n=${i18n}
      @wa-inbox-voice-failed=${() => context.loadFailed(content.url)}
      >${icon} ${what}</wa-inbox-voice
    >`;
  });
}
