import type {
  Button,
  Card,
  ContactCard,
  Field,
  Header,
  ListSection,
  Media,
  Money,
  Offer,
  OrderLine,
  Panel,
  Place,
  Product,
  ProductSection,
} from './content-parts.ts';
import type { Instant } from './values.ts';

/** What a message says, in our own words. Closed by `kind`: what is not known yet arrives as `unsupported`. */
export type TextContent = { kind: 'text'; text: string };

export type ImageContent = { kind: 'image'; caption?: string } & Media;
export type VideoContent = { kind: 'video'; caption?: string } & Media;
/** Sound; a voice note was spoken for this conversation. `waveform` has loudness from 0 to 1. */
export type AudioContent = { kind: 'audio'; voice?: boolean; seconds?: number; waveform?: number[] } & Media;
export type DocumentContent = { kind: 'document'; filename?: string; caption?: string } & Media;
export type StickerContent = { kind: 'sticker' } & Media;
/** Pictures that belong together. */
export type AlbumContent = { kind: 'album'; items: (ImageContent | VideoContent)[] };
export type LocationContent = { kind: 'location' } & Place;
export type ContactsContent = { kind: 'contacts'; contacts: ContactCard[] };

/** A reaction that came as a message of its own; without an emoji it was taken back. */
export type ReactionContent = { kind: 'reaction'; emoji?: string };
/** What the customer chose: a button, or a row of a list. */
export type ChoiceContent = { kind: 'choice'; text: string; description?: string };

export type ButtonsContent = { kind: 'buttons'; buttons: Button[] } & Panel;
export type ListContent = { kind: 'list'; button: string; sections: ListSection[] } & Panel;
export type LinkContent = { kind: 'link'; text: string; url: string } & Panel;
export type FlowContent = { kind: 'flow'; button: string; flow?: string; draft?: boolean } & Panel;
export type ProductContent = { kind: 'product'; product: Product } & Panel;
export type ProductsContent = { kind: 'products'; sections: ProductSection[] } & Panel;
export type CatalogueContent = { kind: 'catalogue'; product?: Product } & Panel;
export type CarouselContent = { kind: 'carousel'; cards: Card[] } & Panel;
/** Asks the customer for something: where they are, where to deliver, whether they may be called. */
export type RequestContent = { kind: 'request'; asks: 'location' | 'address' | 'call' } & Panel;
/** An order to pay. */
export type PaymentContent = {
  kind: 'payment';
  reference: string;
  status?: string;
  lines: OrderLine[];
  subtotal?: Money;
  shipping?: Money;
  tax?: Money;
  discount?: Money;
  total: Money;
} & Panel;
export type OrderStatusContent = { kind: 'order-status'; reference: string; status: string; description?: string } & Panel;

/** A basket that the customer sent. */
export type OrderContent = { kind: 'order'; lines: OrderLine[]; note?: string; catalogue?: string };
/** A form that the customer filled in: a flow, or an address. */
export type FormContent = { kind: 'form'; asked: 'flow' | 'address'; text?: string; fields: Field[] };
/** Whether the customer may be called. */
export type CallAnswerContent = { kind: 'call-answer'; accepted: boolean; until?: Instant };

export type TemplateContent = {
  kind: 'template';
  name: string;
  language: string;
  /** Filled-in parameters of the body, in order or by name. */
  parameters: TemplateParameter[];
  /** The same of a text header. */
  headerParameters?: TemplateParameter[];
  /** What buttons were given. */
  buttonParameters?: ButtonParameter[];
  /** The text as the customer sees it, where the source knows it. */
  header?: string;
  /** A header that is not text. */
  media?: Exclude<Header, { kind: 'text' }>;
  body?: string;
  footer?: string;
  buttons?: Button[];
  cards?: TemplateCard[];
  offer?: Offer;
  /** A one-time code. */
  code?: string;
};
/** A card of a template, and what its text and its buttons were given. */
export type TemplateCard = Card & { parameters?: TemplateParameter[]; buttonParameters?: ButtonParameter[] };
/** The end of a link, a code to copy, articles to look at. `index` counts all buttons; `thumbnail` is an article's id. */
export type ButtonParameter =
  | { index: number; kind: 'link' | 'code'; text: string }
  | { index: number; kind: 'catalogue'; thumbnail: string }
  | { index: number; kind: 'products'; thumbnail: string; sections: ProductSection[] };
/** `text` is what the customer reads, of an amount and of a date too. */
export type TemplateParameter = { name?: string; text: string; money?: Money; date?: Instant };

/** What the provider tells: nobody wrote it. */
export type NoticeContent = { kind: 'notice'; about: 'number' | 'identity' | 'welcome' | 'other'; text?: string };
/** A message that is not there any more. */
export type GoneContent = { kind: 'gone'; why: 'deleted' | 'expired' };
/** A kind that is not rendered: `type` names it, `raw` is what arrived. */
export type UnsupportedContent = { kind: 'unsupported'; type: string; raw: unknown };

export type Content =
  | TextContent
  | ImageContent
  | VideoContent
  | AudioContent
  | DocumentContent
  | StickerContent
  | AlbumContent
  | LocationContent
  | ContactsContent
  | ReactionContent
  | ChoiceContent
  | ButtonsContent
  | ListContent
  | LinkContent
  | FlowContent
  | ProductContent
  | ProductsContent
  | CatalogueContent
  | CarouselContent
  | RequestContent
  | PaymentContent
  | OrderStatusContent
  | OrderContent
  | FormContent
  | CallAnswerContent
  | TemplateContent
  | NoticeContent
  | GoneContent
  | UnsupportedContent;
export type ContentKind = Content['kind'];
export type ContentOf<Kind extends ContentKind> = Extract<Content, { kind: Kind }>;
