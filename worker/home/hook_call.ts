import type { CallEnd } from "../domain/hook_state.ts";
import { HOOK_TIMEOUT_MS } from "../domain/limits.ts";

/** Calls an address once. Follows no redirect, and reads nothing of what the answer says. */
export async function hookCall(url: string, headers: Record<string, string>, body: string): Promise<CallEnd> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: { ...headers, "user-agent": "enecess" },
      body,
      signal: AbortSignal.timeout(HOOK_TIMEOUT_MS),
    });
    await answer.body?.cancel();
    const wish = Number(answer.headers.get("retry-after") ?? NaN);
    return { status: answer.status, fault: null, retryAfterS: wish > 0 ? wish : null };
  } catch (error) {
    const late = error instanceof Error && ["TimeoutError", "AbortError"].includes(error.name);
    return { status: null, fault: late ? "no_answer" : "unreachable", retryAfterS: null };
  }
}
