import type { EventType } from '../../model';
import type { Lexicon } from '../../names/lexicon';
import { DIPLOMACY } from '../triggers/diplomacy';
import { FORCE } from '../triggers/force';
import { POLITICS } from '../triggers/politics';
import { PRESSURE } from '../triggers/pressure';
import type { TriggerTable } from '../triggers/table';
import { Form, inflect, plural } from './inflect';
import { CLOSED, SPEECH_VERBS, STATIVE_VERBS, Tag } from './wordClasses';

/** A verb and what must follow it, each item one of some words or of some kinds of name. */
export interface Phrase {
  readonly type: EventType;
  readonly items: readonly ReadonlySet<string>[];
}

/** What a verb tells. */
export interface VerbTrigger {
  /** Undefined where only its phrases tell something. */
  readonly type: EventType | undefined;
  /** Whether it needs somebody named and a date, a place or a counterpart. */
  readonly loose: boolean;
  readonly phrases: readonly Phrase[];
}

export interface Verb {
  readonly lemma: string;
  /** The bits of `Form` that this spelling can be. */
  readonly forms: number;
  readonly trigger: VerbTrigger | undefined;
  readonly speech: boolean;
  readonly stative: boolean;
  /** Whether the word is an adjective first: a verb only between a subject and an object. */
  readonly adjective?: boolean;
}

/** What a noun tells, and whose its *of* is. */
export interface NounTrigger {
  readonly type: EventType;
  readonly ofAgent: boolean;
  readonly plural: boolean;
}

/** All that is known of a spelling. */
export interface Word {
  readonly tag: number;
  readonly verb: Verb | undefined;
  readonly noun: NounTrigger | undefined;
}

const TABLES: readonly TriggerTable[] = [...DIPLOMACY, ...PRESSURE, ...FORCE, ...POLITICS];
const wordsOf = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter(Boolean);

/** The words of all tables by spelling; made at the first document. */
class Vocabulary {
  private readonly words = new Map<string, Word>();
  /** The tables' words and those guessed with the word lists in use: one look-up a token. */
  private all = new Map<string, Word>();
  private lexicon: Lexicon | undefined;

  constructor() {
    this.addVerbs();
    this.addNouns();
    for (const [word, tag] of CLOSED) this.words.set(word, { tag, verb: this.words.get(word)?.verb, noun: undefined });
  }

  /** What a folded spelling is; unknown ones are judged by their ending and the word lists. */
  word(folded: string, lexicon: Lexicon): Word | undefined {
    if (lexicon !== this.lexicon) {
      this.lexicon = lexicon;
      this.all = new Map(this.words);
    }
    let word = this.all.get(folded);
    if (word === undefined) {
      word = guessed(folded, lexicon);
      if (this.all.size < MOST_WORDS) this.all.set(folded, word);
    }
    return word === NOTHING ? undefined : word;
  }

  private addVerbs(): void {
    const triggers = new Map<string, { type: EventType | undefined; loose: boolean; phrases: Phrase[] }>();
    const triggerOf = (lemma: string) => {
      let trigger = triggers.get(lemma);
      if (!trigger) {
        trigger = { type: undefined, loose: false, phrases: [] };
        triggers.set(lemma, trigger);
      }
      return trigger;
    };
    for (const { type, verbs, looseVerbs, phrases = [] } of TABLES) {
      for (const lemma of wordsOf(verbs)) {
        const trigger = triggerOf(lemma);
        if (!trigger.type || trigger.loose) Object.assign(trigger, { type, loose: false });
      }
      for (const lemma of wordsOf(looseVerbs)) {
        const trigger = triggerOf(lemma);
        if (!trigger.type) Object.assign(trigger, { type, loose: true });
      }
      for (const phrase of phrases) {
        const [lemma = '', ...items] = phrase.split(' ');
        triggerOf(lemma).phrases.push({ type, items: items.map(item => new Set(item.split('|'))) });
      }
    }
    const speech = new Set(wordsOf(SPEECH_VERBS));
    const stative = new Set(wordsOf(STATIVE_VERBS));
    for (const lemma of new Set([...triggers.keys(), ...speech, ...stative])) {
      for (const [form, forms] of inflect(lemma)) {
        const other = this.words.get(form)?.verb;
        if (other && (other.forms & forms) === other.forms && other.trigger) continue; // *found* is *find* and *found*: the first stays
        this.words.set(form, {
          tag: Tag.verb,
          verb: { lemma, forms, trigger: triggers.get(lemma), speech: speech.has(lemma), stative: stative.has(lemma) },
          noun: undefined,
        });
      }
    }
  }

  private addNouns(): void {
    for (const { type, nouns, nounsOfAgent } of TABLES) {
      for (const noun of wordsOf(nouns)) this.addNoun(noun, type, false);
      for (const noun of wordsOf(nounsOfAgent)) this.addNoun(noun, type, true);
    }
  }

  private addNoun(noun: string, type: EventType, ofAgent: boolean): void {
    for (const form of noun.endsWith('s') ? [noun] : [noun, plural(noun)]) {
      const known = this.words.get(form);
      if (known?.noun && !ofAgent) continue;
      this.words.set(form, {
        tag: known?.tag ?? Tag.other,
        verb: known?.verb,
        noun: { type: known?.noun?.type ?? type, ofAgent, plural: form !== noun || noun.endsWith('s') },
      });
    }
  }
}

/** So many words are remembered; a text of random letters does not fill the memory. */
const MOST_WORDS = 40_000;
const NOTHING: Word = { tag: Tag.other, verb: undefined, noun: undefined };
const ADVERB: Word = { tag: Tag.adverb, verb: undefined, noun: undefined };

/** A verb that no table has, judged by the word lists and its ending. */
function guessed(word: string, lexicon: Lexicon): Word {
  const verb = (forms: number, adjective = false): Word => ({
    tag: Tag.verb,
    verb: { lemma: word, forms, trigger: undefined, speech: false, stative: false, adjective },
    noun: undefined,
  });
  if (word.endsWith('ly') && word.length > 4) return ADVERB;
  if (lexicon.has(word, 'adjective') && !lexicon.has(word, 'pastTense'))
    return word.endsWith('ed') ? verb(Form.past | Form.participle, true) : NOTHING;
  if (lexicon.has(word, 'pastTense')) return verb(Form.past | Form.participle);
  if (lexicon.has(word, 'participle')) return verb(Form.participle);
  if (lexicon.has(word, 'gerund')) return verb(Form.gerund);
  if (lexicon.has(word, 'presentTense') && !lexicon.has(word, 'plural') && word.endsWith('s')) return verb(Form.third);
  if (lexicon.has(word, 'infinitive') && !lexicon.has(word, 'noun')) return verb(Form.base);
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return verb(Form.past | Form.participle);
  return NOTHING;
}

let vocabulary: Vocabulary | undefined;

/** What a folded spelling is in a clause, or undefined for ordinary words. */
export function lookUp(folded: string, lexicon: Lexicon): Word | undefined {
  vocabulary ??= new Vocabulary();
  return vocabulary.word(folded, lexicon);
}
