/** Closed lists that the name tagger reads by. All in folded form (lower case, no diacritics, no full stops). */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Titles, ranks and forms of address that stand before a person's name and are not part of it. */
export const TITLES =
  list(`president presidents minister ministers premier chancellor secretary ambassador envoy senator senators sen sens
  representative rep reps congressman congresswoman congressmen lawmaker deputy governor gov govs mayor king queen prince princess crown emir sultan sheikh sheikha
  shaykh pope archbishop bishop cardinal father reverend rev rabbi imam ayatollah mullah general gen gens lieutenant lt major maj
  brigadier brig colonel col captain capt sergeant sgt corporal commander cmdr admiral adm marshal chief professor prof doctor
  dr judge justice mr mrs ms miss madam madame sir lord lady dame hon honourable honorable excellency spokesman spokeswoman
  spokesperson director chairman chairwoman chairperson chair ceo coach speaker commissioner prosecutor attorney atty councillor
  councilman councilwoman inspector superintendent detective officer private pastor sister brother chieftain tsar czar emperor empress shah
  dictator presidentelect comrade alhaji alhaja hajiya hajj sayyid sayed maulana dj mp mps mep pm maitre mme engineer engr barrister ex
  md highness majesty eminence uncle aunt auntie aunty grandmother grandfather elder coordinator leader founder analyst activist journalist lawyer economist historian author writer editor singer actor rapper striker
  midfielder defender goalkeeper captain driver pilot astronaut researcher fellow candidate nominee secretarygeneral undersecretary
  advocate parliamentarian convener convenor presenter laureate adviser advisor seyyed seyed syedna dato datuk tengku tunku ustad ustaz shri smt
  novelist poet playwright filmmaker actress musician scientist strategist organiser organizer legislator assemblyman datin
  patriarch mufti swami subedar constable registrar rector provost sheriff coroner comptroller treasurer alderman alderwoman warden viceroy regent duke duchess
  baron baroness viscount countess marquess caliph maharaja nawab begum chancellor vizier`);

/** Words that may stand between or before the words of a title: *Vice President*, *Defence Minister*, *Chief of Staff*. */
export const TITLE_PARTS =
  list(`vice deputy assistant associate prime foreign defence defense interior finance health justice trade energy education
  agriculture oil petroleum transport information acting interim transitional former ex senior junior first second chief managing
  executive permanent special supreme grand crown his her their royal highness majesty the late home external internal affairs
  of state staff general attorney police army air force navy lieutenant major brigadier rear field under council board security
  national economic economy environment labour labor planning development communications communication culture tourism water
  political military party opposition house senate majority minority cabinet press media human rights climate peace`);

/** Words of departments, after *minister of* and *secretary of*. */
export const PORTFOLIOS =
  list(`foreign affairs defence defense interior finance health justice trade energy education agriculture oil petroleum
  transport information state home external internal labour labor planning development communications culture tourism water
  economy economic environment security commerce industry mines housing lands youth sports women gender the and for international
  cooperation public works national police staff appeal appeals equality family families sport mining digital innovation science technology climate
  infrastructure housing urban rural livestock fisheries forestry tax revenue justice parliament treasury diaspora integration`);

/** First or last words that make a run of capitalised words the name of an organisation. */
export const ORGANISATION_HEADS =
  list(`ministry department agency authority administration bank university institute institution institutions party
  movement front army forces force council committee commission court tribunal parliament assembly senate congress legislature knesset bundestag duma
  union league association federation confederation confederacy organisation organization organisations group company corporation corp
  inc ltd limited plc llc gmbh airlines airline airways times post news daily herald tribune gazette journal chronicle broadcasting
  tv radio television media press agence club fc united foundation fund trust network centre center office bureau service services police guard guards
  command brigade battalion division regiment corps navy marines gendarmerie militia coalition alliance community society board
  campaign initiative programme program secretariat embassy consulate church school college academy motors petroleum
  holdings exchange mission lab laboratory laboratories partners partnership bloc junta cabinet presidency treasury customs telecom
  telecommunications technologies systems industries enterprises insurance securities capital ventures airforce conglomerate consortium
  chamber syndicate guild collective observatory watch monitor forum conference congregation diocese rally democrats republicans conservatives
  labour greens socialists communists liberals taskforce panel directorate inspectorate registry archive archives library theatre orchestra
  magazine review weekly bulletin studios pictures records entertainment pharma pharmaceuticals airlines railways ports mines mining electric
  electricity power steel cement foods breweries beverages stores supermarkets hotels resorts reserves squadron fleet`);

/** Heads that open a name with *of* or *for*: *Ministry of …*, *Bank of …*, *Front for …*. */
export const OPENING_HEADS =
  list(`ministry department agency authority bank university institute party movement front army forces council committee
  commission court tribunal parliament assembly union league association federation confederation organisation organization
  group community society board office bureau centre center church college school academy chamber fund foundation secretariat
  embassy house alliance coalition campaign network house forum conference directorate congress service international doctors reporters friends people
  peoples`);

/** Heads of places: at the end (*Niger River*) … */
export const PLACE_HEADS =
  list(`river lake mountain mountains mount island islands isle isles sea ocean gulf strait straits bay valley desert province
  state states region district county city town village township airport bridge road street avenue boulevard square park camp palace port harbour harbor
  base peninsula coast cape hill hills forest canal dam pass heights stadium hotel mosque cathedral temple prison basin delta
  governorate prefecture municipality oblast kingdom republic territory territories highlands lowlands falls beach reef shoal
  archipelago plateau canyon crossing corridor zone quarter suburb ward neighbourhood hospital barracks checkpoint highway expressway
  railway station terminal plaza tower house hall building cemetery border refinery mine triangle strip bank waterway channel museum gallery mall
  arena zoo plant market block complex garden gardens terrace ave blvd parkway turnpike st rd hwy villas monastery shrine stupa pagoda ruins
  citadel fortress castle mansion boulevards lagoon glacier peak volcano spring springs cove creek shelf farm estate ranch resort upazila tehsil taluk taluka
  nagar ganj raion rayon wilaya muhafazah commune arrondissement canton parish estancia hacienda barrio favela township shore pier wharf dock`);
/** … or at the beginning (*Lake Chad*, *Port Sudan*). */
export const PLACE_OPENINGS =
  list(`lake mount mt port fort cape san santa santo sao saint st sainte ste el los las la le gulf strait straits bay isle
  island islands sea river camp republic kingdom city town state province district county university port museum`);

/** Before *centre* or *center* they make it a building rather than a body. */
export const BUILDING_KINDS =
  list(`convention exhibition conference shopping medical community health detention sports cultural visitor visitors entertainment
  arts mall city town civic trade business space data reception`);
/** First words of places in the languages of the Americas, Africa and Asia: *Playa Grande*, *Wadi Halfa*, *Bukit Bintang*. */
export const FOREIGN_PLACE_OPENINGS =
  list(`playa playas parque plaza bulevar carretera jiron cerro cerros isla islas cayo cayos rio laguna lago puerto villa ciudad hacienda calle avenida barrio bahia punta
  volcan sierra monte montes valle cabo colonia estacion estadio jardim praia praca rua vila morro serra ilha ilhas porto
  wadi jebel jabal djebel umm beit bayt tel tell ain ras bab deir kafr qasr mount
  bukit sungai kampung kampong pulau gunung tanjung kota jalan danau teluk kuala khao wat phnom
  chateau rue rives lac baie quartier palais bois cote port-au villeneuve ile iles mont pont
  oblast ulitsa naqsh meidan meydan maidan dasht kuh`);
/** First words of bodies in those languages: *Banco Central*, *Partido Verde*, *Jamiat Ulema*. */
export const FOREIGN_ORGANISATION_OPENINGS =
  list(`banco banque banca partido parti partito frente movimiento movimento mouvement fundacion fundacao fondation instituto institut istituto
  universidad universidade universite universita ministerio ministere corporacion corporacao corporation compania companhia compagnie
  asociacion associacao confederacion confederacao federacion federacao federation sindicato syndicat cooperativa consejo conseil conselho comision comissao
  colegio colectivo coletivo comite congreso congresso assemblee asamblea centro centrale centre seguros radio editorial diario grupo groupe gruppo
  jamiat jamaat jamia hizb majlis tanzeem anjuman tehreek tehrik bharatiya akhil hindustan janata
  goethe alianza alliance union liga ligue lega real atletico deportivo sporting olympique racing dinamo dynamo spartak lokomotiv zenit
  deutsche bundes verein stiftung narodowy narodna partai barisan pakatan yayasan kementerian bank persatuan`);
/** Last words of bodies in those languages: *Bajrang Dal*, *Sangh Parivar*. */
export const FOREIGN_ORGANISATION_ENDINGS = list(
  'dal sangh parishad parivar sabha samiti morcha sena mahasabha sangathan sangam kazhagam munnetra desam partisi birligi stiftung verein holding biotech airlines sa plc gmbh fc sc cf afc',
);

/** Heads of named events, treaties and operations. */
export const EVENT_HEADS =
  list(`war wars treaty accord accords agreement agreements declaration charter summit conference pact protocol convention
  revolution uprising spring genocide massacre massacres holocaust intifada battle siege offensive cup games olympics paralympics festival crisis
  communique truce ceasefire armistice mutiny rebellion insurrection crusade crusades memorandum dialogue roadmap framework
  referendum famine tsunami earthquake hurricane typhoon cyclone pandemic plan initiative championship championships marathon`);
/** … that open a name: *Treaty of Rome*, *Operation Barkhane*, *Resolution 2085*. */
export const EVENT_OPENINGS = list(
  `treaty battle operation resolution siege declaration convention hurricane typhoon cyclone agreement accord charter`,
);

/** Heads of laws, courses, prizes and the like: the whole run is not a name in our sense. */
export const UNMARKED_HEADS =
  list(`act acts bill law laws code constitution decree amendment prize award medal order section article chapter appendix
  ordinance statute gospel testament grade era year day days season period terms statement notice summary`);

/** Capitalised words that are never names of our types by themselves: languages, religions, times, things. */
export const NEVER_NAMES =
  list(`i im ive ill id op jr sr ph phd mou mous monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
  nov dec english arabic swahili hindi urdu mandarin cantonese spanish portuguese latin hebrew farsi pashto dari hausa yoruba igbo bengali tamil islam islamic
  islamist islamists muslim muslims christian christians christianity catholic catholics protestant protestants buddhist buddhists buddhism hindu hindus
  hinduism jewish jew jews judaism sikh sikhs sunni sunnis shia shiite shiites shias orthodox evangelical evangelicals god allah
  jesus bible koran quran internet covid covid19 coronavirus tv ceo gdp ai id hiv aids ngo ngos pm am sms usd christmas easter ramadan eid
  hanukkah passover diwali nowruz communism communist marxist fascist nazi nazis capitalist democrat democrats republican republicans
  congressional parliamentary presidential ministerial federal dr mr mrs ms dollar dollars euro euros pound pounds naira rand yen yuan franc francs
  read more photo photos image images file credit caption source sources copyright updated published related story stories video
  watch live breaking exclusive opinion analysis editorial subscribe advertisement share follow us
  ebola malaria cholera polio oct ak bc ad ce bce gmt utc est pst cet eat wat cat cfa
  anglophone francophone lusophone bantu semitic zionist zionism antisemitism celsius
  fahrenheit indigenous`);

/** Lower-case words inside a person's or a place's name. */
export const PARTICLES =
  list(`de da do dos das del della di du des la le van von der den ter bin ibn bint ben al el ul ud ur uz abu ould ou ag y e
  dan wa zu af ap ali ash`);
/** … that may also begin a name in lower case: *al-Shabaab*, *el-Sisi*, *von der Leyen*. */
export const OPENING_PARTICLES = list('al el bin ibn von van de ould ag da dos du della ash as an at ar');

/** Second parts of compounds that are not names: *Saudi-led*, *Paris-based*, *US-backed*. */
export const COMPOUND_ENDINGS =
  list(`led based born backed run held made era wide like style owned controlled funded trained occupied administered
  aligned linked friendly speaking brokered sponsored supported mediated facing bound built style majority dominated allied ruled sized
  and ed day year old hit affected armed inspired type wing level first time term in by on to up off out`);

/** Common nouns before *of* and a place: *the town of Menaka*. */
export const PLACE_NOUNS =
  list(`city town village capital province region district county state port island commune locality suburb municipality
  outskirts streets area governorate prefecture camp settlement community hamlet neighbourhood neighborhood
  cities towns villages provinces regions districts counties ports islands communes localities suburbs municipalities areas
  governorates prefectures camps settlements hamlets neighbourhoods neighborhoods townships states oblasts`);
/** Verbs whose subject is a person more often than not. */
export const SPEECH_VERBS =
  list(`said says told added tweeted wrote explained insisted noted recalled stressed argued replied joked testified
  told recounted lamented quipped warned claimed suggested admitted acknowledged commented remarked concluded continued`);
/** Words beside a name that make it an armed group. */
export const ARMED_WORDS =
  list(`rebels rebel militants militant militia militiamen militias fighters insurgents insurgent insurgency jihadists jihadist extremists
  guerrillas guerrilla gunmen separatists terrorists`);
/** Nouns for bodies right before their name: *the carmaker Tolvane*, *the daily Kariva*. */
export const BODY_NOUNS = list(
  `firm company companies newspaper newspapers daily weekly magazine website platform regulator watchdog broadcaster carmaker automaker lender retailer
  airline operator startup giant conglomerate subsidiary publisher supplier manufacturer producer developer contractor distributor brewer miner
  chipmaker drugmaker steelmaker planemaker insurer consultancy thinktank ngo charity nonprofit club clubs side rivals band quartet trio
  duo forum app network channel station outlet portal blog studio label brand chain group agency association federation union party
  bank hedge tabloid newsletter periodical`,
);
/** … and right after it: *Tolvane shares*, *the Kariva newspaper*. */
export const BODY_SUFFIXES = list(
  `newspaper daily weekly magazine website firm company group club team airline app platform subsidiary ceo cofounder executives executive
  customers users stock shares employees workers investors fans coach striker goalkeeper midfielder defender headquarters spokesman spokeswoman
  spokesperson members member officials supporters party chairman board staff stock journalists reporters correspondent channel plc logo brand franchise`,
);
/** Lower-case heads after a place name: *Kidal region*. */
export const PLACE_SUFFIXES =
  list(`region province district city town village area airport river county island islands governorate valley
  upazila municipality commune barrio parish county police airport peninsula border coast state prefecture suburb neighbourhood neighborhood camp road highway bridge port desert strait prison square palace base crossing oblast
  airbase airfield airstrip dam reservoir mountains hills forest quarter township settlement checkpoint junction`);
/** What may stand between a place's name and such a head: *Khmeimim air base*, *Zaatari refugee camp*. */
export const PLACE_KINDS = list(
  'air naval military army refugee border nuclear power railway train bus international detention displacement idp dam',
);
/** Lower-case bodies of state that make one organisation with the demonym or state before them. */
export const STATE_BODIES = list('army parliament navy military congress senate legislature airforce');
/** … of two words: *Nigerian central bank*, *Iranian foreign ministry*. */
export const STATE_BODY_PHRASES = new Set(
  [
    'armed forces',
    'air force',
    'central bank',
    'supreme court',
    'constitutional court',
    'electoral commission',
    'national assembly',
    'coast guard',
    'defence forces',
    'defense forces',
    'marine corps',
    'high court',
    'election commission',
  ].concat(
    'foreign defence defense health interior finance justice education oil energy trade agriculture information'
      .split(' ')
      .map(word => `${word} ministry`),
  ),
);
/** Bodies that a capital alone makes a name, without the state or place that they belong to: *Congress*, *Parliament*. */
export const INSTITUTIONS = list(
  'congress parliament senate cabinet assembly treasury knesset duma bundestag commons lords diet house army navy university labour labor greens tories',
);
/** Whose possessive stands inside an organisation's name: *People’s Front*, *UN Children’s Fund*. */
export const GROUP_NOUNS =
  list(`people peoples women womens children workers farmers teachers students men soldiers citizens lord lords governors
  veterans drivers doctors lawyers magistrate magistrates attorney generals employers journalists mothers seamen consumers world states nurses`);
/** Compass words and the like: never a name alone, often the first word of one. */
export const REGION_WORDS = list(
  'western eastern northern southern central north south east west upper lower greater inner outer new latin',
);
/** Kin and common nouns for people before a name. */
export const PERSON_NOUNS =
  list(`wife husband son daughter father mother brother sister uncle aunt nephew niece cousin widow grandson granddaughter
  resident farmer shopkeeper teacher nurse trader fisherman villager survivor witness student lawyer activist analyst leader
  spokesman spokeswoman spokesperson president minister premier general colonel captain commander journalist researcher
  professor economist expert envoy ambassador diplomat official director head chief chairman candidate incumbent rival successor predecessor
  veteran billionaire businessman businesswoman author writer singer actor coach striker cleric imam pastor bishop priest
  warlord strongman dictator emir king queen prince princess tycoon lawmaker senator governor mayor judge prosecutor
  founder owner manager colleague friend ally aide adviser advisor counterpart editor reporter correspondent photographer`);

/** Words that never start a name, however they are written: they begin sentences. */
export const FUNCTION_WORDS =
  list(`the a an this that these those it its he she they we you i his her their our your my mine who whom whose which what
  when where why how if then than as at by for from in into of off on onto out over to under up upon with within without and but or
  nor so yet not no yes also too very just only even still again ever never always often sometimes now here there today yesterday
  tomorrow tonight soon later after before during while since until till although though because unless despite whereas whether
  however meanwhile moreover furthermore therefore thus hence nevertheless nonetheless instead otherwise besides additionally indeed
  is are was were be been being am has have had do does did will would shall should can could may might must ought let lets
  some any each every all both either neither most many much more less few several such same other another others one two three four
  five six seven eight nine ten eleven twelve hundreds thousands millions dozens first second third last next previous former latter
  about above across against along among amid around behind below beneath beside between beyond down inside like near
  outside past per regarding round through throughout toward towards underneath unlike via
  according asked speaking following based given due thanks it’s its there’s dont didnt isnt wasnt
  new old recent recently earlier late once twice back away together perhaps maybe probably apparently reportedly
  officials sources police soldiers people residents troops experts analysts authorities critics observers protesters`);

/** Of those, the ones that stand before a name that is written as if in a headline: *As Malawi faces …*, *In Madagascar*. */
export const LEADING_WORDS = list(
  'the as in at for from by with on of to and or but if when while after before since why how what who where is are was does do did can will than amid over under',
);

/** Acronyms are written in capitals; these words in capitals are not acronyms. */
export const NOT_ACRONYMS = list(
  `i a the and of in on at to for by is it no yes ok read more photo image file new breaking update am pm vs mr mrs dr us we
  dna rna gnp ict iq atm ipo ipos nft nfts fdi mri mou oc vp dg igp cv pr hr usb cd dvd pdf faq url gps lgbt lgbtq lgbtqi phd mba ba bsc msc llb
  ii iii iv vi vii viii ix xi xii xiii xiv xv xvi sme smes qr po hh hrh mvp pov rsvp asap diy suv suvs vip vips ied ieds uav uavs icu pcr ppe
  rpg sim sos ufo wmd rip psa q&a nb ps cctv led gm sq ft
  rbi rov eur gbp inr mxn ngn kes zar jpy cny cop brl lng lpg kpi roi esg csr sdg sdgs mdgs etf ppp vat gst tps ptsd adhd ivf idp idps msme msmes otp ott kyc ev evs icbm
  icbms slbm manpads vbied apc apcs mrap atgm cbrn gre sat toefl gcse esl gpa pvc ddt cfc cfcs co2 ghg ghgs ndc ndcs wifi ip tcp html php sql api apis`,
);
