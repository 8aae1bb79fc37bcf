import { Demo } from './demo.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: unknown;
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

describe('The description of the API', () => {
  let demo: Demo;
  let description: Description;
  beforeAll(async () => {
    demo = await Demo.start();
    description = (await (await fetch(`${demo.url}/api/openapi.json`)).json()) as Description;
  }, 120_000);
  afterAll(() => demo.stop());

  const operations = () =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, ...operation })),
    );

  it('is OpenAPI 3.1, with a name of its own for every operation', () => {
    expect(description.openapi).toMatch(/^3\.1/);
    const names = operations().map(({ operationId }) => operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('names every part of an address that varies', () => {
    for (const { path, parameters = [] } of operations()) {
      const varying = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect([path, named]).toEqual([path, varying]);
    }
  });

  it('points at no shape that it does not hold', () => {
    const pointedAt = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name!,
    );
    expect(pointedAt.length).toBeGreaterThan(20);
    expect(pointedAt.filter((name) => !(name in description.components.schemas))).toEqual([]);
  });

  it('says what a verb takes, and the verb takes it', async () => {
    expect(description.paths['/api/v1/submissions/{id}/assess']?.['post']?.requestBody).toBeDefined();
    const taken = await fetch(`${demo.url}/api/v1/submissions/${crypto.randomUUID()}/assess`, { method: 'POST' });
    expect(taken.status).toBe(401);
  });

  it('is read by people too, at /api', async () => {
    const page = await (await fetch(`${demo.url}/api`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('/api/v1/catalogue');
  });
});
