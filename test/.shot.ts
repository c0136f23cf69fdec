import { launchBrowser } from './support/browser.ts';
import { startDemo } from './support/demo-process.ts';
const demo = await startDemo([]);
const browser = await launchBrowser();
const shots: [string, string, { width: number; height: number }][] = [
  ['mistakes-light', 'dialect=cloud&sample=mistakes&theme=light', { width: 1280, height: 900 }],
  ['template-dark', 'dialect=chakra&sample=template by mapping&theme=dark', { width: 1280, height: 900 }],
  ['whatssync-rtl', 'dialect=whatssync&sample=mistakes&dir=rtl&theme=light', { width: 1280, height: 900 }],
  ['narrow', 'dialect=chatmitra&sample=mistakes&theme=light', { width: 400, height: 1300 }],
];
try {
  const page = await browser.newPage();
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') console.log('console', m.text());
  });
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  for (const [name, q, size] of shots) {
    await page.setViewportSize(size);
    await page.goto(`${demo.url}/preview.html?${q}`);
    await page.locator('wa-inbox-preview .phone').waitFor();
    await page.waitForTimeout(500);
    if (name === 'template-dark') {
      await page.getByRole('button', { name: 'Show code' }).click();
      await page.waitForTimeout(700);
    }
    await page.screenshot({ path: `/tmp/preview-${name}.png`, fullPage: true });
  }
} finally {
  await browser.close();
  await demo.stop();
}
