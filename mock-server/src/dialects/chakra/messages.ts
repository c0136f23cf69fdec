import { success, type SendReply } from '@wa-inbox/protocol/cloud/replies';
import { prepareMessage } from '../cloud/messages.ts';
import { checkPhoneNumber } from '../cloud/objects.ts';
import { readParameters } from '../cloud/read-parameters.ts';
import type { Handler, Prepared, Result } from '../sending-handler.ts';
import { enveloped } from './envelope.ts';
import { checkPlugin } from './plugin.ts';

/** The Cloud API's messages call: its body, its rules, and of its reply the id. seeds/002, seeds/004. */
export const postMessage: Handler = (call) => {
  checkPlugin(call);
  checkPhoneNumber(call);
  return inEnvelope(prepareMessage(call.world, readParameters(call.exchange), 'chakra'), (sent) => {
    return enveloped(success.safeParse(sent).success ? sent : { whatsappMessageId: messageId(sent) });
  });
};

/** A call of the Cloud API whose reply is put in other words. */
export function inEnvelope(prepared: Prepared, encode: (reply: unknown) => Result): Prepared {
  const run: Prepared['run'] = (decision) => {
    const { body, note } = prepared.run(decision);
    return { ...encode(JSON.parse(body!)), note };
  };
  return { ...prepared, run };
}

/** The id in the Cloud API's reply to a send. */
export function messageId(reply: unknown): string {
  return (reply as SendReply).messages[0]!.id;
}
