import { execFileSync } from 'node:child_process';
import { repository, script } from '../repository.ts';
import { frameworkSources } from './framework-sources.ts';
import { createManifest } from './manifest.ts';
import { referencePages } from './pages.ts';

/** Path from the top of the repository → text, formatted: all that is made from the elements' sources and kept. */
export async function generated(): Promise<Record<string, string>> {
  const manifest = await createManifest();
  const sources = Object.entries(frameworkSources(manifest)).map(
    ([path, text]) => [`packages/wa-inbox/src/${path}`, formatted(path, text)] as const,
  );
  return { ...Object.fromEntries(sources), ...referencePages(manifest) };
}

function formatted(name: string, text: string): string {
  return execFileSync(process.execPath, [script('oxfmt'), '--stdin-filepath', name], {
    cwd: repository,
    input: text,
    encoding: 'utf8',
  });
}
