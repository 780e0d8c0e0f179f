/** What is wrong with the texts on screen. All of it runs in the page: nothing outside of the function is there. */

export interface TextFault {
  /**
   * `clipped`: a box that hides what does not fit hides some of it. `outside`: it leaves the window sideways.
   * `spills`: it leaves the box that it belongs to. `covers`: it lies on another text or a control. `untold`: it is
   * neither from the tables nor data.
   */
  fault: "clipped" | "outside" | "spills" | "covers" | "untold";
  where: string;
  text: string;
}

/**
 * People's own names may end in an ellipsis; a text of the product may only where a `title` says all of it. `pseudo`: texts of the tables stand in brackets, so that others are told, but for what
 * the server said (`window.toldByServer`), codes, and what Intl writes.
 */
export function textFaults({ pseudo }: { pseudo: boolean }): TextFault[] {
  const faults = new Map<string, TextFault>();
  const root = document.querySelector<HTMLElement>("dialog:modal") ?? document.body;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element) => {
    let style = styles.get(element);
    if (style === undefined) styles.set(element, style = getComputedStyle(element));
    return style;
  };
  const nameOf = (element: Element) => {
    const classes = [...element.classList].map((name) => `.${name}`).join("");
    return element.tagName.toLowerCase() + classes;
  };
  const whereOf = (element: Element) => {
    const path: string[] = [];
    for (let at: Element | null = element; at && at !== root && path.length < 3; at = at.parentElement) {
      path.unshift(nameOf(at));
    }
    return path.join(" > ");
  };
  const tell = (fault: TextFault["fault"], element: Element, text: string, by = "") => {
    const where = whereOf(element) + by;
    const told = { fault, where, text: text.trim().replaceAll(/\s+/g, " ").slice(0, 80) };
    faults.set(`${fault} ${where} ${told.text}`, told);
  };
  const toldByServer = [...new Set((globalThis as { toldByServer?: string[] }).toldByServer ?? [])]
    .sort((a, b) => b.length - a.length);
  const isData = (text: string) => !pseudo || !text.includes("[");
  const mayEnd = (element: Element) => {
    const text = element.textContent ?? "";
    const whole = element.closest("[title]") !== null;
    return isData(text) || whole;
  };

  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const insideOf = (element: Element): Box => {
    const { left, top } = element.getBoundingClientRect();
    if (!(element instanceof HTMLElement)) return element.getBoundingClientRect();
    const x = left + element.clientLeft;
    const y = top + element.clientTop;
    return { left: x, right: x + element.clientWidth, top: y, bottom: y + element.clientHeight };
  };
  const layerOf = (element: Element | null): Element | null => {
    for (let at = element; at; at = at.parentElement) {
      if (/fixed|sticky/.test(styleOf(at).position)) return at;
    }
    return null;
  };
  /** A picture's names stand where the day's energy puts them, and one may reach over another's band. */
  const isPlacedByValues = (element: Element) => element.closest(".sankey-place") !== null;
  /** Only for those who hear it. */
  const isHeard = (element: Element) => {
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      const style = styleOf(at);
      if (style.clipPath === "inset(50%)" || at.matches(".skip-link")) return true;
    }
    return false;
  };

  const EDGE = 1;
  /** Letters reach over their line's box where lines stand close. */
  const LEADING = 4;
  const width = document.documentElement.clientWidth;

  /** What hides or spills some of the text's line; the part of the line that can be seen or scrolled to. */
  const lineFault = (element: Element, text: string, line: Box): Box | null => {
    let seen = { ...line };
    let isFirstBlock = true;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = styleOf(at);
      if (style.display === "contents") continue;
      const isBlock = style.display !== "inline" && (at instanceof HTMLElement || at.tagName === "svg");
      if (isBlock && isFirstBlock && !(at.tagName === "svg")) {
        isFirstBlock = false;
        const box = at.getBoundingClientRect();
        const hides = style.overflowX !== "visible" || style.overflowY !== "visible";
        if (!hides) {
          const wide = seen.left < box.left - EDGE || seen.right > box.right + EDGE;
          const high = seen.top < box.top - LEADING || seen.bottom > box.bottom + LEADING;
          if ((wide || high) && !isPlacedByValues(element)) tell("spills", element, text);
        }
      }
      if (isBlock && at !== document.body && at !== document.documentElement) {
        const box = insideOf(at);
        const { overflowX, overflowY } = style;
        const ends = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
        const wide = seen.left < box.left - EDGE || seen.right > box.right + EDGE;
        const high = seen.top < box.top - LEADING || seen.bottom > box.bottom + LEADING;
        if ((/hidden|clip/.test(overflowX) && wide) || (/hidden|clip/.test(overflowY) && high)) {
          if (!ends || !mayEnd(at)) {
            tell("clipped", element, text, at === element ? "" : `, in ${nameOf(at)}`);
          }
          return null;
        }
        if (overflowX !== "visible") {
          seen = {
            ...seen,
            left: Math.max(seen.left, box.left),
            right: Math.min(seen.right, box.right),
          };
        }
        if (overflowY !== "visible") {
          seen = {
            ...seen,
            top: Math.max(seen.top, box.top),
            bottom: Math.min(seen.bottom, box.bottom),
          };
        }
        if (seen.left >= seen.right || seen.top >= seen.bottom) return null;
      }
    }
    if (seen.left < -EDGE || seen.right > width + EDGE) tell("outside", element, text);
    return seen;
  };

  const lines: { element: Element; text: string; box: Box; layer: Element | null }[] = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const writtenByIntl = new Set(["enecess", "kWh", "https"]);
  const addWords = (text: string) => text.match(/\p{L}+/gu)?.forEach((word) => writtenByIntl.add(word));
  for (let month = 0; month < 14; month++) {
    const date = new Date(2026, month, 1);
    for (const length of ["long", "short"] as const) {
      const options = { month: length, weekday: length, timeZoneName: length, hour: "numeric" } as const;
      addWords(new Intl.DateTimeFormat(undefined, options).format(date));
    }
  }
  for (const style of ["long", "short", "narrow"] as const) {
    for (const unit of ["second", "minute", "hour", "day", "week", "month", "year"] as const) {
      for (const n of [-1, -2]) addWords(new Intl.RelativeTimeFormat(undefined, { style }).format(n, unit));
    }
  }
  const isTold = (text: string) => {
    let left = text;
    for (let before = ""; before !== left;) {
      before = left;
      left = left.replaceAll(/\[[^\[\]]*\]/g, " ");
    }
    if (!/\p{L}{3}/u.test(left)) return true;
    for (const told of toldByServer) if (left.includes(told)) left = left.replaceAll(told, " ");
    return (left.match(/\p{L}{3,}/gu) ?? []).every((word) => writtenByIntl.has(word));
  };

  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const element = node.parentElement!;
    const text = node.data;
    if (
      text.trim() === "" ||
      element.closest("script, style, noscript, title, option, code, [translate=no], [lang]:not(html)")
    ) {
      continue;
    }
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (pseudo && !isTold(text)) tell("untold", element, text);
    if (isHeard(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      const box = lineFault(element, text, { left, right, top, bottom });
      if (box !== null) lines.push({ element, text, box, layer: layerOf(element) });
    }
  }

  const pen = document.createElement("canvas").getContext("2d")!;
  const controls = [...root.querySelectorAll<HTMLElement>("button, input, select, textarea, a.button")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((element) => !isHeard(element))
    .map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const style = styleOf(element);
      // A unit may stand where the control leaves room for it.
      const box = {
        left: left + parseFloat(style.paddingLeft),
        right: right - parseFloat(style.paddingRight),
        top,
        bottom,
      };
      return { element, box, layer: layerOf(element) };
    });
  for (const { element } of controls) {
    const said = element instanceof HTMLSelectElement
      ? element.selectedOptions[0]?.text
      : element instanceof HTMLInputElement && element.value === ""
      ? element.placeholder
      : undefined;
    if (!said || isData(said)) continue;
    const style = styleOf(element);
    pen.font = style.font;
    const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (pen.measureText(said).width > room + EDGE) tell("clipped", element, said);
  }
  if (pseudo) {
    for (const element of root.querySelectorAll("[aria-label], [title], [placeholder], [alt]")) {
      if (element.closest("[lang]:not(html)")) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        const said = element.getAttribute(name);
        if (said && !isTold(said)) tell("untold", element, said, `[${name}]`);
      }
    }
  }

  const shared = (a: Box, b: Box) => ({
    x: Math.min(a.right, b.right) - Math.max(a.left, b.left),
    y: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  });
  lines.sort((a, b) => a.box.top - b.box.top);
  for (let i = 0; i < lines.length; i++) {
    const one = lines[i];
    if (isPlacedByValues(one.element)) continue;
    for (let j = i + 1; j < lines.length && lines[j].box.top < one.box.bottom; j++) {
      const other = lines[j];
      if (other.layer !== one.layer || other.element === one.element) continue;
      const { x, y } = shared(one.box, other.box);
      const height = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
      if (x > 2 && y > height * 0.35) tell("covers", one.element, `${one.text} / ${other.text}`);
    }
    for (const { element, box, layer } of controls) {
      if (layer !== one.layer || element.contains(one.element) || one.element.contains(element)) continue;
      const { x, y } = shared(one.box, box);
      if (x > 2 && y > LEADING) tell("covers", one.element, one.text, `, on ${nameOf(element)}`);
    }
  }
  return [...faults.values()];
}
