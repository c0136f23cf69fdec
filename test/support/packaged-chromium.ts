import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cache, repository } from './repository.ts';

/** Folder of an unpacked Chromium: the program, its fonts and the libraries that a bare Linux lacks. */
export type UnpackedChromium = { program: string; fonts: string; libraries: string };

const home = join(repository, 'node_modules', '@sparticuz', 'chromium');

/** The fonts lie beside this file; the file that is shipped names folders of another machine. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** True where the program in the npm package runs: it is built for Linux on x64 only. */
export function hasPackagedChromium(): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(join(home, 'bin', 'chromium.br'));
}

/** Unpacks the Chromium that ships in the npm package, once per version; processes that start together do not disturb each other. */
export async function packagedChromium(): Promise<UnpackedChromium> {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return { program: join(folder, 'chromium'), fonts: join(folder, 'fonts'), libraries: join(folder, 'al2023', 'lib') };
}

/** Unpacks beside the final place and renames, so that the final place is whole or absent. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(join(cache, 'unpacking-chromium-'));
  try {
    await inflateInto(temporary);
    await writeFile(join(temporary, 'fonts', 'fonts.conf'), fontsConf);
    // mkdtemp and the package give the owner alone access; the tests of another user run it too
    await Promise.all([chmod(temporary, 0o755), chmod(join(temporary, 'chromium'), 0o755)]);
    await rename(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // else another process was first, and its folder serves as well
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The package unpacks into os.tmpdir() only, so a process of its own gets another one. */
async function inflateInto(folder: string): Promise<void> {
  const archives = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((name) => join(home, 'bin', name));
  const code = `
    import { inflate } from ${JSON.stringify(pathToFileURL(join(home, 'build', 'index.js')).href)};
    await Promise.all(${JSON.stringify(archives)}.map(inflate));
  `;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '' },
  });
}
