import type { Footnote, TermHit } from '@/matching/types';
import { watchAddress } from '@/page/address';
import { type Block, readBlocks } from '@/page/blocks';
import { pageConcerns } from '@/page/gate';
import { createTurns } from '@/page/in-turn';
import { document, plain } from '@/page/plain';
import { distanceFromWindow, nearestFirst, slicesOf } from '@/page/slices';
import { type AddTree, watchPage } from '@/page/watch';
import type { Settings } from '@/settings/schema';
import { isNever } from '@/settings/sites';
import type { PageRequest } from '../background/messages';
import { followHighlights } from './highlights';
import { SLICE, SLICE_BLOCKS, TASK } from './limits';
import { listen } from './listening';
import { type AnnotatedBlock, pageNotes } from './notes';
import { alive, connect, followSettings, until } from './waiting';

/** Reads the page, asks the background, keeps what it answers, and follows the page as it changes. Ends when `signal` aborts. */
export const startReading = async (outer: AbortSignal): Promise<void> => {
  // Not HTML, though a browser may show it as if it were (SVG, XML): its document makes no elements that we could use.
  if (!(document.createElement('p') instanceof HTMLElement) || !document.body) return;
  // Nor a document without an address of its own, though one who reads a whole tab lets us in there: nothing can be kept for it.
  if (location.protocol === 'about:' || !alive()) return;
  const notes = pageNotes();
  const signal = connect(notes, outer);
  let surfaceAsked = false;
  let addTree: AddTree = () => undefined;
  const onRoot = (root: ShadowRoot) => addTree(root);

  const keep = async (found: AnnotatedBlock[]) => {
    for (const one of found) if (one.footnotes.length > 0 || one.terms.length > 0) notes.blocks.set(one.block, one);
    if (notes.painter) notes.painter.changed();
    else if (!surfaceAsked && wanted(notes.blocks.values(), notes.settings)) {
      surfaceAsked = true;
      await notes.ask({ type: 'surface' } satisfies PageRequest);
      notes.surface?.paint();
    }
  };

  const annotate = async (blocks: Block[]) => {
    const page = notes.page;
    const answer = (await notes.ask({
      type: 'annotate',
      blocks: blocks.map((block) => block.text),
      context: { title: document.title.slice(0, 1000) },
    } satisfies PageRequest)) as { footnotes: Footnote[]; terms: TermHit[] }[] | undefined;
    if (!answer || signal.aborted || page !== notes.page || !notes.on) return;
    await keep(blocks.flatMap((block, k) => (answer[k] ? [{ block, ...answer[k] }] : [])));
  };

  /** Blocks of some places, in order, without ever holding the page's thread long. */
  const collect = async (places: readonly Element[]): Promise<Block[]> => {
    const blocks: Block[] = [];
    // A page that is edited as a whole is the reader's own typing.
    if (document.designMode === 'on') return [];
    let started = performance.now();
    for (const place of places)
      for (const block of readBlocks(place, onRoot)) {
        if (signal.aborted || !notes.on) return [];
        blocks.push(block);
        if (performance.now() - started < TASK) continue;
        await new Promise((resolve) => setTimeout(resolve, 0));
        started = performance.now();
      }
    return blocks;
  };

  /** One reading at a time: two at once would find the same block twice. */
  const inTurn = createTurns();

  /** Reads places of the page again. A block whose words are as before keeps its footnotes, and they their numbers, whoever made its nodes anew. */
  const read = async (places: readonly Element[]) => {
    const before: AnnotatedBlock[] = [];
    for (const [block, found] of notes.blocks) {
      if (plain(block.element).isConnected && !places.some((place) => plain(place).contains(block.element))) continue;
      notes.blocks.delete(block);
      before.push(found);
    }
    const { kept, fresh } = recognise(before, await collect(places));
    await keep(kept);
    for (const { blocks } of nearestFirst(slicesOf(fresh, SLICE, SLICE_BLOCKS), distanceFromWindow)) {
      if (signal.aborted || !notes.on) return;
      await annotate(blocks);
    }
  };

  const readPage = () =>
    inTurn(async () => {
      if (!document.body) return;
      await read([document.body]);
      if (signal.aborted) return;
      notes.read = true;
      notes.painter?.changed();
    });

  listen(notes, signal, async (on) => {
    notes.on = on;
    if (!on) notes.blocks.clear();
    notes.painter?.changed();
    notes.highlighter?.changed();
    if (on) await readPage();
  });
  followHighlights(notes, signal);
  // A page may fill itself later; nothing is loaded, woken or told until it concerns us.
  const opens = () => pageConcerns(document);
  if (!opens()) await until(opens, signal);
  if (signal.aborted) return;
  notes.settings = (await notes.ask({ type: 'settings?' } satisfies PageRequest)) as Settings | undefined;
  if (signal.aborted) return;
  if (isNever(location.hostname, notes.settings?.neverSites ?? [])) notes.on = false;
  followSettings(notes, signal);
  addTree = watchPage(document, signal, async (places) => {
    if (notes.on) await inTurn(() => read(places.filter((place) => plain(place).isConnected)));
  });
  watchAddress(signal, () => {
    notes.page += 1;
    notes.read = false;
    notes.blocks.clear();
    notes.painter?.changed();
    if (notes.on) void readPage();
  });
  if (notes.on) await readPage();
};

/** Which of the blocks are known: those of the same nodes and words first, then those of the same words, whoever made their nodes anew. */
const recognise = (before: readonly AnnotatedBlock[], blocks: readonly Block[]) => {
  const left = new Set(before);
  const known = new Map<Block, AnnotatedBlock>();
  for (const same of [
    (a: Block, b: Block) => a.text === b.text && a.pieces[0]?.node === b.pieces[0]?.node,
    (a: Block, b: Block) => a.text === b.text,
  ])
    for (const block of blocks) {
      if (left.size === 0) break;
      if (known.has(block)) continue;
      for (const found of left) {
        if (!same(found.block, block)) continue;
        left.delete(found);
        known.set(block, { ...found, block });
        break;
      }
    }
  return { kept: [...known.values()], fresh: blocks.filter((block) => !known.has(block)) };
};

/** The painter is loaded for a footnote of a kind that the reader wants to see. */
const wanted = (found: Iterable<AnnotatedBlock>, settings: Settings | undefined): boolean => {
  for (const { footnotes, terms } of found) {
    if (footnotes.some(({ kind }) => settings?.kinds[kind] ?? true)) return true;
    if (terms.length > 0 && (settings?.kinds.term ?? true)) return true;
  }
  return false;
};
