import 'wa-inbox/define';
import type { WaInbox } from 'wa-inbox';
import './customer-phone.ts';
import './lead-details.ts';
import './lead-list.ts';
import './story.ts';
import type { DemoCustomerPhone } from './customer-phone.ts';
import type { DemoLeadDetails } from './lead-details.ts';
import type { DemoLeadList } from './lead-list.ts';
import { CANNED_REPLIES } from './canned-replies.ts';
import { findLead, LEADS } from './leads.ts';
import { MockControl } from './mock-control.ts';
import type { DemoStory } from './story.ts';

const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const inbox = element<WaInbox>('inbox');
const leads = element<DemoLeadList>('leads');
const details = element<DemoLeadDetails>('details');
const phone = element<DemoCustomerPhone>('phone');
const story = element<DemoStory>('story');

/** The server of this page; `?world=name` uses another world of it. */
const world = new URLSearchParams(location.search).get('world');
const baseUrl = world ? `${location.origin}/w/${world}` : location.origin;
const token = 'demo-token';
const control = new MockControl(baseUrl);

inbox.setAttribute('base-url', baseUrl);
inbox.token = token;
inbox.cannedReplies = CANNED_REPLIES;
phone.connect(baseUrl, token, control);
story.control = control;
leads.leads = LEADS;

/** Choosing a lead opens the contact; opening a contact shows the lead. */
leads.addEventListener('demo-choose', (event) => void inbox.openContact((event as CustomEvent<string>).detail));
inbox.addEventListener('wa-inbox-contact-change', ({ detail }) => {
  leads.chosen = detail.phone;
  details.lead = detail.phone ? findLead(detail.phone, detail.contact?.name) : undefined;
  phone.show(detail.phone, detail.contact?.name);
  story.phone = detail.phone;
});
inbox.addEventListener('wa-inbox-unread-change', ({ detail }) => {
  const badge = element('unread');
  badge.hidden = detail.total === 0;
  badge.textContent = `${detail.total} unread`;
});
inbox.addEventListener('wa-inbox-sent', ({ detail }) => details.note(`Message sent to +${detail.message.phone}`));
inbox.addEventListener('wa-inbox-received', ({ detail }) => details.note(`+${detail.message.phone} wrote`));
inbox.addEventListener('wa-inbox-failed', ({ detail }) =>
  details.note(`Not delivered: ${detail.failure.code ?? detail.failure.key}`),
);
inbox.addEventListener('wa-inbox-window-change', ({ detail }) => details.note(`Window of +${detail.phone} is ${detail.state}`));
inbox.addEventListener('wa-inbox-ready', () => void inbox.openContact(LEADS[0]!.phone), { once: true });

element<HTMLSelectElement>('theme').addEventListener('change', ({ target }) => {
  const theme = (target as HTMLSelectElement).value;
  document.documentElement.dataset['theme'] = theme;
  inbox.setAttribute('theme', theme);
});
element<HTMLSelectElement>('direction').addEventListener('change', ({ target }) => {
  document.documentElement.dir = (target as HTMLSelectElement).value;
});
