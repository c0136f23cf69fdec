/** The page in plain JavaScript, under a strict Content Security Policy: no inline script, no inline style. */
const inbox = document.querySelector('wa-inbox');
const events = document.querySelector('#events');
const list = document.querySelector('#customers');
const customers = await (await fetch('./customers.json')).json();

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
  button.addEventListener('click', () => inbox.setAttribute('contact', phone));
  const item = document.createElement('li');
  item.append(button);
  list.append(item);
}

inbox.addEventListener('wa-inbox-contact-change', ({ detail }) => {
  for (const button of list.querySelectorAll('button')) button.ariaCurrent = String(button.dataset.phone === detail.phone);
  log(`Opened ${detail.contact?.name ?? 'nobody'}`);
});
inbox.addEventListener('wa-inbox-sent', ({ detail }) => log(`Sent to +${detail.message.phone}`));
inbox.addEventListener('wa-inbox-received', ({ detail }) => log(`+${detail.message.phone} wrote`));
inbox.addEventListener('wa-inbox-failed', ({ detail }) => log(`Failed: ${detail.failure.key}`));

document.querySelector('#greet').addEventListener('click', () => inbox.insertText('Hello from Marigold'));
document.querySelector('#theme').addEventListener('change', ({ target }) => {
  document.documentElement.dataset.theme = target.value;
  inbox.setAttribute('theme', target.value);
});
