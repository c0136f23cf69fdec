import type { News, Webhook } from '../../../core/webhooks/format.ts';
import type { World } from '../../../core/world.ts';
import { ofAccount, ofNumber } from './envelope.ts';

/** Fields whose value names the number it is about. */
const OF_NUMBER = new Set(['messages', 'user_preferences', 'smb_message_echoes', 'smb_app_state_sync', 'history']);

/** What is told as it is: of the number, or of the account and dated. */
export function newsWebhook({ field, value, phone }: News, world: World): Webhook {
  return OF_NUMBER.has(field) ? ofNumber(field, phone, value) : ofAccount(field, world.clock.now(), value);
}
