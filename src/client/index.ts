/**
 * What loads with every page: little, since each byte is paid by every reader. The rest waits for the reader's first wish.
 * Each part enhances markup that already works.
 */
import { startCopyingLinks } from './copy-link.ts';
import { startMentions } from './mention-start.ts';
import { startParagraphControls } from './paragraph-controls.ts';
import { startQuoting } from './quote-start.ts';
import { startSearch } from './search-start.ts';
import { startTheme } from './theme.ts';

startTheme();
startCopyingLinks();
startParagraphControls();
startMentions();
startQuoting();
startSearch();

// Where the reader is counts once the page has been moved, or the outline opened; the title page offers the place at once.
let place: Promise<void> | undefined;
const startPlace = () => void (place ??= import('./reading-place.ts').then(({ startReadingPlace }) => startReadingPlace()));
if (scrollY > 0 || document.querySelector('[data-resume]')) startPlace();
addEventListener('scroll', startPlace, { once: true });
document.querySelector('[data-outline]')?.addEventListener('toggle', startPlace, { once: true });

const home = document.querySelector<HTMLAnchorElement>('.site-title');
if (home && (location.search.includes('edition=') || document.querySelector('[data-gone]'))) {
  void import('./arrival.ts').then(({ arrive }) => arrive(new URL(home.href)));
}
// Where the browser knows text fragments, scripts do not see them.
if (location.hash.includes(':~:')) void import('./words-arrival.ts').then(({ arriveAtWords }) => arriveAtWords(location.hash));
