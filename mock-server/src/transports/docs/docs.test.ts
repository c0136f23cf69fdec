import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createMock } from '../../index.ts';
import { docsFile } from './docs-file.ts';

const mock = createMock();
let url: string;
before(async () => {
  ({ url } = await mock.listen({ port: 0 }));
});
after(() => mock.close());

const WAYS: [name: string, call: typeof fetch][] = [
  ['by fetch', (path, init) => mock.fetch(path, init)],
  ['over HTTP', (path, init) => fetch(`${url}${path as string}`, init)],
];

for (const [way, call] of WAYS) {
  test(`${way} the page, and each file that it names, comes from here under a policy that allows nothing else`, async () => {
    for (const page of ['/_mock/docs', '/w/blue/_mock/docs']) {
      const reply = await call(page);
      assert.equal(reply.status, 200);
      assert.match(reply.headers.get('content-type')!, /^text\/html/);
      assert.match(reply.headers.get('content-security-policy')!, /default-src 'none'; script-src 'self'; style-src 'self';/);
      const named = [...(await reply.text()).matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, address]) => address!);
      assert.equal(named.length, 5);
      for (const address of named) {
        const { pathname } = new URL(address, `http://mock.test${page}`);
        const file = await call(pathname);
        assert.equal(file.status, 200, pathname);
        assert.match(file.headers.get('content-type')!, /^(?:text\/(?:javascript|css)|application\/json);/);
        assert.ok((await file.text()).length > 10, pathname);
      }
    }
  });

  test(`${way} the page of events and its files come from here as well`, async () => {
    const page = await call('/w/blue/_mock/docs/events');
    assert.match(page.headers.get('content-security-policy')!, /default-src 'none'/);
    const named = [...(await page.text()).matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, address]) => address!);
    assert.deepEqual(named, ['events.css', 'events.js', '../asyncapi.json']);
    for (const address of named) {
      const { pathname } = new URL(address, 'http://mock.test/w/blue/_mock/docs/events');
      assert.equal((await call(pathname)).status, 200, pathname);
    }
  });

  test(`${way} a slash behind the page leads back to it, and what is not there is told`, async () => {
    const slash = await call('/_mock/docs/', { redirect: 'manual' });
    assert.deepEqual([slash.status, slash.headers.get('location')], [308, '../docs']);
    for (const file of ['/package.json', '/../docs-page.ts', '/%2e%2e/package.json']) {
      assert.equal((await call(`/_mock/docs${file}`)).status, 404, file);
    }
  });

  test(`${way} a head has no body, and a write is refused as everywhere`, async () => {
    const head = await call('/_mock/docs', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    assert.equal((await call('/_mock/docs', { method: 'POST' })).status, 404);
  });
}

const ADDRESSES: [url: string, file: string | undefined][] = [
  ['/_mock/docs', ''],
  ['/_mock/docs?x=1', ''],
  ['/_mock/docs/', '/'],
  ['/w/a/_mock/docs/docs.js?v=1', '/docs.js'],
  ['/_mock/docsy', undefined],
  ['/api/_mock/docs', undefined],
  ['/api?next=/_mock/docs', undefined],
];
for (const [address, file] of ADDRESSES) {
  test(`${address} is ${file === undefined ? 'no page' : `the file "${file}"`}`, () => assert.equal(docsFile(address), file));
}
