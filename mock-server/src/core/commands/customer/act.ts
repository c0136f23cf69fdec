import type { CustomerAction } from '@wa-inbox/protocol/control/schemas';
import type { Phone } from '../../values.ts';

/** As the control API takes it, but for the span of typing in milliseconds. */
type Deed = Exclude<CustomerAction, { action: 'type' }> | { readonly action: 'type'; readonly span: number };

export type CustomerCommand = { readonly do: 'customer'; readonly phone: Phone } & Deed;
export type CustomerDeed = Deed['action'];

/** The command of one action. */
export type Act<Name extends CustomerDeed> = Extract<CustomerCommand, { action: Name }> | (CustomerCommand & { action: Name });
