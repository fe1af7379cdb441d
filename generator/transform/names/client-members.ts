// The members that the runtime gives to every client: written by `npm run runtime-exports`, and by every build.

// prettier-ignore
export const clientMembers: readonly string[] = [
  "baseURL",
  "delete",
  "get",
  "patch",
  "post",
  "put",
  "request",
  "withOptions",
];
