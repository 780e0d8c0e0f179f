import assert from "node:assert/strict";
import fc from "fast-check";
import { PICTURE_MAX_BYTES } from "./limits.ts";
import { checkPicture, withoutMetadata } from "./picture.ts";

const text = (s: string) => [...s].map((c) => c.charCodeAt(0));
const segment = (marker: number, body: number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

interface Jpeg {
  widthPx?: number;
  heightPx?: number;
  extra?: number[];
  after?: number[];
}
function jpeg({ widthPx = 256, heightPx = 200, extra = [], after = [] }: Jpeg = {}): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...text("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...extra,
    ...segment(0xdb, Array(65).fill(1)),
    ...segment(0xc0, [8, heightPx >> 8, heightPx & 255, widthPx >> 8, widthPx & 255, 1, 1, 0x11, 0]),
    ...segment(0xc4, Array(17).fill(0)),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    0xff,
    0xd9,
    ...after,
  ]);
}
const exif = segment(0xe1, text("Exif\0\0GPS 52.5N 13.4E"));

const le32 = (n: number) => [n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24];
const le24 = (n: number) => le32(n).slice(0, 3);
const chunk = (name: string, body: number[]) => [
  ...text(name),
  ...le32(body.length),
  ...body,
  ...(body.length & 1 ? [0] : []),
];
const webp = (...chunks: number[][]) => {
  const body = [...text("WEBP"), ...chunks.flat()];
  return Uint8Array.from([...text("RIFF"), ...le32(body.length), ...body]);
};
const vp8 = (widthPx: number, heightPx: number) =>
  chunk("VP8 ", [
    0,
    0,
    0,
    0x9d,
    0x01,
    0x2a,
    ...[widthPx, heightPx].flatMap((n) => [n & 255, n >> 8]),
    7,
    7,
    7,
  ]);
const vp8l = (widthPx: number, heightPx: number) =>
  chunk("VP8L", [0x2f, ...le32((widthPx - 1) | ((heightPx - 1) << 14)), 1, 2, 3, 4]);
const vp8x = (widthPx: number, heightPx: number, flags = 0) =>
  chunk("VP8X", [flags, 0, 0, 0, ...le24(widthPx - 1), ...le24(heightPx - 1)]);

const told = (bytes: Uint8Array) => {
  const checked = checkPicture(bytes);
  return checked.ok ? checked.value : checked.detail;
};

Deno.test("plain pictures of both kinds are taken, up to 256 pixels each way", () => {
  assert.equal(told(jpeg()), "image/jpeg");
  assert.equal(told(jpeg({ widthPx: 1, heightPx: 1 })), "image/jpeg");
  assert.equal(told(webp(vp8(256, 256))), "image/webp");
  assert.equal(told(webp(vp8l(256, 3))), "image/webp");
  assert.equal(told(webp(vp8x(256, 3), chunk("ALPH", [1]), vp8(256, 3))), "image/webp");
  for (
    const wide of [
      jpeg({ widthPx: 257 }),
      webp(vp8(257, 1)),
      webp(vp8l(1, 257)),
      webp(vp8x(300, 3), vp8(2, 2)),
    ]
  ) {
    assert.match(told(wide), /^Cannot take a picture of \d+ × \d+ pixels/);
  }
  assert.match(told(jpeg({ widthPx: 0 })), /pixels/);
});

Deno.test("where and with what it was taken does not come along", () => {
  const xmp = segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0<x/>"));
  for (
    const [extra, name] of [[exif, "APP1"], [xmp, "APP1"], [segment(0xed, [1]), "APP13"], [
      segment(0xfe, [9]),
      "segment fe",
    ]] as const
  ) {
    const dirty = jpeg({ extra: [...extra] });
    assert.match(told(dirty), new RegExp(`more than the picture in it: ${name}`));
    assert.deepEqual(withoutMetadata(dirty), jpeg());
  }
  assert.match(told(jpeg({ after: text("PK hidden") })), /bytes after/);
  assert.deepEqual(withoutMetadata(jpeg({ after: [1, 2] })), jpeg());

  const flagged = webp(
    vp8x(9, 9, 0b0010_1100),
    chunk("ICCP", [1, 2, 3]),
    vp8(9, 9),
    chunk("EXIF", text("GPS")),
    chunk("XMP ", text("<x/>")),
  );
  assert.match(told(flagged), /ICCP/);
  assert.match(told(webp(vp8(9, 9), chunk("EXIF", text("GPS")))), /EXIF/);
  assert.match(told(webp(vp8x(9, 9), chunk("ANIM", [0]), vp8(9, 9))), /ANIM/);
  assert.deepEqual(withoutMetadata(flagged), webp(vp8x(9, 9), vp8(9, 9)));
});

Deno.test("what is no picture, half a picture or too many bytes is refused", () => {
  const png = Uint8Array.from([0x89, ...text("PNG\r\n\x1a\n"), ...Array(40).fill(0)]);
  for (const bytes of [new Uint8Array(), png, Uint8Array.from(text("<svg onload='x'/>".repeat(4)))]) {
    assert.match(told(bytes), /no whole JPEG or WebP/);
    assert.equal(withoutMetadata(bytes), null);
  }
  for (const whole of [jpeg(), webp(vp8x(9, 9), vp8(9, 9))]) {
    for (let length = 0; length < whole.length; length++) {
      assert.notEqual(told(whole.subarray(0, length)), told(whole));
    }
  }
  assert.match(told(webp(vp8(9, 9), vp8(9, 9))), /no whole/);
  assert.match(told(new Uint8Array(PICTURE_MAX_BYTES + 1)), /more than 65536 bytes/);
});

Deno.test("no bytes, however odd, do harm; and what is cleaned is clean", () => {
  const whole = [jpeg({ extra: exif }), webp(vp8x(9, 9, 8), vp8(9, 9), chunk("EXIF", [1]))];
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      (start, edits) => {
        const bytes = start.slice();
        for (const [at, value] of edits) bytes[at % bytes.length] = value;
        const cleaned = withoutMetadata(bytes);
        if (cleaned !== null) assert.doesNotMatch(told(cleaned), /more than the picture/);
      },
    ),
    { numRuns: 1_000 },
  );
});
