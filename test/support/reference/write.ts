import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { repository } from '../repository.ts';
import { generated } from './generated.ts';

/** `npm run reference`: writes everything in the repository that is made from the elements' sources. */
const files = await generated();
for (const [path, text] of Object.entries(files)) {
  const file = join(repository, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(relative(repository, file));
}
