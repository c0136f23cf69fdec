import type { SendBody } from '@wa-inbox/protocol/whatssync/requests';
import type { Header, Panel } from '../../model/content-parts.ts';
import type { ContentOf } from '../../model/content.ts';

type Interactive = Extract<SendBody, { type: 'interactive' }>['interactive'];
type WireHeader = NonNullable<Extract<Interactive, { type: 'button' }>['header']>;

/** Reply buttons, a list or a link in the Cloud API's shape. Ids are positions: what was tapped comes back by its words. */
export function encodeInteractive(content: ContentOf<'buttons' | 'list' | 'link'>): Interactive {
  const panel = encodePanel(content);
  const header = encodeHeader(content.header);
  switch (content.kind) {
    case 'buttons': {
      const buttons = content.buttons.map(({ text }, at) => ({
        type: 'reply' as const,
        reply: { id: `button-${at + 1}`, title: text },
      }));
      return { type: 'button', ...panel, ...header, action: { buttons } };
    }
    case 'list': {
      let made = 0;
      const sections = content.sections.map(({ title, rows }) => ({
        ...(title ? { title } : {}),
        rows: rows.map((row) => ({ id: `row-${++made}`, ...row })),
      }));
      const text = header.header?.type === 'text' ? { header: header.header } : {};
      return { type: 'list', ...panel, ...text, action: { button: content.button, sections } };
    }
    case 'link': {
      const parameters = { display_text: content.text, url: content.url };
      return { type: 'cta_url', ...panel, ...header, action: { name: 'cta_url', parameters } };
    }
  }
}

function encodePanel({ body = '', footer }: Panel) {
  return { body: { text: body }, ...(footer ? { footer: { text: footer } } : {}) };
}

/** A place and an article cannot head these messages. */
function encodeHeader(header: Header | undefined): { header?: WireHeader } {
  if (!header || header.kind === 'location' || header.kind === 'product') return {};
  if (header.kind === 'text') return { header: { type: 'text', text: header.text } };
  const file = header.id === undefined ? { link: header.url } : { id: header.id };
  if (header.kind === 'image') return { header: { type: 'image', image: file } };
  if (header.kind === 'video') return { header: { type: 'video', video: file } };
  const named = 'filename' in header && header.filename ? { filename: header.filename } : {};
  return { header: { type: 'document', document: { ...file, ...named } } };
}
