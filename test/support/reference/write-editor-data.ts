import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cssCustomData, htmlCustomData, webTypes } from './editor-data.ts';
import { createManifest, elementPackage } from './manifest.ts';

/** Writes what tools and editors read of the elements: their manifest, VS Code's custom data and JetBrains' web types. */
export async function writeEditorData(folder: string = join(elementPackage, 'dist')): Promise<void> {
  const manifest = await createManifest();
  const named = JSON.parse(await readFile(join(elementPackage, 'package.json'), 'utf8')) as { name: string; version: string };
  const files = {
    'custom-elements.json': manifest,
    'web-types.json': webTypes(manifest, named),
    'vscode.html-custom-data.json': htmlCustomData(manifest),
    'vscode.css-custom-data.json': cssCustomData(manifest),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, data] of Object.entries(files)) await writeFile(join(folder, name), `${JSON.stringify(data, null, 1)}\n`);
}
