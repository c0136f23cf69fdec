import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Guard } from './guard.ts';

const guard = new Guard({ allowedHosts: ['crm.test', '*.app.github.dev'], origins: ['https://elsewhere.test'] });

const CASES: [host: string | undefined, origin: string | undefined, verdict: string][] = [
  ['localhost:4010', undefined, 'pass'],
  ['LOCALHOST', undefined, 'pass'],
  ['crm.localhost:4010', undefined, 'pass'],
  ['127.0.0.1:4010', undefined, 'pass'],
  ['[::1]:4010', undefined, 'pass'],
  ['crm.test', undefined, 'pass'],
  ['x-4010.app.github.dev', undefined, 'pass'],
  ['app.github.dev', undefined, 'forbidden_host'],
  ['evil.test', undefined, 'forbidden_host'],
  ['127.0.0.1.evil.test', undefined, 'forbidden_host'],
  ['localhost.evil.test', undefined, 'forbidden_host'],
  ['evil.test#localhost', undefined, 'forbidden_host'],
  ['', undefined, 'forbidden_host'],
  [undefined, undefined, 'forbidden_host'],
  ['localhost', 'http://localhost:5173', 'pass'],
  ['localhost', 'http://127.0.0.1:5173', 'pass'],
  ['localhost', 'https://crm.test', 'pass'],
  ['localhost', 'https://elsewhere.test', 'pass'],
  ['localhost', 'https://elsewhere.test:444', 'forbidden_origin'],
  ['localhost', 'https://evil.test', 'forbidden_origin'],
  ['localhost', 'null', 'forbidden_origin'],
  ['localhost', '', 'forbidden_origin'],
];

for (const [host, origin, verdict] of CASES) {
  test(`host ${JSON.stringify(host)} with origin ${JSON.stringify(origin)}: ${verdict}`, () => {
    const headers = { ...(host !== undefined && { host }), ...(origin !== undefined && { origin }) };
    assert.equal(guard.check(headers), verdict);
    assert.equal(guard.check(headers), verdict, 'also when it is asked again');
  });
}
