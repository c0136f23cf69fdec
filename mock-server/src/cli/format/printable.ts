/** What somebody else wrote, without the characters that would steer a terminal. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to be shown
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
