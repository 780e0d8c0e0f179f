import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { pendingInvitation } from "../../live/pending_invitation.ts";
import { session } from "../../live/session_state.ts";

/** Leads to an invitation that waits, to the first home at the place that a shortcut names, or to making one. */
export default function StartPage() {
  const { route } = useLocation();
  const first = session.value.value?.homes[0];
  useEffect(() => {
    const token = pendingInvitation.peek();
    if (token !== null) return route(`/invitation/${token}`, true);
    const page = location.search === "?open=history" ? "history" : "now";
    route(first ? `/h/${encodeURIComponent(first.id)}/${page}` : "/new-home", true);
  }, [first?.id]);
  return null;
}
