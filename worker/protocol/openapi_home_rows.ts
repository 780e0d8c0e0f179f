/** Operations on the session, homes and their branches. */
import type { Operation } from "./openapi_operation.ts";

export const HOME_ROWS: readonly Operation[] = [
  {
    method: "get",
    path: "/v1/session",
    id: "getSession",
    group: "Session",
    summary: "Who is signed in, and their homes",
    who: "person",
    ungated: true,
    query: [{ name: "nobody", text: "204: answer so, without a body, where nobody is", required: false }],
    answer: { status: 200, shape: "Session", text: "The account and its homes" },
  },
  {
    method: "delete",
    path: "/v1/session",
    id: "endSession",
    group: "Session",
    summary: "Sign out in this browser",
    who: "anyone",
    answer: { status: 204, text: "The session's cookie is gone" },
  },
  {
    method: "get",
    path: "/v1/homes",
    id: "listHomes",
    scope: "read:home",
    group: "Homes",
    summary: "The person's homes",
    who: "person",
    answer: { status: 200, shape: "HomeList", text: "Homes, the oldest membership first" },
  },
  {
    method: "post",
    path: "/v1/homes",
    id: "createHome",
    group: "Homes",
    summary: "Make a home and own it",
    who: "person",
    body: "NewHome",
    answer: { status: 201, shape: "Home", text: "The new home" },
    problems: ["limit_reached"],
  },
  {
    method: "get",
    path: "/v1/homes/{home}",
    id: "getHome",
    scope: "read:home",
    group: "Homes",
    summary: "A home with its devices, branches and feeds",
    description:
      "Feeds hold from their `sinceS` until the next one of the same channel. They include those of devices " +
      "that were removed, whose history stays.",
    who: "view",
    answer: { status: 200, shape: "Home", text: "The home" },
  },
  {
    method: "patch",
    path: "/v1/homes/{home}",
    id: "changeHome",
    scope: "configure",
    group: "Homes",
    summary: "Rename a home, change its time zone or its service",
    description:
      "A service with more phases feeds them from the device that feeds the mains already. One with fewer " +
      "is refused with `in_use` while a channel is, or ever was, on a phase that goes.",
    who: "configure",
    body: "HomeChange",
    answer: { status: 200, shape: "Home", text: "The changed home" },
    problems: ["in_use"],
  },
  {
    method: "post",
    path: "/v1/homes/{home}/branches",
    id: "createBranch",
    scope: "configure",
    group: "Branches",
    summary: "Add a branch",
    description:
      "Only the name is asked for: the rest is a load of one pole, last in the panel, in a free colour.",
    who: "configure",
    body: "NewBranch",
    answer: { status: 201, shape: "Branch", text: "The new branch" },
    problems: ["limit_reached"],
  },
  {
    method: "patch",
    path: "/v1/homes/{home}/branches/{branch}",
    id: "changeBranch",
    scope: "configure",
    group: "Branches",
    summary: "Change a branch",
    who: "configure",
    body: "BranchChange",
    answer: { status: 200, shape: "Branch", text: "The changed branch" },
  },
  {
    method: "delete",
    path: "/v1/homes/{home}/branches/{branch}",
    id: "deleteBranch",
    scope: "configure",
    group: "Branches",
    summary: "Delete a branch that never measured anything",
    description:
      "Measured energy keeps its name: a branch that a channel feeds, or ever fed, is refused with `in_use`, " +
      'and so is one that others hang under. To let its history go elsewhere, feed its channels with `since: "start"` ' +
      "to another branch or to null (then it counts as unmetered), and delete it after.",
    who: "configure",
    answer: { status: 204, text: "Deleted" },
    problems: ["in_use"],
  },
];
