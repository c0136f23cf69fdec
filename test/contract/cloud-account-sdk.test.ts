import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { PHONE_NUMBER_ID } from './cloud-modes.ts';
import { fetchOf, inEveryMode } from './modes.ts';

const number = { phoneNumberId: PHONE_NUMBER_ID };

/** A public client, unmodified. */
inEveryMode({ fixture: { contacts: [], messages: [] }, frozen: true }, (mode) => {
  const { phoneNumbers: numbers } = new WhatsAppClient({
    accessToken: 'test-token',
    graphVersion: 'v24.0',
    fetch: fetchOf(mode),
  });

  test('@kapso/whatsapp-cloud-api verifies, deregisters and registers a number', async () => {
    assert.deepEqual(await numbers.requestCode({ ...number, codeMethod: 'SMS', language: 'en_US' }), { success: true });
    const { code } = (await (await mode.call('/_mock/account')).json()) as { code: string };
    assert.deepEqual(await numbers.verifyCode({ ...number, code }), { success: true });
    assert.deepEqual(await numbers.deregister(number), { success: true });
    assert.deepEqual(await numbers.register({ ...number, pin: '123456' }), { success: true });
    await assert.rejects(numbers.register({ ...number, pin: '000000' }), (error: { code: number }) => error.code === 133_005);
  });

  test('@kapso/whatsapp-cloud-api reads and writes settings and profile', async () => {
    assert.deepEqual(await numbers.settings.update({ ...number, fallbackLanguage: 'de' }), { success: true });
    assert.equal((await numbers.settings.get(number)).fallbackLanguage, 'de');
    assert.deepEqual(await numbers.businessProfile.update({ ...number, about: 'Lamps', websites: ['https://example.com'] }), {
      success: true,
    });
    const { data } = await numbers.businessProfile.get({ ...number, fields: 'about,websites' });
    assert.deepEqual(data, [{ about: 'Lamps', websites: ['https://example.com'], messagingProduct: 'whatsapp' }]);
  });
});
