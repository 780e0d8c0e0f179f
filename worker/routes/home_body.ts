import type { HomeConfig } from "../domain/branch.ts";
import type { HomeBody } from "../protocol/config.ts";

/** A home as one of its members sees it. Whether the account is one, the caller has checked. */
export function homeBodyOf(
  { members, doors: _, hooks: _hooks, notices: _wishes, ...home }: HomeConfig,
  account: string,
): HomeBody {
  const { role } = members.find((member) => member.account === account)!;
  return { ...home, role };
}
