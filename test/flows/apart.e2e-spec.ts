import { type StandIn, startStandIn } from '../support/kurrent-stand-in/stand-in.js';
import { type Redis, startRedis } from '../support/mail-redis.js';
import { Demo } from './demo.js';
import { goesFromDraftToCatalogue } from './draft-to-catalogue.contract.js';

/** Two processes that answer and two that work, events in what speaks the protocol of KurrentDB, the queue in a Redis. */
describe('A practice, from draft to the public catalogue, in an exchange that has grown', () => {
  let redis: Redis;
  let events: StandIn;
  beforeAll(async () => {
    [redis, events] = await Promise.all([startRedis(), startStandIn()]);
  });
  afterAll(() => Promise.all([redis.close(), events.close()]));

  goesFromDraftToCatalogue(() => Demo.startApart({ EVENT_STORE_URL: events.url, REDIS_URL: redis.url }));

  it('has put its events where they were wanted', () => {
    expect(events.count()).toBeGreaterThan(1_400);
  });
});
