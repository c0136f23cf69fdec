import type { Browser } from 'playwright-core';
import { installedBrowser, isProgram } from './installed-browser.ts';
import { hasPackagedChromium, packagedChromium } from './packaged-chromium.ts';
import { shared } from './shared.ts';

/** What starts a browser: give it to Playwright's `chromium.launch`, or to `spawn`. `env` is the whole environment. */
export type BrowserOptions = { executablePath: string; args: string[]; env: Record<string, string> };

/** The microphone is the browser's own, which beeps, and is given without a question; sound needs no gesture. */
const microphone = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];
const args = ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', ...microphone];
let found: Promise<BrowserOptions> | undefined;

/**
 * The browser of the tests: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else (on Linux x64) the Chromium
 * inside the npm package @sparticuz/chromium, which is unpacked at the first use.
 *
 * @throws a sentence that says what was looked for and what would help.
 */
export function browserOptions(): Promise<BrowserOptions> {
  found ??= find();
  return found;
}

/** Starts that browser without a window. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const [{ chromium }, options] = await Promise.all([import('playwright-core'), browserOptions()]);
  return chromium.launch(options);
}

/** That browser, one for all test files of the process: `endShared` closes it. */
export function sharedBrowser(): Promise<Browser> {
  return shared('browser', launchBrowser, (browser) => browser.close());
}

async function find(): Promise<BrowserOptions> {
  const env = ownEnvironment();
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!isProgram(named)) {
      throw new Error(
        `Cannot start the browser: CHROME_PATH is "${named}", and no program is there. Give the path of Chrome or Chromium, or unset it.`,
      );
    }
    return { executablePath: named, args, env };
  }
  const installed = installedBrowser();
  if (installed !== undefined) return { executablePath: installed, args, env };
  if (!hasPackagedChromium()) {
    throw new Error(
      `There is no browser for the tests: none of the usual places has Chrome, Chromium or Edge, and the one that npm brings is for linux-x64, not ${process.platform}-${process.arch}. Install Chrome, or set CHROME_PATH.`,
    );
  }
  const { program, fonts, libraries } = await packagedChromium();
  const paths = [libraries, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return { executablePath: program, args, env: { ...env, FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH: paths } };
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
