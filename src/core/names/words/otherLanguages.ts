import type { Word } from '../../text/word';

/**
 * Function words of the languages that our readers meet beside English, folded: what every sentence of them has. A function
 * word of English speaks for neither.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  french:
    'le la les un une des du de et est sont dans pour par avec sur que qui ne pas plus au aux ce cette ces il elle ils elles nous vous son sa ses leur leurs mais ou comme ete a selon entre lors ainsi tous tout depuis apres avant',
  spanish:
    'el los las una unos unas del y es son en con por para que se no su sus al lo como mas pero fue ha han esta este estos estas sobre entre cuando tambien desde hasta sin muy porque segun durante tras',
  portuguese:
    'o os as um uma dos das do da e em no na nos nas com por para que se nao sua seu suas seus ao aos mais mas foi sao esta este como tambem pela pelo pelas pelos quando depois ate entre segundo',
  italian:
    'il lo gli uno di del della dei delle degli dello nel nella nei nelle al alla ai alle con per che non si sono ha hanno piu anche come ma e dal dalla dai dopo prima tra fra questo questa suo sua stato stata sul sulla',
  romanian: 'si sau este sunt in din cu pe pentru nu ca mai care la prin dupa fost au al ale lui sa fi despre intre',
  german:
    'der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren wird werden wurde wurden mit von vom zu zum zur auf aus bei nach uber unter fur nicht sich auch als wie dass im am er sie es wir ich hat haben noch nur durch gegen zwischen seit sowie werde wurden kein keine ob wenn weil mehr wegen ihre ihren seine seinen sein im',
  dutch:
    'de het een van en dat die niet zijn is was met voor op aan om te ook maar bij nog naar uit door over ze hij zij wij worden wordt werd heeft hebben deze dit als dan tegen tussen omdat volgens',
  scandinavian:
    'och att det som en ett den de ar av pa inte med till har hade om sig fran vid efter ej ogsa og ikke er var til paa fra blev blir ble vil skal kan mod mot etter kunne denne dette men eller hos mellem mellom enligt under',
  finnish: 'ja on ei se etta oli ovat mutta myos kun joka niin hanen ole sen mukaan jalkeen kanssa olisi tai',
  hungarian: 'az es hogy nem egy meg volt is de mint csak azt ami vagy mar szerint lesz ezt kell utan',
  polish:
    'w i na z do nie sie jest to ze o jak za od po przez dla oraz ale ktory ktora ktore byl byla zostal przed jego ich',
  czech: 've je se na ze s z do o pro za po od jako ale by ktery ktera ktere jsou byl byla bylo nebo podle uz jeho',
  southSlavic:
    'u i je se na da su za od koji koja koje sa kao nije bi ali ili sto iz po prema nakon ce bio bila protiv',
  turkish: 've bir bu da de icin ile olarak daha gibi kadar sonra ancak ise olan oldugu tarafindan cok ama veya gore',
  indonesian:
    'yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh juga ke adalah telah mereka kepada karena bisa ada',
  swahili: 'ya wa na kwa ni katika za la cha vya kuwa hiyo huyo kama lakini pia baada alisema yake wake hii ambao',
  somali: 'ee iyo oo ka ku waa ayaa uu in la ay soo waxaa isaga laga',
  vietnamese: 'cua va la co khong cac trong nhung mot nguoi cho duoc voi nay khi da den tai ve theo',
  tagalog: 'ang ng mga sa na ay ito para kay siya hindi nang din rin kung mula',
};

const OTHER = new Set(Object.values(FUNCTION_WORDS).flatMap(words => words.split(' ')));
/** French and Italian write them before a vowel, with an apostrophe. */
const ELIDED = /^(?:l|d|qu|n|s|c|j|m|dell|nell|all|sull|un)['’]\p{L}/iu;
/** Letters that no word of English has, nor one of any language that writes with Latin letters. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2c00-\u2dff\u3040-\ua6ff\ua980-\uabff\uac00-\ud7a3\uf900-\ufdff\ufe70-\ufeff]/;

/** Whether no language that writes with Latin letters has a word's letters. */
export function isOtherScript(word: string): boolean {
  return OTHER_SCRIPT.test(word);
}

/** Whether a word is a function word of another language, or begins with one. */
export function isOtherFunctionWord({ text, folded }: Word): boolean {
  return OTHER.has(folded) || ELIDED.test(text);
}
