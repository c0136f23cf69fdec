import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chosenHosts, folder, hosts } from '../hosts/hosts.ts';
import { repository } from './repository.ts';

type Lock = { packages: Record<string, { resolved?: string; dependencies?: Record<string, string> }> };

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

for (const host of hosts) {
  const { packages } = read(folder, host, 'package-lock.json') as Lock;

  test(`${host} locks what the packages depend on now; else run npm run hosts -- --lock`, () => {
    for (const [installed, source] of [
      ['wa-inbox', 'wa-inbox'],
      ['@wa-inbox/protocol', 'protocol'],
    ] as const) {
      const { dependencies } = read(repository, 'packages', source, 'package.json') as Lock['packages'][string];
      assert.deepEqual(packages[`node_modules/${installed}`]?.dependencies, dependencies);
    }
  });

  test(`${host} installs from the public registry and from this repository only`, () => {
    const places = Object.values(packages).flatMap(({ resolved }) => resolved ?? []);
    assert.deepEqual(
      places.filter((place) => !/^(?:https:\/\/registry\.npmjs\.org\/|file:\.\.\/\.\.\/\.\.\/packages\/)/.test(place)),
      [],
    );
  });
}

test('a host that there is not gets a sentence with those there are', () => {
  assert.throws(() => chosenHosts(['rect']), /There is no host "rect": choose from angular, html, iframe, react, svelte, vue\./);
});
