import { Injectable } from '@nestjs/common';
import type { Configuration } from 'openid-client';
import { DataSource, type EntityManager } from 'typeorm';
import { Seal, type SealedColumn } from '#libs/platform';
import { discover, type Registration } from './discover.js';
import { NotByProvider } from './not-by-provider.js';

/** The identity provider of an organisation, so far as anyone may know. */
export interface IdentityProvider {
  /** Id of the directory: `unodc`. */
  organisation: string;
  issuer: string;
  clientId: string;
}

interface Row extends IdentityProvider {
  sealed: string;
}

interface Known {
  /** As it was when it was asked: what is set anew is asked anew. */
  row: string;
  /** Milliseconds since 1970. */
  until: number;
  configuration: Promise<Configuration>;
}

const second = 1000;
/** For how long what a provider says of itself is believed, and a provider that did not answer is left in peace. */
const keptFor = { answer: 600 * second, silence: 10 * second };

const select = `
  select organisation, issuer, client_id as "clientId", client_secret as sealed from accounts.identity_provider`;

/** What the client secret of an organisation is sealed for: moved to another row, it opens nothing. */
const contextOf = (organisation: string) => `identity-provider ${organisation}`;

export const sealedClientSecrets: SealedColumn = {
  table: 'accounts.identity_provider',
  key: 'organisation',
  column: 'client_secret',
  contextOf,
};

/** The identity providers of organisations (OpenID Connect). Only their issuers, which administrators set, are ever asked. */
@Injectable()
export class Providers {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly db: DataSource,
    private readonly seal: Seal,
  ) {}

  async list(): Promise<IdentityProvider[]> {
    const rows = await this.db.query<Row[]>(`${select} order by organisation`);
    return rows.map(({ organisation, issuer, clientId }) => ({ organisation, issuer, clientId }));
  }

  has(organisation: string): Promise<boolean> {
    return this.row(organisation).then((row) => row !== null);
  }

  /** Whether some organisation signs its people in itself. */
  async areAny(): Promise<boolean> {
    return (await this.db.query<unknown[]>('select from accounts.identity_provider limit 1')).length > 0;
  }

  /** How an organisation's provider knows us, or null. */
  async registration(organisation: string): Promise<Registration | null> {
    const row = await this.row(organisation);
    return row && this.opened(row);
  }

  async keep(db: EntityManager, organisation: string, { issuer, clientId, clientSecret }: Registration): Promise<void> {
    await db.query(
      `insert into accounts.identity_provider (organisation, issuer, client_id, client_secret) values ($1, $2, $3, $4)
       on conflict (organisation) do update
          set issuer = excluded.issuer, client_id = excluded.client_id, client_secret = excluded.client_secret`,
      [organisation, issuer, clientId, this.seal.seal(clientSecret, contextOf(organisation))],
    );
  }

  /** Answers whether there was one. */
  async forget(db: EntityManager, organisation: string): Promise<boolean> {
    this.known.delete(organisation);
    const [rows] = await db.query<[unknown[], number]>(
      'delete from accounts.identity_provider where organisation = $1 returning organisation',
      [organisation],
    );
    return rows.length > 0;
  }

  /** What is needed to talk with an organisation's provider. Throws `NotByProvider`: `none` or `away`. */
  async reach(organisation: string): Promise<{ issuer: string; configuration: Configuration }> {
    const row = await this.row(organisation);
    if (!row) throw new NotByProvider('none');
    return { issuer: row.issuer, configuration: await this.ask(row) };
  }

  /** However many sign in at once, the provider is asked once. */
  private ask(row: Row): Promise<Configuration> {
    const [now, as] = [Date.now(), JSON.stringify(row)];
    const known = this.known.get(row.organisation);
    if (known?.row === as && known.until > now) return known.configuration;
    const asked: Known = { row: as, until: now + keptFor.answer, configuration: this.configuration(row) };
    asked.configuration.catch(() => (asked.until = Date.now() + keptFor.silence));
    this.known.set(row.organisation, asked);
    return asked.configuration;
  }

  private async configuration(row: Row): Promise<Configuration> {
    try {
      return await discover(this.opened(row));
    } catch (error) {
      throw new NotByProvider('away', error);
    }
  }

  private async row(organisation: string): Promise<Row | null> {
    const [row] = await this.db.query<Row[]>(`${select} where organisation = $1`, [organisation]);
    return row ?? null;
  }

  private opened({ organisation, issuer, clientId, sealed }: Row): Registration {
    return { issuer, clientId, clientSecret: this.seal.open(sealed, contextOf(organisation)) };
  }
}
