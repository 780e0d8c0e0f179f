import type { Block, MailContent } from "./mail_content.ts";
import type { MailFrame } from "./mail_frame.ts";

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character]);

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif";
const WORDS = `margin:0 0 16px;font-size:16px;line-height:1.5`;
const CODE =
  "margin:8px 0 24px;padding:16px;border:1px solid #8a93a3;border-radius:8px;font-size:32px;line-height:1.2;" +
  "letter-spacing:6px;text-align:center;font-variant-numeric:tabular-nums;font-weight:600";
const BUTTON =
  "display:inline-block;padding:12px 24px;border-radius:8px;background:#1f4fa3;color:#ffffff;font-size:16px;" +
  "font-weight:600;text-decoration:none";
const SMALL = "font-size:14px;line-height:1.5";

function htmlOf(block: Block, frame: MailFrame): string {
  switch (block.kind) {
    case "words":
      return `<p style="${WORDS}">${escaped(block.words)}</p>`;
    case "code":
      return `<p style="${CODE}">${escaped(block.code)}</p>`;
    case "button": {
      const link = escaped(block.link);
      return `<p style="margin:8px 0 16px"><a href="${link}" style="${BUTTON}">${escaped(block.label)}</a></p>
<p class="muted" style="margin:0 0 24px;${SMALL};color:#55606f">${escaped(frame.ifButtonFails)}<br>
<span style="word-break:break-all">${link}</span></p>`;
    }
    case "facts": {
      const rows = block.facts.map(([name, value]) =>
        `<tr><td class="muted" style="padding:4px 16px 4px 0;${SMALL};color:#55606f;vertical-align:top">${
          escaped(name)
        }</td><td style="padding:4px 0;font-size:16px;line-height:1.4">${escaped(value)}</td></tr>`
      );
      return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px">${
        rows.join("")
      }</table>`;
    }
  }
}

/** The mail as HTML that loads nothing: its colours hold in light and in dark. */
export function mailHtml({ subject, blocks }: MailContent, frame: MailFrame, language: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #0f131a !important; }
  .sheet { background: #181e28 !important; border-color: #333c4a !important; color: #eef1f6 !important; }
  .muted { color: #a9b3c2 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f5f8">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f8">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #d9dee6;border-radius:16px;color:#16202e;${FONT}">
<tr><td style="padding:24px 24px 0;font-size:16px;font-weight:700;letter-spacing:.2px">enecess</td></tr>
<tr><td style="padding:24px 24px 8px">
${blocks.map((block) => htmlOf(block, frame)).join("\n")}
</td></tr>
</table>
<p class="muted" style="max-width:512px;margin:16px auto 0;font-size:12px;line-height:1.5;color:#55606f;${FONT}">${
    escaped(frame.footer)
  }</p>
</td></tr>
</table>
</body>
</html>
`;
}
