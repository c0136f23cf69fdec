import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyCombination, pairwise } from '../support/pairwise.ts';
import { faults } from './axe.ts';
import { LOOKS, stage, type Look } from './scenes.ts';

/** Every two values of the looks meet; `npm run axe` has them all meet. */
const looks: Look[] = process.env['WA_AXE'] === 'whole' ? everyCombination(LOOKS) : pairwise(LOOKS);
const { open, show } = stage();

for (const scene of LOOKS.scene) {
  const own = looks.filter((look) => look.scene === scene);
  test(`axe finds nothing in ${own.length} looks of the scene "${scene}"`, async () => {
    const page = await open(scene);
    const found: string[] = [];
    for (const look of own) {
      await show(page, look);
      const where = `${look.theme}, ${look.dir}, ${look.width}, window ${look.window}`;
      found.push(...(await faults(page)).map((fault) => `${where}: ${fault}`));
    }
    assert.deepEqual(found, []);
    await page.close();
  });
}
