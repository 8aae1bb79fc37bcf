import { type DataSource, type EntityManager, type ObjectLiteral, type QueryRunner, Table } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { Projection } from './projection.js';

export type Schema = 'read_model' | 'read_model_next';

/** Rows by key; null where there shall be none. */
export type Rows<Row> = Map<string, Row | null>;

/** The table of a projection, live or in the making: made, read and written as the entity says, many rows at a time. */
export class ReadModelTable<Row extends ObjectLiteral> {
  /** As SQL names it. */
  readonly path: string;
  private readonly table: Table;
  readonly columns: ColumnMetadata[];
  private readonly key: ColumnMetadata;

  constructor(
    private readonly source: DataSource,
    private readonly projection: Projection<Row>,
    schema: Schema = 'read_model',
  ) {
    const metadata = source.getMetadata(projection.entity);
    const [key, ...others] = metadata.primaryColumns;
    if (!key || others.length > 0) throw new Error(`${metadata.name} must have one primary key: the key of an event`);
    this.key = key;
    this.columns = metadata.columns;
    this.table = Table.create(metadata, source.driver);
    this.table.schema = schema;
    this.table.name = `${schema}.${metadata.tableName}`;
    this.path = `"${schema}"."${metadata.tableName}"`;
  }

  /** Its columns, as SQL lists them. */
  get names(): string {
    return this.columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  }

  /** Without its indexes: rows are copied faster into a bare table. */
  async create(db: QueryRunner): Promise<void> {
    await db.query(`drop table if exists ${this.path}`);
    await db.createTable(this.table, false, false, false);
  }

  async index(db: QueryRunner): Promise<void> {
    // TypeORM adds each index to the table that it reads them from: it gets a list of its own.
    await db.createIndices(this.table, [...this.table.indices]);
    for (const index of this.projection.indexes ?? []) await db.query(`create index on ${this.path} ${index}`);
    await db.query(`analyze ${this.path}`);
  }

  async load(db: EntityManager, keys: string[]): Promise<Rows<Row>> {
    const text = `select * from ${this.path} where "${this.key.databaseName}" = any($1::${this.type(this.key)}[])`;
    const found = await db.query<Record<string, unknown>[]>(text, [keys]);
    return new Map(found.map((values) => [String(values[this.key.databaseName]), this.row(values)]));
  }

  async save(db: EntityManager, rows: Rows<Row>): Promise<void> {
    const kept = [...rows.values()].filter((row) => row !== null);
    const gone = [...rows].filter(([, row]) => row === null).map(([key]) => key);
    if (kept.length > 0) await db.query(this.upsert(), [JSON.stringify(kept.map((row) => this.values(row)))]);
    if (gone.length > 0) await db.query(this.remove(), [gone]);
  }

  /** Of all rows in order of their keys: equal where and only where the read models are. */
  async hash(db: EntityManager): Promise<string> {
    const text = `
      select md5(coalesce(string_agg(md5(t::text), '' order by "${this.key.databaseName}"::text collate "C"), '')) as hash
      from ${this.path} as t`;
    const [found] = await db.query<{ hash: string }[]>(text);
    return found!.hash;
  }

  /** What a row holds, as its columns have it. */
  private values(row: Row): Record<string, unknown> {
    return Object.fromEntries(
      this.columns.map((column) => [column.databaseName, column.getEntityValue(row, true) ?? null]),
    );
  }

  private row(values: Record<string, unknown>): Row {
    const row: ObjectLiteral = {};
    for (const column of this.columns)
      column.setEntityValue(row, this.source.driver.prepareHydratedValue(values[column.databaseName], column));
    return row as Row;
  }

  private upsert(): string {
    const names = this.names;
    const changes = this.columns.map(({ databaseName: name }) => `"${name}" = excluded."${name}"`).join(', ');
    return `
      insert into ${this.path} (${names}) select ${names} from json_populate_recordset(null::${this.path}, $1)
      on conflict ("${this.key.databaseName}") do update set ${changes}`;
  }

  private remove(): string {
    return `delete from ${this.path} where "${this.key.databaseName}" = any($1::${this.type(this.key)}[])`;
  }

  private type(column: ColumnMetadata): string {
    return this.source.driver.normalizeType(column);
  }
}
