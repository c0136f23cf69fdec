import 'wa-inbox/define';

/** A list by itself: it asks by `wa-inbox-intent`, and the page answers. */
export function show(place: HTMLElement): void {
  const list = document.createElement('wa-inbox-contact-list');
  list.contacts = ['Maya Okafor', 'Sofia Petrov'].map((name, index) => ({
    id: name,
    phone: `1202555012${index}`,
    name,
    tags: [],
    unread: index,
    window: { state: 'open' },
  }));
  list.addEventListener('wa-inbox-intent', ({ detail }) => {
    if (detail.kind === 'open') list.selected = detail.phone;
  });
  place.append(list);
}
