import { createRef } from 'preact';
import type { WaInbox } from 'wa-inbox';
import type {} from 'wa-inbox/types/preact';

const inbox = createRef<WaInbox>();

export const tag = (
  <wa-inbox
    ref={inbox}
    key="inbox"
    class="wide"
    base-url="/"
    theme="dark"
    cannedReplies={[{ name: 'hello', text: 'Hello' }]}
    onwa-inbox-sent={(event) => event.detail.message.phone.length}
  >
    <p slot="empty">Choose somebody</p>
  </wa-inbox>
);

export const wrong = [
  // @ts-expect-error there is no such theme
  <wa-inbox theme="pink" />,
  // @ts-expect-error an event has the detail that its class says
  <wa-inbox onwa-inbox-ready={(event) => event.detail.message} />,
];
