import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { May } from '../admit/may.js';
import { LogAsked } from './log.query.js';
import { LoggedPart } from './logged.body.js';
import { ReadSecurityLog } from './read-log.js';

/** What happened to accounts, for administrators and for what watches over an installation. */
@ApiTags('accounts')
@Controller('api/v1/security-log')
@May('read the security log')
export class SecurityLogController {
  constructor(private readonly queries: QueryBus) {}

  /** The newest first. */
  @Get()
  read(@Query() { limit, cursor, ...lookedFor }: LogAsked): Promise<LoggedPart> {
    return this.queries.execute(new ReadSecurityLog(lookedFor, limit, cursor));
  }
}
