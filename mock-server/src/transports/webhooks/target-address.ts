import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isLoopback } from '../guard.ts';
import { isListed, type AllowedTargets } from './target-problem.ts';

type Resolve = (hostname: string, options: { all: true }, done: (error: Error | null, found: LookupAddress[]) => void) => void;

/** Resolves a name once, and gives only addresses that were checked: what is a loopback name must lead here. */
export function checkedLookup(allowed: AllowedTargets, resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, done) => {
    const name = hostname.toLowerCase();
    const isFree = isListed(name, allowed);
    const answer = (error: Error | null, found: readonly LookupAddress[]) => {
      if (error) return done(error, '', 0);
      const addresses = found.filter(({ address }) => isFree || isLoopback(address));
      const [first] = addresses;
      if (!first) return done(new Error(`${hostname} does not lead to this machine: nothing was sent.`), '', 0);
      if (options.all) return done(null, addresses);
      done(null, first.address, first.family);
    };
    // not every system knows that these are its own. RFC 6761, section 6.3
    if (!isFree && name.endsWith('.localhost')) answer(null, HERE);
    else resolve(hostname, { ...options, all: true }, answer);
  };
}

const HERE: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];
