import { renderCards } from './carousel.ts';
import { renderCatalogue } from './catalogue.ts';
import { renderFlow } from './flow.ts';
import { renderForm } from './form.ts';
import { renderOrder } from './order.ts';
import { renderOrderStatus, renderPayment } from './payment.ts';
import { renderProduct, renderProducts } from './product.ts';
import { renderReferral } from './referral.ts';
import { renderCallAnswer, renderRequest } from './request.ts';

/** Kinds that few conversations have, loaded when the first one is seen. */
export const more = {
  flow: renderFlow,
  product: renderProduct,
  products: renderProducts,
  catalogue: renderCatalogue,
  request: renderRequest,
  payment: renderPayment,
  'order-status': renderOrderStatus,
  order: renderOrder,
  form: renderForm,
  'call-answer': renderCallAnswer,
  cards: renderCards,
  referral: renderReferral,
} as const;

export type More = typeof more;
