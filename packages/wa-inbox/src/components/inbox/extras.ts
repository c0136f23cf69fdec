import type { Message } from '../../model/message.ts';
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

type Made = { of: readonly unknown[]; context: ComposerContext };
const made = new WeakMap<Session, Made>();

/** What can be written in the open conversation besides text; the same object for as long as it says the same. */
export function composerContext(session: Session, { cannedReplies }: Pick<ComposerContext, 'cannedReplies'>): ComposerContext {
  const { source, state } = session;
  const phone = state?.open;
  if (!source || !state || !phone) return { cannedReplies };
  const replyTo = state.replies.get(phone);
  const shown = {
    cannedReplies,
    conversation: phone,
    pending: isUnderWay(state.threads.get(phone)?.items.at(-1)), // what is not sent yet stands below everything
    replyTo,
    answered: replyTo === undefined ? undefined : findById(state, phone, replyTo),
  };
  const name = state.openContact?.name ?? '';
  const of = [source, name, ...Object.values(shown)];
  const before = made.get(session);
  if (before?.of.every((part, index) => part === of[index])) return before.context;
  const context: ComposerContext = {
    ...shown,
    sends: source.sends,
    media: source.limits?.media,
    captionLimit: source.limits?.caption,
    get contacts() {
      return session.state?.contacts.items;
    },
    interactive: source.limits?.interactive,
    ...(source.capabilities.upload && source.upload ? { upload: (file, options) => source.upload!(file, options) } : {}),
    variables: { name, first_name: name.split(' ', 1)[0]!, phone: `+${phone}` },
  };
  made.set(session, { of, context });
  return context;
}

function isUnderWay(message: Message | undefined): boolean {
  return message?.delivery.state === 'waiting' || message?.delivery.state === 'sending';
}
