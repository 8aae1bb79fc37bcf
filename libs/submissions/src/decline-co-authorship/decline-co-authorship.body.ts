/** Nothing but the act itself is asked. */
export class DeclineCoAuthorshipBody {
  [name: string]: never;
}
