/** Makes the pictures of the README from the running demo: `npm run screenshots`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { startDemo } from './demo-process.ts';
import { addFonts } from './fonts.ts';
import { repository } from './repository.ts';

const folder = join(repository, 'demo/pictures');

await mkdir(folder, { recursive: true });
const demo = await startDemo();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, colorScheme: 'light', deviceScaleFactor: 1 });
  await addFonts(page);
  await page.goto(demo.url);
  await page.getByRole('feed').first().getByRole('article').last().waitFor();
  await page.screenshot({ path: join(folder, 'inbox.png') });
  console.log(join(folder, 'inbox.png'));
} finally {
  await browser.close();
  await demo.stop();
}
