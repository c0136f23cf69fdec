import type { Market } from './markets.ts';

/** Marketing, utility, authentication and, where the market has one, authentication-international; a service message is free. */
type Prices = readonly [marketing: number, utility: number, authentication: number, authenticationInternational?: number];

export type PriceList = {
  /** First day of it, UTC. */
  readonly since: string;
  /** What is charged: a conversation of 24 hours (CBP), or each message that arrives (PMP). */
  readonly model: 'CBP' | 'PMP';
  readonly currency: 'USD';
  readonly source: string;
  readonly prices: Readonly<Record<Market, Prices>>;
};

/**
 * Examples to calculate with, no quotation: list prices without volume tiers, as others copied them from Meta's rate cards
 * (looked up in November 2026). The cards themselves: developers.facebook.com/documentation/business-messaging/whatsapp/pricing.
 * What Meta announced for October 2026 (service and utility messages charged inside the window, nine more markets) is not in here.
 */
export const PRICE_LISTS: readonly PriceList[] = [
  {
    since: '2024-11-01',
    model: 'CBP',
    currency: 'USD',
    source:
      'Example: a public copy of the conversation rate card without its date; by its markets with authentication-international it is older than February 2025',
    prices: {
      Argentina: [0.0618, 0.034, 0.0367],
      Brazil: [0.0625, 0.008, 0.0315],
      Chile: [0.0889, 0.02, 0.0527],
      Colombia: [0.0125, 0.0002, 0.0077],
      Egypt: [0.1073, 0.0052, 0.0618],
      France: [0.1432, 0.03, 0.0691],
      Germany: [0.1365, 0.055, 0.0768],
      India: [0.0107, 0.0014, 0.0014, 0.028],
      Indonesia: [0.0411, 0.02, 0.03, 0.136],
      Israel: [0.0353, 0.0053, 0.0169],
      Italy: [0.0691, 0.03, 0.0378],
      Malaysia: [0.086, 0.014, 0.018],
      Mexico: [0.0436, 0.01, 0.0239],
      Netherlands: [0.1597, 0.05, 0.072],
      Nigeria: [0.0516, 0.0067, 0.0287],
      Pakistan: [0.0473, 0.0054, 0.0228],
      Peru: [0.0703, 0.02, 0.0377],
      Russia: [0.0802, 0.04, 0.0429],
      'Saudi Arabia': [0.0455, 0.0115, 0.0226],
      'South Africa': [0.0379, 0.0076, 0.018],
      Spain: [0.0615, 0.02, 0.0342],
      Turkey: [0.0109, 0.0053, 0.0083],
      'United Arab Emirates': [0.0384, 0.0157, 0.0178],
      'United Kingdom': [0.0529, 0.022, 0.0358],
      'North America': [0.025, 0.004, 0.0135],
      'Rest of Africa': [0.0225, 0.004, 0.0144],
      'Rest of Asia Pacific': [0.0732, 0.0157, 0.0425],
      'Rest of Central & Eastern Europe': [0.086, 0.0353, 0.0557],
      'Rest of Latin America': [0.074, 0.0113, 0.0445],
      'Rest of Middle East': [0.0341, 0.0157, 0.0178],
      'Rest of Western Europe': [0.0592, 0.03, 0.0378],
      Other: [0.0604, 0.0077, 0.0304],
    },
  },
  {
    since: '2026-01-01',
    model: 'PMP',
    currency: 'USD',
    source: 'Example: public copies of the rate card "effective January 1, 2026"; the second half of 2025 uses it too',
    prices: {
      Argentina: [0.0618, 0.026, 0.026],
      Brazil: [0.0625, 0.0068, 0.0068],
      Chile: [0.0889, 0.02, 0.02],
      Colombia: [0.0125, 0.0008, 0.0008],
      Egypt: [0.0644, 0.0036, 0.0036, 0.065],
      France: [0.0859, 0.03, 0.03],
      Germany: [0.1365, 0.055, 0.055],
      India: [0.0118, 0.0014, 0.0014, 0.028],
      Indonesia: [0.0411, 0.025, 0.025, 0.136],
      Israel: [0.0353, 0.0053, 0.0053],
      Italy: [0.0691, 0.03, 0.03],
      Malaysia: [0.086, 0.014, 0.014, 0.0418],
      Mexico: [0.0305, 0.0085, 0.0085],
      Netherlands: [0.1597, 0.05, 0.05],
      Nigeria: [0.0516, 0.0067, 0.0067, 0.075],
      Pakistan: [0.0473, 0.0054, 0.0054, 0.075],
      Peru: [0.0703, 0.02, 0.02],
      Russia: [0.0802, 0.04, 0.04],
      'Saudi Arabia': [0.0455, 0.0107, 0.0107, 0.0598],
      'South Africa': [0.0379, 0.0076, 0.0076, 0.02],
      Spain: [0.0615, 0.02, 0.02],
      Turkey: [0.0109, 0.0053, 0.0053],
      'United Arab Emirates': [0.0499, 0.0157, 0.0157, 0.051],
      'United Kingdom': [0.0529, 0.022, 0.022],
      'North America': [0.025, 0.0034, 0.0034],
      'Rest of Africa': [0.0225, 0.004, 0.004],
      'Rest of Asia Pacific': [0.0732, 0.0113, 0.0113],
      'Rest of Central & Eastern Europe': [0.086, 0.0212, 0.0212],
      'Rest of Latin America': [0.074, 0.0113, 0.0113],
      'Rest of Middle East': [0.0341, 0.0091, 0.0091],
      'Rest of Western Europe': [0.0592, 0.0171, 0.0171],
      Other: [0.0604, 0.0077, 0.0077],
    },
  },
];
