import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { countsVariable } from './counts.ts';
import { writeGroups } from './file-groups.ts';
import { otherBrowsers } from './other-browsers.ts';
import { repository, script } from './repository.ts';

/**
 * One step of the test command. `argv` follows the path of Node; `counts` is the file into which a step of many tests
 * writes its `{passed, failed}`: a step that does not is one check, passed by exit code 0.
 */
export type Room = {
  name: string;
  what: string;
  many?: true;
  /** Run by `npm run check` only. */
  late?: true;
  /** Run by its own command only. */
  alone?: true;
  /** What it could not try on this machine, for the closing line. */
  skipped?(): Promise<string | undefined>;
  argv(counts: string): readonly string[];
  env?(counts: string): Record<string, string>;
};

/** The bundle is for pages without a bundler, and brings no types. */
const esmOnly = [
  '--profile',
  'esm-only',
  '--no-color',
  '--exclude-entrypoints',
  './bundle',
  './single',
  './custom-elements.json',
];
const published = ['packages/protocol', 'packages/wa-inbox', 'mock-server'];

/** Tests that change what others of their process would see: what a page or msw puts in place of Node's own. */
const ALONE = ['mock-server/src/transports/msw/*.test.ts'];
/** Journeys that take a minute or weigh the browser: begun first, so that none of them is left for the end. */
const LONG = ['leaks', 'gallery', 'axe-looks'].map((name) => `test/journey/${name}.test.ts`);
const UNIT = [
  'packages/*/src/**/!(*.browser).test.ts',
  'mock-server/src/**/*.test.ts',
  'demo/!(node_modules|dist|hosts)/**/!(*.browser).test.ts',
  'test/{architecture,contract,support}/**/*.test.ts',
  'test/bench/*/*.test.ts', // no deeper: packages are installed below
];
/** ms; of a group of files: each file in it has a limit of its own. */
const GROUP_LIMIT = 10 * 60_000;

/** Rooms in the order in which they run: the cheap ones that explain most come first. */
export const rooms: readonly Room[] = [
  { name: 'types', what: 'TypeScript, all projects', argv: () => [script('typescript', 'tsc'), '-b'] },
  { name: 'lint', what: 'oxlint', argv: () => [script('oxlint')] },
  { name: 'format', what: 'oxfmt', argv: () => [script('oxfmt'), '--check'] },
  {
    name: 'unit',
    what: 'Node tests beside the code, architecture and contract tests',
    many: true,
    argv: (counts) => nodeTestsInGroups(counts, { alone: ALONE, globs: UNIT, groups: 16 }),
  },
  {
    name: 'browser',
    what: 'component tests in a browser',
    many: true,
    argv: () => [script('@web/test-runner', 'wtr'), '--config', 'web-test-runner.config.ts'],
    env: (counts) => ({ [countsVariable]: counts }),
    skipped: async () => (await otherBrowsers()).missing,
  },
  {
    name: 'start',
    what: 'the first start of a clone, and the first page: it prepares packages that many servers at once would fight about',
    many: true,
    argv: (counts) => nodeTests(counts, 1, ['test/journey/{start,conversation}.test.ts']),
  },
  {
    name: 'journeys',
    what: 'whole stories: browser, element and mock server',
    many: true,
    argv: (counts) =>
      nodeTestsInGroups(counts, { alone: LONG, globs: ['test/journey/!(start|conversation).test.ts'], groups: 6 }),
  },
  {
    name: 'modes',
    what: 'contract tests through msw, a service worker in Chromium and a Vite dev server',
    many: true,
    late: true,
    // one process has one browser; what is not run in every mode was run before
    argv: (counts) => [
      '--test-isolation=none',
      '--test-name-pattern=/through msw|in a service worker|in a Vite dev server/',
      ...nodeTests(counts, 1, filesInEveryMode()),
    ],
    env: () => ({ WA_MOCK_WAYS: 'msw,service-worker,vite' }),
  },
  {
    name: 'build',
    what: 'what is published',
    late: true,
    argv: () => ['--conditions=@wa-inbox/source', 'test/support/build.ts'],
  },
  {
    name: 'install',
    what: 'the packed packages in an empty project, built and booted',
    late: true,
    argv: () => ['test/support/install-check.ts'],
  },
  { name: 'size', what: 'gzip size of the element', late: true, argv: () => ['test/support/size.ts'] },
  {
    name: 'axe',
    what: 'axe in every look of every scene',
    many: true,
    alone: true,
    argv: (counts) => nodeTests(counts, 1, ['test/journey/axe-looks.test.ts']),
    env: () => ({ WA_AXE: 'whole' }),
  },
  { name: 'unused', what: 'knip: files, exports and dependencies without a user', late: true, argv: () => [script('knip')] },
  ...published.map((folder): Room => ({
    name: `publint:${folder.split('/').at(-1)}`,
    what: `the package of ${folder}`,
    late: true,
    argv: () => [script('publint'), folder, '--strict', '--pack', 'false'],
  })),
  ...published.map((folder): Room => ({
    name: `attw:${folder.split('/').at(-1)}`,
    what: `whether every import of the package of ${folder} finds its types`,
    late: true,
    argv: () => [script('@arethetypeswrong/cli', 'attw'), '--pack', folder, ...esmOnly],
  })),
];

type Grouped = { alone: readonly string[]; globs: readonly string[]; groups: number };

/** Files that stand alone in a process each, and all others in that many. */
function nodeTestsInGroups(counts: string, { alone, globs, groups }: Grouped): string[] {
  const [own, all] = [alone, globs].map((each) => each.flatMap((glob) => globSync(glob, { cwd: repository }).toSorted()));
  const others = all!.filter((file) => !own!.includes(file));
  const grouped = writeGroups(join(dirname(counts), 'groups'), others, groups);
  return nodeTests(counts, availableParallelism(), [...own!, grouped], GROUP_LIMIT);
}

function filesInEveryMode(): string[] {
  const uses = /\b(?:inEveryMode|inEveryWay|proveTriggers)\(/;
  const files = globSync('test/contract/**/*.test.ts', { cwd: repository });
  return files.filter((file) => uses.test(readFileSync(join(repository, file), 'utf8'))).toSorted();
}

/** `limit`, ms: names the file that hangs, where the room's own limit could not. */
function nodeTests(counts: string, concurrency: number, globs: readonly string[], limit = 120_000): string[] {
  return [
    '--conditions=@wa-inbox/source',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${limit}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/node-reporter.ts',
    `--test-reporter-destination=${counts}`,
    ...globs,
  ];
}
