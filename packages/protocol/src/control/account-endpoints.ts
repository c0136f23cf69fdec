import type { Endpoint } from '../endpoint.ts';
import * as r from './account-replies.ts';
import * as a from './account.ts';

const base = { dialect: 'control', status: 200, errors: ['invalid_request'], document: 'ours' } as const;

/** Control calls on the business's own side: its number, tokens, customers' standing, and where webhooks go. */
export const ACCOUNT_CONTROL_ENDPOINTS = [
  {
    ...base,
    id: 'control.account.get',
    method: 'GET',
    path: '/_mock/account',
    title: 'State of the business number',
    reply: a.account,
  },
  {
    ...base,
    id: 'control.account.set',
    method: 'PATCH',
    path: '/_mock/account',
    title: 'Unregister, restrict or limit the business number',
    body: a.accountPatch,
    reply: a.account,
  },
  {
    ...base,
    id: 'control.tokens.list',
    method: 'GET',
    path: '/_mock/tokens',
    title: 'Tokens and what each may do',
    reply: r.tokens,
  },
  {
    ...base,
    id: 'control.tokens.set',
    method: 'PATCH',
    path: '/_mock/tokens',
    title: 'Expire, revoke or limit a token',
    body: a.tokenPatch,
    reply: r.token,
  },
  {
    ...base,
    id: 'control.customers.set',
    method: 'PATCH',
    path: '/_mock/customers/:phone',
    title: 'What a customer is to the business: opted out, blocked, which identity key',
    body: a.customerTraits,
    reply: r.customer,
  },
  {
    ...base,
    id: 'control.subscriptions.get',
    method: 'GET',
    path: '/_mock/webhooks/subscriptions',
    title: 'Where webhooks go',
    reply: a.subscriptionsBody,
  },
  {
    ...base,
    id: 'control.subscriptions.set',
    method: 'PUT',
    path: '/_mock/webhooks/subscriptions',
    title: 'Say where webhooks go',
    body: a.subscriptionsBody,
    reply: a.subscriptionsBody,
  },
] as const satisfies readonly Endpoint[];
