/** `npm start`: the mock, and this CRM page on the same port. */
import { run } from '@wa-inbox/mock/cli';
import { demoApp } from './demo-app.ts';

await run(['start', ...process.argv.slice(2)], { name: 'npm start --', app: demoApp });
