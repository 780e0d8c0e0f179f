import { runPlainly } from "./stack/plain_error.ts";
import { buildWeb } from "./stack/web_build.ts";

await runPlainly(buildWeb);
