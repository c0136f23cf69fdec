/** Who can change what stands in the way. */
export type Fixer = 'you' | 'admin' | 'developer' | 'customer' | 'provider';
/** In short: who, title, remedy, and what other than the message has to change. */
export type FailureRow = readonly [who: Fixer, title: string, remedy: string, fix?: 'number'];
