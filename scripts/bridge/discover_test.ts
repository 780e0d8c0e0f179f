import assert from "node:assert/strict";
import { type Answer, ecoMainsIn, openQuestions } from "./discover.ts";

const INSTANCE = "enecess-main-099806571330._http._tcp.local";
const PTR: Answer = { type: "PTR", name: "_http._tcp.local", data: INSTANCE };
const SRV: Answer = { type: "SRV", name: INSTANCE, data: { target: "EcoMain.local", port: 80 } };
const A: Answer = { type: "A", name: "ecomain.local", data: "192.168.1.20" };
const printer: Answer[] = [
  { type: "PTR", name: "_http._tcp.local", data: "printer._http._tcp.local" },
  { type: "SRV", name: "printer._http._tcp.local", data: { target: "printer.local", port: 80 } },
  { type: "A", name: "printer.local", data: "192.168.1.9" },
];

Deno.test("an EcoMain is found by its name, at Modbus's port, whatever else answers", () => {
  assert.deepEqual(ecoMainsIn([...printer, A, SRV, PTR, SRV]), [
    { name: "enecess-main-099806571330", host: "192.168.1.20", port: 502 },
  ]);
  assert.deepEqual(ecoMainsIn([...printer, PTR, SRV]), []);
  assert.deepEqual(ecoMainsIn([]), []);
});

Deno.test("what a short answer leaves open is asked for, and nothing that is known or not ours", () => {
  assert.deepEqual(openQuestions([...printer, PTR]), [{ name: INSTANCE, type: "SRV" }]);
  assert.deepEqual(openQuestions([PTR, SRV]), [{ name: "EcoMain.local", type: "A" }]);
  assert.deepEqual(openQuestions([PTR, SRV, A, ...printer]), []);
});
