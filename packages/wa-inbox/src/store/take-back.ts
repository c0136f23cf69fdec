import type { StoreCore } from './core.ts';
import type { Outbox } from './outbox.ts';

/** Takes a message back that the server has not accepted; what was written stands in the composer again. */
export async function takeBack(core: StoreCore, outbox: Outbox, key: string | undefined): Promise<void> {
  const row = outbox.pending(core.state.open, key);
  if (!row || !(await outbox.withdraw(row))) return;
  const { phone, content, replyTo } = row;
  if (content.kind === 'text') {
    const typed = core.state.drafts.get(phone) ?? '';
    core.apply({ kind: 'draft', phone, text: typed.trim() ? `${content.text}\n${typed}` : content.text });
  }
  if (replyTo !== undefined && !core.state.replies.has(phone)) core.apply({ kind: 'reply', phone, id: replyTo });
  core.notify({ kind: 'taken-back', message: row });
}
