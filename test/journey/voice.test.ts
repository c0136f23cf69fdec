import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { inbox, journey } from './harness.ts';

const demo = journey();

/** Waits until the bars tell loud from quiet: before that all are alike. */
async function showsWhatWasSaid(note: Locator): Promise<void> {
  const bars = note.locator('path.bars').first();
  await bars.evaluate(
    (path) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const heights = [...path.getAttribute('d')!.matchAll(/M\d+ ([\d.]+)V/g)].map(([, top]) => top);
          if (new Set(heights).size > 1) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

test('a voice message is spoken, listened to, sent, and played by the customer', async () => {
  const page = await demo.open('voice');
  const { thread } = inbox(page);
  const element = page.locator('wa-inbox');
  await element.getByRole('button', { name: 'Record a voice message' }).click();
  const bar = element.getByRole('group', { name: 'Voice message' });
  await bar.getByText('0:01').waitFor();
  await bar.getByRole('button', { name: 'Stop and listen' }).click();
  await bar.getByRole('button', { name: 'Play: Your voice message' }).waitFor();
  await bar.getByRole('button', { name: 'Send' }).click();
  const sent = thread.getByRole('article', { name: /Voice message/ }).last();
  await sent.getByRole('button', { name: 'Play: Voice message' }).waitFor();
  await sent.getByRole('img', { name: /Read|Played/ }).waitFor();
  await showsWhatWasSaid(sent);
  const length = await sent.locator('audio').evaluate(
    (audio: HTMLAudioElement) =>
      new Promise<number>((resolve) => {
        if (audio.readyState > 0) resolve(audio.duration);
        else audio.addEventListener('loadedmetadata', () => resolve(audio.duration), { once: true });
      }),
  );
  assert.ok(length > 0.7, `what the server keeps can be played: ${length} s`);
  await page.reload();
  await sent.waitFor();
  await showsWhatWasSaid(sent);
  await page.close();
});
