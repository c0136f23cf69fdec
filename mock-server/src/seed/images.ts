/** Pictures of the seeded world, drawn rather than stored: the same bytes every time. */
import {
  BACKGROUNDS,
  CLOTHES,
  EMBLEM_COLORS,
  EMBLEMS,
  type Emblem,
  EXTRAS,
  HAIR_COLORS,
  HAIRSTYLES,
  SKINS,
} from './avatar-parts.ts';
import { hash } from './hash.ts';
import { INDOOR_SCENES } from './scenes-indoors.ts';
import { OUTDOOR_SCENES, STICKERS } from './scenes-outdoors.ts';

const SCENES: Record<string, string> = { ...INDOOR_SCENES, ...OUTDOOR_SCENES };
const STICKER_SCENES: Record<string, string> = STICKERS;

/** Every name that `picture` knows. */
export const PICTURE_NAMES: readonly string[] = [...Object.keys(SCENES), ...Object.keys(STICKER_SCENES)];

/**
 * A profile image as `data:image/svg+xml,…`, 96 by 96: a portrait that follows from the text, or the emblem that
 * `"emblem:cup"` names. The same text gives the same bytes. Throws for an emblem that is not drawn.
 */
export function avatar(seedText: string): string {
  if (!seedText.startsWith('emblem:')) return dataUri(portrait(hash(seedText)), 96, 96);
  const name = seedText.slice('emblem:'.length);
  if (!isEmblem(name)) throw new Error(`No emblem "${name}" is drawn: choose one of ${Object.keys(EMBLEMS).join(', ')}.`);
  return dataUri(`<path fill='${EMBLEM_COLORS[name]}' d='M0 0h96v96H0z'/><g fill='#fff'>${EMBLEMS[name]}</g>`, 96, 96);
}

/** A small illustration as SVG: 320 by 240, stickers 240 by 240 and transparent. Throws for a scene that is not drawn. */
export function picture(scene: string): string {
  const sticker = STICKER_SCENES[scene];
  if (sticker !== undefined) return svgOf(sticker, 240, 240);
  const drawing = SCENES[scene];
  if (drawing === undefined) throw new Error(`No picture "${scene}" is drawn: choose one of ${PICTURE_NAMES.join(', ')}.`);
  return svgOf(drawing, 320, 240);
}

function isEmblem(name: string): name is Emblem {
  return Object.hasOwn(EMBLEMS, name);
}

function portrait(number: bigint): string {
  let rest = number;
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[Number(rest % BigInt(choices.length))];
    rest /= BigInt(choices.length);
    return choice as T;
  };
  const skin = pick(SKINS);
  const hair = pick(HAIR_COLORS);
  const style: { back?: string; front: string } = pick(HAIRSTYLES);
  return [
    `<path fill='${pick(BACKGROUNDS)}' d='M0 0h96v96H0z'/>`,
    `<g fill='${hair}'>${style.back ?? ''}</g>`,
    `<path fill='${pick(CLOTHES)}' d='M14 96q2-30 34-30t34 30z'/><path fill='${skin}' d='M41 54h14v12q-7 8-14 0z'/>`,
    `<circle cx='48' cy='42' r='17' fill='${skin}'/><g fill='${hair}'>${style.front}${pick(EXTRAS)}</g>`,
    `<g fill='#33241d'><circle cx='41.5' cy='42' r='1.7'/><circle cx='54.5' cy='42' r='1.7'/></g>`,
    `<path fill='none' stroke='#33241d' stroke-width='1.6' stroke-linecap='round' d='M43 50q5 4 10 0'/>`,
  ].join('');
}

/** Only what a URL may not hold is encoded: shorter, and readable in a list of requests. */
function dataUri(drawing: string, width: number, height: number): string {
  const svg = svgOf(drawing, width, height);
  return `data:image/svg+xml,${svg.replace(/[%#<> ]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

function svgOf(drawing: string, width: number, height: number): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}' width='${width}' height='${height}'>${drawing}</svg>`;
  return svg.replace(/>\s+</g, '><');
}
