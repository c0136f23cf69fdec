import { findById } from '../../store/selectors.ts';
import type { ComposerContext } from '../composer/context.ts';
import { lazyElements } from '../message/lazy-elements.ts';
import type { WaInboxThread } from '../thread/thread.ts';
import type { Session } from './session.ts';

const TAG = 'wa-inbox-message-actions';

/** Puts the menu of messages into a thread, inside its shadow tree, so that the design tokens hold there; once a thread. */
export async function attend(thread: WaInboxThread | null, { source, state }: Session, writing: string): Promise<void> {
  await lazyElements.load?.(TAG);
  const root = thread?.renderRoot;
  if (!root || !customElements.get(TAG)) return;
  const known = root.querySelector(TAG);
  const able = {
    replies: writing === 'open',
    reacts: source?.capabilities.reactions ?? false,
    sends: source?.sends ?? [],
    contacts: state?.contacts.items ?? [],
  };
  const actions = Object.assign(known ?? document.createElement(TAG), able);
  if (!known) root.append(actions);
}

/** What can be written in the open conversation besides text. */
export function composerContext({ source, state }: Session, host: Pick<ComposerContext, 'cannedReplies'>): ComposerContext {
  const phone = state?.open;
  const { cannedReplies } = host;
  if (!source || !state || !phone) return { cannedReplies };
  const replyTo = state.replies.get(phone);
  const name = state.openContact?.name ?? '';
  return {
    cannedReplies,
    conversation: phone,
    pending: state.threads.get(phone)?.items.some(({ delivery }) => delivery.state === 'waiting' || delivery.state === 'sending'),
    replyTo,
    answered: replyTo === undefined ? undefined : findById(state, phone, replyTo),
    sends: source.sends,
    media: source.limits?.media,
    captionLimit: source.limits?.caption,
    contacts: state.contacts.items,
    interactive: source.limits?.interactive,
    ...(source.capabilities.upload && source.upload ? { upload: (file, options) => source.upload!(file, options) } : {}),
    variables: { name, first_name: name.split(' ', 1)[0]!, phone: `+${phone}` },
  };
}
