/** What portraits and emblems are put together from: inner SVG on a canvas of 96 by 96. */

export const BACKGROUNDS = ['#d9e4d4', '#f2dcc4', '#d3e2ea', '#ecd5d2', '#e3dced', '#f3e6b8', '#cfe3de'] as const;
export const SKINS = ['#f3d3b8', '#e5b68f', '#c98f64', '#a26b45', '#7a4b30', '#f0c7a4'] as const;
export const HAIR_COLORS = ['#2b211d', '#5a3a24', '#8f5f33', '#c89b52', '#b9b5ae', '#7c3b22'] as const;
export const CLOTHES = ['#35607a', '#7b8f5a', '#b5623c', '#5b4a72', '#d09a3a', '#3f6f66', '#8c3f4d'] as const;

/** Hair behind and in front of a head of radius 17 at 48, 42. */
export const HAIRSTYLES = [
  { front: "<path d='M30 40q0-20 18-20t18 20q-4-10-10-11-12 4-18 0-6 3-8 11z'/>" },
  {
    back: "<path d='M28 40q0-22 20-22t20 22v26H28z'/>",
    front: "<path d='M31 40q2-18 18-18 15 2 16 18-10-2-16-12-6 10-18 12z'/>",
  },
  { back: "<circle cx='48' cy='17' r='9'/>", front: "<path d='M31 38q1-16 17-16t17 16q-8-10-17-10t-17 10z'/>" },
  {
    back: "<circle cx='33' cy='34' r='12'/><circle cx='63' cy='34' r='12'/><circle cx='48' cy='26' r='14'/>",
    front: "<path d='M31 36q4-13 17-13t17 13q-8-6-17-6t-17 6z'/>",
  },
  {
    back: "<path d='M29 38q1-20 19-20t19 20l2 16q-5 4-9 0H36q-4 4-9 0z'/>",
    front: "<path d='M31 42q-1-20 17-20t17 20q-2-9-7-12H36q-4 5-5 12z'/>",
  },
  { front: "<path d='M31 37q-1-8 5-11 3 6-2 14zM65 37q1-8-5-11-3 6 2 14z'/>" },
  {
    back: "<path d='M26 50q-2-34 22-34t22 34q2 14-6 20H32q-8-6-6-20z'/>",
    front: "<path d='M31 44q0-22 17-22t17 22q-4-14-17-14t-17 14z'/>",
  },
] as const;

export const EXTRAS = [
  '',
  '',
  "<g fill='none' stroke='#3a3330' stroke-width='1.6'><circle cx='41.5' cy='42' r='4.5'/><circle cx='54.5' cy='42' r='4.5'/><path d='M46 42h4'/></g>",
  "<path d='M32 46q1 16 16 16t16-16q-4 6-9 5-7-3-14 0-5 1-9-5z' opacity='.55'/>",
  "<path fill='#d09a3a' d='M30.5 50a2 2 0 1 1 0 4 2 2 0 1 1 0-4zM65.5 50a2 2 0 1 1 0 4 2 2 0 1 1 0-4z'/>",
] as const;

/** Marks of companies; `#fff` on the background colour. */
export const EMBLEMS = {
  wing: "<path d='M18 58q22-4 32-28 4 14-4 24 14-4 22-18 8 30-22 36-16 2-28-14z'/><path d='M22 78h36v4H22z'/>",
  rings:
    "<g fill='none' stroke='#fff' stroke-width='4'><circle cx='48' cy='48' r='28'/><path d='M48 30a18 18 0 1 0 17 12M50 40a9 9 0 1 0 7 8'/></g>",
  cup: "<path d='M24 44h40v14q0 18-20 18T24 58z'/><path fill='none' stroke='#fff' stroke-width='5' d='M64 48q14-2 12 9t-15 9'/><path fill='none' stroke='#fff' stroke-width='4' stroke-linecap='round' d='M36 36q-4-6 0-11t0-10M50 36q-4-6 0-11t0-10'/>",
  harbour:
    "<path d='M42 24h12l5 40H37z'/><path d='M40 14h16v8H40z'/><path fill='none' stroke='#fff' stroke-width='5' stroke-linecap='round' d='M16 72q8-8 16 0t16 0 16 0 16 0M22 82q8-6 14 0t14 0 14 0 12 0'/>",
  petal:
    "<path d='M48 46q-18-12-10-30 6-4 10 4 4-8 10-4 8 18-10 30zM48 48q-22 2-28-14 2-8 10-4M48 48q22 2 28-14-2-8-10-4'/><path fill='none' stroke='#fff' stroke-width='5' d='M48 46v36M48 70q4-12 18-12M48 76q-4-12-18-12'/>",
  sprout:
    "<path d='M48 52Q20 52 20 24q28 0 28 28zM48 60q0-26 28-28 0 28-28 28z'/><path fill='none' stroke='#fff' stroke-width='5' stroke-linecap='round' d='M48 48v34'/>",
  sunflower:
    "<g fill='none' stroke='#fff' stroke-width='8' stroke-linecap='round'><path d='M48 16v8M48 72v8M16 48h8M72 48h8M25 25l6 6M65 65l6 6M71 25l-6 6M31 65l-6 6'/></g><circle cx='48' cy='48' r='15'/>",
} as const;
export const EMBLEM_COLORS = {
  wing: '#2f5d86',
  rings: '#7a5638',
  cup: '#2f4f4a',
  harbour: '#1f4a63',
  petal: '#b2566c',
  sprout: '#5d8a54',
  sunflower: '#d08f1f',
} as const;

export type Emblem = keyof typeof EMBLEMS;
