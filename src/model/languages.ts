const known = (type: 'language' | 'region' | 'script') => {
  const names = new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  return (code: string | undefined): boolean => code === undefined || names.of(code) !== undefined;
};
const [isKnownLanguage, isKnownRegion, isKnownScript] = [known('language'), known('region'), known('script')];

/** Whether a name of a language (BCP 47) is one that has a meaning: a screen reader would else read out the words as nobody speaks them. */
export function isLanguage(value: string): boolean {
  try {
    const { language, region, script } = new Intl.Locale(value);
    return isKnownLanguage(language) && isKnownRegion(region) && isKnownScript(script);
  } catch {
    return false;
  }
}
