import { safeName, typeOf } from './what-file.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');

it.each([
  ['a PDF, whatever it is called', bytes('%PDF-1.7 …'), 'a.txt', 'application/pdf'],
  ['plain text', bytes('Zürich, 1994\n\tyes'), 'notes', 'text/plain'],
  ['a table', bytes('a;b\r\n1;2'), 'TABLE.CSV', 'text/csv'],
  ['a picture that says it is a PDF', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a.pdf', null],
  ['a zip, as office files are', Buffer.from('PK\u0003\u0004', 'latin1'), 'a.docx', null],
  ['a page that could run in a browser', bytes('<!DOCTYPE html><script>'), 'a.txt', null],
  ['text that is not UTF-8', Buffer.from([0x5a, 0xfc, 0x72]), 'a.txt', null],
])('knows %s by its bytes', (_, content, name, type) => {
  expect(typeOf(content, name)).toBe(type);
});

it.each([
  ['../../etc/passwd', 'passwd.txt'],
  ['C:\\Users\\me\\report.final.pdf', 'report.final.txt'],
  ['a\u202Efdp.exe', 'a fdp.txt'],
  ['.htaccess', 'file.txt'],
  ['"; rm -rf', '; rm -rf.txt'],
  ['Résumé – été.txt', 'Résumé – été.txt'],
  ['x'.repeat(300), `${'x'.repeat(98)}.txt`],
  ['😀'.repeat(100), `${'😀'.repeat(98)}.txt`],
])('makes of %s a name that can be saved anywhere', (name, safe) => {
  expect(safeName(name, 'text/plain')).toBe(safe);
});
