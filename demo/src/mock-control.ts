/** Customers who can answer by themselves, and which contacts do. */
export type Personas = {
  personas: { name: string; sentence: string }[];
  contacts: { phone: string; persona: string }[];
};

/** The few control calls of the mock that the page's buttons and the customer's phone use. */
export class MockControl {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  advance(by: string): Promise<unknown> {
    return this.#post('/_mock/clock', { advance: by });
  }

  closeWindow(phone: string): Promise<unknown> {
    return this.#post(`/_mock/conversations/${phone}/window`, { open: false });
  }

  failNext(code: number): Promise<unknown> {
    return this.#post('/_mock/scenarios', {
      name: `fail with ${code}`,
      when: { op: 'send' },
      do: { failAs: { code, after: '1s' } },
      times: 1,
    });
  }

  rateLimitNext(): Promise<unknown> {
    return this.#post('/_mock/scenarios', {
      name: 'rate limit',
      when: { op: 'send' },
      do: { refuse: 'rate_limit_exceeded' },
      times: 1,
    });
  }

  reset(): Promise<unknown> {
    return this.#post('/_mock/reset', {});
  }

  write(phone: string, text: string): Promise<unknown> {
    return this.#post('/_mock/inbound', { from: phone, text });
  }

  type(phone: string): Promise<unknown> {
    return this.#post(`/_mock/customers/${phone}`, { action: 'type', for: '4s' });
  }

  /** By the words of what is tapped; `card` of a carousel. */
  tap(phone: string, messageId: string, { text, card }: { text: string; card?: number }): Promise<unknown> {
    return this.#post(`/_mock/customers/${phone}`, { action: 'tap', messageId, id: text, card });
  }

  /** Has the customer answer as a persona; null: no longer. */
  become(phone: string, name: string | null): Promise<unknown> {
    return this.#post(`/_mock/customers/${phone}`, { action: 'persona', name });
  }

  async personas(): Promise<Personas> {
    return (await fetch(`${this.#base}/_mock/personas`)).json() as Promise<Personas>;
  }

  async #post(path: string, body: object): Promise<unknown> {
    const response = await fetch(this.#base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { error?: { message?: string } };
    if (!response.ok) throw new Error(answer.error?.message ?? `The mock answered ${response.status}.`);
    return answer;
  }
}
