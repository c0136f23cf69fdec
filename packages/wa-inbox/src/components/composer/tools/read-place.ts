import type { Place } from '../../../model/content-parts.ts';

/** A place as a form has it, or the member that cannot be so. Some write a decimal comma. */
export function readPlace(given: Readonly<Record<string, string>>): Place | { problem: 'latitude' | 'longitude' } {
  const latitude = degrees(given['latitude'], 90);
  if (latitude === undefined) return { problem: 'latitude' };
  const longitude = degrees(given['longitude'], 180);
  if (longitude === undefined) return { problem: 'longitude' };
  const named = (['name', 'address'] as const).flatMap((member) => {
    const text = given[member]?.trim();
    return text ? [[member, text]] : [];
  });
  return { latitude, longitude, ...(Object.fromEntries(named) as Pick<Place, 'name' | 'address'>) };
}

function degrees(text: string | undefined, most: number): number | undefined {
  const plain = text?.trim().replace(',', '.').replace('−', '-') ?? '';
  const value = plain === '' ? Number.NaN : Number(plain);
  return Math.abs(value) <= most ? value : undefined;
}
