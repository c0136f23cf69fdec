import { createRef } from 'react';
import type { WaInbox as Element } from 'wa-inbox';
import { WaInbox } from 'wa-inbox/react';
import { createMemorySource } from 'wa-inbox/sources/memory';
import type {} from 'wa-inbox/types/react';

const inbox = createRef<Element>();

/** The tag, as React 19 takes it. */
export const tag = (
  <wa-inbox
    ref={inbox}
    key="inbox"
    className="wide"
    base-url="/"
    theme="dark"
    source={createMemorySource({ contacts: [], messages: {} } as never)}
    cannedReplies={[{ name: 'hello', text: 'Hello' }]}
    onwa-inbox-sent={(event) => event.detail.message.phone.length}
  >
    <p slot="empty">Choose somebody</p>
  </wa-inbox>
);

/** The component, which registers the element. */
export const component = (
  <WaInbox ref={inbox} baseUrl="/" theme="dark" onSent={(event) => event.detail.message.phone.length} onReady={() => undefined} />
);

export const wrong = [
  // @ts-expect-error there is no such theme
  <wa-inbox theme="pink" />,
  // @ts-expect-error an event has the detail that its class says
  <wa-inbox onwa-inbox-ready={(event) => event.detail.message} />,
  // @ts-expect-error there is no such theme
  <WaInbox theme="pink" />,
  // @ts-expect-error an event has the detail that its class says
  <WaInbox onReady={(event) => event.detail.message} />,
];
