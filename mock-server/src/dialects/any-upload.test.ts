import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MEDIA_TYPES } from '@wa-inbox/protocol/cloud/media-types';
import { IDENTITIES } from '../core/settings.ts';
import { sampleMock } from '../sample-mock.ts';

const AUTHORIZED = { authorization: 'Bearer test-token' };
const UPLOADS = ['/api/v1/media', `/v23.0/${IDENTITIES.phoneNumberId}/media?messaging_product=whatsapp`];
const type = fc
  .tuple(fc.constantFrom(...MEDIA_TYPES), fc.constantFrom('', '; ', ';a='), fc.string({ unit: 'binary', maxLength: 8 }))
  .map((parts) => parts.join(''));
const name = fc.string({ unit: 'binary', maxLength: 12 });
const file = fc.record({ type, name, bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) });
const whole = file.map(({ type: own, name: filename, bytes }) => {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: ${own}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]);
});
/** Most could be right, so that many are kept. */
const body = fc.oneof(
  { weight: 4, arbitrary: whole },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
);
const contentType = fc.oneof(
  { weight: 4, arbitrary: fc.constant('multipart/form-data; boundary=x') },
  { weight: 1, arbitrary: fc.constantFrom('multipart/form-data', 'image/png') },
);

for (const path of UPLOADS) {
  test(`whatever is uploaded to ${path}, it is kept and can be fetched over HTTP, or refused`, async (t) => {
    const faults: unknown[] = [];
    const mock = sampleMock({ limits: false, onFault: (fault) => faults.push(fault) });
    t.after(() => mock.close());
    const { url } = await mock.listen({ port: 0 });
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(body, contentType, async (form, own) => {
        const headers = { ...AUTHORIZED, 'content-type': own };
        const sent = await fetch(url + path, { method: 'POST', headers, body: new Uint8Array(form) });
        assert.ok(sent.status < 500, `${sent.status}: ${String(faults[0])}`);
        const { id } = (await sent.json()) as { id?: string };
        if (id === undefined) return;
        kept += 1;
        const { status, headers: told } = await fetch(`${url}/api/v1/media/${id}`, { headers: AUTHORIZED });
        assert.deepEqual([status, told.get('x-content-type-options')], [200, 'nosniff']);
      }),
      { numRuns: 150 },
    );
    assert.ok(kept > 10, `only ${kept} were kept`);
  });
}
