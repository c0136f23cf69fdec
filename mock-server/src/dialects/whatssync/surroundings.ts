import type { WireMessage } from '@wa-inbox/protocol/whatssync/replies';
import type { MessageRow } from '../../core/values.ts';

/** Members of a Cloud API message object beside its kind that a reader of the conversation needs. */
const BESIDE = ['referral', 'errors', 'edited', 'deleted'] as const;

/** Ours: what a message answers, whether it was forwarded, the product or advertisement it is about. */
export function surroundingsOf({ context: id, content }: MessageRow): Partial<WireMessage> {
  const context = { ...(content['context'] as object | undefined), ...(id !== undefined && { id }) };
  const beside = BESIDE.filter((name) => content[name] !== undefined).map((name) => [name, content[name]]);
  return { ...(Object.keys(context).length > 0 && { context }), ...Object.fromEntries(beside) };
}
