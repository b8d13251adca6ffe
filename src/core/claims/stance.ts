import type { Stance } from '../model';
import { isAttributed } from '../pages/grammar';
import { type Page, type Sentence, textAt, wordAt } from '../pages/page';
import { type ClaimDraft, type ClaimRule, notJudged } from './claim';

/**
 * The same kind, whose claims are judged by how the text says them: what is quoted, denied, supposed or planned is not
 * judged; what somebody is said to have said can be confirmed but accuses nobody.
 */
export function heard(rule: ClaimRule): ClaimRule {
  if (!('look' in rule)) return rule;
  const { needs, look } = rule;
  return {
    needs,
    *look(context, sentence) {
      for (const draft of look(context, sentence)) yield draft.stance === 'asserted' ? asSaid(sentence, draft) : draft;
    },
  };
}

function asSaid(sentence: Sentence, draft: ClaimDraft): ClaimDraft {
  const { page } = sentence;
  const stance = stanceOf(sentence, tokenAt(page, draft.start), tokenAt(page, draft.end));
  if (stance === 'asserted') return draft;
  // What is said to be so, and is, can be ticked off.
  const judgement =
    stance === 'attributed' && draft.judgement.verdict !== 'contradicts' ? draft.judgement : notJudged(stance);
  return { ...draft, stance, judgement };
}

/** The first token that begins at an offset of the document or behind it. */
function tokenAt({ block, starts }: Page, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (block.start + (starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How a sentence says what stands at its tokens `[from, to)`. What has no verb, *Hakan Fidan, the Turkish foreign
 * minister*, is the writer's own word wherever it stands, but for quotations.
 */
export function stanceOf(sentence: Sentence, from: number, to: number): Stance {
  const { page } = sentence;
  if (page.isQuoted(from)) return 'quoted';
  const verb = verbIn(page, from, to);
  if (verb < 0) return 'asserted';
  const around = clauseWords(sentence, from, to, verb);
  for (const word of around) {
    if (NEGATED.test(word)) return 'negated';
    if (HYPOTHETICAL.test(word)) return 'hypothetical';
    if (PLANNED.test(word)) return 'planned';
  }
  return isAttributed(page, sentence, from, to) ? 'attributed' : 'asserted';
}

const VERB =
  /^(?:is|are|was|were|be|been|has|have|had|becomes?|became|becoming|belongs|left|quit|withdrew|won|took|came|led|leads|heads|rules|broke|began|fell|met|held|sworn|lies|fled|signs|joins?|joining|leaves|leaving|died|beat|overthrew|overthrown|struck|shot|sank)$|...ed$/;

/** The first verb of a stretch that belongs to no name and no date. */
function verbIn(page: Page, from: number, to: number): number {
  for (let i = from; i < to; i++) if (VERB.test(wordAt(page, i)) && !page.nameAt(i) && !page.timeAt(i)) return i;
  return -1;
}

const NEGATED = /^(?:not|never|nor|neither|without|denied|denies|refused|refuses|failed)$/;
const HYPOTHETICAL =
  /^(?:if|unless|whether|would|could|might|may|should|perhaps|possibly|were|suppose|supposed|allegedly|alleged|rumoured|rumored)$/;
const PLANNED =
  /^(?:will|shall|plans|planned|plan|expected|scheduled|due|hopes|hoped|wants|wanted|aims|seeks|sought|intends|vowed|pledged|promised|threatened|trying|tried|bid|hoping|wishes|wished|to)$/;

/** How far before a claim a word may stand that makes something else of it. */
const REACH = 8;

/** The words of the clause before the verb of a claim, and right before and inside its first words. */
function* clauseWords({ page, from: first }: Sentence, from: number, to: number, verb: number): Generator<string> {
  for (let i = verb - 1; i >= Math.max(first, from - REACH); i--) {
    const word = wordAt(page, i);
    // *To* stands right before what is planned: *to become a member*; *were* only before its subject.
    if (word === 'to' ? i === verb - 1 : word !== 'were' || i < from) yield word;
    if (i < from && /^[,;:()–—]$/.test(textAt(page, i))) return;
  }
  // *Is not a member*, *has never joined*.
  for (let i = verb + 1; i < Math.min(to, verb + 3); i++) if (NEGATED.test(wordAt(page, i))) yield wordAt(page, i);
}
