// Which files of an output are the client's. Knows nothing of what is in them.

/** The command-line program needs Node's types, which the client must do without: it is compiled by settings of its own. */
export const isClientSource = (path: string): boolean => path.endsWith(".ts") && !path.startsWith("src/cli/");
