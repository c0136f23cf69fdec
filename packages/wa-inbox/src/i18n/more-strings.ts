/** Texts of rarer kinds of message, and of the sheets that show more of one; loaded with them. */
export const moreStrings = {
  'message.contact.birthday': 'Birthday',
  'message.contact.address': 'Address',
  'message.flow.draft': 'Draft of a form',
  'message.order.reference': 'Order {reference}',
  'message.order.quantity': 'Quantity {count}',
  'message.order.subtotal': 'Subtotal',
  'message.order.shipping': 'Shipping',
  'message.order.tax': 'Tax',
  'message.order.discount': 'Discount',
  'message.order.total': 'Total',
  'message.referral.ad': 'From an advertisement',
  'message.referral.post': 'From a post',
  'message.products': { one: '{count} product', other: '{count} products' },
  'message.cards': { one: '{count} card', other: '{count} cards' },
  'message.card': 'Card {number}',
} as const;
