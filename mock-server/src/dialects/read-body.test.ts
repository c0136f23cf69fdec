import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANA, sampleMock, tell } from '../sample-mock.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
/** A body of each API with something in it that no schema looks into. */
const OPEN: [call: string, body: (part: string) => string][] = [
  [
    'POST /api/v1/messages',
    (part) =>
      `{"to":"+${ANA}","type":"template","template":{"name":"appointment_reminder","language":{"code":"en_US"},"components":[{"type":"body","x":${part},"parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]}}`,
  ],
  [
    'POST /developer/api/send_message',
    (part) =>
      `{"recipient_mobile_number":"${ANA}","messages":[{"kind":"raw","payload":{"type":"text","text":{"body":"a","x":${part}}}}]}`,
  ],
  [
    'POST /v25.0/200000000000001/messages',
    (part) => `{"messaging_product":"whatsapp","to":"${ANA}","text":{"body":"a","x":${part}}}`,
  ],
  [
    'POST /200000000000001/messages',
    (part) => JSON.stringify({ messaging_product: 'whatsapp', to: ANA, text: `{"body":"a","x":${part}}` }),
  ],
  ['POST /_mock/inbound', (part) => `{"from":"${ANA}","message":{"type":"text","text":{"body":"a"},"x":${part}}}`],
];

for (const [call, body] of OPEN) {
  test(`${call} refuses what nests too deeply to be written again, and takes what does not`, async () => {
    const mock = sampleMock();
    const refused = await tell(mock, call, body(nested(200_000)));
    assert.equal(refused.status, 400);
    assert.match(JSON.stringify(refused.json), /nests deeper than 64/);
    assert.ok((await tell(mock, call, body(nested(40)))).status < 300);
    await mock.clock.advance('1m');
    assert.equal((await tell(mock, `GET /api/v1/contacts/${ANA}/messages`)).status, 200);
  });
}
