import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '#libs/accounts';
import { Unknown } from '#libs/event-store';
import type { Kind } from './events.js';
import { assessmentsNeeded, highestScore, lowestScore, recommendations, rubric } from './rubric.js';
import { templates } from './sections.js';
import { currentEdition } from './template.js';
import { vocabularies } from './vocabularies.js';

const isKind = (word: string): word is Kind => Object.hasOwn(templates, word);

/** The data that forms are made of: what is asked, from which lists, and by what it is judged. */
@ApiTags('templates')
@Controller('api/v1')
@May('read the template')
export class TemplateController {
  @ApiOperation({ summary: 'What is asked of each kind of submission' })
  @Get('templates')
  all() {
    return { edition: currentEdition, templates };
  }

  @ApiOperation({ summary: 'What is asked of one kind: its sections and their fields' })
  @Get('templates/:kind')
  one(@Param('kind') kind: string) {
    if (!isKind(kind))
      throw new Unknown(`There is no template of this kind; there are ${Object.keys(templates).join(', ')}`);
    return { edition: currentEdition, kind, sections: templates[kind] };
  }

  @ApiOperation({ summary: 'By what a submission is judged, and how many must judge it' })
  @Get('rubric')
  rubric() {
    return { criteria: rubric, lowestScore, highestScore, recommendations, assessmentsNeeded };
  }

  @ApiOperation({ summary: 'The closed lists that answers are chosen from' })
  @Get('vocabularies')
  vocabularies() {
    return vocabularies;
  }
}
