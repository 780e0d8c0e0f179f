const known = new Map<string, string>();
let knownFor = "";

/** The colour that a custom property has in the theme on screen, in a form that a canvas takes. */
export function colourOf(property: string, theme: string): string {
  if (knownFor !== theme) {
    known.clear();
    knownFor = theme;
  }
  let colour = known.get(property);
  if (colour === undefined) {
    const probe = document.createElement("span");
    probe.style.color = `var(${property})`;
    document.body.append(probe);
    colour = getComputedStyle(probe).color;
    probe.remove();
    known.set(property, colour);
  }
  return colour;
}

/** The same as numbers. */
export function rgbOf(property: string, theme: string): [r: number, g: number, b: number] {
  const [r, g, b] = colourOf(property, theme).match(/[\d.]+/g)!.map(Number);
  return [r, g, b];
}

const patterns = new Map<string, CanvasPattern>();

/** Diagonal hatching: what is estimated, told apart without its colour. */
export function hatchOf(context: CanvasRenderingContext2D, colour: string, ratio: number): CanvasPattern {
  const key = `${colour}/${ratio}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    const tile = document.createElement("canvas");
    const size = Math.round(6 * ratio);
    tile.width = tile.height = size;
    const pen = tile.getContext("2d")!;
    pen.fillStyle = colour;
    pen.globalAlpha = 0.18;
    pen.fillRect(0, 0, size, size);
    pen.globalAlpha = 1;
    pen.strokeStyle = colour;
    pen.lineWidth = 1.5 * ratio;
    pen.beginPath();
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift, size);
      pen.lineTo(shift + size, 0);
    }
    pen.stroke();
    pattern = context.createPattern(tile, "repeat")!;
    patterns.set(key, pattern);
  }
  return pattern;
}
