/** On the page of a section that has moved: goes on to where the text is, with the fragment and the query that were asked for. */

const id = decodeURIComponent(location.hash.slice(1));
const asked = id === '' ? null : document.getElementById(id);
const link = asked
  ? asked.querySelector<HTMLAnchorElement>('a[href*="#"]:not([href*="/editions/"])')
  : document.querySelector<HTMLAnchorElement>('a[data-onward-to]');
// A paragraph that is withdrawn leads nowhere: its note is what there is to read.
if (link) {
  const target = new URL(link.href);
  target.search = location.search;
  if (id !== '' && asked === null) target.hash = location.hash;
  location.replace(target);
}
