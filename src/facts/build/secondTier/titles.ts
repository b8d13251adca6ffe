/** What kind of office a title names, which says how far its terms can be trusted. */
export type OfficeGroup = 'head' | 'minister' | 'service' | 'region';

export interface OfficeTitle {
  readonly group: OfficeGroup;
  /** The office in everyday words, without the state: *Foreign Minister*, *Chief of Army Staff*. */
  readonly office: string;
}

/**
 * Departments by the everyday name of their minister, and what official titles say of them. Ministries are renamed and
 * joined at every change of government; their first word is what news calls their minister by.
 */
const DEPARTMENTS: readonly (readonly [office: string, department: RegExp])[] = [
  ['Foreign', /^(?:europe and )?(?:foreign|external) (?:affairs|relations|and )/],
  ['Defence', /^(?:national )?defen[cs]e(?:$| and (?!space|sci)|,)|^(?:the )?(?:revolutionary )?armed forces$/],
  [
    'Finance',
    /^(?:the )?(?:econom(?:y|ic affairs),?(?: and)? |planning and )?(?:finances?|treasury|exchequer)\b(?! min)/,
  ],
  [
    'Interior',
    /^(?:the )?interior\b|^home (?:affairs|department)\b|^internal (?:affairs(?! and comm)|admin|security)|^territorial administration\b/,
  ],
  ['Justice', /^(?:law and )?justice\b/],
  ['Health', /^(?:national )?(?:public )?health\b/],
  ['Education', /^(?:national |public )?education\b/],
  ['Energy', /^(?:energy|electricity)\b/],
  ['Oil', /^(?:oil|petroleum)\b/],
  ['Economy', /^(?:the )?(?:national )?econom(?:y|ics|ic affairs)\b/],
  ['Trade', /^(?:foreign |international )?trade\b/],
  ['Commerce', /^commerce\b/],
  ['Agriculture', /^agriculture\b/],
  ['Transport', /^transport(?:ation)?\b/],
  ['Environment', /^(?:the )?environment\b/],
  ['Information', /^information(?:$| and broad)/],
  ['Culture', /^culture\b/],
  ['Labour', /^labou?r\b/],
  ['Public Security', /^(?:justice and )?public security$/],
  ['Security', /^(?:national )?security\b(?! council)/],
];

const MINISTER =
  /^(?:federal |cabinet |union )?(?:minister|secretary of state|secretary) (?:(?:of|for|responsible for) )?(?:the )?(.+)$/i;
/** Whoever is second in a department, speaks for it or sits in parliament for it. */
const UNDER =
  /deputy|under[- ]?secretary|assistant|shadow|junior|vice[- ]minister|delegate|associate|parliamentary|permanent|spokes|minister in the ministry|attached|state secretary|minister of state for|opposition/i;

const HEAD =
  /^(?:president|prime minister|monarch|king|queen|emir|sultan|chancellor|federal chancellor|taoiseach|grand duke|premier of the state council|chairman of the cabinet of ministers \(prime minister\)|minister of state|supreme leader|chief executive|governor-general|captain regent)$/i;

/** Offices outside cabinets, under the titles that they have. */
const SERVICES: readonly RegExp[] = [
  /^(?:chair(?:man|person)?|chief|commander|head|inspector general|supreme commander)(?:-in-chief)? of (?:the )?(?:joint |general |army |air |naval |navy |defen[cs]e |national |armed |land |ground )*(?:chiefs? of )?(?:staffs?|defen[cs]e|forces?|army|navy|air force|general staff|chiefs|joint chiefs|operations)(?: of (?:the )?(?:army|navy|air force|armed forces|defen[cs]e forces|people's national army))?$/i,
  /^(?:chief of naval operations|commander of the .* defence forces|air force commander|chairman of the joint chiefs of staff|commandant of the marine corps|commander-in-chief of the revolutionary guard|commander of the (?:army|navy|air force|national guard))$/i,
  /^(?:executive )?(?:governor|president|chair|chairman|director general) of (?:the )?(?:governing board of )?(?:.* )?(?:bank|riksbank|nationalbank|bank al-maghrib|federal reserve|monetary authority|banque de france|narodowy bank polski)(?: .*)?$/i,
  /^director of (?:the )?(?:cia|fbi|mossad|national intelligence|intelligence bureau|foreign intelligence service|federal security service|shin bet)$/i,
  /^director[- ]general of (?:inter-services intelligence|the national intelligence agency|security)$/i,
  /^(?:president|head) of general intelligence$|^head of the state intelligence agency$/i,
  /^(?:chief|head|commissioner|commander) of (?:the )?(?:national )?police$|^national (?:police commissioner|chief of police)$/i,
  /^(?:speaker|president|chair(?:man|person)?) of (?:the )?(?:senate|national assembly|chamber of (?:deputies|representatives)|house of (?:representatives|commons|assembly|councillors|the people)|national parliament|parliament|legislative assembly|assembly(?: of the republic)?|national council|federation council|state duma|supreme council|knesset|seimas|saeima|riksdag|folketing|lok sabha|dewan rakyat|grand national assembly|people's majlis|islamic consultative assembly|council of representatives|state great khural|althing|legislative yuan|federal council|national people's assembly)$/i,
  /^(?:attorney[- ]general|prosecutor[- ]general|general prosecutor|chief prosecutor|chief justice|solicitor general|director of public prosecutions)$/i,
  /^(?:vice[- ]president|first vice[- ]president|deputy president|crown prince|secretary of homeland security|home secretary|chancellor of the exchequer|national security advis[eo]r|white house chief of staff|white house press secretary|government spokesperson|government spokesman|chief cabinet secretary|ambassador to the united nations|permanent representative to the united nations|secretary of the (?:navy|army|air force)|administrator of the environmental protection agency|secretary of (?:veterans affairs|housing and urban development|labor|health and human services)|chief of staff of the presidential executive office|secretary of the supreme national security council|secretary of the national security and defense council|first deputy prime minister)$/i,
];

/** *Governor of Punjab*: what stands behind it must be a first-level region of the state. */
const REGIONAL = /^(governor|chief minister|lieutenant governor|premier|head) of (?:the )?(.+)$/i;

/** Titles that are one department's only in one state. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GB: {
    'Secretary of State for the Home Department': 'Home Secretary',
    'Secretary of State for Foreign and Commonwealth Affairs': 'Foreign Secretary',
    'Chancellor of the Exchequer': 'Chancellor of the Exchequer',
  },
  US: {
    'Secretary of State': 'Secretary of State',
    'Secretary of the Treasury': 'Secretary of the Treasury',
    'Secretary of Defence': 'Secretary of Defense',
    'Secretary of the Interior': 'Secretary of the Interior',
  },
  FR: {
    'Minister of the Economy, Finances and Industry': 'Finance Minister',
    'Minister of the Armed Forces': 'Defence Minister',
  },
};
/** What is no minister there in spite of its name. */
const CIVIL_SERVANTS: Readonly<Record<string, RegExp>> = { PK: /^(?:Foreign|Home) Secretary$/, IN: /^Home Secretary$/ };

/** The office that a title of the export names in a state, or undefined where it is none that the fact base takes. */
export function officeOf(title: string, country: string): OfficeTitle | undefined {
  const own = OWN[country]?.[title];
  if (own !== undefined) return { group: 'minister', office: own };
  if (CIVIL_SERVANTS[country]?.test(title) || UNDER.test(title)) return undefined;
  if (HEAD.test(title)) return { group: 'head', office: title };
  if (SERVICES.some(pattern => pattern.test(title))) return { group: 'service', office: capitalised(title) };
  const department = MINISTER.exec(title)?.[1]?.toLowerCase();
  const minister = department && DEPARTMENTS.find(([, pattern]) => pattern.test(department))?.[0];
  if (minister) return { group: 'minister', office: `${minister} Minister` };
  return REGIONAL.test(title) ? { group: 'region', office: title } : undefined;
}

/** The region in the title of a regional office. */
export function regionIn(office: string): string | undefined {
  return REGIONAL.exec(office)?.[2];
}

const capitalised = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);
