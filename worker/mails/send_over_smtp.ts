import net from "node:net";
import tls from "node:tls";
import SmtpConnection from "nodemailer/lib/smtp-connection";
import { type SmtpError, type SmtpFailure, smtpFailure } from "./smtp_failure.ts";

export const SMTP_SECURITIES = ["tls", "starttls", "none"] as const;

export interface SmtpServer {
  host: string;
  port: number;
  /** "starttls" never goes on in the clear, whatever the server offers. */
  security: (typeof SMTP_SECURITIES)[number];
  signIn: { user: string; password: string } | null;
}

export interface SmtpMail {
  from: string;
  to: string;
  message: Uint8Array;
}

const CONNECT_TIMEOUT_MS = 15_000;
/** Of a whole delivery, so that a slow server cannot outlast the queue's claim on a mail. */
const TOTAL_TIMEOUT_MS = 60_000;

/** The socket is opened here, by name: the runtime resolves and checks it, not the client. */
function open({ host, port, security }: SmtpServer, opened: () => void): net.Socket {
  return security === "tls" ? tls.connect({ host, port }, opened) : net.connect({ host, port }, opened);
}

function clientOn(socket: net.Socket, { host, port, security }: SmtpServer, from: string): SmtpConnection {
  return new SmtpConnection({
    host,
    port,
    name: from.slice(from.lastIndexOf("@") + 1),
    connection: socket,
    secure: security === "tls",
    secured: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: TOTAL_TIMEOUT_MS / 2,
  });
}

/** Hands a message to the server; null once it took it, otherwise why not. */
export async function sendOverSmtp(server: SmtpServer, mail: SmtpMail): Promise<SmtpFailure | null> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const step = (next: () => void) => (error?: unknown) => error ? reject(error) : next();
  const hungUp = () => reject(new Error("Cannot go on: the server hung up"));
  const timer = setTimeout(() => reject({ code: "ETIMEDOUT" }), TOTAL_TIMEOUT_MS);

  const socket = open(server, () => {
    const client = clientOn(socket, server, mail.from);
    client.once("error", reject);
    const send = () =>
      client.send(
        { from: mail.from, to: [mail.to] },
        mail.message as Buffer,
        step(() => {
          resolve();
          client.quit();
        }),
      );
    const { signIn } = server;
    client.connect(step(() => {
      if (signIn === null) send();
      else client.login({ user: signIn.user, pass: signIn.password }, step(send));
    }));
  });
  socket.once("error", reject);
  socket.once("end", hungUp);
  socket.once("close", hungUp);
  try {
    await promise;
    return null;
  } catch (error) {
    socket.destroy();
    return smtpFailure(error as SmtpError);
  } finally {
    clearTimeout(timer);
  }
}
