import assert from "node:assert/strict";
import fc from "fast-check";
import PostalMime from "postal-mime";
import { MAIL_TEMPLATES, type MailTemplate } from "../domain/mail.ts";
import { MAIL_FRAME } from "./mail_frame.ts";
import { mailMessage } from "./mail_message.ts";
import { writeMail } from "./write_mail.ts";

const LINK = "https://home.example/guardian/abc";
const templates = Object.keys(MAIL_TEMPLATES) as MailTemplate[];
const FROM = { name: "enecess", address: "no-reply@home.example" };

function valuesOf(template: MailTemplate, fill: (name: string) => string): Record<string, string> {
  const names: readonly string[] = MAIL_TEMPLATES[template];
  return Object.fromEntries(names.map((name) => [name, name === "link" ? LINK : fill(name)]));
}

function written(template: MailTemplate, fill: (name: string) => string, language = "en") {
  return writeMail({ template, language, values: valuesOf(template, fill) as never });
}

Deno.test("every template says all that it is filled with, as text and as HTML", () => {
  for (const template of templates) {
    const { subject, text, html } = written(
      template,
      (name) => name === "role" ? "viewer" : `<${name}> & 12`,
    );
    assert.ok(subject.length > 10 && subject.length < 80, template);
    for (const name of MAIL_TEMPLATES[template] as readonly string[]) {
      if (name === "link" || name === "role") continue;
      assert.ok(text.includes(`<${name}> & 12`), `${template} ${name}`);
      assert.ok(html.includes(`&lt;${name}&gt; &amp; 12`), `${template} ${name}`);
      assert.ok(!html.includes(`<${name}>`), `${template} ${name}`);
    }
  }
});

Deno.test("a mail loads nothing and leads nowhere but to its link", () => {
  for (const template of templates) {
    const { html, text } = written(template, () => "https://evil.example/x www.evil.example a@evil.example");
    const links = [...html.matchAll(/(?:href|src|url)\s*[=(]\s*"?([^"\s)]*)/gi)].map(([, link]) => link);
    assert.deepEqual(links.filter((link) => link !== LINK), [], template);
    assert.doesNotMatch(html, /<(img|script|iframe|link|form)\b/i);
    const found = [...text.matchAll(/https?:\/\/\S+/g)].map(([link]) => link);
    const written_by_us = ["code", "minutes", "newEmail", "version", "time", "role"];
    const names: readonly string[] = MAIL_TEMPLATES[template];
    if (names.every((name) => !written_by_us.includes(name))) {
      assert.deepEqual(found.filter((link) => link !== LINK), [], template);
      assert.doesNotMatch(text, /\bevil\.example|@evil/, template);
    }
  }
});

Deno.test("the languages of mails have every mail, with the same values, in a frame of their own", () => {
  for (const language of Object.keys(MAIL_FRAME).filter((language) => language !== "en")) {
    for (const template of templates) {
      const mail = written(template, (name) => `<${name}>`, language);
      assert.equal(mail.language, language, template);
      assert.ok(mail.text.includes(MAIL_FRAME[language]!.footer));
      const english = written(template, (name) => `<${name}>`);
      const valuesIn = (text: string) => [...new Set(text.match(/<\w+>/g))].sort();
      assert.deepEqual(
        valuesIn(mail.subject + mail.text),
        valuesIn(english.subject + english.text),
        template,
      );
      assert.notEqual(mail.subject, english.subject);
    }
  }
});

Deno.test("an unknown language, or a name of an object's own, reads English", () => {
  for (const language of ["xx", "", "constructor", "__proto__", "toString"]) {
    const mail = written("password_changed", String, language);
    assert.equal(mail.language, "en");
    assert.match(mail.text, /password/);
  }
});

Deno.test("no value can add a header, another recipient or a part", async () => {
  const nasty = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      "x\r\nBcc: all@evil.example",
      "\u2028Bcc: a@b.example",
      "a\nb",
      "\r\n\r\n--x\r\n",
      "李\u202e雷",
    ),
  );
  await fc.assert(
    fc.asyncProperty(nasty, fc.constantFrom(...templates), async (value, template) => {
      const mail = written(template, () => value);
      const raw = await mailMessage({
        ...mail,
        id: "m1",
        from: FROM,
        to: "zoe@example.org",
        dateS: 1_795_000_000,
      });
      const parsed = await PostalMime.parse(raw);
      assert.deepEqual(parsed.headers.map(({ originalKey }) => originalKey).toSorted(), [
        "Auto-Submitted",
        "Content-Language",
        "Content-Type",
        "Date",
        "From",
        "MIME-Version",
        "Message-ID",
        "Subject",
        "To",
      ]);
      assert.equal(parsed.messageId, "<m1@home.example>");
      assert.deepEqual(parsed.to?.map(({ address }) => address), ["zoe@example.org"]);
      assert.equal(parsed.subject, mail.subject);
      assert.equal(parsed.text?.trim(), mail.text.trim());
      assert.equal(parsed.html?.trim(), mail.html.trim());
      assert.equal(parsed.attachments.length, 0);
    }),
    { numRuns: 60 },
  );
});
