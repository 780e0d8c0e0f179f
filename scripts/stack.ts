import { resolve } from "node:path";
import { type Child, lastWords } from "./stack/child.ts";
import { takeDataFolder } from "./stack/data_folder.ts";
import { startMailCatcher } from "./stack/mail_catcher.ts";
import { migratePlainly } from "./stack/migrate_plainly.ts";
import { requirePort } from "./stack/free_port.ts";
import { localSecrets } from "./stack/secrets.ts";
import { startSqld } from "./stack/sqld.ts";
import { prepareWorkerd, startWorkerd } from "./stack/workerd.ts";

export interface StackOptions {
  /** Keeps all data; made when it is not there. */
  dataDir: string;
  /** 0, or absent: any free one. */
  port?: number;
  /** Builds the web app and serves it; without it, only the API answers. */
  web?: boolean;
  /**
   * For tests: requests come from the address that they name in `x-from-address`, the others each from a network of its
   * own, so that only those tests meet the limits of one network that mean to.
   */
  crowd?: boolean;
  /** More text bindings for the Worker, or others in place of its own. */
  env?: Record<string, string>;
}

/** How to reach a running stack. */
export interface StackAddress {
  /** http://localhost:PORT, which browsers trust like https. */
  url: string;
  devSignInKey: string;
  databaseUrl: string;
  /** Loopback; GET /scheduled runs the Worker's scheduled handler. */
  controlUrl: string;
  workerdPid: number;
  dataDir: string;
}

export interface Stack extends StackAddress {
  /** Ends all of it; the data stay. */
  stop(): Promise<void>;
  /** Ends all of it in one blow, for the last moment of a process. */
  abandon(): void;
  /** SIGKILL to the Worker's runtime, as a crash would end it. */
  killWorker(): Promise<void>;
  /** Starts the runtime again after `killWorker`, on the same ports and data. */
  restartWorker(): Promise<void>;
  /** Resolves with one sentence when a part of it ends unasked. */
  failed: Promise<string>;
}

const STOP_GRACE_MS = 3_000;

/** Starts the database, the Worker and a catcher of its mail, each as its real program. Nothing of it outlives this process. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { port = 0, env = {}, web = false, crowd = false } = options;
  if (port !== 0) requirePort(port);
  const dataDir = resolve(options.dataDir);
  const data = await takeDataFolder(dataDir);
  const catcher = await startMailCatcher();
  const asked = new Set<Child>();
  let running: Child[] = [];
  const end = async () => {
    for (const child of running) asked.add(child);
    await Promise.all(running.map((child) => child.stop(STOP_GRACE_MS)));
    await catcher.stop();
    data.release();
  };
  let ended: Promise<void> | null = null;
  const stop = () => ended ??= end();

  let tellFailure: (sentence: string) => void;
  const failed = new Promise<string>((tell) => tellFailure = tell);
  const keep = (name: string, child: Child) => {
    running.push(child);
    child.exited.then(async (code) => {
      running = running.filter((other) => other !== child);
      if (!asked.has(child)) tellFailure(`The ${name} ended (code ${code}): ${await lastWords(child)}`);
    });
  };

  try {
    const secrets = await localSecrets(data.secretsFile);
    const database = await startSqld(data.sqld, `${data.logs}/sqld.log`);
    keep("database", database.child);
    await Deno.writeTextFile(`${data.run}/database_url`, database.url);
    await migratePlainly(database.url);

    const bindings: Record<string, string> = {
      ...secrets,
      VAPID_SUBJECT: "mailto:notices@enecess.example",
      DATABASE_URL: database.url,
      DATABASE_TOKEN: "",
      ...catcher.bindings,
      ...(port === 0 ? {} : { APP_URL: `http://localhost:${port}` }),
      ...env,
    };
    const folders = { run: data.run, homes: data.homes, logFile: `${data.logs}/worker.log` };
    await prepareWorkerd(folders, Object.keys(bindings), { web, crowd });
    let worker = await startWorkerd(folders, bindings, { http: port, control: 0 });
    keep("Worker's runtime", worker.child);

    const { ports } = worker;
    return {
      url: `http://localhost:${ports.http}`,
      controlUrl: `http://127.0.0.1:${ports.control}`,
      devSignInKey: bindings.DEV_SIGN_IN_KEY,
      databaseUrl: database.url,
      dataDir,
      get workerdPid() {
        return worker.child.pid;
      },
      failed,
      stop,
      abandon() {
        for (const child of running) {
          asked.add(child);
          Deno.kill(child.pid, "SIGKILL");
        }
      },
      async killWorker() {
        asked.add(worker.child);
        await worker.child.kill();
      },
      async restartWorker() {
        worker = await startWorkerd(folders, bindings, ports);
        keep("Worker's runtime", worker.child);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
