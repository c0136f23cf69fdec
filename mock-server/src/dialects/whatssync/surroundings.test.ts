import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageRow } from '../../core/values.ts';
import { surroundingsOf } from './surroundings.ts';

const around = (content: object, context?: string) =>
  surroundingsOf({ content: { type: 'text', ...content }, context } as MessageRow);

test('what a message answers stands beside what its context says besides', () => {
  assert.deepEqual(around({}), {});
  assert.deepEqual(around({}, 'wamid.1'), { context: { id: 'wamid.1' } });
  assert.deepEqual(around({ context: { forwarded: true } }), { context: { forwarded: true } });
  assert.deepEqual(around({ context: { referred_product: { product_retailer_id: 'LAMP-01' } } }, 'wamid.1'), {
    context: { referred_product: { product_retailer_id: 'LAMP-01' }, id: 'wamid.1' },
  });
});

test('an advertisement is told, what only the provider needs is not', () => {
  const referral = { source_type: 'ad', headline: 'Lamp week' };
  assert.deepEqual(around({ referral, biz_opaque_callback_data: 'crm:1' }), { referral });
});
