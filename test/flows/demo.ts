import { randomBytes } from 'node:crypto';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Exchange, passwordOf, startApi, startExchange, startWorker } from '../faults/exchange-process.js';
import { startFront } from '../support/front.js';
import { tell } from '../support/people.js';
import { Person } from './person.js';

/** The demo as a newcomer starts it, with its sample people and records, on a database of its own. */
export class Demo {
  private readonly people: Person[] = [];

  private constructor(
    private readonly database: TestDatabase,
    private readonly exchange: Pick<Exchange, 'url' | 'printed' | 'stop'>,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<Demo> {
    const database = await freshDatabase();
    return new Demo(database, await startExchange({ env: { DATABASE_URL: database.url, ...env }, demo: true }));
  }

  /** The same exchange as it grows: what one process has begun goes on in two that answer and two that work. */
  static async startApart(env: Record<string, string>): Promise<Demo> {
    const shared = { ...env, SECRETS_KEY: randomBytes(32).toString('base64') };
    const { database, exchange } = await Demo.start(shared);
    await exchange.stop();
    const settings = { DATABASE_URL: database.url, ...shared };
    const workers = await Promise.all([startWorker(settings), startWorker(settings)]);
    const apis = await Promise.all([startApi(settings), startApi(settings)]);
    const front = await startFront(apis.map(({ url }) => url));
    const stop = async () => {
      await front.close();
      await Promise.all([...apis, ...workers].map((one) => one.stop()));
      return 0;
    };
    return new Demo(database, { url: front.url, printed: exchange.printed, stop });
  }

  get url(): string {
    return this.exchange.url;
  }

  password(email: string): string {
    return passwordOf(this.exchange.printed(), email);
  }

  async visitor(javaScriptEnabled = false): Promise<Person> {
    const person = await Person.at(this.url, javaScriptEnabled);
    this.people.push(person);
    return person;
  }

  /** One of the sample cast, signed in: `contributor`, `reviewer-1`. */
  async as(name: string, javaScriptEnabled = false): Promise<Person> {
    const email = `${name}@sample.invalid`;
    return (await this.visitor(javaScriptEnabled)).signIn(email, this.password(email));
  }

  /** As if somebody had done nothing for twenty minutes: what they last showed is stale, and their app has come to new codes. */
  async letTimePass(email: string): Promise<void> {
    const own = 'account = (select id from accounts.account where email = $1)';
    await tell(
      this.database.url,
      `with sessions as (update accounts.session set proved_at = proved_at - interval '20 minutes' where ${own})
       update accounts.one_time_code set last_step = last_step - 40 where ${own}`,
      [email],
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.people.map((person) => person.close()));
    await this.exchange.stop();
    await this.database.drop();
  }
}
