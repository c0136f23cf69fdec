import { reportStatus } from '../../report-status.ts';
import { partOf } from '../../message-text.ts';
import type { MessageRow, MessageStatus } from '../../values.ts';
import type { World } from '../../world.ts';
import { knownContact } from '../known.ts';
import type { Act } from './act.ts';
import { received, refuseTarget } from './targets.ts';

/** The customer's phone takes messages, and the customer reads them: one, or all that are on their way. */
export function read(world: World, command: Act<'read'> | Act<'deliver'>): string[] {
  return report(world, command, command.action === 'read' ? 'read' : 'delivered', () => true);
}

/** Only of voice messages is it told that they were played. facts/webhook-samples.json, status.played. */
export function play(world: World, command: Act<'play'>): string[] {
  const { messageId: id } = command;
  const message = id === undefined ? undefined : received(world, command.phone, id);
  if (message && !isVoice(message)) {
    const why = `it is ${message.content.type === 'audio' ? 'audio without "voice": true' : `of type "${message.content.type}"`}`;
    refuseTarget(message.id, `${why}, and only voice messages are reported as played. Give one, or use {"action": "read"}`);
  }
  return report(world, command, 'played', isVoice);
}

function isVoice({ content }: MessageRow): boolean {
  return content.type === 'audio' && partOf(content)['voice'] === true;
}

type Which = { readonly phone: string; readonly messageId?: string | undefined };

function report(world: World, which: Which, status: MessageStatus, fits: (message: MessageRow) => boolean): string[] {
  const { phone, messageId: id } = which;
  const reached = id === undefined ? knownContact(world, phone).messages : [received(world, phone, id)];
  const waiting = reached.filter((message) => message.direction === 'outbound' && message.status !== 'failed' && fits(message));
  const now = world.clock.now();
  return waiting.filter((message) => reportStatus(world, message.id, status, now)).map((message) => message.id);
}
