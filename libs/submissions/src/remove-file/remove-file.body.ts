import { IsUUID } from 'class-validator';

export class RemoveFileBody {
  @IsUUID() file: string;
}
