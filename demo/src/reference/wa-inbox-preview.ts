import 'wa-inbox/define';

/** What a phone shows of the body of a call. */
export function show(place: HTMLElement): void {
  const preview = Object.assign(document.createElement('wa-inbox-preview'), {
    dialect: 'cloud',
    payload: { messaging_product: 'whatsapp', to: '12025550123', type: 'text', text: { body: 'It is, in *natural oak*.' } },
  });
  place.append(preview);
}
