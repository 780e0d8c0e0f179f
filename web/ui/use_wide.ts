import { useEffect, useState } from "preact/hooks";

const wide = matchMedia("(min-width: 1100px)");

/** Whether there is a desktop's width to use. */
export function useWide(): boolean {
  const [is, setIs] = useState(wide.matches);
  useEffect(() => {
    const onChange = () => setIs(wide.matches);
    wide.addEventListener("change", onChange);
    return () => wide.removeEventListener("change", onChange);
  }, []);
  return is;
}
