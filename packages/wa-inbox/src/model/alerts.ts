/** How a person is told of a message that they do not see. */
export type AlertKind = 'notifications' | 'sound';
