import { IDENTITIES } from '../../core/settings.ts';
import type { Handler } from '../sending-handler.ts';
import { getAccount, getApp } from './accounts.ts';
import { getPhoneNumber } from './phone-numbers.ts';

/** Who answers at `/{id}`, by the id; what is none of these is taken for a phone number. */
const READERS: Readonly<Record<string, Handler>> = {
  [IDENTITIES.wabaId]: getAccount,
  [IDENTITIES.appId]: getApp,
};

/** `GET /{id}`: every node of the graph is read at the same path. */
export const readNode: Handler = (call) => (READERS[call.params['phoneNumberId'] ?? ''] ?? getPhoneNumber)(call);
