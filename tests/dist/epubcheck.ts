/** Debian's epubcheck, or EPUBCHECK: a Java archive. */
export const EPUBCHECK = process.env['EPUBCHECK'] ?? '/usr/share/java/epubcheck.jar';
