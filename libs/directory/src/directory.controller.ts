import { Controller, Get } from '@nestjs/common';
import { May } from '#libs/accounts';
import { instruments } from './instruments.js';
import { mechanisms } from './mechanisms.js';
import { organisations } from './organisations.js';

/** The directory as JSON: small lists that change with a release, so nothing is paged. */
@Controller('api/v1')
@May('read the directory')
export class DirectoryController {
  @Get('organisations')
  organisations() {
    return { items: organisations };
  }

  @Get('instruments')
  instruments() {
    return { items: instruments };
  }

  @Get('mechanisms')
  mechanisms() {
    return { items: mechanisms };
  }
}
