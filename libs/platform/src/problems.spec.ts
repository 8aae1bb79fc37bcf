import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpException, Injectable, Module, Param, Post } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { BadInput, Conflict, NotAllowed, Refused, StoreUnavailable, Unknown } from '#libs/event-store';
import { type Problem, problemKinds, ProofNeeded } from './problems.js';
import { ProblemPages, ProblemsFilter } from './problems.filter.js';
import { validation } from './validation.js';
import { readWellFormed } from './well-formed.js';

class Score {
  @IsInt() score!: number;
}

class Note {
  @IsString() @MaxLength(10) title!: string;
  @IsOptional() @ValidateNested() @Type(() => Score) score?: Score;
  @IsOptional() fields?: unknown;
}

const thrown: Record<string, unknown> = {
  'bad-input': new BadInput([{ field: 'title', message: 'is empty' }]),
  'not-allowed': new NotAllowed('Not yours'),
  'proof-needed': new ProofNeeded(),
  'too-many-attempts': Object.assign(new HttpException('Too many', 429), { retryAfter: 37 }),
  unknown: new Unknown('No such thing'),
  refused: new Refused('At most 3', 'x', { most: 3 }),
  conflict: new Conflict('submission-1', 3),
  unavailable: new StoreUnavailable('gone'),
  lost: Object.assign(new Error('x'), { driverError: Object.assign(new Error('y'), { code: '57P01' }) }),
  fault: new Error('secret words'),
  text: 'secret words',
};

@Controller()
class Things {
  @Get('throw/:what') throw(@Param('what') what: string) {
    throw thrown[what];
  }
  @Get('things/:id') thing(@Param('id') id: string) {
    return { id };
  }
  @Post('notes') write(@Body() note: Note) {
    return { title: note.title };
  }
}

@Injectable()
class Pages extends ProblemPages {
  render({ status }: Problem) {
    return `<h1>${status}</h1>`;
  }
}

@Module({
  controllers: [Things],
  providers: [
    ProblemsFilter,
    { provide: APP_FILTER, useExisting: ProblemsFilter },
    { provide: ProblemPages, useClass: Pages },
  ],
})
class Shell {}

let app: NestFastifyApplication;

beforeAll(async () => {
  const module = await Test.createTestingModule({ imports: [Shell] }).compile();
  app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ bodyLimit: 1024 * 1024 }), {
    logger: false,
  });
  app.useGlobalPipes(validation());
  readWellFormed(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

afterAll(() => app.close());

const post = (payload: string, type = 'application/json') =>
  app.inject({ method: 'POST', url: '/notes', headers: { 'content-type': type }, payload });

/** The status, and the fields that the problem names. */
const refused = async (payload: string, type?: string) => {
  const answer = await post(payload, type);
  expect(answer.headers['content-type']).toBe('application/problem+json');
  const { status, errors = [] } = answer.json<Problem>();
  expect(answer.statusCode).toBe(status);
  return [status, ...errors.map(({ field }) => field)];
};

describe('what is thrown', () => {
  it.each([
    ['bad-input', 400],
    ['not-allowed', 403],
    ['unknown', 404],
    ['refused', 409],
    ['conflict', 409],
    ['unavailable', 503],
    ['fault', 500],
  ])('is told as a %s problem', async (what, status) => {
    const answer = await app.inject(`/throw/${what}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(answer.json()).toMatchObject({ type: `/problems/${what}`, status, title: expect.any(String) });
  });

  it('names the rule that said no', async () => {
    expect((await app.inject('/throw/refused')).json()).toMatchObject({
      detail: 'At most 3',
      code: 'x',
      values: { most: 3 },
    });
  });

  it('tells a lost database with when to come back', async () => {
    const { statusCode, headers } = await app.inject('/throw/lost');
    expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
  });

  it('tells who asked too often how long to wait', async () => {
    const { statusCode, headers } = await app.inject('/throw/too-many-attempts');
    expect([statusCode, headers['retry-after']]).toEqual([429, '37']);
  });

  it.each(['fault', 'text'])('keeps to itself what was wrong on our side (%s), but for an id', async (what) => {
    const answer = await app.inject(`/throw/${what}`);
    expect(answer.payload).not.toContain('secret');
    expect(answer.json()).toMatchObject({ status: 500, id: expect.any(String) });
  });

  it('is a page for a browser, and never one under /api', async () => {
    const accept = 'text/html,*/*;q=0.8';
    const page = await app.inject({ url: '/throw/unknown', headers: { accept } });
    expect([page.statusCode, page.payload]).toEqual([404, '<h1>404</h1>']);
    expect((await app.inject({ url: '/nowhere', headers: { accept } })).payload).toBe('<h1>404</h1>');
    expect((await app.inject({ url: '/api/nowhere', headers: { accept } })).json().type).toBe('/problems/unknown');
  });

  it('has a status and a meaning for every type', () => {
    for (const { status, meaning } of Object.values(problemKinds))
      expect([status > 399, meaning.length > 20]).toEqual([true, true]);
  });
});

describe('what is sent', () => {
  const deep = (levels: number) => `{"title":"x","fields":${'['.repeat(levels)}${']'.repeat(levels)}}`;

  it('is taken where it is right', async () => {
    expect((await post('{"title":"Ein Titel","score":{"score":3}}')).statusCode).toBe(201);
    expect((await post('title=x', 'application/x-www-form-urlencoded')).statusCode).toBe(201);
    expect((await post('{"title":"\\ud83d\\ude00"}')).statusCode).toBe(201);
  });

  it.each([
    ['unknown keys', '{"title":"x","admin":true}', 400, 'admin'],
    ['wrong types', '{"title":5}', 400, 'title'],
    ['wrong types further down', '{"title":"x","score":{"score":"3"}}', 400, 'score.score'],
    ['too long', '{"title":"xxxxxxxxxxx"}', 400, 'title'],
    ['nothing', '{}', 400, 'title'],
    ['NUL', '{"title":"a\\u0000b"}', 400, 'title'],
    ['half a character', '{"title":"\\ud800"}', 400, 'title'],
    ['half a character further down', '{"title":"x","fields":{"a":["b","\\udc00"]}}', 400, 'fields.a.1'],
    ['10,000 nested arrays', deep(10_000), 400, expect.stringMatching(/^fields\.0\.0/)],
    ['a name that every object answers to', '{"title":"x","fields":{"toString":1}}', 400, 'fields.toString'],
    ['5,000 items', `{"title":"x","fields":[${'1,'.repeat(4999)}1]}`, 400, 'fields'],
    ['a list', '[]', 400, 'body'],
    ['a word', '"title"', 400, 'body'],
    ['null', 'null', 400, 'body'],
    ['no JSON', '{"title":', 400, 'body'],
    ['nothing at all', '', 400, 'body'],
    ['the prototype', '{"__proto__":{"title":"x"}}', 400, 'body'],
    ['the constructor', '{"constructor":{"prototype":{"title":"x"}}}', 400, 'body'],
    ['2 MB', `{"title":"${'x'.repeat(2_000_000)}"}`, 413, 'body'],
  ])('is refused with the name of the field: %s', async (_, payload, status, field) => {
    expect(await refused(payload)).toEqual([status, field]);
  });

  it('is refused with a code and its numbers, for pages to say in any language', async () => {
    const reasons = async (payload: string) => (await post(payload)).json<Problem>().errors;
    expect(await reasons('{"title":"xxxxxxxxxxx"}')).toEqual([
      { field: 'title', message: expect.any(String), code: 'too-long', values: { most: 10 } },
    ]);
    expect(await reasons('{"title":1}')).toEqual([{ field: 'title', message: 'must be a string', code: 'unexpected' }]);
    expect(await reasons('{}')).toEqual([{ field: 'title', message: expect.any(String), code: 'needed' }]);
  });

  it('is refused where it is no kind of text that is read here', async () => {
    expect(await refused('<a/>', 'application/xml')).toEqual([415, 'content-type']);
    expect(await refused('title=%00', 'application/x-www-form-urlencoded')).toEqual([400, 'title']);
  });

  it.each(['/things/%00', '/things/1?q=%00', '/things/1?a=1%00'])('is refused in an address too: %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(400);
  });
});
