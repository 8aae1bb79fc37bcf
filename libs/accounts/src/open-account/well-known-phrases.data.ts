/**
 * Sentences that everybody knows, and names of this platform: to an estimate they are several words, to an attacker one. Lower
 * case, letters and digits only.
 */
export const wellKnownPhrases: ReadonlySet<string> = new Set(
  `
  correcthorsebatterystaple thequickbrownfox thequickbrownfoxjumpsoverthelazydog tobeornottobe tobeornottobethatisthequestion
  maytheforcebewithyou ihaveadreamspeech allyouneedislove onceuponatimeinthewest inthebeginningwastheword happybirthdaytoyou
  welcometotheteam ihateyourpassword thisisnotapassword supercalifragilisticexpialidocious honorificabilitudinitatibus
  liverpoolfootballclub manchesterunited realmadridcampeon unitednationsgeneva unitednationsnewyork humantrafficking
  traffickinginpersons antitrafficking goodpracticesagainsttrafficking icatexchangeplatform wethepeoplesoftheunitednations
  `
    .trim()
    .split(/\s+/),
);
