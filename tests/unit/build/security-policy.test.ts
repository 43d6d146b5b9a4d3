import { expect, test } from 'vitest';
import { policyFor } from '../../../src/build/security-policy.ts';

test('inline blocks are allowed by their hash, each once; files by their origin', () => {
  const policy = policyFor('<style>a{}</style><script>1</script><script>1</script><script type="module" src="/x.js"></script>');
  // printf 'a{}' | openssl sha256 -binary | base64, and the same for '1'.
  expect(policy.split(';')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='",
    "style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types reader',
  ]);
});
