/** The page within the frame: what the inbox tells goes up to the CRM as plain data, what the CRM asks comes down. */
const inbox = document.querySelector('wa-inbox');
const { origin } = location;

const tell = (kind, data) => parent.postMessage({ kind, ...data }, origin);
inbox.addEventListener('wa-inbox-contact-change', ({ detail }) =>
  tell('opened', { phone: detail.phone, name: detail.contact?.name }),
);
inbox.addEventListener('wa-inbox-sent', ({ detail }) => tell('sent', { phone: detail.message.phone }));
inbox.addEventListener('wa-inbox-received', ({ detail }) => tell('received', { phone: detail.message.phone }));
inbox.addEventListener('wa-inbox-failed', ({ detail }) => tell('failed', { key: detail.failure.key }));

const ASKED = {
  open: ({ phone }) => inbox.setAttribute('contact', phone),
  insert: ({ text }) => inbox.insertText(text),
  theme: ({ theme }) => inbox.setAttribute('theme', theme),
};
addEventListener('message', ({ data, source, origin: from }) => {
  if (source === parent && from === origin) ASKED[data.kind]?.(data);
});
