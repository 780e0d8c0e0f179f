import { passkeySignInOptions, signInWithPasskey } from "../../api/identity.ts";
import type { DeviceAnswer } from "../../api/passkey_device.ts";
import { t } from "../../i18n/translate.ts";
import { loadSession } from "../../live/session_state.ts";
import { frontProblem } from "./front_problem.ts";

/** Signs in with whichever passkey the device comes up with; answers why it did not, or null. */
export async function signInByPasskey(
  choose: (options: unknown) => Promise<DeviceAnswer>,
): Promise<string | null> {
  const options = await passkeySignInOptions();
  if (!options.ok) return frontProblem(options);
  const used = await choose(options.value);
  if (!used.ok) return t(used.why === "cancelled" ? "signIn.passkeyCancelled" : "signIn.passkeyFailed");
  const answer = await signInWithPasskey(used.credential);
  if (!answer.ok) {
    return answer.code === "wrong_credentials" ? t("signIn.passkeyFailed") : frontProblem(answer);
  }
  await loadSession();
  return null;
}
