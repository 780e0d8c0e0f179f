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
import type { Sample } from "../protocol/doors/sample.ts";
import type { CountedReceipt, ReadingsBatch } from "../protocol/readings.ts";
import { AlarmClock } from "./alarm_clock.ts";
import { answerQuestion } from "./answer_question.ts";
import type { CommandDesk } from "./command_desk.ts";
import { controlOf } from "./command_overview.ts";
import { controlExport } from "./control_export.ts";
import { doctorAnswer } from "./doctor_answer.ts";
import { deflateCodec } from "./deflate.ts";
import { deviceHealth, type HealthDeps, lastHeardS } from "./device_health.ts";
import { Doors } from "./doors.ts";
import { HomeAssistant } from "./home_assistant.ts";
import type { HomeEffects } from "./home_effects.ts";
import { HomeState } from "./home_state.ts";
import type { DoorVisit, HomeRpc, HookAnswer, HookAsk } from "./home_rpc.ts";
import { lastMinute } from "./last_minute.ts";
import { live } from "./live.ts";
import { openShelly } from "./open_shelly.ts";
import { openSocket } from "./open_socket.ts";
import { MqttHome } from "./mqtt_home.ts";
import type { MqttHomeDeps } from "./mqtt_home_deps.ts";
import { isMqttStored } from "./mqtt_store.ts";
import { RuleWatch } from "./rule_watch.ts";
import { ShellyDoor } from "./shelly_door.ts";
import { DurableSql } from "./durable_sql.ts";
import type { HomeListeners } from "./home_listeners.ts";
import { RowsTally } from "./rows_tally.ts";
import { wireDesk } from "./wire_desk.ts";
import { wireListeners } from "./wire_listeners.ts";

const nowS = () => Math.floor(Date.now() / 1000);

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
  #listeners!: HomeListeners;
  readonly #wire: () => void;
  #mqtt: MqttHome | null = null;
  readonly #rows: RowsTally;

  constructor(context: DurableObjectState, env: Env, effects: HomeEffects) {
    // The class comes from the runtime, whose own types of the same things differ by name only.
    super(context as never, env as never);
    this.#sql = new DurableSql(context.storage.sql);
    this.#rows = new RowsTally(this.#sql);
    this.#clock = new AlarmClock(context.storage);
    this.#wire = () => {
      this.#state = new HomeState({
        sql: this.#sql,
        codec: deflateCodec,
        transaction: (work) => context.storage.transactionSync(work),
        stored: (batch, receipt) => this.#told(() => this.#listeners.stored(batch, receipt)),
      });
      this.#listeners = wireListeners({ context, clock: this.#clock, env, effects }, () => this.#state);
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
        event: ({ kind: _, ...document }) => this.#told(() => this.#listeners.hooks.commanded(document)),
        ended: (command) => this.#told(() => this.#listeners.ended(command)),
        changed: () => this.#told(() => this.#homeAssistant.switched(nowS())),
        context,
        clock: this.#clock,
        mqtt: () => this.#mqttInUse(),
        shelly: () => this.#shelly,
      });
      this.#shelly = new ShellyDoor({ context, sql: this.#sql, doors: this.#doors, desk: this.#desk });
      this.#mqttDeps = {
        desk: this.#desk,
        rules: new RuleWatch({ state: this.#state, desk: this.#desk, nowMs: () => Date.now() }),
        context,
        state: this.#state,
        clock: this.#clock,
        mintToken: (...of) => effects.mintToken(env, ...of),
        moved: () => this.#told(() => this.#homeAssistant.switched(nowS())),
        greeted: () => this.#told(() => this.#homeAssistant.offer(nowS())),
        stored: () => this.#told(() => this.#homeAssistant.stored(nowS())),
        report: effects.report,
      };
      this.#mqtt = null;
      this.#homeAssistant = new HomeAssistant({
        state: this.#state,
        desk: this.#desk,
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

  /** What is told to people, webhooks or Home Assistant holds up nothing else when it fails. */
  #told(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#mqttDeps.report(error);
    }
  }

  ingest(batch: ReadingsBatch): Promise<Outcome<CountedReceipt>> {
    const before = this.#rows.before();
    const taken = this.#take(batch);
    if (taken.ok) taken.value.commands = this.#desk.posted(batch);
    return Promise.resolve(taken.ok ? ok({ ...taken.value, rows: this.#rows.since(before) }) : taken);
  }

  #take(batch: ReadingsBatch) {
    const taken = this.#state.ingest(batch);
    if (taken.ok) this.#mqttDeps.rules.measured(batch);
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

  lastMinute(serial: string) {
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
      this.#told(() => this.#listeners.configured());
    }
    return Promise.resolve(version);
  }

  live(account: string) {
    const deps = this.#asMember(account);
    return Promise.resolve(deps.ok ? ok(live(deps.value, nowS())) : deps);
  }

  doctor(account: string) {
    const deps = this.#asMember(account);
    return Promise.resolve(deps.ok ? ok(doctorAnswer(deps.value, nowS())) : deps);
  }

  watch(account: string) {
    const deps = this.#asMember(account);
    if (!deps.ok) return Promise.resolve(deps);
    const { lease, isNew } = this.#state.hub.watch(nowS());
    if (isNew) this.#mqttInUse()?.watch(lease.untilS, lease.everyS);
    return Promise.resolve(ok(lease));
  }

  homeAssistant(on: boolean | null) {
    if (on !== null) this.#homeAssistant.turn(on, nowS());
    return Promise.resolve(this.#homeAssistant.body());
  }

  webhooks(ask: HookAsk): Promise<Outcome<HookAnswer>> {
    return this.#listeners.hooks.ask(ask);
  }

  dropGrant(grant: string): Promise<void> {
    this.#mqttInUse()?.dropGrant(grant);
    return Promise.resolve();
  }

  health(account: string) {
    const deps = this.#asMember(account);
    return Promise.resolve(deps.ok ? ok(deviceHealth(deps.value, nowS())) : deps);
  }

  control(account: string): Promise<Outcome<ControlBody>> {
    const deps = this.#asMember(account);
    return Promise.resolve(deps.ok ? ok(controlOf({ ...deps.value, desk: this.#desk }, Date.now())) : deps);
  }

  command(wisher: Wisher, wish: CommandWish): Promise<Outcome<Command>> {
    return Promise.resolve(this.#desk.ask(wisher, wish));
  }

  changeControl(wisher: Wisher, change: ControlChange): Promise<Outcome<null>> {
    return Promise.resolve(this.#desk.change(wisher, change));
  }

  controlExport(account: string, grants: string[]) {
    return Promise.resolve(controlExport(this.#desk.store, account, grants));
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
    return await answerQuestion(request, (account) => this.#asMember(account), this.#rows);
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
    this.#told(() => this.#listeners.tick());
    this.#told(() => this.#homeAssistant.tick(nowS()));
  }

  /** Rows read and written since this object woke up. */
  rows(): Promise<{ read: number; written: number; storedBytes: number }> {
    return Promise.resolve({ ...this.#sql.rows(), storedBytes: this.ctx.storage.sql.databaseSize });
  }

  #asMember(account: string): Outcome<HealthDeps> {
    const { config } = this.#state;
    if (config === null || !config.members.some((m) => m.account === account)) {
      return refuse("not_found", `Cannot find home: ${config?.id ?? this.ctx.id.name ?? ""}`);
    }
    const { tables } = this.#state;
    const device = (id: string) => this.#state.device(id);
    return ok({ tables, config, device, health: (id) => this.#state.health(id) });
  }
}
