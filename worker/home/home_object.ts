import { DurableObject } from "cloudflare:workers";
import type { DurableObjectState, WebSocket } from "@cloudflare/workers-types";
import type { HomeConfig } from "../domain/branch.ts";
import { ok, type Outcome, refuse } from "../domain/outcome.ts";
import type { Env } from "../env.ts";
import type { Command } from "../domain/command.ts";
import type { ControlChange } from "../domain/control_change.ts";
import type { CommandWish, Wisher } from "../domain/command_wish.ts";
import type { ControlBody } from "../protocol/commands.ts";
import type { DoorInput } from "../protocol/doors/door_bodies.ts";
import type { LastMinute } from "../protocol/doors/hems/channel_info.ts";
import type { Sample } from "../protocol/doors/sample.ts";
import type { DoctorAnswer } from "../protocol/doctor.ts";
import type { Watching } from "../protocol/live.ts";
import type { HaBody } from "../protocol/home_assistant.ts";
import type { HealthAnswer } from "../protocol/device_health.ts";
import type { LiveAnswer } from "../protocol/questions.ts";
import type { CountedReceipt, ReadingsBatch } from "../protocol/readings.ts";
import { AlarmClock } from "./alarm_clock.ts";
import { answer, type AnswerDeps } from "./answer.ts";
import type { CommandDesk } from "./command_desk.ts";
import { controlOf } from "./command_overview.ts";
import { doctorAnswer } from "./doctor_answer.ts";
import { answerResponse } from "./answer_response.ts";
import { deflateCodec } from "./deflate.ts";
import { deviceHealth, lastHeardS } from "./device_health.ts";
import { Doors } from "./doors.ts";
import { HomeAssistant } from "./home_assistant.ts";
import type { HomeEffects } from "./home_effects.ts";
import { HomeState } from "./home_state.ts";
import { type DoorVisit, type HomeRpc, type Question } from "./home_rpc.ts";
import { lastMinute } from "./last_minute.ts";
import { live } from "./live.ts";
import { openShelly } from "./open_shelly.ts";
import { openSocket } from "./open_socket.ts";
import { MqttHome } from "./mqtt_home.ts";
import type { MqttHomeDeps } from "./mqtt_home_deps.ts";
import { isMqttStored } from "./mqtt_store.ts";
import { ShellyDoor } from "./shelly_door.ts";
import { DurableSql } from "./durable_sql.ts";
import type { Rows } from "../protocol/rows_timing.ts";
import { wireDesk } from "./wire_desk.ts";

const nowS = (): number => Math.floor(Date.now() / 1000);

/** One home: a socket panel. What it does stands in the files that it joins. */
export abstract class HomeObject extends DurableObject implements HomeRpc {
  readonly #sql: DurableSql;
  #state!: HomeState;
  readonly #clock: AlarmClock;
  #mqttDeps!: MqttHomeDeps;
  #doors!: Doors;
  #homeAssistant!: HomeAssistant;
  #desk!: CommandDesk;
  #shelly!: ShellyDoor;
  readonly #wire: () => void;
  #mqtt: MqttHome | null = null;
  #woken = false;

  constructor(context: DurableObjectState, env: Env, effects: HomeEffects) {
    // The class comes from the runtime, whose own types of the same things differ by name only.
    super(context as never, env as never);
    this.#sql = new DurableSql(context.storage.sql);
    this.#clock = new AlarmClock(context.storage);
    this.#wire = () => {
      this.#state = new HomeState({
        sql: this.#sql,
        codec: deflateCodec,
        transaction: (work) => context.storage.transactionSync(work),
      });
      this.#doors = new Doors({
        sql: this.#sql,
        config: () => this.#state.config,
        take: (batch) => this.#take(batch),
        wakeBy: (atMs) => context.waitUntil(this.#clock.wakeBy(atMs)),
      });
      this.#desk = wireDesk({
        sql: this.#sql,
        config: () => this.#state.config,
        writeAudit: (entries) => effects.writeAudit(env, entries),
        context,
        clock: this.#clock,
        mqtt: () => this.#mqttInUse(),
        shelly: () => this.#shelly,
      });
      this.#shelly = new ShellyDoor({ context, sql: this.#sql, doors: this.#doors, desk: this.#desk });
      this.#mqttDeps = {
        desk: this.#desk,
        context,
        state: this.#state,
        clock: this.#clock,
        mintToken: (...of) => effects.mintToken(env, ...of),
        greeted: () => this.#told(() => this.#homeAssistant.offer(nowS())),
        stored: () => this.#told(() => this.#homeAssistant.stored(nowS())),
        report: effects.report,
      };
      this.#mqtt = null;
      this.#homeAssistant = new HomeAssistant({
        state: this.#state,
        publish: (messages) => (this.#mqtt ??= new MqttHome(this.#mqttDeps)).publish(messages),
        wakeBy: (atMs) => context.waitUntil(this.#clock.wakeBy(atMs)),
      });
    };
    this.#wire();
  }

  async erase(): Promise<void> {
    for (const socket of this.ctx.getWebSockets()) socket.close(1001, "erased");
    await this.ctx.storage.deleteAlarm();
    this.#clock.rang();
    await this.ctx.storage.deleteAll();
    this.#wire();
    this.#state.noteErased();
  }

  /** A home that nobody ever spoke MQTT with has no broker. */
  #mqttInUse(): MqttHome | null {
    if (this.#mqtt === null && isMqttStored(this.#sql)) this.#mqtt = new MqttHome(this.#mqttDeps);
    return this.#mqtt;
  }

  /** What is told to Home Assistant holds up nothing else when it fails. */
  #told(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#mqttDeps.report(error);
    }
  }

  ingest(batch: ReadingsBatch): Promise<Outcome<CountedReceipt>> {
    const before = this.#rowsBefore();
    const taken = this.#take(batch);
    if (taken.ok) taken.value.commands = this.#desk.posted(batch);
    return Promise.resolve(taken.ok ? ok({ ...taken.value, rows: this.#rowsSince(before) }) : taken);
  }

  #take(batch: ReadingsBatch) {
    const taken = this.#state.ingest(batch);
    if (taken.ok && this.ctx.getWebSockets().length > 0) this.#mqttInUse()?.stored(batch, taken.value);
    return taken;
  }

  takeSamples(visit: DoorVisit, samples: Sample[]): Promise<Outcome<null>> {
    return Promise.resolve(this.#doors.take(visit, samples, nowS()));
  }

  lastSamples(visit: DoorVisit): Promise<Outcome<DoorInput[]>> {
    const opened = this.#doors.open(visit, Date.now());
    return Promise.resolve(opened.ok ? ok(this.#doors.inputs(opened.value.device.id)) : opened);
  }

  doorInputs(account: string): Promise<Outcome<Record<string, DoorInput[]>>> {
    const deps = this.#asMember(account);
    if (!deps.ok) return Promise.resolve(deps);
    const inputs = (deps.value.config.doors ?? []).map(({ device }) => [device, this.#doors.inputs(device)]);
    return Promise.resolve(ok(Object.fromEntries(inputs)));
  }

  lastMinute(serial: string): Promise<LastMinute | null> {
    const { config } = this.#state;
    if (config === null) return Promise.resolve(null);
    const { tables } = this.#state;
    return Promise.resolve(lastMinute({ tables, config, device: (id) => this.#state.device(id) }, serial));
  }

  doorOfSerial(serial: string): Promise<{ sealedKey: string; secretHash: string } | null> {
    return Promise.resolve(this.#doors.ofSerial(serial));
  }

  configure(config: HomeConfig): Promise<number> {
    const known = this.#state.config?.version;
    if (config.version > (known ?? 0)) this.#told(() => this.#homeAssistant.stored(nowS()));
    const version = this.#state.configure(config);
    if (version !== known) {
      this.#mqttInUse()?.configured(version);
      this.#desk.configured();
      this.#told(() => this.#homeAssistant.changed(nowS()));
      this.#doors.configured();
      this.#shelly.configured();
    }
    return Promise.resolve(version);
  }

  live(account: string): Promise<Outcome<LiveAnswer>> {
    const deps = this.#asMember(account);
    return Promise.resolve(deps.ok ? ok(live(deps.value, nowS())) : deps);
  }

  doctor(account: string): Promise<Outcome<DoctorAnswer>> {
    const deps = this.#asMember(account);
    return Promise.resolve(deps.ok ? ok(doctorAnswer(deps.value, Math.floor(Date.now() / 1000))) : deps);
  }

  watch(account: string): Promise<Outcome<Watching>> {
    const deps = this.#asMember(account);
    if (!deps.ok) return Promise.resolve(deps);
    const { lease, isNew } = this.#state.hub.watch(nowS());
    if (isNew) this.#mqttInUse()?.watch(lease.untilS, lease.everyS);
    return Promise.resolve(ok(lease));
  }

  homeAssistant(on: boolean | null): Promise<HaBody> {
    if (on !== null) this.#homeAssistant.turn(on, nowS());
    return Promise.resolve(this.#homeAssistant.body());
  }

  dropGrant(grant: string): Promise<void> {
    this.#mqttInUse()?.dropGrant(grant);
    return Promise.resolve();
  }

  health(account: string): Promise<Outcome<HealthAnswer>> {
    const deps = this.#asMember(account);
    const health = (id: string) => this.#state.health(id);
    return Promise.resolve(deps.ok ? ok(deviceHealth({ ...deps.value, health }, nowS())) : deps);
  }

  control(account: string): Promise<Outcome<ControlBody>> {
    const deps = this.#asMember(account);
    const more = { health: (id: string) => this.#state.health(id), desk: this.#desk };
    return Promise.resolve(deps.ok ? ok(controlOf({ ...deps.value, ...more }, Date.now())) : deps);
  }

  command(wisher: Wisher, wish: CommandWish): Promise<Outcome<Command>> {
    return Promise.resolve(this.#desk.ask(wisher, wish));
  }

  changeControl(wisher: Wisher, change: ControlChange): Promise<Outcome<null>> {
    return Promise.resolve(this.#desk.change(wisher, change));
  }

  lastHeard(device: string): Promise<number | null> {
    if (this.#state.config === null) return Promise.resolve(null);
    return Promise.resolve(lastHeardS(this.#state.device(device)?.headS ?? null, this.#state.health(device)));
  }

  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get("upgrade") === "websocket") {
      const broker = () => this.#mqtt ??= new MqttHome(this.#mqttDeps);
      return openShelly(request, this.#shelly) ??
        openSocket(request, this.#state.config, this.ctx.id.name ?? "", broker);
    }
    const question = await request.json() as Question;
    const before = this.#rowsBefore();
    const deps = this.#asMember(question.account);
    const answered = deps.ok ? answer(deps.value, question) : deps;
    if (!answered.ok) return Response.json(answered, { headers: { "x-refusal": "1" } });
    return answerResponse(question.format, answered.value, () => this.#rowsSince(before));
  }

  override webSocketMessage(ws: unknown, data: string | ArrayBuffer): void {
    if (this.#shelly.has(ws as WebSocket)) this.#shelly.message(ws as WebSocket, data, Date.now());
    else this.#mqttInUse()?.message(ws as WebSocket, data);
  }

  override webSocketClose(ws: unknown): void {
    this.#mqttInUse()?.closed(ws as WebSocket);
    // A socket that can sleep is not closed for us from this side.
    (ws as WebSocket).close(1000);
  }

  override webSocketError(ws: unknown): void {
    this.#mqttInUse()?.closed(ws as WebSocket);
  }

  override alarm(): void {
    this.#clock.rang();
    this.#mqttInUse()?.tick();
    this.#desk.tick();
    this.#doors.tick(nowS());
    this.#told(() => this.#homeAssistant.tick(nowS()));
  }

  /** Rows read and written since this object woke up. */
  rows(): Promise<{ read: number; written: number; storedBytes: number }> {
    return Promise.resolve({ ...this.#sql.rows(), storedBytes: this.ctx.storage.sql.databaseSize });
  }

  /** The first to ask after this object woke up pays for its waking. */
  #rowsBefore(): Rows {
    const before = this.#woken ? this.#sql.rows() : { read: 0, written: 0 };
    this.#woken = true;
    return before;
  }

  #rowsSince(before: Rows): Rows {
    const { read, written } = this.#sql.rows();
    return { read: read - before.read, written: written - before.written };
  }

  #asMember(account: string): Outcome<AnswerDeps> {
    const { config } = this.#state;
    if (config === null || !config.members.some((m) => m.account === account)) {
      return refuse("not_found", `Cannot find home: ${config?.id ?? this.ctx.id.name ?? ""}`);
    }
    return ok({ tables: this.#state.tables, config, device: (id) => this.#state.device(id) });
  }
}
