/** Debian's Firefox, driven by WebDriver BiDi. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

/** As root it starts in no home of another user's, and in a container of GitHub's that is what HOME names. */
const HOME = resolve('.cache/firefox');

export const launchFirefox = (): Promise<Browser> => {
  mkdirSync(HOME, { recursive: true });
  return puppeteer.launch({
    browser: 'firefox',
    env: { ...process.env, HOME },
    executablePath: FIREFOX,
    headless: true,
    // What the reader copies is looked at; nothing of the browser's own goes out.
    extraPrefsFirefox: {
      'dom.events.testing.asyncClipboard': true,
      'network.proxy.type': 0,
      'app.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
    },
  });
};
