import { isLoopback } from '../guard.ts';

/** Hosts that may get webhooks beside this machine: "crm.test", "*.example.com". */
export type AllowedTargets = readonly string[];

/** Why nothing is sent to a URL; undefined when it may be. */
export function targetProblem(url: string, allowed: AllowedTargets): string | undefined {
  if (!URL.canParse(url)) return `${JSON.stringify(url.slice(0, 200))} is no URL.`;
  const { protocol, hostname, username } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return `${protocol} is not sent to: give an http or https URL.`;
  if (username !== '') return 'A user name in the URL is not sent: leave it out.';
  if (isLoopback(hostname.toLowerCase()) || isListed(hostname.toLowerCase(), allowed)) return undefined;
  return `${hostname} is not this machine: allow it with --webhook-host ${hostname} (or webhookHosts).`;
}

/** Whether a host in lower case is one of them. */
export function isListed(hostname: string, allowed: AllowedTargets): boolean {
  return allowed.some((pattern) => {
    const name = pattern.toLowerCase();
    return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : name === hostname;
  });
}
