import { test } from 'node:test';
import { inbox, journey } from './harness.ts';

const demo = journey();

test('a photo is taken, gets a caption, and arrives', async () => {
  const page = await demo.open('camera');
  const { message } = inbox(page);
  const element = page.locator('wa-inbox');
  await element.getByRole('button', { name: 'Attach' }).click();
  await element.getByRole('menuitem', { name: 'Take a photo' }).click();
  const sheet = element.getByRole('dialog', { name: 'Take a photo' });
  await sheet.locator('video').evaluate(
    (video: HTMLVideoElement) =>
      new Promise<void>((resolve) => {
        if (video.videoWidth > 0) resolve();
        else video.addEventListener('loadeddata', () => resolve(), { once: true });
      }),
  );
  await sheet.getByRole('button', { name: 'Take the photo' }).click();
  await sheet.getByRole('button', { name: 'Use photo' }).click();
  await element.getByRole('textbox', { name: 'Caption for photo.jpg' }).fill('From the shop');
  await element.getByRole('button', { name: 'Send', exact: true }).click();
  await message('From the shop')
    .getByRole('img', { name: /Sent|Delivered|Read/ })
    .first()
    .waitFor();
  await page.close();
});
