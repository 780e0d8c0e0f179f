import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";
import { session } from "../../live/session_state.ts";

/** Leads to the first home, or to making one. */
export default function StartPage() {
  const { route } = useLocation();
  const first = session.value.value?.homes[0];
  useEffect(() => {
    route(first ? `/h/${encodeURIComponent(first.id)}/now` : "/new-home", true);
  }, [first?.id]);
  return null;
}
