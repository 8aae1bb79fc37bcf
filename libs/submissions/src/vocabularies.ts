/** One value of a vocabulary; `group` where a long list is shown in parts. */
export interface Term {
  value: string;
  group?: string;
}

const terms = (values: string, group?: string): Term[] =>
  values.split(' ').map((value) => (group ? { value, group } : { value }));

/**
 * The closed lists that answers are chosen from, in the order in which they are shown.
 * Instruments are the short names of the directory; a spec keeps the two in step.
 */
export const vocabularies = {
  /** The five priorities agreed in 2012, the stages of a response, and further topics. */
  theme: [
    ...terms(
      'legal-framework impact-evaluation demand vulnerability-at-origin-and-destination effective-remedies',
      'priority',
    ),
    ...terms('prevention protection prosecution partnership', 'stage'),
    ...terms(
      'policy-and-law data-and-research child-protection labour-migration technology gender survivor-engagement ' +
        'supply-chains-and-procurement non-punishment humanitarian-and-crisis refugees-and-asylum',
      'topic',
    ),
  ],
  exploitation: terms(
    'any forced-labour sexual domestic-servitude forced-begging forced-criminality organ-removal forced-marriage ' +
      'child-soldiering',
  ),
  state: terms('planned ongoing completed'),
  sex: terms('women men girls boys other-genders'),
  age: terms('under-12 12-to-17 18-to-24 25-to-59 60-and-over'),
  recurrence: terms('one-off recurring'),
  'evidence-type': terms(
    'controlled-evaluation external-evaluation internal-evaluation monitoring-data administrative-data research ' +
      'survey testimony expert-opinion',
  ),
  objectives: terms('yes partly no too-early'),
  level: terms('promising demonstrated replicated'),
  licence: terms(
    'cc-by-4.0 cc-by-sa-4.0 cc-by-nc-4.0 cc-by-nc-sa-4.0 cc-by-3.0-igo cc-by-nc-sa-3.0-igo cc0-1.0 rights-reserved',
  ),
  /** On what ground the description may be published. */
  consent: terms('own-work owner-agrees public-source'),
  'resource-type': terms('publication tool training dataset other'),
  instrument: [
    'Palermo Protocol',
    'CRC OPSC',
    'CEDAW',
    'ILO C029',
    'ILO P029',
    'ILO C182',
    'ILO C189',
    'CETS 197',
    'UNGA 61/180',
    'ECOSOC 2006/27',
    'UNGA 64/293',
    'ASEAN ACTIP',
    'EU Directive 2011/36',
  ].map((value): Term => ({ value })),
  /** ISO 3166-1 alpha-2. */
  country: terms(
    'AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO BN BG BF BI ' +
      'CV KH CM CA KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FK FO ' +
      'FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU IS IN ID IR IQ IE IM IL IT ' +
      'JM JP JE JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MO MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ' +
      'ME MS MA MZ MM NA NR NP NL NC NZ NI NE NG NU NF MK MP NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW ' +
      'BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA GS SS ES LK SD SR SJ SE CH SY TW TJ TZ TH TL ' +
      'TG TK TO TT TN TR TM TC TV UG UA AE GB US UM UY UZ VU VE VN VG VI WF EH YE ZM ZW',
  ),
  /** UN M49: the world, its regions and sub-regions. */
  region: [
    ...terms('001', 'world'),
    ...terms('002 015 202 011 014 017 018', 'africa'),
    ...terms('019 419 003 021 005 013 029', 'americas'),
    ...terms('142 030 034 035 143 145', 'asia'),
    ...terms('150 039 151 154 155', 'europe'),
    ...terms('009 053 054 057 061', 'oceania'),
  ],
  /** ISO 639: the six official languages of the United Nations first. */
  language: [
    ...terms('ar zh en fr ru es', 'official'),
    ...terms(
      'aa ab af ak am an as av ay az ba be bg bi bm bn bo br bs ca ce ceb ch co cs cv cy da de dv dz ee el eo et eu fa ' +
        'ff fi fil fj fo fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it iu ja jv ka kg ki kk kl km kn ko kr ku kv ky ' +
        'la lb lg ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc om or os pa pl ps pt ' +
        'qu rm rn ro rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tet tg th ti tk tn to tpi tr ts tt ' +
        'tw ty ug uk ur uz ve vi wo xh yi yo za zu',
      'other',
    ),
  ],
} satisfies Record<string, Term[]>;

export type Vocabulary = keyof typeof vocabularies;

const known = new Map<string, Set<string>>(
  Object.entries(vocabularies).map(([name, list]) => [name, new Set(list.map(({ value }) => value))]),
);

/** Whether a vocabulary holds a value. */
export const holds = (vocabulary: Vocabulary, value: string): boolean => known.get(vocabulary)?.has(value) ?? false;
