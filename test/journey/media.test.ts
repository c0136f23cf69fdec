import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inbox, journey } from './harness.ts';

const demo = journey();
const MAYA = '12025550123';

test('a picture that a customer sends opens in the conversation, without a question', async () => {
  const page = await demo.open('picture');
  const blocked: string[] = [];
  page.on('requestfailed', (request) => blocked.push(request.url()));
  const { row, message } = inbox(page);
  await demo.control('picture', 'inbound', {
    from: MAYA,
    name: 'Maya Okafor',
    message: { type: 'image', image: { caption: 'The moving disc' } },
  });
  await row('Maya Okafor').click();
  const image = message('The moving disc').getByRole('img').first();
  await image.waitFor();
  assert.equal(await image.evaluate(async (picture: HTMLImageElement) => (await picture.decode(), picture.naturalWidth)), 160);
  assert.match((await image.getAttribute('src'))!, new RegExp(`^${demo.url}/w/picture/api/v1/media/\\d{16}\\?token=`));
  assert.deepEqual(blocked, []);
  await page.close();
});

const PLAYED: [message: Record<string, unknown>, type: string][] = [
  [{ type: 'video' }, 'video/mp4; codecs="avc1.42C00B, mp4a.40.2"'],
  [{ type: 'audio', audio: { voice: true } }, 'audio/ogg; codecs=opus'],
  [{ type: 'audio' }, 'audio/mpeg'],
  [{ type: 'audio', audio: { mime_type: 'audio/mp4' } }, 'audio/mp4; codecs="mp4a.40.2"'],
  [{ type: 'sticker', sticker: { animated: true } }, ''],
];
test('samples of every kind open in a browser: what its codecs can, it plays', async () => {
  const page = await demo.open('samples');
  for (const [message] of PLAYED) await demo.control('samples', 'inbound', { from: MAYA, message });
  const list = await fetch(`${demo.url}/w/samples/api/v1/contacts/${MAYA}/messages?limit=${PLAYED.length}`, {
    headers: { authorization: 'Bearer demo-token' },
  });
  const { messages } = (await list.json()) as { messages: { type: string; [kind: string]: unknown }[] };
  for (const [index, [, type]] of PLAYED.entries()) {
    const kind = messages[index]!.type;
    const { url } = messages[index]![kind] as { url: string };
    const opened = await page.evaluate(
      ([source, tag, codecs]) =>
        new Promise((resolve) => {
          const element = document.createElement(tag!) as HTMLVideoElement;
          if (codecs !== '' && element.canPlayType(codecs!) === '') return resolve('cannot');
          for (const event of ['load', 'loadeddata', 'error']) element.addEventListener(event, () => resolve(event));
          element.src = source!;
        }),
      [url, kind === 'sticker' ? 'img' : kind, type],
    );
    assert.ok(opened === 'load' || opened === 'loadeddata' || opened === 'cannot', `${kind} ${type}: ${String(opened)}`);
    assert.ok(opened !== 'cannot' || kind !== 'sticker');
  }
  await page.close();
});
