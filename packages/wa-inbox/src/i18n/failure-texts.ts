/** Who can change what stands in the way. */
export type Fixer = 'you' | 'admin' | 'developer' | 'customer' | 'provider';
/** What a failure means, what to do about it, and who can; `fix` where something other than the message has to change. */
export type FailureText = { title: string; remedy: string; who?: Fixer; fix?: 'number' };
/** In short: who, title, remedy, and what to fix. */
export type FailureRow = readonly [who: Fixer, title: string, remedy: string, fix?: 'number'];

/** By catalogue key. The rest is learned from `failures/` when the first failure is shown. */
export const failureTexts: Record<string, FailureText> = {
  other: { title: 'The message was not delivered', remedy: 'Try again, or reach the customer another way.' },
};
