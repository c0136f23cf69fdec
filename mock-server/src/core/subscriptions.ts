import type { ProviderName } from '@wa-inbox/protocol';
import type { Subscription } from '@wa-inbox/protocol/control/account';
import type { World } from './world.ts';

export type { Subscription };

/** What happened, as far as it decides who is told. */
export type Occasion = {
  readonly dialect: ProviderName;
  /** Such as "messages". */ readonly field: string;
  readonly phoneNumberId?: string;
};

/** Fields that an account's or a number's own callback takes over; all others go to the app. Cloud API, webhook overrides. */
const OVERRIDABLE = new Set([
  'messages',
  'message_echoes',
  'calls',
  'consumer_profile',
  'messaging_handovers',
  'group_lifecycle_update',
  'group_participants_update',
  'group_settings_update',
  'group_status_update',
  'smb_message_echoes',
  'smb_app_state_sync',
  'history',
  'account_settings_update',
]);

/** Where webhooks go. Changed by the command `set-subscriptions` alone. */
export class Subscriptions {
  #list: readonly Subscription[] = [];

  list(): readonly Subscription[] {
    return this.#list;
  }

  replace(list: readonly Subscription[]): void {
    this.#list = list;
  }

  /** Who is told: of the Cloud API's, the number's own callback, else the account's, else every one of the app. */
  receivers({ dialect, field, phoneNumberId }: Occasion): readonly Subscription[] {
    const meant = this.#list.filter((each) => each.dialect === dialect && wants(each, field) && concerns(each, phoneNumberId));
    if (OVERRIDABLE.has(field)) {
      for (const level of ['number', 'account'] as const) {
        const override = meant.filter(({ overrides }) => overrides === level);
        if (override.length > 0) return override;
      }
    }
    return meant.filter(({ overrides }) => overrides === undefined);
  }
}

type Told = Pick<World, 'business' | 'subscriptions'>;

/** Who is told in a world: of the Cloud API's nobody while the app is not subscribed to the account. */
export function receiversOf({ business, subscriptions }: Told, occasion: Occasion): readonly Subscription[] {
  return occasion.dialect === 'cloud' && !business.account.isSubscribed ? [] : subscriptions.receivers(occasion);
}

/** The list with this override in the place of the one of its level; without a subscription, with none there. */
export function withOverride(
  list: readonly Subscription[],
  level: 'account' | 'number',
  override: Subscription | undefined,
): Subscription[] {
  const others = list.filter(({ overrides }) => overrides !== level);
  return override ? [...others, { ...override, overrides: level }] : others;
}

/** The app's own callback of the Cloud API: it has one. */
export function isOfApp({ dialect, overrides, phoneNumberId }: Subscription): boolean {
  return dialect === 'cloud' && overrides === undefined && phoneNumberId === undefined;
}

function wants({ fields }: Subscription, field: string): boolean {
  return fields === undefined || fields.includes('*') || fields.includes(field);
}

/** A subscription that names no number concerns all; an event of no number concerns all subscriptions. */
function concerns(subscription: Subscription, phoneNumberId: string | undefined): boolean {
  return subscription.phoneNumberId === undefined || phoneNumberId === undefined || subscription.phoneNumberId === phoneNumberId;
}
