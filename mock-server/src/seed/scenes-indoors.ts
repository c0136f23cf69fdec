/** The shop's furniture and what customers photograph at home: inner SVG on a canvas of 320 by 240. */

const room = (wall: string, floor: string): string =>
  `<path fill='${wall}' d='M0 0h320v170H0z'/><path fill='${floor}' d='M0 170h320v70H0z'/>`;
const window = `<path fill='#fff' d='M206 22h84v92h-84z'/><path fill='#cfe4ea' d='M212 28h33v80h-33zM251 28h33v80h-33z'/>`;
const shadow = (x: number, y: number, width: number): string =>
  `<ellipse cx='${x}' cy='${y}' rx='${width}' ry='7' opacity='.15'/>`;

const CAT = `<g fill='#4a4548'><ellipse cx='172' cy='186' rx='22' ry='12'/><circle cx='152' cy='180' r='9'/><path d='M145 174l1-9 6 5zM159 174l-1-9-6 5z'/></g>`;
const TABLE_TOP = `<path fill='#c99a5b' d='M20 92h250l34 40H44z'/><path fill='#a97c42' d='M44 132h260v14H44z'/>`;

export const INDOOR_SCENES = {
  sofa: `${room('#f3e9dc', '#d9c2a3')}${window}${shadow(150, 204, 118)}
    <path fill='#5d6f43' d='M40 108q0-16 16-16h188q16 0 16 16v56H40z'/><path fill='#74875a' d='M54 150h96v24H54zM152 150h96v24h-96z'/>
    <path fill='#67794c' d='M54 104h94v44H54zM152 104h94v44h-94z'/><path fill='#55663c' d='M26 128q14-8 26 0v58H26zM248 128q14-8 26 0v58h-26z'/>
    <path fill='#b5623c' d='M62 116l28-4 5 30-29 4z'/><path fill='#5b3f2a' d='M48 186h10v18H48zM242 186h10v18h-10z'/><path fill='#55663c' d='M40 172h220v15H40z'/>`,
  legs: `${room('#ebe2d6', '#c9b28f')}<path fill='#6b7d4f' d='M0 0h320v84H0z'/><path fill='#566640' d='M0 84h320v16H0z'/>${shadow(88, 208, 30)}${shadow(232, 208, 30)}
    <path fill='#6a4a32' d='M70 100h36l-8 106H82zM214 100h36l-8 106h-16z'/><path fill='#86603f' d='M76 100h9l3 106h-6zM220 100h9l3 106h-6z'/>`,
  chair: `${room('#eef0e8', '#d8c3a0')}${shadow(160, 216, 66)}
    <path fill='none' stroke='#b98a4e' stroke-width='9' stroke-linecap='round' d='M114 40l6 174M206 40l-6 174M122 146l-14 66M198 146l14 66'/>
    <path fill='#c99a5b' d='M108 38q52-14 104 0v26q-52-12-104 0zM112 78q48-10 96 0v14q-48-10-96 0z'/><path fill='#d8ad70' d='M102 132h116l8 20H94z'/><path fill='#e8dcc6' d='M108 126h104l6 12H102z'/>`,
  lamp: `${room('#e7ddd0', '#bfa283')}<circle cx='196' cy='74' r='92' fill='#fff3c9' opacity='.55'/>${shadow(196, 214, 40)}
    <path fill='#c8a24a' d='M192 96h8v110h-8z'/><ellipse cx='196' cy='208' rx='32' ry='7' fill='#b18c36'/><path fill='#31507c' d='M166 44h60l20 56h-100z'/><path fill='#4a6a98' d='M166 44h14l-12 56h-22z'/>
    <path fill='#8a5f45' d='M28 136q0-12 12-12h58q12 0 12 12v60H28z'/><path fill='#a27457' d='M22 158h94v26H22z'/>`,
  bookcase: `${room('#dfe5e1', '#b89c7d')}<path fill='#7a5638' d='M66 14h188v206H66z'/><path fill='#e9dcc8' d='M76 24h168v40H76zM76 72h168v40H76zM76 120h168v36H76zM76 164h168v46H76z'/>
    <path fill='#b5623c' d='M82 34h12v30H82zM196 80h10v32h-10zM120 128h12v28h-12z'/><path fill='#3f6273' d='M96 30h10v34H96zM86 80h14v32H86zM208 76h12v36h-12z'/><path fill='#6b7d4f' d='M108 36h9v28h-9zM102 84h9v28h-9zM134 126h10v30h-10zM222 82h9v30h-9z'/>
    <circle cx='214' cy='50' r='13' fill='#c4a35a'/><g transform='translate(0 10)'>${CAT}</g>`,
  'rocking-chair': `${room('#efe3d0', '#c8ab86')}${shadow(160, 222, 92)}
    <g fill='none' stroke='#5f3f28' stroke-linecap='round'><path stroke-width='9' d='M72 202q88 30 180 0'/><path stroke-width='8' d='M108 36l18 178M212 140l-10 76M122 140h92M116 104h92v38'/><path stroke-width='5' d='M128 40l12 98M148 40l8 98M168 40l6 98M188 42l2 60'/></g>
    <path fill='#5f3f28' d='M100 26q50-14 98 4l-2 16q-46-16-92-4z'/><path stroke='#e04c2f' stroke-width='3' fill='none' d='M86 200l8 7 3 8 7 5'/>`,
  'damaged-table': `${room('#e9e4dd', '#b9a58b')}<path fill='#8f6a3a' d='M62 146h16v84H62zM276 146h16v84h-16z'/>${TABLE_TOP}
    <path fill='none' stroke='#b98a4e' stroke-width='2' d='M50 104h214M62 118h222'/><path fill='#e9d2a8' d='M304 132l-30-12-8 10-12-4 4 10-10 10h56z'/><path fill='none' stroke='#5b3a18' stroke-width='3' d='M268 120l-22 6-14-4-26 8-18-3-24 6'/>`,
  receipt: `${room('#c9b08c', '#c9b08c')}<g transform='rotate(-5 160 120)'><path fill='#fffdf6' d='M100 14l12 7 12-7 12 7 12-7 12 7 12-7 12 7 12-7 12 7 12-7v206l-12-6-12 6-12-6-12 6-12-6-12 6-12-6-12 6-12-6-12 6z'/>
    <path fill='#d8892b' d='M160 34a12 12 0 1 1-.1 0'/><path stroke='#8a8378' stroke-width='4' d='M118 76h54M118 94h70M118 112h46M118 130h62M190 76h14M194 94h10M190 112h14M192 130h12'/><path stroke='#333' stroke-width='7' d='M118 164h42M182 164h22'/><path stroke='#e6dfd0' stroke-width='2' d='M104 60l112 22M104 186l112-40'/></g>`,
  parcel: `${room('#e4e7ea', '#b7aea3')}${shadow(160, 212, 104)}<path fill='#c79a62' d='M64 88l96-26 96 26v96l-96 28-96-28z'/><path fill='#b08450' d='M160 114l96-26v96l-96 28z'/><path fill='#d9b27c' d='M64 88l96-26 96 26-96 26z'/>
    <path fill='#efe6d2' d='M106 76l96 26v22l-16 5v-22L92 80z'/><path fill='#fff' d='M176 138l56-15v40l-56 15z'/><path stroke='#444' stroke-width='3' d='M184 146l30-8M184 156l22-6M184 168l40-11'/>`,
  planks: `${room('#d5dcd8', '#a89a88')}<path fill='#c99a5b' d='M20 182h280v18H20zM20 160h280v18H20zM32 138h262v18H32z'/><path fill='#d9b27c' d='M32 120h262l-14-14H52zM26 138h6v18h-6z'/><path fill='#e2bf8d' d='M20 182h12v18H20zM20 160h12v18H20z'/>
    <path fill='none' stroke='#8f6a3a' stroke-width='2' d='M60 147h190M70 169h190M50 191h210M70 113h170'/><path fill='none' stroke='#4b2f14' stroke-width='4' d='M294 146l-40-3-22 4-38-5'/>`,
  cafe: `${room('#2f4f4a', '#d8c9ae')}<path fill='#c8b695' d='M0 190h320v4H0zM0 214h320v4H0zM80 170l-40 70h5l40-70zM236 170l40 70h5l-40-70z'/><path fill='#f0d99a' d='M60 0h4v34h-4zM156 0h4v34h-4zM252 0h4v34h-4zM44 50q18-32 36 0zM140 50q18-32 36 0zM236 50q18-32 36 0z'/>
    <path fill='#5f4630' d='M54 132h72v9H54zM192 132h72v9h-72zM86 141h8v66h-8zM224 141h8v66h-8zM70 206h40v6H70zM208 206h40v6h-40z'/><path fill='#b98a4e' d='M20 110h7v92h-7zM20 158h32v8H20zM46 166h6v36h-6zM293 110h7v92h-7zM268 158h32v8h-32zM268 166h6v36h-6z'/><path fill='#fff' d='M82 120h14v12H82zM222 120h14v12h-14z'/>`,
  stairs: `${room('#efe9df', '#efe9df')}<path fill='#b48b5e' d='M0 240v-34h70v-30h54v-30h54v-30h54v-30h88v154z'/><path fill='#96703f' d='M0 206h70v6H0zM70 176h54v6H70zM124 146h54v6h-54zM178 116h54v6h-54zM232 86h88v6h-88z'/>
    <path fill='none' stroke='#5b4630' stroke-width='8' stroke-linecap='round' d='M14 136L250 12h70'/><path stroke='#5b4630' stroke-width='4' d='M36 124v82M92 96v80M148 66v80M204 38v78M258 14v72M300 14v72'/>`,
} as const;
