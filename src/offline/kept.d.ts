/** What the build knows of the finished site, and bundles with the worker (build/offline.ts). */
declare module 'kept' {
  /** Address below the base, and SHA-256 in base64, of each file; none where the publisher no longer offers the copy. */
  export const FILES: readonly (readonly [address: string, hash: string])[];
  /** Sum of their bytes. */
  export const BYTES: number;
  /** Name and date of the edition. */
  export const EDITION: string;
}
