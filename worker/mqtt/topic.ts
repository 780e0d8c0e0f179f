/** Topic names and filters, section 4.7 of the specification. Pure. */

/** What a message may be published to: no wildcard, not empty. */
export function isTopicName(topic: string): boolean {
  return topic !== "" && !/[+#\0]/.test(topic);
}

/** What may be subscribed to: `+` fills a whole level, `#` is the whole of the last one. */
export function isTopicFilter(filter: string): boolean {
  if (filter === "" || filter.includes("\0")) return false;
  const levels = filter.split("/");
  return levels.every((level, i) =>
    level === "+" || (level === "#" && i === levels.length - 1) || !/[+#]/.test(level)
  );
}

/** A leading wildcard does not match topics that begin with `$`. */
export function topicMatches(filter: string, topic: string): boolean {
  if (filter === topic) return true;
  const wanted = filter.split("/"), levels = topic.split("/");
  if (topic.startsWith("$") && (wanted[0] === "+" || wanted[0] === "#")) return false;
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i] === "#") return true;
    if (i >= levels.length) return false;
    if (wanted[i] !== "+" && wanted[i] !== levels[i]) return false;
  }
  return wanted.length === levels.length;
}

export function isSharedFilter(filter: string): boolean {
  return filter.startsWith("$share/");
}
