import type { Element } from 'xast';
import { u } from 'unist-builder';
import { toXml } from 'xast-util-to-xml';

/** A document of XML 1.0 in UTF-8. */
export const xmlDocument = (root: Element): string =>
  `${toXml([u('instruction', { name: 'xml' }, 'version="1.0" encoding="UTF-8"'), root] as never)}\n`;
