import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Tags } from '../types/tags.ts';
import './define.ts';

/** Attributes of the tag; the token is left out, for it belongs into no HTML. */
export type InboxAttributes = Omit<Tags['wa-inbox']['attributes'], 'token'>;

/**
 * HTML of `<wa-inbox>` for a server's page: a labelled skeleton in declarative shadow DOM, which `wa-inbox/hydrate` turns
 * into the inbox. It asks no server of messages. Needs the package `@lit-labs/ssr`.
 */
export function renderInbox(attributes: InboxAttributes = {}): Promise<string> {
  const of = (name: keyof InboxAttributes) => ifDefined(attributes[name] as string | undefined);
  return collectResult(
    render(
      html`<wa-inbox
        base-url=${of('base-url')}
        dialect=${of('dialect')}
        contact=${of('contact')}
        theme=${of('theme')}
        density=${of('density')}
        locale=${of('locale')}
        layout=${of('layout')}
        media-origins=${of('media-origins')}
        send-key=${of('send-key')}
        ?readonly=${attributes.readonly ?? false}
      ></wa-inbox>`,
    ),
  );
}
