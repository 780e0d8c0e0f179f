import { useEffect, useState } from "preact/hooks";
import type { PolicyBody } from "../../../worker/protocol/policies.ts";
import { askPolicy } from "../../api/policies.ts";
import { languageShown } from "../../i18n/translate.ts";
import { type Kept, nothingYet } from "../../live/kept.ts";

/** A version of the policy, or the one "in-force"; null asks for nothing. */
export function usePolicy(version: string | null): Kept<PolicyBody> & { retry(): void } {
  const [kept, setKept] = useState<Kept<PolicyBody>>(nothingYet);
  const [tries, setTries] = useState(0);
  const language = languageShown();
  useEffect(() => {
    if (version === null) return;
    let wanted = true;
    setKept(nothingYet);
    void askPolicy(version, language).then((answer) => {
      if (!wanted) return;
      setKept(
        answer.ok
          ? { value: answer.value, problem: null, loading: false }
          : { value: null, problem: answer, loading: false },
      );
    });
    return () => {
      wanted = false;
    };
  }, [version, language, tries]);
  return { ...kept, retry: () => setTries(tries + 1) };
}
