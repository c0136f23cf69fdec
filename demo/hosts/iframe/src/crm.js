/** The CRM around the frame: it has no element of its own, and talks to the page within by messages. */
const frame = document.querySelector('iframe');
const events = document.querySelector('#events');
const list = document.querySelector('#customers');
const customers = await (await fetch('./customers.json')).json();

const ask = (message) => frame.contentWindow.postMessage(message, location.origin);
const log = (text) => {
  const item = document.createElement('li');
  item.textContent = text;
  events.prepend(item);
};

for (const { phone, name, about } of customers) {
  const button = document.createElement('button');
  const note = document.createElement('small');
  note.textContent = about;
  button.append(name, note);
  button.dataset.phone = phone;
  button.addEventListener('click', () => ask({ kind: 'open', phone }));
  const item = document.createElement('li');
  item.append(button);
  list.append(item);
}

const TOLD = {
  opened({ phone, name }) {
    for (const button of list.querySelectorAll('button')) button.ariaCurrent = String(button.dataset.phone === phone);
    log(`Opened ${name ?? 'nobody'}`);
  },
  sent: ({ phone }) => log(`Sent to +${phone}`),
  received: ({ phone }) => log(`+${phone} wrote`),
  failed: ({ key }) => log(`Failed: ${key}`),
};
addEventListener('message', ({ data, source, origin }) => {
  if (source === frame.contentWindow && origin === location.origin) TOLD[data.kind]?.(data);
});

document.querySelector('#greet').addEventListener('click', () => ask({ kind: 'insert', text: 'Hello from Marigold' }));
document.querySelector('#theme').addEventListener('change', ({ target }) => {
  document.documentElement.dataset.theme = target.value;
  ask({ kind: 'theme', theme: target.value });
});
