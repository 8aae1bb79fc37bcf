import type { OpenAPIObject } from '@nestjs/swagger';

/** One thing that the API does. */
export interface Operation {
  /** Fits into an address after `#`. */
  id: string;
  method: string;
  path: string;
  summary: string;
  fields: Field[];
}

interface Field {
  name: string;
  place: string;
  type: string;
  required: boolean;
  about: string;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

type PathItem = OpenAPIObject['paths'][string];
type OperationObject = NonNullable<PathItem['get']>;
type Schema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;
type Referable = Schema | { $ref: string };

/** What a description of the API offers, by what it is about: the alphabet, for want of an order that all would expect. */
export function operationsOf(document: OpenAPIObject): Record<string, Operation[]> {
  const groups: Record<string, Operation[]> = {};
  const paths = Object.entries(document.paths).toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [path, item] of paths)
    for (const method of methods) {
      const found = item[method];
      if (found) (groups[groupOf(path, found)] ??= []).push(operation(document, path, method, found));
    }
  return groups;
}

/** Without a tag, what comes after the version: `/api/v1/catalogue/{number}` is about the catalogue. */
const groupOf = (path: string, { tags }: OperationObject) =>
  tags?.[0]?.toLowerCase() ?? path.replace(/^\/api\/v1\//, '').split('/')[0] ?? '';

const operation = (document: OpenAPIObject, path: string, method: string, found: OperationObject): Operation => ({
  id: found.operationId ?? `${method}-${path}`.replace(/\W+/g, '-'),
  method: method.toUpperCase(),
  path,
  summary: [found.summary, found.description].filter(Boolean).join('. '),
  fields: [...parameters(document, found), ...body(document, found)],
});

const parameters = (document: OpenAPIObject, { parameters = [] }: OperationObject): Field[] =>
  parameters.flatMap((parameter) =>
    '$ref' in parameter
      ? []
      : {
          name: parameter.name,
          place: parameter.in,
          type: typeOf(document, parameter.schema),
          required: parameter.required ?? false,
          about: parameter.description ?? '',
        },
  );

function body(document: OpenAPIObject, { requestBody }: OperationObject): Field[] {
  if (!requestBody || '$ref' in requestBody) return [];
  const schema = resolved(document, Object.values(requestBody.content)[0]?.schema);
  return Object.entries(schema?.properties ?? {}).map(([name, property]) => ({
    name,
    place: 'body',
    type: typeOf(document, property),
    required: schema?.required?.includes(name) ?? false,
    about: resolved(document, property)?.description ?? '',
  }));
}

function resolved({ components }: OpenAPIObject, schema?: Referable): Schema | undefined {
  if (!schema || !('$ref' in schema)) return schema;
  const found = components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
  return found && !('$ref' in found) ? found : undefined;
}

function typeOf(document: OpenAPIObject, referable?: Referable): string {
  const schema = resolved(document, referable);
  if (!schema) return '';
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.items) return `${typeOf(document, schema.items)}[]`;
  return [schema.type, schema.format].flat().filter(Boolean).join(', ');
}
