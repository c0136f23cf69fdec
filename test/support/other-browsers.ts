import { isProgram } from './installed-browser.ts';

/** The engines in which the scroll contract is tried beside Chromium, and the variable that names the program of each. */
const ENGINES = { firefox: 'FIREFOX_PATH', webkit: 'WEBKIT_PATH' } as const;

export type OtherEngine = keyof typeof ENGINES;
export type OtherBrowsers = {
  here: { product: OtherEngine; executablePath: string }[];
  /** A sentence about those that are not; undefined where all are. */
  missing: string | undefined;
};
type Machine = { env: NodeJS.ProcessEnv; usual(engine: OtherEngine): string };

/**
 * Firefox and WebKit as Playwright drives them: what `FIREFOX_PATH` and `WEBKIT_PATH` name, else what
 * `npx playwright install firefox webkit` has put here. Nothing is downloaded.
 *
 * @throws where a variable names something that is no program.
 */
export async function otherBrowsers(machine?: Machine): Promise<OtherBrowsers> {
  const { env, usual } = machine ?? (await thisMachine());
  const here: OtherBrowsers['here'] = [];
  const missing: OtherEngine[] = [];
  for (const product of Object.keys(ENGINES) as OtherEngine[]) {
    const named = env[ENGINES[product]];
    if (named && !isProgram(named)) {
      throw new Error(
        `Cannot start ${product}: ${ENGINES[product]} is "${named}", and no program is there. Give the path of Playwright's build, or unset it.`,
      );
    }
    const executablePath = named || usual(product);
    if (isProgram(executablePath)) here.push({ product, executablePath });
    else missing.push(product);
  }
  if (missing.length === 0) return { here, missing: undefined };
  return {
    here,
    missing: `scroll contract skipped in ${missing.join(' and ')}, not installed: npx playwright install ${missing.join(' ')}`,
  };
}

async function thisMachine(): Promise<Machine> {
  const playwright = await import('playwright-core');
  return { env: process.env, usual: (engine) => playwright[engine].executablePath() };
}
