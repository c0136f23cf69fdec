import { cp, mkdir, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { repository } from './repository.ts';

const dist = join(repository, 'mock-server', 'dist');
/** Loads the command from what was compiled before, where Node keeps such. */
const START = `#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
enableCompileCache();
const { run } = await import('../start/run.js');
await run(process.argv.slice(2));
`;

/**
 * The command in a few files: a process that starts spends most of its time on finding and opening 600. What is only
 * sometimes needed, such as json-server, stays outside. Needs the compiled packages.
 */
export async function bundleStart(): Promise<void> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [late()],
    ssr: { noExternal: true, external: ['json-server', 'swagger-ui-dist', 'bufferutil', 'utf-8-validate'] },
    build: {
      ssr: join(dist, 'cli', 'run.js'),
      outDir: join(dist, 'start'),
      emptyOutDir: true,
      minify: false,
      target: 'node22',
      rolldownOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
    },
  });
  await writeFile(join(dist, 'cli', 'main.js'), START);
  const chunks = (Array.isArray(result) ? result : [result]).flatMap((each) => ('output' in each ? each.output : []));
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  await copyLicences([...new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []))]);
}

/** What bundled packages import and only sometimes use, by what the importer's path has: Node loads it when it is used. */
const LATE = [
  { importer: '/ws/lib/', names: ['https', 'tls'] },
  { importer: '/commander/lib/', names: ['node:child_process'] },
];

function late(): Plugin {
  return {
    name: 'late-builtins',
    enforce: 'pre',
    resolveId: (name, importer = '') =>
      LATE.some((each) => importer.includes(each.importer) && each.names.includes(name)) ? `\0late:${name}` : undefined,
    load(id) {
      if (!id.startsWith('\0late:')) return undefined;
      const name = JSON.stringify(id.slice('\0late:'.length));
      return `module.exports = new Proxy({}, { get: (_, name) => process.getBuiltinModule(${name})[name] });`;
    },
  };
}

/** Of every package that went into the files. */
async function copyLicences(packages: readonly string[]): Promise<void> {
  const to = join(dist, 'start', 'licences');
  await mkdir(to, { recursive: true });
  for (const folder of packages) {
    const name = folder.split('/node_modules/').at(-1)!.replace('/', '-');
    for (const file of globSync('{LICENSE,LICENCE,License,license}*', { cwd: folder }))
      await cp(join(folder, file), join(to, `${name}.txt`));
  }
}
