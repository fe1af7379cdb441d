// Imports a peer without its types, so that the project compiles where no peer is installed.

/** The module; `T` says what of it is used. */
export const importPeer = <T>(name: string): Promise<T> => import(name) as Promise<T>;
