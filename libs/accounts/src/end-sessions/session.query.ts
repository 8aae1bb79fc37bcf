import { IsUUID } from 'class-validator';

export class SessionOf {
  /** Id of a session, as lists have it; never its token. */
  @IsUUID() session: string;
}
