import appointments from './appointments.json' with { type: 'json' };
import codes from './codes.json' with { type: 'json' };
import marigold from './marigold.json' with { type: 'json' };
import offers from './offers.json' with { type: 'json' };
import orders from './orders.json' with { type: 'json' };
import payments from './payments.json' with { type: 'json' };
import security from './security.json' with { type: 'json' };
import service from './service.json' with { type: 'json' };

const TOPICS: { name: string }[][] = [marigold, offers, orders, appointments, payments, service, security, codes];

/** The shop's own templates, and one for each occasion that seeds/001 previews, in its categories. */
export const TEMPLATE_LIBRARY = TOPICS.flat();
