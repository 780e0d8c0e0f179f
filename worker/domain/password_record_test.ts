import assert from "node:assert/strict";
import fc from "fast-check";
import {
  isOutdated,
  readPasswordRecord,
  SCRYPT_SETTING,
  type ScryptSetting,
  workLeft,
  writePasswordRecord,
} from "./password_record.ts";

const bytes = fc.uint8Array({ minLength: 16, maxLength: 64 });

Deno.test("a record is read as it was written", () => {
  fc.assert(fc.property(bytes, bytes, fc.integer({ min: 10, max: 20 }), (salt, hash, ln) => {
    const record = { setting: { ln, r: 8, p: 1 }, salt, hash };
    assert.deepEqual(readPasswordRecord(writePasswordRecord(record)), record);
  }));
});

Deno.test("what is no record of ours is none", () => {
  for (const text of ["", "secret", "$argon2id$v=19$m=1,t=1,p=1$YQ$YQ", "$scrypt$ln=15,r=8$YQ$YQ"]) {
    assert.equal(readPasswordRecord(text), null, text);
  }
});

Deno.test("a record under a weaker setting is outdated once the setting rises", () => {
  const record = { setting: SCRYPT_SETTING, salt: new Uint8Array(16), hash: new Uint8Array(32) };
  assert.equal(isOutdated(record), false);
  assert.equal(isOutdated(record, { ...SCRYPT_SETTING, p: SCRYPT_SETTING.p + 1 }), true);
  assert.equal(isOutdated({ ...record, setting: { ...SCRYPT_SETTING, ln: 14 } }), true);
});

Deno.test("a weaker setting's check and what it leaves over are today's work, whatever was kept", () => {
  const work = (setting: ScryptSetting | null) => setting ? 2 ** setting.ln * setting.r * setting.p : 0;
  const weaker = fc.record({
    ln: fc.integer({ min: 10, max: 15 }),
    r: fc.constant(8),
    p: fc.constantFrom(1, 2, 3),
  });
  fc.assert(fc.property(weaker, (setting) => {
    assert.equal(work(setting) + work(workLeft(setting)), work(SCRYPT_SETTING));
  }));
  assert.equal(workLeft(SCRYPT_SETTING), null);
  assert.equal(workLeft({ ...SCRYPT_SETTING, ln: 16 }), null);
});
