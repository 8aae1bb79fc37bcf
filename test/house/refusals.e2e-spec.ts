import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import refusals from '../../libs/web/src/messages/en/refusals.js';

/** Where reasons are made that pages show. Pages themselves have words of their own. */
const sources = ['submissions', 'catalogue', 'accounts', 'platform']
  .map((context) => `libs/${context}/src`)
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`))
  .filter((path) => /(?<!\.spec)\.tsx?$/.test(path) && !/\/pages\/|\.pages?\.tsx?$|\/wrong-fields\.ts$/.test(path));

/** A reason as it is written in the sources; its code is null where it has none. */
interface Written {
  where: string;
  code: string | null;
}

/** Every `new Refused(…)` and class of its kind, every condition of the lifecycle, and every object that says what is wrong: a sentence for a field. */
function reasonsIn(name: string, text: string): Written[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const add = (node: ts.Node, code: ts.Expression | undefined) =>
    ofCode(code).forEach((one) => found.push({ where: `${name}: ${node.getText().slice(0, 80)}`, code: one }));
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Refused') add(node, node.arguments?.[1]);
    if (ts.isClassDeclaration(node) && isRefused(node))
      superCallsIn(node).forEach((call) => add(call, call.arguments[1]));
    if (ts.isObjectLiteralExpression(node) && has(node, 'message') && isReason(node)) add(node, valueOf(node, 'code'));
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const isRefused = ({ heritageClauses }: ts.ClassDeclaration) =>
  heritageClauses?.some(({ types }) => types.some(({ expression }) => expression.getText() === 'Refused')) ?? false;

function superCallsIn(node: ts.Node): ts.CallExpression[] {
  const inside: ts.CallExpression[] = [];
  node.forEachChild((child) => void inside.push(...superCallsIn(child)));
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword ? [node, ...inside] : inside;
}

const propertyOf = (node: ts.ObjectLiteralExpression, name: string) =>
  node.properties.find((property) => property.name?.getText() === name);
const has = (node: ts.ObjectLiteralExpression, name: string) => propertyOf(node, name) !== undefined;
const isReason = (node: ts.ObjectLiteralExpression) =>
  has(node, 'code') || (has(node, 'field') && !node.properties.some(ts.isSpreadAssignment));

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = propertyOf(node, name);
  if (property && ts.isPropertyAssignment(property)) return property.initializer;
  return property && ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

/** The codes that an expression can be; what is handed on is looked at where it is made. */
function ofCode(code: ts.Expression | undefined): (string | null)[] {
  if (!code) return [null];
  if (ts.isStringLiteral(code)) return [code.text];
  return ts.isBinaryExpression(code) ? ofCode(code.right) : [];
}

const written = sources.flatMap((path) => reasonsIn(path, readFileSync(path, 'utf8')));

/** Codes in tables: of the conditions of the lifecycle, and of the rules of the validator. */
const inTables = ['libs/submissions/src/conditions.ts', 'libs/platform/src/validation.ts']
  .map((path) => readFileSync(path, 'utf8'))
  .flatMap((text) => [...text.matchAll(/^ {2}\w+: '([a-z-]+)',$/gm)].map(([, code]) => code!));

it('Every reason that a page shows has a code, so that nobody reads it in a language they do not know', () => {
  expect(written.length).toBeGreaterThan(50);
  expect(written.filter(({ code }) => code === null)).toEqual([]);
});

it('Every code has a sentence in all languages, and every sentence a code that uses it', () => {
  const asked = new Set([
    ...written.map(({ code }) => `refusal.${code}`),
    ...inTables.map((code) => `refusal.${code}`),
  ]);
  const ofPages = ['refusal.of-item', 'refusal.conflict'];
  expect([...asked, ...ofPages].toSorted()).toEqual(Object.keys(refusals).toSorted());
});

it('A reason without a code is seen, wherever it is written', () => {
  const texts = [
    `throw new Refused('No')`,
    `const wrong = { field: 'a', message: 'No' }`,
    `class Over extends Refused { constructor() { super('No'); } }`,
  ];
  expect(texts.flatMap((text) => reasonsIn('sample.ts', text)).map(({ code }) => code)).toEqual([null, null, null]);
});
