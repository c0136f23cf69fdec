import { IDENTITIES } from '../../../core/settings.ts';
import type { Phone } from '../../../core/values.ts';
import type { Webhook } from '../../../core/webhooks/format.ts';

/** `entry[0].id` is the business account. facts/webhook-samples.json. */
export function ofNumber(field: string, phone: Phone | undefined, value: object): Webhook {
  const metadata = { display_phone_number: IDENTITIES.businessPhone, phone_number_id: IDENTITIES.phoneNumberId };
  return envelope({ field, phone, value: { messaging_product: 'whatsapp', metadata, ...value } });
}

/** Of the account itself: these say when, in seconds. */
export function ofAccount(field: string, at: number, value: object): Webhook {
  return envelope({ field, value, time: seconds(at) });
}

type Parts = { field: string; phone?: Phone | undefined; value: object; time?: number };

function envelope({ field, phone, value, time }: Parts): Webhook {
  const entry = { id: IDENTITIES.wabaId, ...(time !== undefined && { time }), changes: [{ value, field }] };
  return { field, phone, body: { object: 'whatsapp_business_account', entry: [entry] } };
}

export function seconds(at: number): number {
  return Math.floor(at / 1_000);
}
