import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Account, CurrentActor, May } from '#libs/accounts';
import { ReviewQueue } from './review-queue.js';

@ApiTags('submissions')
@Controller('api/v1/review-queue')
@May('see the review queue')
export class ReviewQueueController {
  constructor(private readonly queries: QueryBus) {}

  @ApiOperation({ summary: 'What waits for the one who asks, in every role that they have' })
  @Get()
  async queue(@CurrentActor() by: Account) {
    const items = await this.queries.execute(new ReviewQueue(by, new Date().toISOString()));
    return { total: items.length, items };
  }
}
