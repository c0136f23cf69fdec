/** A mock with a file, in a process of its own: it loads, waits to be told to begin, and lives until it is killed. */
import { createMock } from '@wa-inbox/mock';

const [db = ''] = process.argv.slice(2);
process.once('message', () => {
  const mock = createMock({ db, fixture: { contacts: [], messages: [] }, limits: false, tokens: ['test-token'] });
  void mock.listen({ port: 0 }).then(({ url }) => process.send!(url));
});
process.send!('loaded');
