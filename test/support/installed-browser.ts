import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv };

const linuxNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Chrome, Chromium or Edge usually is on such a machine, best first. */
export function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '/', 'Applications')];
    return macApplications.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return windowsPrograms.flatMap((name) => folders.map((folder) => `${folder}\\${name}`));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/opt/google/chrome'];
  return linuxNames.flatMap((name) => [...new Set(folders)].map((folder) => join(folder, name)));
}

/** The first installed browser of the usual places, or undefined. */
export function installedBrowser(machine: Machine = process): string | undefined {
  return usualPlaces(machine).find((path) => isProgram(path) && !isSnap(path));
}

/** True when the file exists and may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A snap's Chromium cannot see the temporary folder that holds the profile of a test, and Ubuntu's /usr/bin/chromium-browser only offers to install it. */
function isSnap(path: string): boolean {
  return path.endsWith('/chromium-browser') || realpathSync(path).includes('/snap');
}
