import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { repository } from '../repository.ts';
import { generated } from './generated.ts';

test('what is written from the elements says what they are now; else run npm run reference', async () => {
  const outdated = Object.entries(await generated())
    .filter(([path, text]) => readFileSync(join(repository, path), 'utf8') !== text)
    .map(([path]) => path);
  assert.deepEqual(outdated, []);
});
