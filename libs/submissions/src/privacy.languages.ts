/** What the text screen needs to know of a language: plain words, compared without regard to what surrounds them. */
export interface PrivacyWords {
  /** Words before a person's role: `the`, `a`, `our`. */
  articles: string[];
  /** People who must not be named. */
  persons: string[];
  /** Between the role and the name: `named`, `called`. */
  connectors: string[];
  /** `her name is`, followed by a name. */
  nameIs: string[];
  /** Capitalised words that follow a role without being a name. */
  notNames: string[];
  /** Before a number that can be dialled. */
  phones: string[];
  /** Documents that have a number. */
  documents: string[];
  /** Between a document and its number. */
  numberWords: string[];
  /** `born on`, `date of birth`. */
  births: string[];
  months: string[];
  /** Ages of one person, `#` for the number: `#-year-old`, `aged #`. */
  ages: string[];
  /** Before a place. */
  prepositions: string[];
  /** Streets named after their kind (`rue de Rivoli 12`) or before it (`12 Baker Street`). */
  streetsBefore: string[];
  streetsAfter: string[];
}

const words = (list: string) => list.split(', ');

/** The languages that are screened for so far. All of them are looked for in every text: people mix languages. */
export const privacyWords: Record<string, PrivacyWords> = {
  en: {
    articles: words('the, a, an, this, that, one, our, my, her, his, their, another'),
    persons: words(
      'victim, survivor, girl, boy, woman, man, child, minor, teenager, patient, client, beneficiary, witness, sister, ' +
        'brother, daughter, son, mother, father, wife, niece',
    ),
    connectors: words('named, called, known as, by the name of, whose name is'),
    nameIs: words(
      'her name is, his name is, her name was, his name was, their name is, my name is, real name is, real name was',
    ),
    notNames: words(
      'January, February, March, April, May, June, July, August, September, October, November, December, Monday, ' +
        'Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Support, Protection, Rights, Assistance, Services, Act, ' +
        'Convention, Protocol, Programme, Program, Centre, Center, Guides, Scouts, Helpline, Fund, Network, Council',
    ),
    phones: words('tel, telephone, phone, mobile, cell, whatsapp, signal, call, fax'),
    documents: words(
      'passport, identity card, id card, national id, identity document, residence permit, driving licence, ' +
        "driver's licence, social security, visa, case file",
    ),
    numberWords: words('number, no, nr, num'),
    births: words('born, born on, date of birth, birth date, birthdate, dob, birthday'),
    months: words('January, February, March, April, May, June, July, August, September, October, November, December'),
    ages: words('#-year-old, # year old, #-years-old, # years old, # years of age, aged #, age #'),
    prepositions: words('in, at, from, near, of, to'),
    streetsBefore: [],
    streetsAfter: words('Street, St, Road, Rd, Avenue, Ave, Lane, Boulevard, Blvd, Drive, Square'),
  },
  fr: {
    articles: words('la, le, une, un, cette, cet, notre, sa, son, ma, mon'),
    persons: words(
      'victime, survivante, survivant, fille, fillette, garçon, femme, homme, enfant, mineure, mineur, sœur, frère',
    ),
    connectors: words('nommée, nommé, appelée, appelé, prénommée, prénommé'),
    nameIs: words("elle s'appelle, il s'appelle, son nom est"),
    notNames: [],
    phones: words('tél, téléphone, portable'),
    documents: words("passeport, carte d'identité, titre de séjour, permis de conduire"),
    numberWords: words('numéro, no, n'),
    births: words('née le, né le, date de naissance'),
    months: words('janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre'),
    ages: words('âgée de # ans, âgé de # ans, # ans'),
    prepositions: words('à, de, en, près de'),
    streetsBefore: words('rue, avenue, boulevard, place, impasse'),
    streetsAfter: [],
  },
  es: {
    articles: words('la, el, una, un, esta, este, nuestra, su, mi'),
    persons: words('víctima, sobreviviente, superviviente, niña, niño, chica, mujer, hombre, menor, hermana, hija'),
    connectors: words('llamada, llamado, de nombre'),
    nameIs: words('se llama, su nombre es'),
    notNames: [],
    phones: words('tel, teléfono, móvil, celular'),
    documents: words('pasaporte, cédula, documento de identidad, carné de identidad'),
    numberWords: words('número, nro, no, n'),
    births: words('nacida el, nacido el, fecha de nacimiento'),
    months: words(
      'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
    ),
    ages: words('de # años, # años'),
    prepositions: words('en, de, desde, cerca de'),
    streetsBefore: words('calle, avenida, plaza, carrera'),
    streetsAfter: [],
  },
};
