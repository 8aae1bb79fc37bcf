/** Nothing but the act itself is asked. */
export class AcceptCoAuthorshipBody {
  [name: string]: never;
}
