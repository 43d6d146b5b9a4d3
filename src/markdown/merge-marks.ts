/** Marks that git leaves where two changes met, seven signs each. What Markdown makes of them differs; the fault is one. */

/** Begins a line of the source. */
export const MERGE_MARK = /^(?:<{7}|>{7}|={7})(?:[ \t].*)?$/;

/** What is said of one. */
export const MERGE_REST = {
  what: 'A Git conflict marker was left here.',
  remedy: 'Keep one of the two texts between <<<<<<< and >>>>>>>, and remove these lines and the ======= between them.',
} as const;
