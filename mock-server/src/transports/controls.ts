import type { Account, Subscription } from '@wa-inbox/protocol/control/account';
import type * as Replies from '@wa-inbox/protocol/control/reply-types';
import type { Verdict } from '@wa-inbox/protocol/control/verdicts';
import type { WebhookDelivery } from '@wa-inbox/protocol/control/webhook-endpoints';
import type { MockControls, MockDatabase, MockTemplates, MockWebhookControls, MockWindow, QueryOf } from './mock-controls.ts';
import type { InboundMessage, ResetTo } from './mock.ts';
import { customerOf, type MockCustomer } from './mock-customer.ts';

/** The control calls of one world as methods, however they are carried. */
export abstract class Controls implements MockControls {
  abstract readonly webhooks: MockWebhookControls;

  protected readonly webhookControls: MockWebhookControls = {
    subscriptions: async () => (await this.get<{ subscriptions: Subscription[] }>('/webhooks/subscriptions')).subscriptions,
    subscribe: async (...subscriptions) => void (await this.control('PUT', '/webhooks/subscriptions', { subscriptions })),
    deliveries: async ({ limit = 10_000, ...query } = {}) =>
      (await this.get<{ deliveries: WebhookDelivery[] }>('/webhooks/deliveries', { limit, ...query })).deliveries,
    replay: (id) => this.control('POST', `/webhooks/deliveries/${encodeURIComponent(id)}/replay`, {}),
    send: (field, value, phone) => this.control('POST', '/webhooks/send', { field, value, phone }),
    verify: (url, verifyToken) => this.control('POST', '/webhooks/verify', { url, verifyToken }),
  };

  readonly account: MockControls['account'] = {
    get: () => this.get<Account>('/account'),
    set: (change) => this.control('PATCH', '/account', change),
  };

  readonly tokens: MockControls['tokens'] = {
    list: async () => (await this.get<{ tokens: Replies.TokenFace[] }>('/tokens')).tokens,
    set: (token, change) => this.control('PATCH', '/tokens', { token, ...change }),
  };

  readonly templates: MockTemplates = {
    approve: (template, review) => this.#review(template, 'approve', review),
    reject: (template, review) => this.#review(template, 'reject', review),
    pause: (template, review) => this.#review(template, 'pause', review),
    disable: (template, review) => this.#review(template, 'disable', review),
    pending: (template, review) => this.#review(template, 'pending', review),
    pace: (template, review) => this.#review(template, 'pace', review),
  };

  readonly scenarios: MockControls['scenarios'] = {
    list: async () => (await this.get<{ scenarios: Replies.ArmedScenario[] }>('/scenarios')).scenarios,
    clear: async () => (await this.control<{ removed: number }>('DELETE', '/scenarios')).removed,
    presets: async () => (await this.get<Replies.Presets>('/scenarios/presets')).presets,
  };

  readonly worlds: MockControls['worlds'] = {
    list: async () => (await this.get<Replies.Worlds>('/worlds')).worlds,
    add: (world) => this.control('POST', '/worlds', world),
    remove: async (name) => void (await this.control('DELETE', `/worlds/${encodeURIComponent(name)}`)),
  };

  readonly db: MockDatabase = {
    get: (path = '') => this.get(rowsAt(path)),
    post: (path, row) => this.control('POST', rowsAt(path), row),
    put: (path, row) => this.control('PUT', rowsAt(path), row),
    patch: (path, change) => this.control('PATCH', rowsAt(path), change),
    delete: (path) => this.control('DELETE', rowsAt(path)),
  };

  health(): Promise<Replies.Health> {
    return this.get('/health');
  }

  config(): Promise<Replies.Config> {
    return this.get('/config');
  }

  async reset(to: ResetTo = {}): Promise<void> {
    await this.control('POST', '/reset', to);
  }

  inbound(message: InboundMessage): Promise<{ id: string }> {
    return this.control('POST', '/inbound', message);
  }

  customer(phone: string): MockCustomer {
    const path = `/customers/${encodeURIComponent(phone)}`;
    return {
      ...customerOf((action) => this.control('POST', path, action)),
      set: (traits) => this.control('PATCH', path, traits),
    };
  }

  window(phone: string): MockWindow {
    const path = `/conversations/${encodeURIComponent(phone)}/window`;
    return {
      open: () => this.control('POST', path, { open: true }),
      close: () => this.control('POST', path, { open: false }),
      closesIn: (span) => this.control('POST', path, { closesIn: span }),
    };
  }

  job(id: string): Promise<Replies.Job> {
    return this.get(`/jobs/${encodeURIComponent(id)}`);
  }

  ledger(query: QueryOf<'phone' | 'limit'> = {}): Promise<Replies.Ledger> {
    return this.get('/ledger', query);
  }

  async requests(query: QueryOf<'limit'> = {}): Promise<Replies.RequestLog['requests']> {
    return (await this.get<Replies.RequestLog>('/requests', query)).requests;
  }

  events({ match, ...query }: QueryOf<'after' | 'limit' | 'wait'> & { match?: object } = {}): Promise<Replies.EventList> {
    return this.get('/events', { ...query, ...(match && { match: jsonOf(match) }) });
  }

  async verdicts(): Promise<Verdict[]> {
    return (await this.get<{ verdicts: Verdict[] }>('/verdicts')).verdicts;
  }

  personas(): Promise<Replies.Personas> {
    return this.get('/personas');
  }

  coverage(): Promise<Replies.Coverage> {
    return this.get('/coverage');
  }

  openapi(): Promise<Replies.OpenapiDocument> {
    return this.get('/openapi.json');
  }

  asyncapi(): Promise<Replies.AsyncapiDocument> {
    return this.get('/asyncapi.json');
  }

  /** Makes one call below `/_mock`; rejects with the sentence of a refusal. */
  protected abstract control<Json>(method: string, path: string, body?: object): Promise<Json>;

  protected get<Json>(path: string, query: Readonly<Record<string, string | number | undefined>> = {}): Promise<Json> {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
    return this.control('GET', given.size === 0 ? path : `${path}?${given.toString()}`);
  }

  async #review(
    template: string,
    verdict: string,
    review: Replies.TemplateReview = {},
  ): Promise<Replies.ReviewedTemplate['templates']> {
    const path = `/templates/${encodeURIComponent(template)}/${verdict}`;
    return (await this.control<Replies.ReviewedTemplate>('POST', path, review)).templates;
  }
}

function rowsAt(path: string): string {
  return path === '' ? '/db' : `/db/${path.replace(/^\//, '')}`;
}

/** A pattern that can be sent; JSON would make nothing of a RegExp. */
function jsonOf(match: object): string {
  return JSON.stringify(match, (name, value: unknown) => {
    if (!(value instanceof RegExp) && typeof value !== 'function') return value;
    throw new TypeError(
      `"match.${name}" cannot be ${String(value)}: events() takes JSON, waitFor() takes RegExps and predicates.`,
    );
  });
}
