/** Nothing but the act itself is asked. */
export class ReconfirmBody {
  [name: string]: never;
}
