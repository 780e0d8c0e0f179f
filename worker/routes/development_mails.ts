import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { html } from "hono/html";
import * as v from "valibot";
import type { AppEnv } from "../middleware/app_env.ts";
import { type CaughtMail, caughtMail } from "../protocol/caught_mail.ts";
import { developmentKey } from "./development.ts";
import { nothingHere, problem } from "./problem.ts";

function article(mail: CaughtMail, catcherUrl: string) {
  return html`
    <article id="mail-${mail.id}">
      <h2>${mail.subject}</h2>
      <p class="muted">To ${mail.to.join(", ")}, ${new Date(mail.caughtAtMs).toISOString()}</p>
      <pre>${mail.text}</pre>
      <p><a href="${catcherUrl}/mails/${mail.id}">As HTML</a></p>
    </article>
  `;
}

function page(mails: CaughtMail[], catcherUrl: string) {
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Mails, enecess</title>
        <link rel="stylesheet" href="/docs/style.css">
      </head>
      <body>
        <main>
    <h1>Mails</h1>
    <p class="muted">What this development server would have sent, the newest first. None of it left this machine.</p>
    ${mails.length === 0 ? html`<p>None yet.</p>` : mails.map((mail) => article(mail, catcherUrl))}
      </main>
      </body>
    </html>
  `;
}

async function caughtMails(c: Context<AppEnv>, catcherUrl: string): Promise<CaughtMail[]> {
  const answer = await fetch(`${catcherUrl}/mails`);
  const mails = v.parse(v.array(caughtMail), await answer.json());
  const address = c.req.query("to");
  return address === undefined ? mails : mails.filter(({ to }) => to.includes(address));
}

/** Where there is no catcher, as in production, this is not there. */
export const developmentMailRoutes = new Hono<AppEnv>()
  .get("/mails", async (c) => {
    const catcherUrl = c.env.DEV_MAILS_URL;
    if (!catcherUrl || !c.env.DEV_SIGN_IN_KEY) return nothingHere(c);
    const allowed = developmentKey(c);
    if (!allowed.ok) return problem(c, allowed);
    const mails = await caughtMails(c, catcherUrl);
    const type = accepts(c, {
      header: "Accept",
      supports: ["text/html", "application/json"],
      default: "text/html",
    });
    return type === "application/json" ? c.json(mails) : c.html(page(mails, catcherUrl));
  });
