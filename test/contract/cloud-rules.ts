/**
 * What the documents demand of each member of a message, by its path. `*` stands for an item of a list; the first line
 * that fits a path counts. Source: Cloud API documents; the tables of message types and limits.
 */
export type Rule = {
  /** Types that are taken; `open` is carried whatever it is. */
  is: readonly ('text' | 'number' | 'flag' | 'object' | 'list' | 'open')[];
  /** The code when it is missing; without it the member may be left out. */
  required?: number;
  /** Characters, items or the value of a number, and the code behind them. */
  most?: number;
  past?: number;
  /** The code of an empty text or list; without it empty is fine. */
  empty?: number;
  /** A value of the right type that is none of those it can be, and its code. */
  wrong?: readonly [value: unknown, code: number];
  /** An item of the list as its n-th copy. */
  copy?(item: never, index: number): unknown;
  /** Items may not be equal. */
  isUnique?: boolean;
  /** The limit counts over all lists of this kind in a message. */
  isShared?: boolean;
};

const MISSING = 131_008;
const INVALID = 131_009;
const text = (rule: Omit<Rule, 'is'> = {}): Rule => ({ is: ['text'], ...rule });
const needed = (rule: Omit<Rule, 'is'> = {}) => text({ required: MISSING, ...rule });
/** 1 to `most` characters. */
const short = (most: number, rule: Omit<Rule, 'is'> = {}) =>
  text({ required: MISSING, empty: INVALID, most, past: INVALID, ...rule });
const filled = needed({ empty: INVALID });
const link = needed({ empty: INVALID, wrong: ['somewhere', INVALID] });
/** One of a few words. */
const choice = (required: number | undefined = MISSING): Rule => ({
  is: ['text'],
  ...(required && { required }),
  empty: 100,
  wrong: ['crowd', 100],
});
const optionalChoice: Rule = { is: ['text'], empty: 100, wrong: ['crowd', 100] };
const object: Rule = { is: ['object'], required: MISSING };
const optional: Rule = { is: ['object'] };
/** The content itself: its absence is a fault of the call. */
const content: Rule = { is: ['object'], required: 100 };
const open: Rule = { is: ['open'] };
const list = (most: number, rule: Omit<Rule, 'is'> = {}): Rule => ({
  is: ['list'],
  required: MISSING,
  empty: INVALID,
  most,
  past: INVALID,
  ...rule,
});
const items: Rule = { is: ['object'] };
const caption = text({ most: 1_024, past: 100 });
/** An id or a link, of which there must be one. */
const mediaId = needed({ empty: MISSING });
const mediaLink = needed({ empty: MISSING, wrong: ['ftp://example.com/a.jpg', INVALID] });
const degrees = (most: number): Rule => ({
  is: ['number', 'text'],
  required: MISSING,
  most,
  past: INVALID,
  empty: INVALID,
  wrong: ['north', INVALID],
});
const amount: Rule = { is: ['number'], required: MISSING };
const offset: Rule = { is: ['number'], required: MISSING, wrong: [10, 100] };

type Item = Record<string, never>;
const button = (item: Item, index: number) => ({ ...item, reply: { id: `b${index}`, title: `B${index}` } });
const row = (item: Item, index: number) => ({ ...item, id: `r${index}` });
const card = (item: Item, index: number) => ({ ...item, card_index: index });

export const RULES: readonly (readonly [path: string, rule: Rule])[] = [
  ['messaging_product', { is: ['text'], required: 100, empty: 100, wrong: ['telegram', 100] }],
  ['recipient_type', optionalChoice],
  ['to', { is: ['text', 'number'], required: 100, empty: 100 }],
  ['recipient', text({ required: 100, empty: 100, most: 131, past: 100, wrong: ['Mina', 100] })],
  ['recipient_identity_key_hash', text()],
  ['biz_opaque_callback_data', text({ most: 512, past: 100 })],
  ['context', optional],
  ['context.message_id', text({ required: 100 })],
  ['status', { is: ['text'], empty: 100, wrong: ['typed', 100] }],
  ['message_id', text({ required: 100, empty: 100, wrong: ['wamid.none', 100] })],
  ['typing_indicator', optional],
  ['typing_indicator.type', choice()],
  ['text', content],
  ['text.body', text({ required: 100, empty: 100, most: 4_096, past: 100 })],
  ['text.preview_url', { is: ['flag'] }],
  ['image', content],
  ['audio', content],
  ['video', content],
  ['document', content],
  ['sticker', content],
  ['audio.voice', { is: ['flag'] }],
  ['document.filename', text()],
  ['*.caption', caption],
  ['location', content],
  ['contacts', { ...list(257, { required: 100 }), copy: (item: Item) => item }],
  ['contacts.*', items],
  ['contacts.*.name', object],
  ['contacts.*.name.formatted_name', filled],
  // the only part of the name besides the formatted one
  ['contacts.*.name.first_name', needed({ empty: MISSING })],
  ['contacts.*.phones', { is: ['list'] }],
  ['contacts.*.phones.*', items],
  ['contacts.*.phones.*.phone', text()],
  ['contacts.*.phones.*.*', open],
  ['reaction', content],
  ['reaction.message_id', filled],
  ['reaction.emoji', needed({ wrong: ['👍👍', INVALID] })],

  ['interactive', content],
  ['interactive.type', choice()],
  ['interactive.body', object],
  ['interactive.body.text', short(1_024)],
  ['interactive.footer', optional],
  ['interactive.footer.text', needed({ most: 60, past: INVALID })],
  ['interactive.header', optional],
  ['interactive.header.type', choice()],
  ['interactive.header.text', short(60)],
  ['interactive.action', object],
  ['interactive.action.name', choice()],
  ['interactive.action.button', short(20)],
  ['interactive.action.buttons', { ...list(3, { copy: button }), isUnique: true }],
  ['interactive.action.buttons.*', items],
  ['interactive.action.buttons.*.type', choice()],
  ['interactive.action.buttons.*.reply', object],
  ['interactive.action.buttons.*.reply.id', short(256, { wrong: [' b', INVALID] })],
  ['interactive.action.buttons.*.reply.title', short(20)],
  [
    'interactive.action.sections',
    list(10, {
      copy: (item: Item, index: number) => ({ ...item, ...('rows' in item && { rows: [row(item['rows'][0], index)] }) }),
    }),
  ],
  ['interactive.action.sections.*', items],
  ['interactive.action.sections.*.rows', { ...list(10, { copy: row }), isUnique: true, isShared: true }],
  ['interactive.action.sections.*.rows.*', items],
  ['interactive.action.sections.*.rows.*.id', short(200)],
  ['interactive.action.sections.*.rows.*.title', short(24)],
  ['interactive.action.sections.*.rows.*.description', text({ most: 72, past: INVALID })],
  ['**.sections', list(10, { copy: (item: Item) => item })],
  ['**.sections.*', items],
  ['**.sections.*.product_items', { ...list(30, { copy: (item: Item) => item }), isShared: true }],
  ['**.sections.*.product_items.*', items],
  ['**.sections.*.title', short(24)],
  ['**.product_retailer_id', filled],
  ['**.catalog_id', filled],
  ['**.thumbnail_product_retailer_id', text()],
  ['interactive.action.cards', { ...list(10, { copy: card }), isUnique: true }],
  ['interactive.action.cards.*', items],
  ['interactive.action.cards.*.type', choice()],
  ['interactive.action.cards.*.card_index', { is: ['number'], required: MISSING, most: 9, past: INVALID, wrong: [-1, INVALID] }],
  ['interactive.action.cards.*.header', object],
  ['interactive.action.cards.*.header.type', choice()],
  ['interactive.action.cards.*.header.image', object],
  ['interactive.action.cards.*.body', optional],
  ['interactive.action.cards.*.body.text', short(160)],
  ['interactive.action.cards.*.action', object],
  ['interactive.action.cards.*.action.name', choice()],
  ['**.parameters.display_text', short(20)],
  ['**.parameters.url', link],
  ['interactive.action.cards.*.action.parameters', object],
  ['interactive.action.parameters', object],
  ['interactive.action.parameters.flow_message_version', choice()],
  ['interactive.action.parameters.flow_id', needed({ empty: MISSING })],
  ['interactive.action.parameters.flow_token', text()],
  ['interactive.action.parameters.flow_cta', short(30, { wrong: ['Begin 👍', INVALID] })],
  ['interactive.action.parameters.flow_action', optionalChoice],
  ['interactive.action.parameters.flow_action_payload', open],
  ['interactive.action.parameters.flow_action_payload.**', open],
  ['interactive.action.parameters.country', choice()],
  ['interactive.action.parameters.values', optional],
  ['interactive.action.parameters.values.*', open],
  ['interactive.action.parameters.reference_id', short(35)],
  ['interactive.action.parameters.type', choice()],
  ['interactive.action.parameters.payment_settings', { is: ['list'], required: MISSING }],
  ['interactive.action.parameters.payment_settings.*', items],
  ['interactive.action.parameters.payment_settings.*.type', needed()],
  ['interactive.action.parameters.payment_settings.*.payment_gateway', open],
  ['interactive.action.parameters.payment_settings.*.payment_gateway.*', open],
  ['interactive.action.parameters.currency', needed()],
  ['interactive.action.parameters.order', object],
  ['interactive.action.parameters.order.status', choice()],
  ['interactive.action.parameters.order.items', { is: ['list'], required: MISSING }],
  ['interactive.action.parameters.order.items.*', items],
  ['interactive.action.parameters.order.items.*.**', open],
  ['interactive.action.parameters.**.value', amount],
  ['interactive.action.parameters.**.offset', offset],
  ['interactive.action.parameters.*', object],
  ['interactive.action.parameters.order.*', object],

  ['template', content],
  ['template.name', needed({ empty: 100, most: 512, past: 100 })],
  ['template.language', object],
  ['template.language.code', needed({ empty: 100 })],
  ['template.components', { is: ['list'] }],
  ['**.components', { is: ['list'], required: MISSING }],
  ['template.components.*.cards', { ...list(10, { copy: card, required: 0 }) }],
  ['template.components.*.cards.*', items],
  ['template.components.*.cards.*.card_index', { is: ['number'], required: MISSING, wrong: [-1, INVALID] }],
  ['**.components.*', items],
  ['**.components.*.type', filled],
  ['**.components.*.sub_type', needed()],
  [
    '**.components.*.index',
    { is: ['number', 'text'], required: MISSING, most: 9, past: INVALID, empty: INVALID, wrong: ['first', INVALID] },
  ],
  ['**.components.*.parameters', { is: ['list'] }],
  ['**.parameters.*', items],
  ['**.parameters.*.type', needed()],
  ['**.parameters.*.parameter_name', text({ empty: INVALID, wrong: ['First Name', INVALID] })],
  ['**.parameters.*.text', needed({ empty: MISSING })],
  ['**.parameters.*.payload', { is: ['text', 'object'], required: MISSING }],
  ['**.parameters.*.coupon_code', needed({ empty: MISSING, most: 20, past: INVALID })],
  ['**.parameters.*.action', optional],
  ['**.parameters.*.action.flow_token', text()],
  ['**.parameters.*.action.flow_action_data', open],
  ['**.parameters.*.action.flow_action_data.*', open],
  ['**.parameters.*.*', object],
  ['**.currency.fallback_value', needed({ empty: MISSING })],
  ['**.currency.code', needed()],
  ['**.currency.amount_1000', amount],
  ['**.date_time.fallback_value', needed({ empty: MISSING })],
  ['**.limited_time_offer.expiration_time_ms', amount],
  ['**.document.filename', text()],

  ['**.latitude', degrees(90)],
  ['**.longitude', degrees(180)],
  ['**.location.*', text()],
  ['location.*', text()],
  ['**.id', mediaId],
  ['**.link', mediaLink],
  ['*.id', mediaId],
  ['*.link', mediaLink],
];

/** What the button at this place in a template cannot do without. */
const parameters: Rule = { is: ['list'], required: MISSING, empty: MISSING };

/** Where a kind differs from the rest. */
export const OWN_RULES: Readonly<Record<string, readonly (readonly [path: string, rule: Rule])[]>> = {
  'interactive.list': [
    ['interactive.body.text', short(4_096)],
    ['interactive.action.sections.*.title', needed({ empty: MISSING, most: 24, past: INVALID })],
  ],
  'interactive.product_list': [
    ['interactive.header', object],
    ['interactive.action.sections', list(10, { copy: (item: Item) => item })],
  ],
  'interactive.product': [['interactive.body', optional]],
  'interactive.catalog_message': [['interactive.action.parameters', optional]],
  'template.buttons': [
    ['template.components.2.parameters', parameters],
    ['template.components.3.parameters', parameters],
  ],
  'template.authentication': [['template.components.1.parameters', parameters]],
  'template.limited_time_offer': [
    ['template.components.2.parameters', parameters],
    ['template.components.3.parameters', parameters],
  ],
  'template.carousel': [['template.components.1.cards.*.components.2.parameters', parameters]],
  'template.mpm_button': [
    ['template.components', parameters],
    ['**.action.thumbnail_product_retailer_id', needed({ empty: MISSING })],
    ['**.parameters.*.action', object],
    ['**.components.*.parameters', parameters],
  ],
  'interactive.call_permission_request': [['interactive.body', optional]],
};
