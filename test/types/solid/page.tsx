import type { WaInbox } from 'wa-inbox';
import type {} from 'wa-inbox/types/solid';

let inbox: WaInbox | undefined;

export const tag = (
  <wa-inbox
    ref={(element) => (inbox = element)}
    class="wide"
    base-url="/"
    theme="dark"
    prop:cannedReplies={[{ name: 'hello', text: 'Hello' }]}
    on:wa-inbox-sent={(event) => event.detail.message.phone.length}
  >
    <p slot="empty">Choose somebody</p>
  </wa-inbox>
);

export const insert = (text: string): void => inbox?.insertText(text);

export const wrong = [
  // @ts-expect-error there is no such theme
  <wa-inbox theme="pink" />,
  // @ts-expect-error an event has the detail that its class says
  <wa-inbox on:wa-inbox-ready={(event) => event.detail.message} />,
];
