import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Account, FindAccounts } from '#libs/accounts';
import { Unknown } from '#libs/event-store';
import { renderPage } from '#libs/web';
import type { Verb } from '../lifecycle.js';
import type { SeenSubmission } from '../overview/seen-submission.js';
import { sectionOf } from '../template.js';
import type { Filled } from './filled.js';
import { SectionPage } from './section-page.js';
import { pageOfVerb, workPage } from './work-pages.js';

/** Shows the form of a verb, empty or again. */
@Injectable()
export class Forms {
  constructor(private readonly queries: QueryBus) {}

  async show(verb: Verb, filled: Filled): Promise<string> {
    if (verb === 'edit-section') return showSection(filled);
    const name = pageOfVerb(verb);
    const where = name === undefined ? undefined : workPage(name);
    if (!name || !where) throw new Unknown('This is done on the page of the submission');
    const { seen, sent } = filled;
    // A button that was pressed stays, though it may just have been closed: the error says why.
    const isShown = (one: Verb) => seen.open.includes(one) || (one === verb && filled.errors.length > 0);
    const forms = where.forms.map((verbs) => verbs.filter(isShown)).filter((verbs) => verbs.length > 0);
    const section = typeof sent['section'] === 'string' ? sent['section'] : undefined;
    const reviewers = seen.sight === 'everything' ? await this.reviewersFor(seen) : [];
    return renderPage(where.view({ ...filled, name, forms, section, reviewers }));
  }

  /** Those who may be asked; whether one really may is decided when they are. */
  private async reviewersFor({ authors, reviewers }: SeenSubmission): Promise<Account[]> {
    const own = authors.map(({ organisation }) => organisation);
    const taken = reviewers.filter(({ status }) => status !== 'released').map(({ id }) => id);
    const all = await this.queries.execute(new FindAccounts('reviewer'));
    return all
      .filter(({ id, organisation }) => !own.includes(organisation) && !taken.includes(id))
      .toSorted((a, b) => a.organisation.localeCompare(b.organisation));
  }
}

function showSection(filled: Filled): string {
  const section = sectionOf(filled.seen.kind, String(filled.sent['section']));
  if (!section) throw new Unknown('There is no such section');
  return renderPage(SectionPage({ ...filled, section }));
}
