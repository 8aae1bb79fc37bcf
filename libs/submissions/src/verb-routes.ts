import { Body, HttpCode, Param, Post } from '@nestjs/common';
import type { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { type Account, AskedBy, CurrentActor } from '#libs/accounts';
import type { Asked } from '#libs/event-store';
import { CarryOutVerb } from './carry-out-verb.js';
import { SubmissionId } from './submission-id.js';
import { type WrittenVerb, writes, writtenVerbs } from './verbs.js';

interface Carries {
  readonly commands: CommandBus;
}

/** Gives a controller one documented route a verb, `POST <id>/<verb>`, all made from the table of verbs. */
export function VerbRoutes(): ClassDecorator {
  return ({ prototype }) => {
    for (const verb of writtenVerbs) if (verb !== 'start-draft') addRoute(prototype as Carries, verb);
  };
}

function addRoute(controller: Carries, verb: WrittenVerb): void {
  const { says, body } = writes[verb];
  const route: PropertyDescriptor = { value: handler(verb), writable: true, configurable: true };
  Object.defineProperty(controller, verb, route);
  // What TypeScript writes for a method that stands in the class: by it the body is checked and described.
  Reflect.defineMetadata('design:paramtypes', [String, body, Object, Object], controller, verb);
  [Param('id', SubmissionId), Body(), CurrentActor(), AskedBy()].forEach((give, index) =>
    give(controller, verb, index),
  );
  const described = [
    ApiOperation({ operationId: verb, summary: says }),
    ApiParam({ name: 'id', format: 'uuid' }),
    ApiBody({ type: body }),
    ApiOkResponse({ description: '{ position }' }),
  ];
  for (const decorate of [Post(`:id/${verb}`), HttpCode(200), ...described]) decorate(controller, verb, route);
}

const handler = (verb: WrittenVerb) =>
  async function (this: Carries, id: string, body: object, by: Account, asked: Asked) {
    return { position: await this.commands.execute(new CarryOutVerb(verb, id, body, by, asked)) };
  };
