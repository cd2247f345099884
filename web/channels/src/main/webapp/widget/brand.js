/* The tenant's colour, with whichever of white and black is read better on it. */

export function brandStyle(brand) {
  if (!/^#[0-9a-f]{6}$/i.test(brand)) return '';
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(brand.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // equal contrast at sqrt(1.05 * 0.05) - 0.05, WCAG 2.2
  const ink = light > 0.1791 ? '#000000' : '#ffffff';
  return `--w-brand: ${brand}; --w-on-brand: ${ink}; --w-on-brand-2: ${ink}`;
}
