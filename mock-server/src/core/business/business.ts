import type { Account, CustomerTraits, TokenState } from '@wa-inbox/protocol/control/account';
import type { Phone } from '../values.ts';

export type AccountChange = { readonly [Name in keyof Account]?: Account[Name] | undefined };
export type Order = { readonly status: string; readonly paid?: boolean | undefined };

/** A registered number in good standing, and a portfolio that has taken the first step up. */
const NEW: Account = {
  status: 'CONNECTED',
  codeVerification: 'VERIFIED',
  code: null,
  pin: null,
  verifiedName: 'wa-mock',
  nameStatus: 'APPROVED',
  quality: 'GREEN',
  throughput: 'STANDARD',
  tier: 'TIER_2K',
  restrictions: [],
  restrictedCountries: [],
  allowedRecipients: null,
  groups: null,
  flows: [],
  profile: {},
  settings: {},
  automation: {},
  commerce: { is_catalog_visible: false, is_cart_enabled: true },
  codes: [],
  tries: { register: [], deregister: [], pin: [] },
  isSubscribed: true,
  marketingTemplatesOff: false,
  authenticationInternational: false,
};

/** The business's own side of a world: its number, what its tokens may do, how customers stand to it, orders it sent. */
export class Business {
  #account: Account = NEW;
  /** By the token's place in the settings; what is not here is valid and may do everything. */
  readonly tokens = new Map<number, TokenState>();
  /** By the reference id of their messages. */
  readonly orders = new Map<string, Order>();
  /** Ids of messages that their customers deleted; what deletes them stays in the conversation. */
  readonly deleted = new Set<string>();
  readonly #customers = new Map<Phone, CustomerTraits>();
  readonly #blocked = new Set<Phone>();

  /** Never changed in place. */
  get account(): Account {
    return this.#account;
  }

  /** Replaces the members that are there. */
  change(patch: AccountChange): Account {
    const given = Object.entries(patch).filter(([, value]) => value !== undefined);
    this.#account = { ...this.#account, ...Object.fromEntries(given) };
    return this.#account;
  }

  customer(phone: Phone): CustomerTraits {
    return this.#customers.get(phone) ?? {};
  }

  setCustomer(phone: Phone, change: CustomerTraits): CustomerTraits {
    const traits = { ...this.customer(phone), ...change };
    this.#customers.set(phone, traits);
    if (traits.blocked) this.#blocked.add(phone);
    else this.#blocked.delete(phone);
    return traits;
  }

  customers(): [Phone, CustomerTraits][] {
    return [...this.#customers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }

  get blockedCount(): number {
    return this.#blocked.size;
  }

  /** By number, so that a cursor stands for a place whatever comes and goes. */
  blocked(): Phone[] {
    return [...this.#blocked].toSorted();
  }
}
