/** Articles edited at random, with the identity of each paragraph known beside its words: what the ledger has to find out. */
import { randomFrom, type Random } from './random.ts';
import { joinAddress, EMPTY_LEDGER, resolveAddress, recordAt, sectionPage, type Ledger } from '../src/model/ledger.ts';
import { closedEditions, NOTHING_SUPERSEDED, supersede, type EditionRecord, type EditionText } from '../src/model/editions.ts';
import { updateLedger } from '../src/model/update-ledger.ts';
import type { FormerParagraph } from '../src/model/give-ids.ts';

interface Piece {
  /** What the paragraph is, whatever its words are by now. */
  readonly identity: number;
  readonly text: string;
}
interface Chapter {
  readonly slug: string;
  readonly pieces: Piece[];
  /** Heading before the paragraph of this identity. */
  readonly headings: Map<number, string>;
}

const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo wu'.split(' ');
/** Some 3,000 words, and among them, as in any language, a few that stand everywhere. */
const COMMON = ['the', 'of', 'and', 'to', 'in', 'a'];

/** Keeps an article and everything that was ever published of it, and edits it. */
export class EditSeries {
  readonly random: Random;
  chapters: Chapter[] = [];
  ledger: Ledger = EMPTY_LEDGER;
  edition = 1;
  /** As `editions/N.yaml` keeps them. */
  records: EditionRecord[] = [];
  /** What each closed edition really said. */
  readonly closed: EditionText[] = [];
  /** Address -> identity of the paragraph that it was given for. */
  readonly published = new Map<string, number>();
  readonly headings = new Map<string, number>();
  private former: FormerParagraph[] = [];
  private identities = 0;
  private names = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
    const chapters = 1 + this.random.below(3);
    for (let i = 0; i < chapters; i++) this.chapters.push(this.newChapter());
    for (const chapter of this.chapters) {
      const pieces = 1 + this.random.below(5);
      for (let i = 0; i < pieces; i++) this.insertInto(chapter);
    }
  }

  private newChapter(): Chapter {
    return { slug: `chapter-${++this.names}`, pieces: [], headings: new Map() };
  }

  private words(n: number): string[] {
    return Array.from({ length: n }, () =>
      this.random.below(3) === 0 ? this.random.pick(COMMON) : [0, 0, 0].map(() => this.random.pick(SYLLABLES)).join(''),
    );
  }

  private insertInto(chapter: Chapter): void {
    const identity = ++this.identities;
    chapter.pieces.splice(this.random.below(chapter.pieces.length + 1), 0, {
      identity,
      text: this.words(14 + this.random.below(20)).join(' '),
    });
    if (this.random.below(4) === 0) chapter.headings.set(identity, `heading-${++this.names}`);
  }

  /** One edit at random; what it was, for messages. */
  edit(): string {
    const { random } = this;
    const chapter = random.pick(this.chapters);
    const at = random.below(chapter.pieces.length);
    const kind = random.pick([
      'insert',
      'remove',
      'edit',
      'edit',
      'move inside',
      'move inside edited',
      'move elsewhere',
      'rename',
      'split',
      'merge',
      'rename heading',
    ] as const);
    if (kind === 'insert') this.insertInto(chapter);
    if (kind === 'remove' && chapter.pieces.length > 1) chapter.pieces.splice(at, 1);
    if (kind === 'edit') chapter.pieces[at] = this.edited(chapter.pieces[at]!);
    if (kind === 'move inside' || kind === 'move inside edited') {
      const [piece] = chapter.pieces.splice(at, 1);
      chapter.pieces.splice(random.below(chapter.pieces.length + 1), 0, kind === 'move inside' ? piece! : this.edited(piece!));
    }
    if (kind === 'move elsewhere' && chapter.pieces.length > 1) {
      const [piece] = chapter.pieces.splice(at, 1);
      const other = random.pick(this.chapters);
      other.pieces.splice(random.below(other.pieces.length + 1), 0, piece!);
    }
    if (kind === 'rename')
      this.replace(chapter, { ...chapter, slug: random.below(4) === 0 ? this.formerName() : `chapter-${++this.names}` });
    if (kind === 'split' && chapter.pieces.length > 1) {
      const second = this.newChapter();
      second.pieces.push(...chapter.pieces.splice(1 + random.below(chapter.pieces.length - 1)));
      for (const { identity } of second.pieces) {
        const heading = chapter.headings.get(identity);
        if (heading !== undefined) second.headings.set(identity, heading);
        chapter.headings.delete(identity);
      }
      this.chapters.splice(this.chapters.indexOf(chapter) + 1, 0, second);
    }
    if (kind === 'merge' && this.chapters.length > 1) {
      const other = random.pick(this.chapters.filter((one) => one !== chapter));
      chapter.pieces.push(...other.pieces);
      for (const [identity, heading] of other.headings) chapter.headings.set(identity, heading);
      this.chapters.splice(this.chapters.indexOf(other), 1);
    }
    if (kind === 'rename heading')
      for (const identity of chapter.headings.keys()) chapter.headings.set(identity, `heading-${++this.names}`);
    return kind;
  }

  /** A slug that was used before and is free, or a new one. */
  private formerName(): string {
    const used = [...new Set([...this.published.keys()].map((address) => address.split('/')[1]!))];
    const free = used.filter((slug) => !this.chapters.some((chapter) => chapter.slug === slug));
    return free.length > 0 ? this.random.pick(free) : `chapter-${++this.names}`;
  }

  private replace(chapter: Chapter, by: Chapter): void {
    this.chapters.splice(this.chapters.indexOf(chapter), 1, by);
  }

  /** Up to a fifth of the words exchanged, dropped or doubled. */
  private edited({ identity, text }: Piece): Piece {
    const words = text.split(' ');
    for (let n = 1 + this.random.below(Math.floor(words.length / 5)); n > 0; n--) {
      const at = this.random.below(words.length);
      words.splice(at, this.random.below(2), ...(this.random.below(2) === 0 ? this.words(1) : []));
    }
    return { identity, text: words.join(' ') };
  }

  /** Runs the update and notes what is now published. Sometimes closes the edition. */
  update(): void {
    const current = this.chapters.map(({ slug, pieces, headings }) => ({
      slug,
      paragraphs: pieces.map(({ text }) => ({ text, fingerprint: text })),
      headings: pieces.flatMap(({ identity }, paragraph) => (headings.has(identity) ? [{ id: headings.get(identity)!, paragraph }] : [])),
    }));
    this.ledger = updateLedger(this.ledger, this.edition, this.former, current).ledger;
    const free = new Map<string, string[]>();
    for (const [page, { anchors }] of Object.entries(this.ledger.pages)) {
      for (const [id, { text, gone }] of Object.entries(anchors)) {
        if (text !== undefined && gone === undefined) free.set(`${page} ${text}`, [...(free.get(`${page} ${text}`) ?? []), id]);
      }
    }
    this.former = this.chapters.flatMap(({ slug, pieces }) =>
      pieces.map(({ identity, text }) => {
        const page = sectionPage(slug);
        const id = free.get(`${page} ${text}`)!.shift()!;
        const address = joinAddress(page, id);
        if (!this.published.has(address)) this.published.set(address, identity);
        return { page, id, text };
      }),
    );
    for (const { slug, pieces, headings } of this.chapters) {
      for (const { identity } of pieces) {
        if (headings.has(identity)) this.headings.set(joinAddress(sectionPage(slug), headings.get(identity)!), identity);
      }
    }
    const text = this.text();
    const lastClosed = this.closed.at(-1);
    const superseded = lastClosed === undefined ? NOTHING_SUPERSEDED : supersede(lastClosed, text);
    this.records = [...this.records.slice(0, this.closed.length), { number: this.edition, date: undefined, note: '', superseded }];
    if (this.random.below(3) === 0) {
      this.records[this.closed.length] = { number: this.edition, date: '2026-11-25', note: '', superseded };
      this.closed.push(text);
      this.edition++;
    }
  }

  /** The text as it stands, with the ids that it was given. */
  private text(): EditionText {
    let place = 0;
    return this.chapters.map(({ slug, pieces, headings }) => ({
      slug,
      title: slug.toUpperCase(),
      blocks: pieces.flatMap(({ identity, text }) => [
        ...(headings.has(identity) ? [{ heading: headings.get(identity)!, depth: 2 }] : []),
        { id: this.former[place++]!.id, text },
      ]),
    }));
  }

  /** Addresses that no longer keep the promise, each with what is wrong. */
  broken(): string[] {
    const now = new Map<string, number>();
    let place = 0;
    for (const { pieces } of this.chapters) {
      for (const { identity } of pieces) {
        const { page, id } = this.former[place++]!;
        now.set(joinAddress(page, id), identity);
      }
    }
    const alive = new Set(now.values());
    const wrong: string[] = [];
    for (const [address, identity] of this.published) {
      if (recordAt(this.ledger, address) === undefined) wrong.push(`${address} is not in the ledger`);
      const at = resolveAddress(this.ledger, address);
      if (at === undefined ? alive.has(identity) : now.get(at) !== identity)
        wrong.push(`${address}, given for ${identity}, leads to ${at} (${now.get(at ?? '')})`);
      const page = address.split('#')[0]!;
      if (recordAt(this.ledger, page) === undefined) wrong.push(`${page} is not in the ledger`);
    }
    for (const [address, identity] of this.headings) {
      const at = resolveAddress(this.ledger, address);
      if (at === undefined ? alive.has(identity) : recordAt(this.ledger, at) === undefined) wrong.push(`heading ${address} leads to ${at}`);
    }
    for (const [page, record] of Object.entries(this.ledger.pages)) {
      for (const [id, { to }] of Object.entries(record.anchors)) {
        if (to !== undefined && recordAt(this.ledger, to)?.gone !== undefined) wrong.push(`${page}#${id} leads to ${to}, which is gone`);
      }
      const stands = this.chapters.some(({ slug }) => sectionPage(slug) === page);
      if (stands !== (record.gone === undefined)) wrong.push(`${page} ${stands ? 'stands' : 'is gone'}, the ledger says otherwise`);
    }
    for (const { number, text } of closedEditions(this.records, this.text())) {
      if (JSON.stringify(text) !== JSON.stringify(this.closed[number - 1])) wrong.push(`edition ${number} no longer comes out as it was`);
    }
    return wrong;
  }
}
