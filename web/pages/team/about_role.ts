/** What each role may do, in a few words. */
export const ABOUT_ROLE = {
  manager: "team.aboutManager",
  member: "team.aboutMember",
  viewer: "team.aboutViewer",
} as const;
