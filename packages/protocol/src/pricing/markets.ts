/**
 * Markets of the provider's rate cards and the calling codes of each. What no row names is "Other". Source: Meta, "Pricing on
 * the WhatsApp Business Platform", country calling codes; +1 with a Caribbean area code and +7 for Kazakhstan are ours.
 */
export const MARKETS = {
  Argentina: ['54'],
  Brazil: ['55'],
  Chile: ['56'],
  Colombia: ['57'],
  Egypt: ['20'],
  France: ['33'],
  Germany: ['49'],
  India: ['91'],
  Indonesia: ['62'],
  Israel: ['972'],
  Italy: ['39'],
  Malaysia: ['60'],
  Mexico: ['52'],
  Netherlands: ['31'],
  Nigeria: ['234'],
  Pakistan: ['92'],
  Peru: ['51'],
  Russia: ['7'],
  'Saudi Arabia': ['966'],
  'South Africa': ['27'],
  Spain: ['34'],
  Turkey: ['90'],
  'United Arab Emirates': ['971'],
  'United Kingdom': ['44'],
  'North America': ['1'],
  'Rest of Africa': codes(
    '211 212 213 216 218 220 221 222 223 225 226 227 228 229 231 232 233 235 237 241 242 244 245 249 250 251 252 254 255 256 257 258',
    '260 261 263 264 265 266 267 268 291',
  ),
  'Rest of Asia Pacific': codes('61 63 64 65 66 675 81 84 852 855 856 86 880 886 93 94 976 977 992 993 998'),
  'Rest of Central & Eastern Europe': codes('30 355 359 36 370 371 373 374 375 380 381 385 386 389 40 420 421 48 994 995'),
  'Rest of Latin America': codes('1658 1787 1809 1829 1849 1876 1939 502 503 504 505 506 507 509 58 591 593 595 598'),
  'Rest of Middle East': codes('961 962 964 965 967 968 973 974'),
  'Rest of Western Europe': codes('32 351 353 358 41 43 45 46 47'),
  Other: [],
} as const satisfies Record<string, readonly string[]>;
export type Market = keyof typeof MARKETS;

const BY_CODE = new Map(
  Object.entries(MARKETS).flatMap(([market, list]) => list.map((code: string) => [code, market as Market] as const)),
);
const LONGEST = 4;

/** The market of a number, by the longest calling code that it begins with. `phone`: digits without `+`. */
export function marketOf(phone: string): Market {
  for (let length = LONGEST; length > 0; length -= 1) {
    const market = BY_CODE.get(phone.slice(0, length));
    if (market) return market;
  }
  return 'Other';
}

function codes(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
