import type { Language } from './page.js';

type Names = Readonly<Record<string, string>>;

/** `BO Bolivia (Plurinational State of)`, one a line. */
const read = (lines: string): Names =>
  Object.fromEntries(
    lines
      .trim()
      .split('\n')
      .map((line) => line.trim())
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );

/**
 * Names that the United Nations use for countries, areas (ISO 3166-1 alpha-2) and regions (UN M49) where the ones that
 * come with the platform differ. Source: Standard country or area codes for statistical use (M49), UNTERM.
 */
export const placeNames: Readonly<Record<Language, Names>> = {
  en: read(`
    AG Antigua and Barbuda
    BA Bosnia and Herzegovina
    BL Saint Barthélemy
    BN Brunei Darussalam
    BO Bolivia (Plurinational State of)
    BQ Bonaire, Sint Eustatius and Saba
    CD Democratic Republic of the Congo
    CG Congo
    CV Cabo Verde
    FK Falkland Islands (Malvinas)
    FM Micronesia (Federated States of)
    GB United Kingdom of Great Britain and Northern Ireland
    GS South Georgia and the South Sandwich Islands
    HK China, Hong Kong Special Administrative Region
    HM Heard Island and McDonald Islands
    IR Iran (Islamic Republic of)
    KN Saint Kitts and Nevis
    KP Democratic People’s Republic of Korea
    KR Republic of Korea
    LA Lao People’s Democratic Republic
    LC Saint Lucia
    MD Republic of Moldova
    MF Saint Martin (French part)
    MM Myanmar
    MO China, Macao Special Administrative Region
    NL Netherlands (Kingdom of the)
    PM Saint Pierre and Miquelon
    PN Pitcairn
    PS State of Palestine
    RU Russian Federation
    SH Saint Helena
    SJ Svalbard and Jan Mayen Islands
    ST Sao Tome and Principe
    SX Sint Maarten (Dutch part)
    SY Syrian Arab Republic
    TC Turks and Caicos Islands
    TR Türkiye
    TT Trinidad and Tobago
    TW Taiwan Province of China
    TZ United Republic of Tanzania
    UM United States Minor Outlying Islands
    US United States of America
    VA Holy See
    VC Saint Vincent and the Grenadines
    VE Venezuela (Bolivarian Republic of)
    VI United States Virgin Islands
    VN Viet Nam
    WF Wallis and Futuna Islands
    001 Worldwide
    035 South-eastern Asia
    053 Australia and New Zealand
    057 Micronesia
    419 Latin America and the Caribbean
  `),
  fr: read(`
    BN Brunéi Darussalam
    BO Bolivie (État plurinational de)
    CD République démocratique du Congo
    CG Congo
    CV Cabo Verde
    FK Îles Falkland (Malvinas)
    FM Micronésie (États fédérés de)
    GB Royaume-Uni de Grande-Bretagne et d’Irlande du Nord
    IR Iran (République islamique d’)
    KP République populaire démocratique de Corée
    KR République de Corée
    LA République démocratique populaire lao
    MD République de Moldova
    MM Myanmar
    NL Pays-Bas (Royaume des)
    PS État de Palestine
    RU Fédération de Russie
    SY République arabe syrienne
    TL Timor-Leste
    TR Türkiye
    TW Province chinoise de Taïwan
    TZ République-Unie de Tanzanie
    US États-Unis d’Amérique
    VA Saint-Siège
    VE Venezuela (République bolivarienne du)
    VN Viet Nam
    001 Monde entier
    053 Australie et Nouvelle-Zélande
    057 Micronésie
    419 Amérique latine et Caraïbes
  `),
  es: read(`
    BN Brunei Darussalam
    BO Bolivia (Estado Plurinacional de)
    FK Islas Malvinas (Falkland Islands)
    FM Micronesia (Estados Federados de)
    GB Reino Unido de Gran Bretaña e Irlanda del Norte
    IR Irán (República Islámica del)
    KP República Popular Democrática de Corea
    KR República de Corea
    LA República Democrática Popular Lao
    MD República de Moldova
    MM Myanmar
    NL Países Bajos (Reino de los)
    PS Estado de Palestina
    RU Federación de Rusia
    SY República Árabe Siria
    SZ Eswatini
    TR Türkiye
    TW Provincia china de Taiwán
    TZ República Unida de Tanzanía
    US Estados Unidos de América
    VA Santa Sede
    VE Venezuela (República Bolivariana de)
    VN Viet Nam
    001 Todo el mundo
    053 Australia y Nueva Zelandia
    057 Micronesia
    419 América Latina y el Caribe
  `),
  ru: read(`
    BN Бруней-Даруссалам
    BO Боливия (Многонациональное Государство)
    CD Демократическая Республика Конго
    CG Конго
    FK Фолклендские (Мальвинские) острова
    FM Микронезия (Федеративные Штаты)
    GB Соединенное Королевство Великобритании и Северной Ирландии
    IR Иран (Исламская Республика)
    KP Корейская Народно-Демократическая Республика
    LA Лаосская Народно-Демократическая Республика
    MD Республика Молдова
    MM Мьянма
    NL Нидерланды (Королевство)
    PS Государство Палестина
    RU Российская Федерация
    SY Сирийская Арабская Республика
    TL Тимор-Лешти
    TW Тайвань, провинция Китая
    TZ Объединенная Республика Танзания
    US Соединенные Штаты Америки
    VA Святой Престол
    VE Венесуэла (Боливарианская Республика)
    001 Весь мир
    053 Австралия и Новая Зеландия
    419 Латинская Америка и Карибский бассейн
  `),
  zh: read(`
    BN 文莱达鲁萨兰国
    BO 多民族玻利维亚国
    CD 刚果民主共和国
    CG 刚果
    FK 福克兰群岛（马尔维纳斯）
    FM 密克罗尼西亚联邦
    GB 大不列颠及北爱尔兰联合王国
    IR 伊朗伊斯兰共和国
    KP 朝鲜民主主义人民共和国
    KR 大韩民国
    LA 老挝人民民主共和国
    MD 摩尔多瓦共和国
    NL 荷兰王国
    PS 巴勒斯坦国
    RU 俄罗斯联邦
    SY 阿拉伯叙利亚共和国
    TW 中国台湾省
    TZ 坦桑尼亚联合共和国
    US 美利坚合众国
    VA 教廷
    VE 委内瑞拉玻利瓦尔共和国
    001 全世界
    053 澳大利亚和新西兰
    057 密克罗尼西亚
    419 拉丁美洲和加勒比
  `),
  ar: read(`
    BN بروني دار السلام
    BO بوليفيا (دولة - المتعددة القوميات)
    CD جمهورية الكونغو الديمقراطية
    CG الكونغو
    CI كوت ديفوار
    CV كابو فيردي
    CZ تشيكيا
    FK جزر فوكلاند (مالفيناس)
    FM ميكرونيزيا (ولايات - الموحدة)
    GB المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
    IR إيران (جمهورية - الإسلامية)
    KP جمهورية كوريا الشعبية الديمقراطية
    KR جمهورية كوريا
    LA جمهورية لاو الديمقراطية الشعبية
    MD جمهورية مولدوفا
    MM ميانمار
    NL هولندا (مملكة -)
    PS دولة فلسطين
    RU الاتحاد الروسي
    SY الجمهورية العربية السورية
    TW مقاطعة تايوان الصينية
    TZ جمهورية تنزانيا المتحدة
    US الولايات المتحدة الأمريكية
    VA الكرسي الرسولي
    VE فنزويلا (جمهورية - البوليفارية)
    VN فييت نام
    001 جميع أنحاء العالم
    053 أستراليا ونيوزيلندا
    057 ميكرونيزيا
    419 أمريكا اللاتينية ومنطقة البحر الكاريبي
  `),
};
