import type { Block, MailContent } from "./mail_content.ts";
import type { MailFrame } from "./mail_frame.ts";

function textOf(block: Block): string {
  switch (block.kind) {
    case "words":
      return block.words;
    case "code":
      return `    ${block.code}`;
    case "button":
      return `${block.label}:\n${block.link}`;
    case "facts":
      return block.facts.map(([name, value]) => `${name}: ${value}`).join("\n");
  }
}

/** The mail for those who read plain text. */
export function mailText({ blocks }: MailContent, frame: MailFrame): string {
  return [...blocks.map(textOf), `-- \n${frame.footer}`].join("\n\n") + "\n";
}
