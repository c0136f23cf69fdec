import type { DeskWish } from '../../events/desk-wish.ts';
import type { PieceIntent } from '../../events/intent-event.ts';
import type { Draft } from '../../model/message.ts';
import type { Phone } from '../../model/values.ts';
import type { Intent } from '../../store/state.ts';

/** What the inbox can do about a request of one of its pieces. */
export interface Answers {
  /** The open conversation. */
  readonly phone: Phone | undefined;
  dispatch(intent: Intent): void;
  open(phone: Phone | undefined): void;
  send(draft: Draft): void;
  chooseTemplate(): void;
  focusComposer(): void;
  jump(id: string): void;
  markRead(): void;
  tell(phone: Phone, id: string, action: object): void;
  desk(wish: DeskWish): void;
}

/** Pieces ask in their words, the store is asked in its own. */
export function answerIntent(intent: PieceIntent, answers: Answers): void {
  const { phone } = answers;
  switch (intent.kind) {
    case 'open':
      return answers.open(intent.phone);
    case 'choose-template':
      return answers.chooseTemplate();
    case 'close-templates':
      return answers.focusComposer();
    case 'jump':
      return answers.jump(intent.id);
    case 'mark-read':
      return answers.markRead();
    case 'draft':
      return phone ? answers.dispatch({ kind: 'draft', phone, text: intent.text }) : undefined;
    case 'send':
      return phone ? answers.send(draftOf(intent, phone)) : undefined;
    case 'take-back':
      answers.dispatch(intent);
      return answers.focusComposer();
    case 'reply':
      if (phone) answers.dispatch({ ...intent, phone });
      return intent.id === undefined ? undefined : answers.focusComposer();
    case 'react':
      return phone ? answers.dispatch({ ...intent, phone }) : undefined;
    case 'reload-thread':
      return phone ? answers.dispatch({ kind: 'open', phone }) : undefined;
    case 'action':
      return phone ? answers.tell(phone, intent.id, intent.action) : undefined;
    case 'desk':
      return answers.desk(intent.wish);
    default:
      return answers.dispatch(intent);
  }
}

function draftOf({ content, phone, replyTo }: Extract<PieceIntent, { kind: 'send' }>, open: Phone): Draft {
  return { phone: phone ?? open, content, ...(replyTo === undefined ? {} : { replyTo }) };
}
