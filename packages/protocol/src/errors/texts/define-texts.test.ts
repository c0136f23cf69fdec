import assert from 'node:assert/strict';
import { test } from 'node:test';
import { META, defineTexts } from './define-texts.ts';

const row = { title: 'T', http: 400, delivery: 'sync', cause: 'C.', remedy: 'R.', source: ['x'] } as const;

test('a row takes what the group shares and may differ', () => {
  const texts = defineTexts({ ...META, category: 'messaging' }, { api_unknown: row, api_service: { ...row, status: 'legacy' } });
  assert.deepEqual(texts.api_unknown, { ...row, ...META, category: 'messaging' });
  assert.equal(texts.api_service.status, 'legacy');
});
