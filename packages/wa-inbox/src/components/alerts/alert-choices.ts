import type { AlertKind } from '../../model/alerts.ts';

/** What a person turned off, in the browser's own storage by server; where that is not allowed, for as long as the page lives. */
export function alertChoices(baseUrl: string): { wants(what: AlertKind): boolean; save(what: AlertKind, wanted: boolean): void } {
  const name = (what: AlertKind): string => `wa-inbox-no-${what} ${baseUrl}`;
  return {
    wants: (what) => {
      try {
        return localStorage.getItem(name(what)) === null;
      } catch {
        return !unkept.has(name(what));
      }
    },
    save: (what, wanted) => {
      try {
        if (wanted) localStorage.removeItem(name(what));
        else localStorage.setItem(name(what), 'true');
      } catch {
        if (wanted) unkept.delete(name(what));
        else unkept.add(name(what));
      }
    },
  };
}

const unkept = new Set<string>();
