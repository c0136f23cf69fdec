import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { test } from 'node:test';
import { checkedLookup } from './target-address.ts';
import { targetProblem } from './target-problem.ts';

const ALLOWED = ['crm.test', '*.example.com', '10.1.2.3'];
const MAY: string[] = [
  'http://localhost:3000/hook',
  'https://LOCALHOST/hook',
  'http://127.0.0.1/',
  'http://127.0.0.2:8080/',
  'http://127.1/',
  'http://2130706433/',
  'http://[::1]:3000/',
  'http://app.localhost/',
  'https://crm.test/hook',
  'https://CRM.test:8443/hook',
  'https://a.b.example.com/',
  'http://10.1.2.3/',
];
const MAY_NOT: [url: string, why: RegExp][] = [
  ['http://example.com/', /^example\.com is not this machine: allow it with --webhook-host example\.com/],
  ['http://notexample.com/', /notexample\.com is not/],
  ['http://crm.test.evil.test/', /crm\.test\.evil\.test is not/],
  ['http://localhost.evil.test/', /localhost\.evil\.test is not/],
  ['http://10.0.0.1/', /10\.0\.0\.1 is not/],
  ['http://192.168.1.1/', /192\.168\.1\.1 is not/],
  ['http://169.254.169.254/latest', /169\.254\.169\.254 is not/],
  ['http://0.0.0.0/', /0\.0\.0\.0 is not/],
  ['http://[fe80::1]/', /\[fe80::1\] is not/],
  ['http://[::ffff:10.0.0.1]/', /is not this machine/],
  ['http://128.0.0.1/', /128\.0\.0\.1 is not/],
  ['ftp://localhost/', /^ftp: is not sent to/],
  ['http://me@localhost/', /^A user name/],
  ['localhost', /is no URL/],
];

for (const url of MAY) test(`${url} may get webhooks`, () => assert.equal(targetProblem(url, ALLOWED), undefined));
for (const [url, why] of MAY_NOT) test(`${url} may not`, () => assert.match(targetProblem(url, ALLOWED)!, why));

/** What a name leads to where all these addresses answer to it. */
function lead(hostname: string, addresses: string[], all = true): Promise<string | string[]> {
  const found = addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup = checkedLookup(ALLOWED, (_, __, done) => done(null, found));
  return new Promise((resolve, reject) => {
    lookup(hostname, { all }, (error, address) => {
      if (error) reject(error);
      else resolve(typeof address === 'string' ? address : address.map((each) => each.address));
    });
  });
}

test('a loopback name that leads elsewhere too goes to this machine alone', async () => {
  assert.deepEqual(await lead('localhost', ['93.184.216.34', '127.0.0.1', '::1', '10.0.0.1']), ['127.0.0.1', '::1']);
  assert.equal(await lead('localhost', ['93.184.216.34', '127.0.0.1'], false), '127.0.0.1');
});

test('a loopback name that leads elsewhere alone goes nowhere', async () => {
  await assert.rejects(lead('localhost', ['93.184.216.34']), /localhost does not lead to this machine: nothing was sent\./);
  await assert.rejects(lead('localhost', []), /does not lead/);
});

test('names below localhost are this machine, whatever the network says', async () => {
  assert.deepEqual(await lead('app.localhost', ['93.184.216.34']), ['127.0.0.1', '::1']);
});

test('a listed name goes where it leads', async () => {
  assert.deepEqual(await lead('crm.test', ['93.184.216.34']), ['93.184.216.34']);
  assert.deepEqual(await lead('a.example.com', ['10.0.0.1']), ['10.0.0.1']);
});

test('a name that cannot be resolved says so', async () => {
  const lookup = checkedLookup([], (_, __, done) => done(new Error('ENOTFOUND'), []));
  await new Promise<void>((resolve) => {
    lookup('localhost', {}, (error) => (assert.match(error!.message, /ENOTFOUND/), resolve()));
  });
});
