import type { Delay } from './journal.ts';

/** Where a host's own proxy is: it adds the provider's token, which no page may know, and keeps a journal. See SOURCES.md. */
export type ProxyConfig = {
  /** E.g. "https://crm.example.com/whatsapp". */
  baseUrl: string;
  /** What the proxy itself asks for, when it is not a cookie: a value, or where to read it when it is needed. Never the provider's token. */
  token?: string | (() => string);
  fetch?: typeof fetch;
  headers?: Record<string, string>;
  /** Milliseconds since 1970; the page's clock. Decides which windows are open. */
  now?: () => number;
  /** The page's timer. */
  delay?: Delay;
};

export const REAL_DELAY: Delay = (ms, callback) => {
  const timer = setTimeout(() => callback(), ms);
  return () => clearTimeout(timer);
};
