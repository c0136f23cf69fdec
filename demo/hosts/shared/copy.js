import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The build of a host without a bundler: its own files, and beside them the bundle of the package as it is. */
const bundle = join('node_modules', 'wa-inbox', 'dist');
await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await cp('src', 'dist', { recursive: true });
await cp(join('..', 'shared', 'crm.css'), join('dist', 'crm.css'));
await cp(join('..', 'shared', 'customers.json'), join('dist', 'customers.json'));
await cp(join(bundle, 'wa-inbox.js'), join('dist', 'wa-inbox.js'));
await cp(join(bundle, 'chunks'), join('dist', 'chunks'), { recursive: true });
