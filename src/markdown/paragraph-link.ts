import type { Link } from 'mdast';

/**
 * The margin number: a link to its own paragraph, spoken as "Paragraph 3". Styled by `data-number`.
 * The space in it keeps it a word of its own: a browser that looks for a text fragment would else read "2First".
 */
export function paragraphLink(id: string): Link {
  const number = id.slice(1);
  return {
    type: 'link',
    url: `#${id}`,
    data: { hProperties: { ariaLabel: `Paragraph ${number}`, dataNumber: '' } },
    children: [{ type: 'text', value: `${number} ` }],
  };
}
