type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** WCAG 2 contrast ratio of a color on a background; where that lets light through, what is below it comes in. */
export function contrast(color: string, background: string, below = '#ffffff'): number {
  const back = over(rgba(background), rgba(below));
  const [light, dark] = [luminance(over(rgba(color), back)), luminance(back)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function rgba(hex: string): Rgba {
  const digits = hex.length < 6 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red, green, blue, alpha = 255] = digits.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  return [red!, green!, blue!, alpha / 255];
}

function over(front: Rgba, back: Rgba): Rgba {
  const mix = (at: 0 | 1 | 2) => front[at] * front[3] + back[at] * (1 - front[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function luminance(color: Rgba): number {
  const linear = (at: 0 | 1 | 2) => {
    const part = color[at] / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
}
