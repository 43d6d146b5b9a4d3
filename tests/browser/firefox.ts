/** Debian's Firefox, driven by WebDriver BiDi. */
import puppeteer, { type Browser } from 'puppeteer-core';

export const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';

export const launchFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
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
