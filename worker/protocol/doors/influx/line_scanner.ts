/** The text of one point, part by part: what is escaped or quoted does not end a part. Pure. */

export class LineFault extends Error {}

export class LineScanner {
  at = 0;

  constructor(readonly text: string) {}

  get isDone(): boolean {
    return this.at >= this.text.length;
  }

  peek(): string {
    return this.text.charAt(this.at);
  }

  /** Up to one of `ends`, which is left; a backslash before one of `escaped` is taken off. */
  part(ends: string, escaped: string): string {
    let part = "";
    while (!this.isDone && !ends.includes(this.peek())) {
      const next = this.text.charAt(this.at + 1);
      if (this.peek() === "\\" && next !== "" && escaped.includes(next)) this.at++;
      part += this.text.charAt(this.at++);
    }
    return part;
  }

  /** A text in quotes, the first of which comes next. */
  quoted(): string {
    let text = "";
    for (this.at++; this.peek() !== '"'; this.at++) {
      if (this.isDone) throw new LineFault("unbalanced quotes");
      const next = this.text.charAt(this.at + 1);
      if (this.peek() === "\\" && (next === '"' || next === "\\")) this.at++;
      text += this.peek();
    }
    this.at++;
    return text;
  }

  /** Takes `character` if it comes next. */
  take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at++;
    return true;
  }

  spaces(): void {
    while (this.take(" "));
  }
}

/** The points of a body: newlines within quotes of field values do not end one. Comments and empty lines are left out. */
export function linesOf(body: string): string[] {
  const lines: string[] = [];
  let from = 0;
  let inFields = false, inQuotes = false, isComment = false;
  /** Where the newest sign stands that no backslash makes a letter. */
  let signAt = -1;
  for (let at = 0; at <= body.length; at++) {
    const character = at === body.length ? "\n" : body.charAt(at);
    if (at === from) isComment = character === "#";
    if (character === "\\" && !isComment) {
      if (body.charAt(at + 1) !== "\n") at++;
    } else if (character === '"' && inFields && !isComment) {
      // Only right after the sign does a quote begin a text; elsewhere it is a letter.
      inQuotes = !inQuotes && signAt === at - 1;
    } else if (character === "=") signAt = at;
    if (character === " " && !inQuotes) inFields = true;
    else if (character === "\n" && (!inQuotes || at === body.length)) {
      const line = body.slice(from, at).trim();
      if (line !== "" && !isComment) lines.push(line);
      from = at + 1;
      inFields = inQuotes = isComment = false;
    }
  }
  if (from < body.length) {
    const rest = body.slice(from).trim();
    if (rest !== "" && !isComment) lines.push(rest);
  }
  return lines;
}
