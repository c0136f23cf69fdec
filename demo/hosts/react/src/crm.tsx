import { useEffect, useRef, useState } from 'react';
import type { WaInbox as Element } from 'wa-inbox';
import { WaInbox } from 'wa-inbox/react';
import customers from '../../shared/customers.json';

type Theme = 'auto' | 'light' | 'dark';

/** The page in React: the inbox is a component, its events are props. */
export function Crm() {
  const inbox = useRef<Element>(null);
  const [contact, setContact] = useState<string>();
  const [theme, setTheme] = useState<Theme>('auto');
  const [events, setEvents] = useState<string[]>([]);
  const log = (text: string) => setEvents((before) => [text, ...before]);

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return (
    <div className="crm">
      <header>
        <h1>Marigold · React</h1>
        <button type="button" onClick={() => inbox.current?.insertText('Hello from Marigold')}>
          Insert greeting
        </button>
        <label>
          Theme{' '}
          <select value={theme} onChange={({ target }) => setTheme(target.value as Theme)}>
            <option value="auto">System</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </select>
        </label>
      </header>
      <aside>
        <ul aria-label="Customers">
          {customers.map(({ phone, name, about }) => (
            <li key={phone}>
              <button type="button" aria-current={phone === contact} onClick={() => setContact(phone)}>
                {name}
                <small>{about}</small>
              </button>
            </li>
          ))}
        </ul>
        <ol aria-label="Events">
          {events.map((text, index) => (
            <li key={events.length - index}>{text}</li>
          ))}
        </ol>
      </aside>
      <WaInbox
        ref={inbox}
        className="inbox"
        baseUrl="/"
        token="demo-token"
        contact={contact}
        theme={theme}
        onContactChange={({ detail }) => {
          setContact(detail.phone);
          log(`Opened ${detail.contact?.name ?? 'nobody'}`);
        }}
        onSent={({ detail }) => log(`Sent to +${detail.message.phone}`)}
        onReceived={({ detail }) => log(`+${detail.message.phone} wrote`)}
        onFailed={({ detail }) => log(`Failed: ${detail.failure.key}`)}
      />
    </div>
  );
}
