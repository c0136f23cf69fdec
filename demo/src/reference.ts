/** The live examples: each is shown where the page has a place for its element. */
const examples = import.meta.glob<{ show(place: HTMLElement): void }>('./reference/*.ts');

for (const place of document.querySelectorAll<HTMLElement>('[data-example]')) {
  const { show } = await examples[`./reference/${place.dataset['example']}.ts`]!();
  show(place);
}
