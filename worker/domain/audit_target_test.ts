import assert from "node:assert/strict";
import { type AuditTarget, targetWords } from "./audit_target.ts";

const ACCOUNT = "wcwcw4nj0w7rt4t8";
const OTHER = "zk3v903000000abc";

Deno.test("what something was done to is told in words, and of an id only its end", () => {
  const table: [Partial<AuditTarget>, string | null][] = [
    [{ action: "account.activated", target: ACCOUNT }, null],
    [{ action: "guardian.confirmed", actor: "", target: ACCOUNT }, "…t4t8"],
    [{ action: "session.started", target: OTHER }, null],
    [{ action: "session.refused", actor: "", target: ACCOUNT, targetName: "Robin" }, null],
    [{ action: "policy.accepted", target: "2026-11-20" }, "2026-11-20"],
    [{ action: "consent.given", target: "purpose:news_by_mail" }, "news by mail"],
    [{ action: "consent.withdrawn", target: "storage:preferences" }, "preferences"],
    [{ action: "branch.changed", target: OTHER, targetName: "Kitchen" }, "Kitchen"],
    [{ action: "device.claimed", actor: OTHER, target: OTHER, targetName: "Box" }, "Box"],
    [{ action: "member.invited", target: OTHER }, "…0abc"],
    [{ action: "member.left", target: ACCOUNT, targetName: "Robin" }, null],
    [{ action: "home.created", target: null }, null],
    [{ action: "home.created", target: "" }, null],
  ];
  for (const [entry, words] of table) {
    const whole = { action: "", actor: ACCOUNT, target: null, targetName: null, ...entry };
    assert.equal(targetWords(whole), words, entry.action);
  }
});
