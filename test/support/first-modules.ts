import type { Plugin } from 'vite';

/**
 * Tells which modules a page loads first: the entries and all that they import statically. They belong into one file,
 * because what later parts use as well would otherwise be split off into small ones, which compress worse.
 */
export function firstModules(): { plugin: Plugin; has(id: string): boolean } {
  const first = new Set<string>();
  return {
    has: (id) => first.has(id),
    plugin: {
      name: 'first-modules',
      buildEnd() {
        for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) first.add(id);
        for (const id of first) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) first.add(imported);
      },
    },
  };
}
