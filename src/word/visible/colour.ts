type Channels = readonly [red: number, green: number, blue: number];

function channels(hex: string): Channels | undefined {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (found === null) return undefined;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((two) => parseInt(two, 16));
  return [red, green, blue];
}

/** Contrast ratio of two colours (WCAG 2.2); that of black on white where one is unknown. */
export function contrast(one: string, other: string): number {
  const [a, b] = [channels(one), channels(other)];
  if (a === undefined || b === undefined) return 21;
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Channels): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `share` of one colour over another. */
export function mixed(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)];
  if (a === undefined || b === undefined) return one;
  return a
    .map((value, at) => Math.round(value * share + (b[at] ?? 0) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('');
}
