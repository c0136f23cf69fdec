import type { IncomingHttpHeaders } from 'node:http';

export type GuardOptions = {
  /** Hosts beside the loopback names: "crm.test", "*.app.github.dev". */
  readonly allowedHosts: readonly string[];
  /** Origins beside the loopback ones and the allowed hosts: "https://crm.test". */
  readonly origins: readonly string[];
};

export type Verdict = 'pass' | 'forbidden_host' | 'forbidden_origin';

const KEPT = 256;
/** What a client says that is led here in the place of the provider's API and of its media. No page can name them as its own. */
const PROVIDER_HOSTS = ['graph.facebook.com', 'lookaside.fbsbx.com'];

/**
 * Says who may call: a page elsewhere must not reach a server on this machine, neither by its own name pointed at
 * 127.0.0.1 (Host) nor directly (Origin).
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #known = new Map<string, Verdict>();

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** `X-Forwarded-Host` is ignored: whoever forwards can set Host. */
  check(headers: IncomingHttpHeaders): Verdict {
    const { host = '', origin } = headers;
    const key = origin === undefined ? host : `${host} ${origin}`;
    let verdict = this.#known.get(key);
    if (verdict === undefined) {
      verdict = this.#judge(host, origin);
      if (this.#known.size >= KEPT) this.#known.clear();
      this.#known.set(key, verdict);
    }
    return verdict;
  }

  isAllowedOrigin(origin: string): boolean {
    if (this.#options.origins.includes(origin)) return true;
    return URL.canParse(origin) && origin !== 'null' && this.#isAllowedHost(new URL(origin).hostname);
  }

  #judge(host: string, origin: string | undefined): Verdict {
    const name = hostnameOf(host);
    if (!this.#isAllowedHost(name) && !PROVIDER_HOSTS.includes(name.toLowerCase())) return 'forbidden_host';
    return origin === undefined || this.isAllowedOrigin(origin) ? 'pass' : 'forbidden_origin';
  }

  #isAllowedHost(hostname: string): boolean {
    const name = hostname.toLowerCase();
    return isLoopback(name) || this.#options.allowedHosts.some((pattern) => isMatch(pattern.toLowerCase(), name));
  }
}

/** The name in a Host header, without its port. */
function hostnameOf(host: string): string {
  return /^(\[[0-9a-f:.]+\]|[^:]+)(?::\d+)?$/i.exec(host)?.[1] ?? '';
}

export function isLoopback(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '[::1]' ||
    name === '::1' ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}

function isMatch(pattern: string, name: string): boolean {
  return pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : pattern === name;
}
