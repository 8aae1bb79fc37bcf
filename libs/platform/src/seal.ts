import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

const cipher = 'aes-256-gcm';
/** Bytes of the nonce and of the tag (NIST SP 800-38D, 5.2.1). */
const [nonceBytes, tagBytes] = [12, 16];

/** What was sealed was altered, was sealed for something else, or by a key that is not here. */
export class CannotOpen extends Error {
  constructor(context: string) {
    super(`What is kept of ${context} cannot be opened with the keys of this installation`);
  }
}

/** Seals secrets that the database keeps: a copy of it, without the key, shows none of them (AES-256-GCM). */
@Injectable()
export class Seal {
  private keys: Buffer[] | null = null;

  constructor(private readonly config: Config) {}

  /** `context` says whose secret it is; only the same opens it, so that no row can lend its secret to another. */
  seal(text: string, context: string): string {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.allKeys()[0]!, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([nonce, sealing.update(text, 'utf8'), sealing.final()]);
    return Buffer.concat([sealed, sealing.getAuthTag()]).toString('base64url');
  }

  /** Throws `CannotOpen`. */
  open(sealed: string, context: string): string {
    for (const key of this.allKeys()) {
      const text = opened(Buffer.from(sealed, 'base64url'), key, context);
      if (text !== null) return text;
    }
    throw new CannotOpen(context);
  }

  /** Which key opens it: the one of now, the one before, or none. */
  openedBy(sealed: string, context: string): 'now' | 'before' | 'none' {
    const nth = this.allKeys().findIndex((key) => opened(Buffer.from(sealed, 'base64url'), key, context) !== null);
    return (['now', 'before'] as const)[nth] ?? 'none';
  }

  /** The key, and the one before it, which only opens. Read when first needed: many processes seal nothing. */
  private allKeys(): Buffer[] {
    const { secretsKey, secretsKeyBefore, dataDir } = this.config;
    this.keys ??= [secretsKey ?? keyIn(dataDir), ...(secretsKeyBefore ? [secretsKeyBefore] : [])].map((key) =>
      Buffer.from(key, 'base64'),
    );
    return this.keys;
  }
}

function opened(sealed: Buffer, key: Buffer, context: string): string | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-tagBytes));
  try {
    return opening.update(sealed.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return null;
  }
}

/** The key of an installation that was given none: made once, readable by its owner only. Of several who make it one wins. */
function keyIn(dataDir: string): string {
  const path = join(dataDir, 'secrets.key');
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  mkdirSync(dataDir, { recursive: true });
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  try {
    writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}
