import { Injectable, type PipeTransform } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { Unknown } from '#libs/event-store';

/** The `id` in an address: what is no UUID is no submission either. */
@Injectable()
export class SubmissionId implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!isUuid(id)) throw new Unknown('There is no such submission');
    return id.toLowerCase();
  }
}
