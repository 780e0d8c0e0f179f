import { useEffect } from "preact/hooks";
import { PASSKEY_CHALLENGE_LIFE_S } from "../../../worker/domain/limits.ts";
import { listPasskeys, passkeysCanBeListed, stopListingPasskeys } from "../../api/passkey_device.ts";
import { signInByPasskey } from "./sign_in_by_passkey.ts";

/** While the page is open, the browser lists its passkeys under the address field; who chooses one is signed in. */
export function useListedPasskey(onFailed: (why: string | null) => void): void {
  useEffect(() => {
    let over = false;
    let listed = false;
    let sinceMs = 0;

    async function list() {
      if (!await passkeysCanBeListed() || over) return;
      sinceMs = Date.now();
      let chosen = false;
      const why = await signInByPasskey(async (options) => {
        if (over) return { ok: false, why: "cancelled" };
        listed = true;
        const answer = await listPasskeys(options);
        chosen = answer.ok;
        return answer;
      });
      // Whoever chose none is told nothing: they sign in another way.
      if (chosen && !over) onFailed(why);
    }

    /** A challenge is not good for ever: who comes back to the page gets a new one. */
    function onSeen() {
      const isOld = Date.now() - sinceMs > PASSKEY_CHALLENGE_LIFE_S * 500;
      if (document.visibilityState === "visible" && isOld) void list();
    }
    void list();
    document.addEventListener("visibilitychange", onSeen);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", onSeen);
      if (listed) void stopListingPasskeys();
    };
  }, []);
}
