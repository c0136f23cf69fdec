import type { Instant } from './values.ts';

/** A file somewhere else. `url` is empty where the source knows the provider's id only. */
export type Media = { url: string; id?: string; mime?: string };
export type Place = { latitude: number; longitude: number; name?: string; address?: string; link?: string };
/** An article of a catalogue; what it is called is known to the provider only. */
export type Product = { id: string; catalogue?: string };
export type Money = { amount: number; currency: string };
/** A line of an order. `price` is what one piece costs. */
export type OrderLine = { id: string; name?: string; quantity: number; price?: Money };
/** What a person filled in. */
export type Field = { name: string; value: string };

/** What stands at the head of an interactive message, a template or a card. */
export type Header =
  | { kind: 'text'; text: string }
  | ({ kind: 'image' | 'video' } & Media)
  | ({ kind: 'document'; filename?: string } & Media)
  | ({ kind: 'location' } & Place)
  | ({ kind: 'product' } & Product);

/** What interactive messages have in common. */
export type Panel = { header?: Header; body?: string; footer?: string };

/** `kind` is ours (see button-kind.ts); `text` is empty where only what it does is known. */
export type Button = { kind: string; text: string; url?: string; phone?: string; code?: string };
export type Card = { header?: Header; body?: string; buttons: Button[] };

export type ListRow = { title: string; description?: string };
export type ListSection = { title?: string; rows: ListRow[] };
export type ProductSection = { title?: string; products: Product[] };

export type ContactCard = {
  name: string;
  organisation?: string;
  birthday?: string;
  phones: { number: string; label?: string }[];
  emails: { address: string; label?: string }[];
  links: string[];
  addresses: string[];
};

/** The advertisement or post by which a customer came. */
export type Referral = { headline?: string; text?: string; link?: string; image?: string; source: 'ad' | 'post' };

/** An offer that ends. */
export type Offer = { text?: string; endsAt?: Instant };
