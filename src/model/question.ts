/** What a question is about: "what does the author say about corruption?" asks for corruption. Ships to the browser, with the first question. */

const WHO = "(?:(?:the |this )?(?:author|article|text|paper|writer)|he|she|it|they|you|we)(?:['’]s)?";
const SAYS =
  '(?:argue|call|claim|define|describe|discuss|explain|mean|mention|say|speak|state|suggest|talk|tell us|think|treat|understand|view|write)s?';
const ABOUT = '(?: (?:anything|something|about|as|by|of|on|to|the term|the word|the phrase|the concept of))*';

const POLITELY = '(?:please |(?:can|could|would) you (?:please )?)?';

/** Ways to begin, each up to what is asked about. */
const BEGINNINGS = [
  `(?:what|how|where|when|why|which)(?: else)? (?:do|does|did|has|have|is|are) ${WHO} (?:${SAYS}|said|written|saying)${ABOUT}`,
  `(?:do|does|did) ${WHO} (?:ever |also )?${SAYS}${ABOUT}`,
  `according to ${WHO},?`,
  `(?:what (?:is|are) )?(?:the |this )?(?:author|article|text|paper|writer)(?:['’]s)? (?:opinion|view|position|argument|thought|definition|idea)s? (?:about|of|on)`,
  `(?:what (?:is|are|was) )?(?:the |an? |this )?(?:meaning|definition|overview|summary|explanation|list)s? of${ABOUT}`,
  `(?:what|who) (?:is|are|was|were) meant${ABOUT}`,
  '(?:what|who) (?:is|are|was|were)(?: (?:an?|the))?(?= [^ ]+(?: [^ ]+){0,4}\\W*$)',
  '(?:is|are) there (?:any|some)(?:thing)?(?: (?:about|mentions? of|on))?',
  'what (?:has |had )?(?:happen(?:ed|s)?|took place) (?:at|if|in|on|to|when|where|with)',
  'how (?:many|much)',
  `${POLITELY}(?:(?:find|give|list|show|tell) (?:me|us)|(?:find|list|show) all|list(?= the\\b))(?: (?:all|anything|everything|more|something))?(?: the)?(?: (?:mentions?|paragraphs?|passages?|places?))?(?: (?:about|of|on))?`,
  `${POLITELY}(?:define|describe|explain|summari[sz]e):?`,
];
const BEGINNING = new RegExp(`^\\s*(?:${BEGINNINGS.join('|')})(?= )`, 'i');

/** How such a question ends. */
const END =
  /(?: (?:are|is) there| (?:is |are )?(?:called|defined|described|discussed|explained|mean|means|meant|mentioned|named|said|stand for|stands for))[\s.?!]*$/i;
/** What may be added to a subject: "hard connectivity meaning". */
const ADDED = / (?:meaning|definition|explained)[\s.?!]*$/i;
const ASKED = /^\s*(?:what|how|where|when|why|who|which|is|are|was|were|does|do|did|has|have)\b/i;

/** Of a question that is known by its end: "what does the Belt and Road mean?" */
const LEAD =
  /^\s*(?:what|how|where|when|why|who|which|is|are|was|were|does|do|did|has|have)(?: (?:is|are|was|were|does|do|did|has|have))?(?: (?:an?|the))? /i;

const WORD = /[\p{L}\p{N}]/u;
const ARTICLE = /^\s*(?:an?|the)\s+/i;

/**
 * @param unquoted how much of the query stands before its first quotation mark: what begins there stays.
 * @returns the query without the words that only ask, and its first article; all of it where nothing would be left.
 */
export function subjectOf(query: string, unquoted: number): string {
  const begun = query.slice(0, unquoted).replace(BEGINNING, '') + query.slice(unquoted);
  // Behind a whole word, be it the last.
  const asked = ASKED.test(query);
  let about = begun;
  if (asked && END.test(begun)) about = begun.replace(END, ' ').replace(LEAD, '');
  else if (!asked && unquoted === query.length) about = begun.replace(ADDED, ' ');
  return [about.replace(ARTICLE, ''), about].find((words) => WORD.test(words)) ?? query;
}
