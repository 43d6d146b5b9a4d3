/** Debian's Chromium, and how it is started: as root and without a network, so no sandbox and none of its own traffic. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
