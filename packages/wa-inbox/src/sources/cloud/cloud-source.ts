import { CLOUD_LIMITS } from '@wa-inbox/protocol/cloud/limits';
import { MEDIA_KINDS } from '@wa-inbox/protocol/cloud/media-types';
import { LIMITS } from '@wa-inbox/protocol/limits';
import type { CallOptions, Capabilities, InboxSource, Uploaded } from '../../model/source.ts';
import type { Template } from '../../model/template.ts';
import type { Phone } from '../../model/values.ts';
import type { HttpClient } from '../http/http-client.ts';
import { JournalSource } from '../journal/journal-source.ts';
import { proxyClient } from '../journal/proxy-client.ts';
import type { ProxyConfig } from '../journal/proxy-config.ts';
import { BUSINESS, decodeEntry, sentId } from './decode.ts';
import { decodeError } from './decode-failure.ts';
import { encodeDraft, encodeReaction, encodeRead } from './encode.ts';
import { readTemplates, sendFile } from './files-and-templates.ts';

export type CloudConfig = ProxyConfig;

/** The Cloud API behind a host's proxy, which keeps its webhooks: the API itself has no contacts and no messages to read. */
export function createCloudSource(config: CloudConfig): InboxSource {
  return new CloudSource(config);
}

/** What a message may have at most. Cloud API documents. */
export const LIMITS_OF_MESSAGES = {
  textLength: LIMITS.textBody,
  caption: LIMITS.caption,
  media: MEDIA_KINDS,
  interactive: { ...CLOUD_LIMITS, header: CLOUD_LIMITS.headerText, body: CLOUD_LIMITS.bodyText, label: CLOUD_LIMITS.displayText },
};
/** Kinds that can be written in a composer. */
export const SENDS = ['image', 'video', 'audio', 'document', 'location', 'contacts', 'buttons', 'list', 'link'] as const;

class CloudSource extends JournalSource {
  readonly limits = LIMITS_OF_MESSAGES;
  readonly sends = SENDS;
  readonly capabilities: Capabilities = {
    markRead: true,
    typing: true,
    templates: true,
    upload: true,
    reactions: true,
    search: true,
    messageSearch: true,
    live: true,
  };
  readonly #http: HttpClient;
  readonly #mediaUrl: (id: string) => string;

  constructor(config: CloudConfig) {
    const http = proxyClient(config, 'cloud', decodeError);
    const mediaUrl = (id: string): string => `${config.baseUrl.replace(/\/$/, '')}/media/${encodeURIComponent(id)}`;
    super(config, {
      dialect: 'cloud',
      http,
      decode: (entry) => decodeEntry(entry, mediaUrl),
      encode: (draft) => ({ path: '/messages', body: encodeDraft(draft) }),
      sentId,
    });
    this.#http = http;
    this.#mediaUrl = mediaUrl;
  }

  async markRead(_phone: Phone, upTo: string, options?: CallOptions): Promise<void> {
    await this.#post(encodeRead(upTo), options);
    this.tell({ kind: 'read', id: upTo });
  }

  /** The API shows it as part of having read what the customer wrote last; nothing where nobody wrote. */
  async typing(phone: Phone, options?: CallOptions): Promise<void> {
    const last = this.conversations.messages(phone).findLast(({ direction }) => direction === 'inbound');
    if (last) await this.#post(encodeRead(last.id!, true), options);
  }

  async react(phone: Phone, id: string, emoji: string, options?: CallOptions): Promise<void> {
    await this.#post(encodeReaction(phone, id, emoji), options);
    this.tell({ kind: 'reaction', id, from: BUSINESS, emoji });
  }

  templates(options?: CallOptions): Promise<Template[]> {
    return readTemplates(this.#http, this.capabilities, options);
  }

  async upload(file: Blob, options?: CallOptions & { onProgress?(done: number): void }): Promise<Uploaded> {
    const id = await sendFile(this.#http, file, options);
    return { id, url: this.#mediaUrl(id) };
  }

  async #post(body: unknown, options?: CallOptions): Promise<void> {
    await this.#http.call({ method: 'POST', path: '/messages', body }, options);
  }
}
