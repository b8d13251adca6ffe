import type { EventType } from '../../model';
import type { Lexicon } from '../../names/words/lexicon';
import { type Word as TextWord, WordTable } from '../../text/word';
import { DIPLOMACY } from '../triggers/diplomacy';
import { FORCE } from '../triggers/force';
import { POLITICS } from '../triggers/politics';
import { PRESSURE } from '../triggers/pressure';
import type { TriggerTable } from '../triggers/table';
import { Holds, holdsOfTag } from './holds';
import { Form, inflect, plural } from './inflect';
import { CLOSED, LIGHT_VERBS, SPEECH_VERBS, STATIVE_VERBS, Tag } from './wordClasses';

/** A verb and what must follow it, each item one of some words or of some kinds of name. */
export interface Phrase {
  readonly type: EventType;
  readonly items: readonly Item[];
}

/** Words to choose from; those with an @ are kinds of name. */
export interface Item {
  readonly words: ReadonlySet<string>;
  readonly named: boolean;
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

/** What a written form is in a clause. */
export interface Word {
  readonly tag: number;
  readonly verb: Verb | undefined;
  readonly noun: NounTrigger | undefined;
  /** What it gives a sentence, as bits of `Holds`. */
  readonly holds: number;
}

function makeWord(tag: number, verb: Verb | undefined, noun: NounTrigger | undefined, more = 0): Word {
  return { tag, verb, noun, holds: more | holdsOfVerb(verb) | (noun ? Holds.noun : 0) };
}

function holdsOfVerb(verb: Verb | undefined): number {
  if (!verb) return 0;
  const { trigger, forms } = verb;
  const light = LIGHT_VERBS.has(verb.lemma) ? Holds.light : 0;
  if (!trigger) return Holds.verb | light;
  if ((forms & ~(Form.base | Form.third)) === 0) return Holds.verb | light | Holds.present;
  const tells = trigger.type ? (trigger.loose ? Holds.loose : Holds.strong) : Holds.phrase;
  return Holds.verb | light | tells | (trigger.phrases.length > 0 ? Holds.phrase : 0);
}

const TABLES: readonly TriggerTable[] = [...DIPLOMACY, ...PRESSURE, ...FORCE, ...POLITICS];
const wordsOf = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter(Boolean);

/** The words of all tables by folded spelling; made at the first document. */
class Vocabulary {
  private readonly words = new Map<string, Word>();

  constructor() {
    this.addVerbs();
    this.addNouns();
    for (const [word, tag] of CLOSED)
      this.words.set(word, { tag, verb: this.words.get(word)?.verb, noun: undefined, holds: holdsOfTag(word, tag) });
  }

  /** What a written form is; words that no table has are judged by their ending and the word lists. */
  word({ text, folded, shape }: TextWord, lexicon: Lexicon): Word {
    if (shape === 'punctuation') {
      if (text === ',') return COMMA;
      if (text === '(') return BRACKET;
      return QUOTES.has(text) ? QUOTE : STOPS.has(text) ? STOP : NOTHING;
    }
    if (shape === 'number') return NUMBER;
    if (shape === 'upper' && text.length < 4) return NOTHING;
    return this.words.get(folded) ?? guessed(folded, lexicon);
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
        triggerOf(lemma).phrases.push({
          type,
          items: items.map(item => ({ words: new Set(item.split('|')), named: item.includes('@') })),
        });
      }
    }
    const speech = new Set(wordsOf(SPEECH_VERBS));
    const stative = new Set(wordsOf(STATIVE_VERBS));
    for (const lemma of new Set([...triggers.keys(), ...speech, ...stative])) {
      for (const [form, forms] of inflect(lemma)) {
        const other = this.words.get(form)?.verb;
        if (other && (other.forms & forms) === other.forms && other.trigger) continue; // *found* is *find* and *found*: the first stays
        const verb = {
          lemma,
          forms,
          trigger: triggers.get(lemma),
          speech: speech.has(lemma),
          stative: stative.has(lemma),
        };
        this.words.set(form, makeWord(Tag.verb, verb, undefined));
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
      const trigger = { type: known?.noun?.type ?? type, ofAgent, plural: form !== noun || noun.endsWith('s') };
      this.words.set(form, makeWord(known?.tag ?? Tag.other, known?.verb, trigger));
    }
  }
}

const STOPS = new Set([';', ':', '—', '–', '(', ')', '|', '[', ']', '•', '?', '!', '…', '-']);
const QUOTES = new Set(['“', '”', '"', '«', '»', '„']);
/** An ordinary word, of which nothing is known. */
export const NOTHING = makeWord(Tag.other, undefined, undefined);
const COMMA = makeWord(Tag.comma, undefined, undefined);
const STOP = makeWord(Tag.stop, undefined, undefined);
const BRACKET = makeWord(Tag.stop, undefined, undefined, Holds.bracket);
const QUOTE = makeWord(Tag.quote, undefined, undefined, Holds.quote);
const NUMBER = makeWord(Tag.number, undefined, undefined);
const ADVERB = makeWord(Tag.adverb, undefined, undefined);

/** A verb that no table has, judged by the word lists and its ending. */
function guessed(word: string, lexicon: Lexicon): Word {
  const verb = (forms: number, adjective = false): Word =>
    makeWord(Tag.verb, { lemma: word, forms, trigger: undefined, speech: false, stative: false, adjective }, undefined);
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
const tables = new WeakMap<Lexicon, EventWords>();

/** What the words of texts are in a clause, with given word lists: each worked out once. */
export class EventWords extends WordTable<Word> {
  /** What words hold, by their number: a bare list, because every word of a text is asked. */
  private bits = new Uint16Array(1 << 12);

  /** What a word gives its sentence, as bits of `Holds`. */
  holds(word: TextWord): number {
    const { id } = word;
    const bits = this.bits[id];
    return bits ? bits - 1 : this.lookAt(word);
  }

  private lookAt(word: TextWord): number {
    const { holds } = this.of(word);
    if (word.id < 0) return holds;
    if (word.id >= this.bits.length) {
      const longer = new Uint16Array(Math.max(word.id + 1, this.bits.length * 2));
      longer.set(this.bits);
      this.bits = longer;
    }
    this.bits[word.id] = holds + 1;
    return holds;
  }

  static with(lexicon: Lexicon): EventWords {
    let words = tables.get(lexicon);
    if (!words) {
      vocabulary ??= new Vocabulary();
      const known = vocabulary;
      words = new EventWords(word => known.word(word, lexicon));
      tables.set(lexicon, words);
    }
    return words;
  }
}
