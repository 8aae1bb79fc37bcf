/** What pages and lists show in place of a name that is erased. */
export const formerMember = 'A former member';

/**
 * Takes the person out of an account (`$1`): events still name its id, and it can never be used again. The address is
 * replaced by one that no mail will ever reach (RFC 2606), so that the person could be invited anew.
 */
export const erased = `
  update accounts.account
     set name = '${formerMember}', email = id || '@erased.invalid', password_hash = null, language = default,
         disabled_at = coalesce(disabled_at, now()), erased_at = now()
   where id = $1 and erased_at is null`;
