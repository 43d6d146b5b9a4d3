/** Of Trusted Types (w3c/trusted-types), what this file uses. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string };
}

const rules = {
  createScriptURL(address: string): string {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(`${address} is no script of this site.`);
  },
};
/** The one policy that build/security-policy.ts lets pages make: a worker's script comes from the site itself. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('reader', rules) ?? rules;

/** The address of a worker's script, as browsers that hold pages to Trusted Types ask for it. Throws where it leads to another origin. */
export const scriptAddress = (address: URL): string => policy.createScriptURL(address.href);
