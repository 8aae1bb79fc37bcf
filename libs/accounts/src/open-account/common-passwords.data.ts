/**
 * Long passwords that many people have thought of: walks over a keyboard, well-known phrases, the words of this platform.
 * Lower case, letters and digits only. Repeated pieces (`passwordpassword`) need no list: a rule refuses them.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  123456789012345 1234567890123456 12345678901234567890 12345678987654321 123456789123456789 098765432109876
  9876543210987654 0987654321098765 12345678910111213 1234567890qwerty 1234567890qwertyuiop qwerty1234567890
  qwertyuiop12345 qwertyuiop123456 qwertyuiop1234567890 qwertyuiopasdfg qwertyuiopasdfgh qwertyuiopasdfghjkl
  qwertyuiopasdfghjklzxcvbnm qwertzuiopasdfghjkl azertyuiopqsdfghjklm asdfghjklzxcvbnm asdfghjkl123456789
  zxcvbnmasdfghjkl zxcvbnmasdfghjklqwertyuiop 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc4rfv 1qaz2wsx3edc4rfv5tgb
  qazwsxedcrfvtgb qazwsxedcrfvtgbyhnujm q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 zaq12wsxcde34rfv abcdefghijklmno
  abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abcdefgh12345678 abcdefghij1234567890 a1b2c3d4e5f6g7h8 aabbccddeeffgghh
  password1234567 password12345678 password123456789 passwordpassword1 passw0rdpassw0rd1 mypasswordispassword
  thisismypassword thisismypassword1 thisisapassword thisisnotapassword thepasswordispassword ihateyourpassword
  pleaseletmeinnow changemechangeme1 changethispassword defaultpassword defaultpassword1 temporarypassword
  administrator123 administrator1234 adminadminadmin1 superadministrator rootrootrootroot1 welcome123456789
  welcometotheteam correcthorsebatterystaple thequickbrownfox thequickbrownfoxjumpsoverthelazydog tobeornottobe
  tobeornottobethatisthequestion maytheforcebewithyou maytheforcebewithyou1 iloveyousomuch123 iloveyouforever1
  iloveyouverymuch ihaveadreamspeech allyouneedislove onceuponatime123 onceuponatimeinthewest inthebeginningwastheword
  happybirthdaytoyou merrychristmas1 supercalifragilisticexpialidocious honorificabilitudinitatibus
  liverpoolfootballclub manchesterunited manchesterunited1 realmadridcampeon fcbarcelona1899 christianoronaldo
  unitednations123 unitednations1945 unitednationsgeneva humantrafficking traffickinginpersons antitrafficking
  antitrafficking1 goodpractices123 icatexchange123 icatexchangeplatform samplepassword1 samplepassword123
  `
    .trim()
    .split(/\s+/),
);
