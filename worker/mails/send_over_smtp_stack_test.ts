import assert from "node:assert/strict";
import { startMailCatcher } from "../../scripts/stack/mail_catcher.ts";
import { sendOverSmtp, type SmtpServer } from "./send_over_smtp.ts";

const mail = {
  from: "a@home.example",
  to: "zoe@mail.example",
  message: new TextEncoder().encode("Subject: x\r\n\r\n."),
};

Deno.test("a server without encryption gets neither password nor mail where encryption was asked for", async () => {
  const catcher = await startMailCatcher();
  const { SMTP_HOST: host, SMTP_PORT: port, DEV_MAILS_URL } = catcher.bindings;
  const server: SmtpServer = { host, port: Number(port), security: "none", signIn: null };
  const caught = async () => {
    const mails = await (await fetch(`${DEV_MAILS_URL}/mails`)).json() as unknown[];
    return mails.length;
  };
  try {
    const signIn = { user: "u", password: "p" };
    assert.notEqual(await sendOverSmtp({ ...server, security: "starttls", signIn }, mail), null);
    assert.notEqual(await sendOverSmtp({ ...server, security: "tls" }, mail), null);
    assert.equal(await caught(), 0);
    assert.equal(await sendOverSmtp(server, mail), null);
    assert.equal(await caught(), 1);
  } finally {
    await catcher.stop();
  }
});
