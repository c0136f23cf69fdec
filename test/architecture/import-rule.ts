import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { publicNames, type Room, rooms, testTools } from './rooms.ts';
import type { Import, SourceFile } from './source-file.ts';

/** Sentences, one for every import of the file that the table of rooms does not allow. */
export function forbiddenImports(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (room === undefined) return [`${file.path} is in no room: add its folder to the table in test/architecture/rooms.ts.`];
  return file.imports
    .filter((one) => !isAllowed(file.path, room, one))
    .map((one) => {
      const target = isRelative(one.specifier) ? ` (${roomOf(targetOf(file.path, one.specifier))?.name ?? 'no room'})` : '';
      return `${file.path}:${one.line} imports "${one.specifier}"${target}, which "${room.name}" may not: ${reason(file.path, room, one)}.`;
    });
}

/** The room that holds the file: the one with the longest path. */
export function roomOf(path: string): Room | undefined {
  const holding = rooms.flatMap((room) => room.paths.filter((start) => isBelow(path, start)).map((start) => ({ room, start })));
  return holding.sort((a, b) => b.start.length - a.start.length)[0]?.room;
}

function isAllowed(path: string, room: Room, one: Import): boolean {
  const target = isRelative(one.specifier) ? roomOf(targetOf(path, one.specifier)) : publicRoom(one.specifier);
  if (target !== undefined) return isAllowedRoom(path, room, target, isRelative(one.specifier));
  if (isRelative(one.specifier)) return false;
  const packages = [...(room.packages ?? []), ...(isTest(path) ? testTools : [])];
  if (one.lazy || one.typeOnly) packages.push(...(room.lazily ?? []));
  return packages.some((pattern) => matches(one.specifier, pattern));
}

function isAllowedRoom(path: string, room: Room, target: Room, relative: boolean): boolean {
  const own = packageOf(room);
  // a file of another package is reached by the package's name: a path would bypass its `exports`
  if (relative && packageOf(target) !== own) return false;
  if (target === room || room.rooms?.includes(target.name)) return true;
  return isTest(path) && (packageOf(target) === own || target.name === 'protocol');
}

function reason(path: string, room: Room, { specifier }: Import): string {
  const target = isRelative(specifier) ? roomOf(targetOf(path, specifier)) : publicRoom(specifier);
  const pair = [packageOf(room), target && packageOf(target)];
  const meet = pair.includes('mock-server') && pair.includes('packages/wa-inbox');
  return meet ? 'the element and the mock server meet on the wire only' : room.why;
}

function packageOf({ paths }: Room): string {
  const [top = '', second = ''] = (paths[0] ?? '').split('/');
  return top === 'packages' ? `${top}/${second}` : top;
}

function publicRoom(specifier: string): Room | undefined {
  const name = Object.keys(publicNames).find((start) => isBelow(specifier, start));
  return rooms.find((room) => name !== undefined && room.name === publicNames[name]);
}

function matches(specifier: string, pattern: string): boolean {
  if (pattern === '*') return true;
  if (pattern === 'node') return isBuiltin(specifier);
  return pattern.endsWith('/*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern;
}

const isTest = (path: string): boolean => path.endsWith('.test.ts');
const isRelative = (specifier: string): boolean => specifier.startsWith('.');
const isBelow = (path: string, start: string): boolean => path === start || path.startsWith(`${start}/`);
const targetOf = (path: string, specifier: string): string => posix.join(posix.dirname(path), specifier);
