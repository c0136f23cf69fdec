/** Pages that have a preview are few: its class is loaded once the page's own tree has one, now or later. */
const TAG = 'wa-inbox-preview';

const watch = new MutationObserver((records) => {
  if (records.some(({ addedNodes }) => [...addedNodes].some(hasPreview))) load();
});

function hasPreview(node: Node): boolean {
  return node instanceof Element && (node.localName === TAG || node.querySelector(TAG) !== null);
}

function load(): void {
  watch.disconnect();
  void import('./define.ts');
}

if (document.querySelector(TAG)) load();
else watch.observe(document, { childList: true, subtree: true });
