import type { Plugin } from 'vite';

/**
 * Takes the indentation out of `css` and `html` templates, which minifiers leave as they are. A line break stays a line
 * break, so nothing is shown otherwise.
 */
export function squeeze(): Plugin {
  const shorten = shortener();
  return {
    name: 'squeeze-templates',
    enforce: 'pre',
    transform: (code, id) => {
      if (id.endsWith('/wa-inbox/src/content/html.ts')) return "export { html } from 'lit';"; // what it does is done here
      if (id.includes('/@tanstack/virtual-core/')) return shorten(code);
      if (!/\/packages\/wa-inbox\/src\/.*\.ts$/.test(id)) return undefined;
      return /\/html\.ts';/.test(code) ? withoutBreaks(squeezed(code)) : squeezed(code);
    },
    // notes to bundlers, and this is the last one
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = withoutNotes(chunk.code);
    },
  };
}

/** Between two words the note was what kept them apart: a blank stays. */
export function withoutNotes(code: string): string {
  return code.replace(/(?<=[\w$])\/\* @__PURE__ \*\/ (?=[\w$])/g, ' ').replaceAll('/* @__PURE__ */ ', '');
}

/** What the virtualizer keeps to itself; not what its adapters call. */
const OWN_NAMES =
  /\b(?:_(?!didMount\b|willUpdate\b)[a-zA-Z]{3,}|scrollState|pendingMin|prevLanes|lanesChangedFlag|lanesSettling|pendingScrollAnchor|pendingWrite|laneAssignments|itemSizeCacheVersion|scheduleScrollReconcile|reconcileScroll|applyScrollAdjustment|getMaxScrollOffset|getMeasurementOptions|isIndexInRange|maybeNotify|getScrollStateTarget|measurementsCache|getMeasurements|elementsCache|targetWindow|scrollElement|getScrollOffset|lastTargetOffset|getVirtualIndexes|getVirtualItemForOffset|getVirtualDistanceFromEnd|calculateRange|shouldMeasureDuringScroll|getOffsetForIndex|getOffsetForAlignment|resizeItem|useAnimationFrameWithResizeObserver|getCommandWrittenOffset|laneAssignmentMode|scrollMargin|scrollPaddingEnd|scrollPaddingStart|stableFrames|maxAtWrite|initialMeasurementsCache|useCachedMeasurements|isScrollingResetDelay|awaitingFling|useScrollendEvent|tailStillMoving|indexAttribute|onTailClosed)\b/g;

/** Settings and methods of the virtualizer that no list of ours uses: a minifier takes out what serves another value. */
const SETTLED: readonly (readonly [RegExp, string])[] = [
  [/,?\n *debug: \(\) => this\.options\.debug\b/g, ''],
  [/\b(?:this|instance)\.options\.(?:horizontal|isRtl|debug|useScrollendEvent|useAnimationFrameWithResizeObserver)\b/g, 'false'],
  [/\bthis\.options\.enabled\b/g, 'true'],
  [/\bthis\.options\.(?:scrollMargin|scrollPaddingStart|scrollPaddingEnd|gap)\b/g, '0'],
  [/\b(?:this\.options\.)?lanes === 1\b/g, 'true'],
  [/\b(?:this\.options\.)?lanes > 1\b/g, 'false'],
  [/\bconst \{ horizontal, isRtl \} = (?:this|instance)\.options;/g, 'const horizontal = false, isRtl = false;'],
  [/\bthis\.prevLanes !== void 0 && this\.prevLanes !== lanes\b/g, 'false'],
  [/\bthis\.lanes(?:ChangedFlag|Settling)\b(?! =[^=])/g, 'false'],
  // nothing is scrolled smoothly here
  [/\bisSmoothScroll\(this\.scrollState\)|\bbehavior === "smooth"/g, 'false'],
  [
    /(?:\bthis\.scrollState|\(\(_\w = this\.scrollState\) == null \? void 0 : _\w)\.phase\)? === "smooth(?:Landed|Finishing)?"/g,
    'false',
  ],
  [/\(\(_\w = this\.scrollState\) == null \? void 0 : _\w\.phase\) !== "smooth(?:Finishing)?"/g, 'true'],
  [/\bthis\.laneAssignments\.clear\(\);/g, ''],
  [/\bthis\.laneAssignments\.size > count(?=\))/g, 'false'],
  [/\bthis\.measurementsCache\.length === 0 && !false/g, 'false'],
  [/^ {8}(?:horizontal|isRtl|debug|use\w+|scrollPadding(?:Start|End)): (?:false|0),?\n/gm, ''],
  [/^ {4}this\.(?:takeSnapshot|measure|scrollBy|cancelScroll) = \([^]*?^ {4}\};\n/gm, ''],
];

/** Settles what is never used, and gives names that a package keeps to itself short ones, which a minifier may not; the same in all its modules. */
export function shortener(): (code: string) => string {
  const short = new Map<string, string>();
  return (source) =>
    SETTLED.reduce((code, [setting, value]) => code.replace(setting, value), source).replace(OWN_NAMES, (name) => {
      if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
      return short.get(name)!;
    });
}

/** Takes out the line breaks between tags that `content/html.ts` takes out where nothing is built. */
export function withoutBreaks(code: string): string {
  return code.replace(/>\n(?=<|\$\{)/g, '>').replace(/\}\n(?=<)/g, '}');
}

export function squeezed(code: string): string {
  const tight = code.replace(/css`([^`]*)`/g, (_, sheet: string) => `css\`${squeezedSheet(sheet)}\``).replace(/\n[ \t]+/g, '\n');
  return withEvenTags(tight);
}

/** Attributes stand a blank apart, wherever a line was broken between them, and tags end without one. */
function withEvenTags(code: string): string {
  return code.replace(/\n(?=[.@?]?[\w-]+=(?:\$\{|"))/g, ' ').replace(/\n>/g, '>');
}

/** What stands between values is squeezed, and the values are not. */
function squeezedSheet(sheet: string): string {
  const parts = sheet.split(/(\$\{[^{}]*\})/);
  return parts
    .map((part, index) => (index % 2 ? part : squeezedText(part)))
    .join('')
    .trim();
}

function squeezedText(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/ > /g, '>')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .replace(/(?<![\w.-])0\.(?=\d)/g, '.')
    .replace(/#([\da-f])\1([\da-f])\2([\da-f])\3(?![\da-f])/gi, '#$1$2$3');
}
