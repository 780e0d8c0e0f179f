import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { CaughtMail } from "../../worker/protocol/caught_mail.ts";

export interface MailCatcher {
  /** What makes the Worker send its mail here. */
  bindings: Record<string, string>;
  stop(): Promise<void>;
}

const KEPT = 500;
const LOOPBACK = "127.0.0.1";

class Refused extends Error {
  constructor(readonly responseCode: number, words: string) {
    super(words);
  }
}

/** Whom it does not take mail for, so that tests see refusals: `gone…` never, `busy…` not the first time. */
function refusal(address: string, triedBefore: Set<string>): Refused | null {
  if (address.startsWith("gone")) return new Refused(550, `<${address}> is not here`);
  if (!address.startsWith("busy") || triedBefore.has(address)) return null;
  triedBefore.add(address);
  return new Refused(451, `<${address}> is busy, try again`);
}

async function read(raw: Uint8Array, id: string, to: string[]): Promise<CaughtMail> {
  const mail = await PostalMime.parse(raw);
  return {
    id,
    to,
    from: mail.from?.address ?? "",
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    headers: mail.headers.map(({ originalKey, value }) => `${originalKey}: ${value}`),
    caughtAtMs: Date.now(),
  };
}

/** A mail server that delivers nowhere, and shows over HTTP what it took; both on free ports of the loopback. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const triedBefore = new Set<string>();
  let count = 0;
  const smtp = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, answer) => answer(refusal(address, triedBefore)),
    onData(stream, session, answer) {
      const parts: Uint8Array[] = [];
      stream.on("data", (part: Uint8Array) => parts.push(part));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.unshift(await read(await new Blob(parts as BlobPart[]).bytes(), String(++count), to));
        mails.splice(KEPT);
        answer();
      });
    },
  });
  smtp.on("error", () => {});
  await new Promise<void>((resolve) => smtp.listen(0, LOOPBACK, resolve));
  const { port } = smtp.server.address() as { port: number };

  const web = Deno.serve({ hostname: LOOPBACK, port: 0, onListen: () => {} }, (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/mails") return Response.json(mails);
    if (pathname === "/favicon.ico") return new Response(null, { status: 204 });
    const mail = mails.find(({ id }) => pathname === `/mails/${id}`);
    if (mail === undefined) return new Response("Nothing here", { status: 404 });
    return new Response(mail.html, { headers: { "content-type": "text/html; charset=utf-8" } });
  });
  return {
    bindings: {
      SMTP_HOST: LOOPBACK,
      SMTP_PORT: String(port),
      SMTP_SECURITY: "none",
      MAIL_FROM: "enecess <no-reply@enecess.example>",
      DEV_MAILS_URL: `http://${LOOPBACK}:${web.addr.port}`,
    },
    async stop() {
      await web.shutdown();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}
