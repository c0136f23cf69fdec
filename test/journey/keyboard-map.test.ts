import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Drives } from './keyboard-drives.ts';
import { LAYERS } from './layer-keys.ts';
import { READING } from './reading-keys.ts';
import { WRITING } from './writing-keys.ts';
import { SCENES, stage } from './scenes.ts';

const DRIVES: Record<string, Drives> = { ...READING, ...WRITING, ...LAYERS };
const PAGE = readFileSync(new URL('../../packages/wa-inbox/ACCESSIBILITY.md', import.meta.url), 'utf8');
const { open, control } = stage();

/** The rows of the table of keys, by place. */
function tableOf(page: string): Map<string, string[]> {
  const [, section] = /^## The keyboard$([\s\S]*?)^## /m.exec(page)!;
  const rows = [...section!.matchAll(/^\| ([^|]+) \| ([^|]*`[^|]*|a letter) \| [^|]+ \|$/gm)];
  const table = new Map<string, string[]>();
  for (const [, place, keys] of rows) table.set(place!, [...(table.get(place!) ?? []), keys!.replaceAll('`', '')]);
  return table;
}

/** Everything that is open is closed; the next row begins from there. */
async function close(page: Page): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
}

test('the table of keys has the rows that are driven here, and no others', () => {
  const driven = new Map(Object.entries(DRIVES).map(([place, { keys }]) => [place, Object.keys(keys)]));
  assert.deepEqual(tableOf(PAGE), driven);
  assert.ok(driven.size > 15);
});

const scenes = new Set(Object.values(DRIVES).map(({ scene }) => scene));
for (const scene of scenes) {
  const places = Object.entries(DRIVES).filter(([, drives]) => drives.scene === scene);
  test(`the keys do what the table says: ${places.map(([place]) => place).join(', ')}`, async () => {
    const page = await open('thread', `keys-${scene}`);
    await page.evaluate(() => {
      document.querySelector('wa-inbox')!.cannedReplies = [
        { name: 'thanks', text: 'Thank you!' },
        { name: 'there', text: 'We will be there' },
      ];
    });
    for (const [place, drives] of places) await drivePlace(page, place, drives);
    await page.close();
  });
}

async function drivePlace(page: Page, place: string, { scene, start, keys }: Drives): Promise<void> {
  for (const [row, drive] of Object.entries(keys)) {
    try {
      if (scene !== 'thread') await SCENES[scene](page.locator('wa-inbox'), page);
      const told = (path: string, body: object): Promise<void> => control(page, path, body);
      await start?.(page, told);
      await drive(page, told);
    } catch (error) {
      throw new Error(`${place}, ${row}: ${(error as Error).message}`, { cause: error });
    }
    await close(page);
  }
}
