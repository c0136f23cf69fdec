import type { Account, CustomerTraits } from '@wa-inbox/protocol/control/account';
import { announceContact } from '../changes.ts';
import { IDENTITIES } from '../settings.ts';
import type { Phone } from '../values.ts';
import type { News } from '../webhooks/format.ts';
import type { World } from '../world.ts';

const DAY = 86_400_000;
const number = { display_phone_number: IDENTITIES.businessPhone };
/** Customers a day, as `business_capability_update` counts them; none of an unlimited tier. */
const PER_DAY: Readonly<Record<string, number>> = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_2K: 2_000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
  TIER_UNLIMITED: -1,
};

/** Sets what a customer is to the business; receivers hear of marketing that was stopped or resumed, clients of a block too. */
export function setTraits(world: World, phone: Phone, change: CustomerTraits): CustomerTraits {
  const { optedOut = false, blocked = false } = world.business.customer(phone);
  const traits = world.business.setCustomer(phone, change);
  const isStopped = traits.optedOut ?? false;
  if (optedOut !== isStopped) world.news(preferenceNews(world, phone, isStopped));
  const contact = world.contacts.get(phone);
  const isOther = optedOut !== isStopped || blocked !== (traits.blocked ?? false);
  if (contact && isOther) announceContact(world, contact, world.clock.now());
  return traits;
}

function preferenceNews(world: World, phone: Phone, isStopped: boolean): News {
  const preference = {
    wa_id: phone,
    detail: `User requested to ${isStopped ? 'stop' : 'resume'} marketing messages`,
    category: 'marketing_messages',
    value: isStopped ? 'stop' : 'resume',
    timestamp: Math.floor(world.clock.now() / 1_000),
  };
  return { field: 'user_preferences', phone, value: { contacts: [{ wa_id: phone }], user_preferences: [preference] } };
}

/** Receivers hear of the number's name, quality, throughput and limits, of restrictions, and of a new PIN. */
export function tellAccountChange(world: World, before: Account, after: Account): void {
  for (const news of accountNews(world, before, after)) world.news(news);
}

function accountNews(world: World, before: Account, after: Account): News[] {
  const has = (name: keyof Account) => before[name] !== after[name];
  const news: News[] = [];
  if (has('nameStatus') || has('verifiedName'))
    news.push({
      field: 'phone_number_name_update',
      value: {
        ...number,
        decision: after.nameStatus === 'APPROVED' ? 'APPROVED' : after.nameStatus === 'DECLINED' ? 'REJECTED' : 'PENDING',
        requested_verified_name: after.verifiedName,
        rejection_reason: null,
      },
    });
  if (has('quality') || has('throughput') || has('tier')) {
    const event = has('throughput') ? 'THROUGHPUT_UPGRADE' : has('quality') && after.quality !== 'GREEN' ? 'FLAGGED' : 'UPGRADE';
    const tier = { current_limit: after.tier, max_daily_conversations_per_business: after.tier };
    news.push({ field: 'phone_number_quality_update', value: { ...number, event, ...tier } });
  }
  if (has('tier')) {
    const value = { max_daily_conversations_per_business: PER_DAY[after.tier], max_phone_numbers_per_waba: 25 };
    news.push({ field: 'business_capability_update', value });
  }
  for (const restriction of after.restrictions.filter((each) => !before.restrictions.includes(each)))
    news.push({ field: 'account_update', value: restrictionValue(world, restriction) });
  if (has('pin') && after.pin !== null)
    news.push({ field: 'security', value: { ...number, event: 'PIN_CHANGED', requester: IDENTITIES.appId } });
  return news;
}

function restrictionValue({ clock }: World, restriction: string) {
  if (restriction === 'policy') return { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'SPAM' } };
  if (restriction === 'locked') return { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } };
  const expiration = Math.floor((clock.now() + 7 * DAY) / 1_000);
  const info = [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration }];
  return { event: 'ACCOUNT_RESTRICTION', restriction_info: info };
}
