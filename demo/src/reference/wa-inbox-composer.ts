import 'wa-inbox/define';

/** A composer by itself: the page keeps the draft and takes what is sent. */
export function show(place: HTMLElement): void {
  const composer = document.createElement('wa-inbox-composer');
  composer.name = 'Maya Okafor';
  composer.addEventListener('wa-inbox-intent', ({ detail }) => {
    if (detail.kind === 'draft') composer.text = detail.text;
    if (detail.kind === 'send') composer.text = '';
  });
  place.append(composer);
}
