import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Exchange, passwordOf, startExchange } from '../faults/exchange-process.js';
import { Person } from './person.js';

/** The demo as a newcomer starts it, with its sample people and records, on a database of its own. */
export class Demo {
  private readonly people: Person[] = [];

  private constructor(
    private readonly database: TestDatabase,
    private readonly exchange: Exchange,
  ) {}

  static async start(): Promise<Demo> {
    const database = await freshDatabase();
    return new Demo(database, await startExchange({ env: { DATABASE_URL: database.url }, demo: true }));
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

  async stop(): Promise<void> {
    await Promise.all(this.people.map((person) => person.close()));
    await this.exchange.stop();
    await this.database.drop();
  }
}
