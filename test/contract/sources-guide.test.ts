import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createMock, type Mock } from '@wa-inbox/mock';
import type { InboxSource } from 'wa-inbox/source';
import { createCloudSource } from 'wa-inbox/sources/cloud';
import { createWhatssyncSource } from 'wa-inbox/sources/whatssync';
import { checkSource } from 'wa-inbox/testing';
import { guideModule } from '../support/guide-module.ts';
import { SECRET, SESSION, startProxied, type Proxied } from '../support/proxied.ts';

const PHONE = '12025550123';
const STRANGER = '4799999999';

type Row = { id: string; phone: string; at: string; text: string; isOurs?: boolean };

/** A back end of somebody's: its own words, its own clock. */
class Crm {
  readonly #rows: Row[] = [];
  readonly #byKey = new Map<string, Row>();
  readonly #listeners = new Set<(row: Row) => void>();

  async customers() {
    const phones = [...new Set(this.#rows.toReversed().map(({ phone }) => phone))];
    const lastOf = (phone: string) => this.#rows.findLast((row) => row.phone === phone)!.at;
    return phones.map((phone) => ({ phone, name: `Customer ${phone}`, lastAt: lastOf(phone) }));
  }

  async thread(phone: string) {
    return this.#rows.filter((row) => row.phone === phone);
  }

  async post({ phone, text, key }: { phone: string; text: string; key: string }) {
    const row = this.#byKey.get(key) ?? this.add(phone, text, true);
    this.#byKey.set(key, row);
    return row;
  }

  onMessage(listener: (row: Row) => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(phone: string, text: string, isOurs = false): Row {
    const at = new Date(Date.UTC(2026, 2, 2, 12, 0, this.#rows.length)).toISOString();
    const row = { id: `row-${this.#rows.length + 1}`, phone, at, text, isOurs };
    this.#rows.push(row);
    for (const listener of this.#listeners) listener(row);
    return row;
  }
}

describe("the guide's source for a back end", async () => {
  const crm = new Crm();
  for (const phone of [PHONE, '447700900123', '4791234567', PHONE, PHONE, PHONE]) crm.add(phone, 'Hello');
  const { createCrmSource } = (await guideModule('crm-source.js')) as { createCrmSource(given: Crm): InboxSource };
  checkSource(() => createCrmSource(crm), {
    test,
    phone: PHONE,
    stranger: STRANGER,
    receive: async (text) => crm.add(PHONE, text),
  });
});

describe("the guide's proxy with a journal", () => {
  let proxied: Proxied;
  before(async () => void (proxied = await startProxied('cloud')));
  after(() => proxied.close());
  const call = async (path: string, init: RequestInit = {}) => fetch(proxied.baseUrl + path, init);
  const headers = { cookie: SESSION };

  test('who is not signed in gets nothing, and nothing but the routes is there', async () => {
    for (const path of ['/events?after=0', '/message_templates', '/media/1']) assert.equal((await call(path)).status, 401);
    for (const path of ['/', '/me', '/media/../me', '/media/200000000000001', '/messages/1'])
      assert.equal((await call(path, { headers })).status, 404);
    assert.equal((await call('/message_templates', { headers })).status, 200);
  });

  test('a webhook counts only when it is signed, and its address is confirmed by the word that was agreed', async () => {
    const body = JSON.stringify({ entry: [] });
    const signed = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
    for (const signature of ['', 'sha256=0', `${signed.slice(0, -1)}${signed.endsWith('0') ? '1' : '0'}`]) {
      const forged = { method: 'POST', body, headers: { 'x-hub-signature-256': signature } };
      assert.equal((await call('/webhook', forged)).status, 401);
    }
    const told = await call('/webhook', { method: 'POST', body, headers: { 'x-hub-signature-256': signed } });
    assert.deepEqual([told.status, proxied.journal.length], [200, 1]);
    const asked = await call('/webhook?hub.mode=subscribe&hub.verify_token=let-me-in&hub.challenge=42');
    assert.equal(await asked.text(), '42');
    assert.equal((await call('/webhook?hub.verify_token=guess&hub.challenge=42')).status, 403);
  });

  test('a file goes up and is shown to who is signed in, without the token', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const source = createCloudSource({ baseUrl: proxied.baseUrl, headers, fetch });
    const { id } = await source.upload!(new File([bytes], 'dot.png', { type: 'image/png' }));
    const shown = await call(`/media/${id}`, { headers });
    assert.deepEqual(new Uint8Array(await shown.arrayBuffer()), bytes);
    assert.equal(shown.headers.get('content-type'), 'image/png');
  });
});

describe("the guide's proxy", () => {
  let mock: Mock;
  let proxy: Server;
  let baseUrl: string;
  before(async () => {
    mock = createMock({ frozen: true, limits: false });
    const { url: target } = await mock.listen({ port: 0 });
    const { createProxy } = await guideModule('proxy.mjs');
    const isSignedIn = (request: { headers: Record<string, string> }) => request.headers['cookie'] === 'session=maya';
    proxy = createProxy({ target, token: 'test-token', isSignedIn }) as Server;
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  after(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await mock.close();
  });

  checkSource(() => createWhatssyncSource({ baseUrl, token: '', live: false, headers: { cookie: 'session=maya' } }), {
    test,
    phone: PHONE,
    stranger: STRANGER,
    receive: () => Promise.reject(new Error('a source that only polls is not asked to listen')),
  });

  test('who is not signed in gets nothing, and nothing but the API is there', async () => {
    assert.equal((await fetch(`${baseUrl}/api/v1/contacts`)).status, 401);
    assert.equal((await fetch(`${baseUrl}/_mock/config`, { headers: { cookie: 'session=maya' } })).status, 404);
  });
});
