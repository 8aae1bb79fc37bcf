import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const many = 10;
/** Without the letters and digits that look like others. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
/** 3 groups of 5 of 31 letters: 74 bits. */
const groups = [5, 5, 5];

const group = (length: number) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
const newCode = () => groups.map(group).join('-');

/** 74 random bits need no slow hash (OWASP ASVS 5.0, 6.5.2); the account keeps equal codes of two people apart. */
const hashed = (account: string, code: string) =>
  createHash('sha256')
    .update(`${account} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`)
    .digest();

/** Ten codes for whoever has lost what makes the others. Shown once, kept as hashes, each good once. */
@Injectable()
export class RecoveryCodes {
  /** New ones; those from before are good for nothing. */
  async make(db: EntityManager, account: string): Promise<string[]> {
    const codes = Array.from({ length: many }, newCode);
    await db.query('delete from accounts.recovery_code where account = $1', [account]);
    await db.query('insert into accounts.recovery_code (account, code_hash) select $1, unnest($2::bytea[])', [
      account,
      codes.map((code) => hashed(account, code)),
    ]);
    return codes;
  }

  /** Uses a code up. One statement, so that of many who come with it at once one gets in. */
  async use(db: EntityManager, account: string, code: string): Promise<boolean> {
    const [rows] = await db.query<[unknown[], number]>(
      `update accounts.recovery_code set used_at = now()
        where account = $1 and code_hash = $2 and used_at is null returning account`,
      [account, hashed(account, code)],
    );
    return rows.length > 0;
  }

  /** The first ones; null for whoever has some left. Hold the account: two at once would both get some. */
  async makeFirst(db: EntityManager, account: string): Promise<string[] | null> {
    const left = 'select from accounts.recovery_code where account = $1 and used_at is null limit 1';
    const isLeft = (await db.query<unknown[]>(left, [account])).length > 0;
    return isLeft ? null : this.make(db, account);
  }
}
