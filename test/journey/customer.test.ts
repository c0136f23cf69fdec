import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inbox, journey } from './harness.ts';

const MAYA = '12025550123';
/** How either burst of ten ends. */
const LAST_OF_TEN = /tell me!!|is what we need/;
const demo = journey();

/** The business asks with three rows to choose from. */
async function ask(world: string): Promise<void> {
  const rows = ['hall', 'study', 'deck'].map((id) => ({ id, title: `The ${id}` }));
  const interactive = {
    type: 'list',
    body: { text: 'Which room is it for?' },
    action: { button: 'Rooms', sections: [{ title: 'Rooms', rows }] },
  };
  const response = await fetch(`${demo.url}/w/${world}/v25.0/200000000000001/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer demo-token', 'content-type': 'application/json' },
    body: JSON.stringify({ messaging_product: 'whatsapp', to: MAYA, type: 'interactive', interactive }),
  });
  assert.equal(response.status, 200);
}

test('the customer taps a row of the list that was just sent; the inbox shows what was chosen', async () => {
  const page = await demo.open('taps');
  await inbox(page).row('Maya Okafor').click();
  await ask('taps');
  const answers = page.locator('demo-customer-phone').getByRole('group', { name: 'Tap an answer' });
  await answers.getByRole('button', { name: 'The study' }).waitFor();
  assert.deepEqual(await answers.getByRole('button').allTextContents(), ['The hall', 'The study', 'The deck']);
  await answers.getByRole('button', { name: 'The study' }).click();
  await inbox(page).message('The study').waitFor();
  await answers.waitFor({ state: 'detached' });
  await page.close();
});

test('a customer who answers by itself answers what the inbox sends, until the world begins again', async () => {
  const page = await demo.open('persona');
  const { row, composer, message } = inbox(page);
  await row('Maya Okafor').click();
  const choice = page.locator('demo-customer-phone').getByRole('combobox', { name: 'Answers by itself' });
  await choice.selectOption('bursts');
  await composer.fill('Thank you for your order.');
  await composer.press('Enter');
  await message('Thank you for your order.').waitFor();
  await demo.control('persona', 'clock', { rate: 60 });
  const phone = page.locator('demo-customer-phone');
  await phone.getByText(LAST_OF_TEN).first().waitFor();
  await inbox(page).thread.getByText(LAST_OF_TEN).first().waitFor();
  await page.getByRole('button', { name: 'Begin again' }).click();
  await page.waitForFunction(() => {
    const phone = document.querySelector('demo-customer-phone')!.shadowRoot!;
    return phone.querySelector('demo-persona-choice')!.shadowRoot!.querySelector('select')!.value === '';
  });
  await page.close();
});
