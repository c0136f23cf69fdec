import type { MarksData, MarksStorage } from '../../model/marks.ts';

/** Marks in the browser's own storage, by server; where that is not allowed, for as long as the page lives. */
export function marksStorage(baseUrl: string): MarksStorage {
  const name = `wa-inbox-marks ${baseUrl}`;
  let kept: MarksData | undefined;
  return {
    load: () => (kept ??= read(name)),
    save: (marks) => {
      kept = marks;
      try {
        localStorage.setItem(name, JSON.stringify(marks));
      } catch {
        // the marks stay until the page goes
      }
    },
  };
}

/** Private windows and sandboxed frames forbid it, and somebody else may have written there. */
function read(name: string): MarksData {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    return isMarks(found) ? found : {};
  } catch {
    return {};
  }
}

function isMarks(found: unknown): found is MarksData {
  return (
    typeof found === 'object' &&
    found !== null &&
    Object.values(found).every((names) => Array.isArray(names) && names.every((name) => typeof name === 'string'))
  );
}
