import { LIMITS } from '@wa-inbox/protocol/limits';
import type { Capabilities, InboxSource } from '../../model/source.ts';
import { JournalSource } from '../journal/journal-source.ts';
import { proxyClient } from '../journal/proxy-client.ts';
import type { ProxyConfig } from '../journal/proxy-config.ts';
import { decodeEntry, decodeError, sentId } from './decode.ts';
import { encodeDraft } from './encode.ts';

export type ChatmitraConfig = ProxyConfig;

/** Chat Mitra behind a host's proxy, which keeps its webhooks: its API has one call, which queues. */
export function createChatmitraSource(config: ChatmitraConfig): InboxSource {
  return new ChatmitraSource(config);
}

const { buttons, buttonTitle, listRows: rows, rowTitle } = LIMITS.chatmitra;

class ChatmitraSource extends JournalSource {
  readonly limits = {
    textLength: LIMITS.textBody,
    caption: LIMITS.caption,
    interactive: { buttons, buttonTitle, rows, rowTitle },
  };
  readonly sends = ['image', 'video', 'audio', 'document', 'location', 'contacts', 'buttons', 'list'] as const;
  /** It lists no templates, takes no files, and cannot be told that something was read: what was answered counts as read. */
  readonly capabilities: Capabilities = {
    markRead: false,
    typing: false,
    templates: false,
    upload: false,
    reactions: false,
    search: true,
    messageSearch: true,
    live: true,
  };

  constructor(config: ChatmitraConfig) {
    super(config, {
      dialect: 'chatmitra',
      http: proxyClient(config, 'chatmitra', decodeError),
      answerReads: true,
      decode: decodeEntry,
      encode: (draft) => ({ path: '/send_message', body: encodeDraft(draft) }),
      sentId,
    });
  }
}
