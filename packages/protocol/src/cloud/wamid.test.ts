import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeWamid } from './wamid.ts';

test('ids have the layout of the documented examples', () => {
  assert.equal(
    makeWamid({ phone: '12025550123', direction: 'outbound', id: 'A1B2C3D4E5F6071829' }),
    'wamid.HBgLMTIwMjU1NTAxMjMVAgARGBJBMUIyQzNENEU1RjYwNzE4MjkA',
  );
  assert.equal(
    makeWamid({ phone: '12025550123', direction: 'inbound', id: '3A0F11C2D3E4A5B6C7D8' }),
    'wamid.HBgLMTIwMjU1NTAxMjMVAgASGBQzQTBGMTFDMkQzRTRBNUI2QzdEOAA=',
  );
});
