import type { WaInbox } from 'wa-inbox';

/** What the sales desk writes again and again: `/` and a name in the field brings it. */
export const CANNED_REPLIES: WaInbox['cannedReplies'] = [
  { name: 'hello', text: 'Hello {{first_name}}, thank you for writing to Marigold. How can I help?' },
  { name: 'hours', text: 'We are open Monday to Saturday, *9 am to 6 pm*.' },
  { name: 'delivery', text: 'Delivery takes 5 to 7 working days. We write to {{phone}} the day before we come.' },
  { name: 'thanks', text: 'Thank you, {{first_name}}! Is there anything else I can do for you?' },
];
