/** Words that belong to every page, and to the pages that belong to no context. */
export default {
  'web.brand': 'ICAT Exchange',
  'web.brand.line': 'Good practices against trafficking in persons',
  'web.skip': 'Skip to content',
  'web.title': '{page} – ICAT Exchange',
  'web.title.error': 'Error: {page}',
  'web.nav': 'Main',
  'web.nav.catalogue': 'Catalogue',
  'web.nav.desk': 'Desk',
  'web.nav.submissions': 'My submissions',
  'web.nav.inbox': 'Inbox',
  'web.nav.unread': '{count, plural, one {# unread notice} other {# unread notices}}',
  'web.nav.sign-in': 'Sign in',
  'web.nav.sign-out': 'Sign out',
  'web.languages': 'Languages',
  'web.footer':
    'ICAT, the Inter-Agency Coordination Group against Trafficking in Persons, was established by General Assembly resolution 61/180.',
  'web.footer.nav': 'About this site',
  'web.footer.about': 'About',
  'web.footer.criteria': 'Criteria for a good practice',
  'web.footer.api': 'Open data and API',
  'web.footer.accessibility': 'Accessibility',

  'web.form.errors': '{count, plural, one {There is a problem} other {There are # problems}}',
  'web.form.error': 'Error:',
  'web.form.optional': 'optional',
  'web.form.choose': 'Choose …',
  'web.form.none': 'No answer',
  'web.form.at-most': 'At most {count, plural, one {# character} other {# characters}}',
  'web.form.left': '{count, plural, one {# character left} other {# characters left}}',
  'web.form.over': '{count, plural, one {# character too many} other {# characters too many}}',
  'web.form.lines': 'One a line',
  'web.form.chosen': 'Chosen: {names}',
  'web.form.all': '{count, plural, one {Show the one choice} other {Choose from all #}}',
  'web.form.record': 'Number {number}',
  'web.form.more-records': 'Save to get room for another one.',

  'web.search': 'Search',
  'web.filter': 'Filter',
  'web.filter.chosen': '{count, plural, one {# filter chosen} other {# filters chosen}}',
  'web.filter.apply': 'Show results',
  'web.filter.clear': 'Clear all filters',
  'web.pager': 'Pages',
  'web.pager.next': 'Next page',
  'web.pager.previous': 'Previous page',
  'web.pager.first': 'First page',

  'web.home.title': 'What works against trafficking in persons',
  'web.home.lead':
    'Practices, experiences and resources of the organisations that work together in ICAT, reviewed by experts, open to all.',
  'web.home.search': 'Search the catalogue',
  'web.home.count':
    '{total, plural, =0 {Nothing has been published yet} one {One entry in the catalogue} other {{total, number} entries in the catalogue}}',
  'web.home.priorities': 'Five common priorities',
  'web.home.priorities.lead': 'What ICAT agreed in 2012 to put first, and what the catalogue holds on each.',
  'web.home.entries': '{count, plural, =0 {no entry yet} one {# entry} other {# entries}}',
  'web.home.latest': 'Latest in the catalogue',
  'web.home.all': 'See all',
  'web.home.how': 'How an entry comes here',
  'web.home.how.written': 'Written by those who did it',
  'web.home.how.written.text':
    'A member organisation describes what it did, for whom, with what result, and what did not work.',
  'web.home.how.reviewed': 'Reviewed by those who did not',
  'web.home.how.reviewed.text':
    'Experts of other organisations assess it by public criteria; a practice needs two of them.',
  'web.home.how.safe': 'Published once it is safe',
  'web.home.how.safe.text':
    'Two people look at what will be seen before it is public. No entry may name or point to a victim.',
  'web.home.criteria': 'Read the criteria',

  'web.about.title': 'About ICAT Exchange',
  'web.about.lead':
    'A place where the organisations of ICAT keep what they have learnt against trafficking in persons, so that others can use it.',
  'web.about.who': 'Who is behind it',
  'web.about.who.text':
    'ICAT is the policy forum through which agencies of the United Nations and other international organisations coordinate their work against trafficking in persons. It began in Tokyo in 2006, was established by General Assembly resolution 61/180, and was called on again by the Global Plan of Action in 2010. UNODC coordinates it; its chair rotates.',
  'web.about.what': 'What is in it',
  'web.about.what.practice':
    'A practice is something that was done and worked, or did not: a failure told honestly is evidence too.',
  'web.about.what.experience':
    'An experience says who used a practice elsewhere, how they adapted it, and with what result.',
  'web.about.what.resource': 'A resource is a publication, a tool, a training or a dataset, with its address.',
  'web.about.review': 'How it is reviewed',
  'web.about.review.text':
    'The organisation of the author clears a submission, the secretariat screens it, and experts of other organisations assess it. Whoever decides did not write it, and whoever publishes did not decide. Corrections and withdrawals stay visible.',
  'web.about.privacy': 'Victims, staff and readers',
  'web.about.privacy.text':
    'No entry may contain data of victims. Staff are not named on public pages. Readers need no account and are not tracked: there are no third parties on these pages, and the only cookies are your language and, if you sign in, your session.',

  'web.accessibility.title': 'Accessibility',
  'web.accessibility.lead': 'These pages should work for everyone, on any device, on a slow line, in six languages.',
  'web.accessibility.what': 'What you can rely on',
  'web.accessibility.what.keyboard':
    'Everything can be reached and done with a keyboard, and you always see where you are.',
  'web.accessibility.what.script': 'Everything works without JavaScript.',
  'web.accessibility.what.zoom':
    'Text can be enlarged to four times its size; no page scrolls sideways from 320 pixels.',
  'web.accessibility.what.colour': 'Nothing is said by colour alone.',
  'web.accessibility.what.errors': 'An error is told at the top of the page and at the field, in words.',
  'web.accessibility.what.motion': 'Nothing moves by itself.',
  'web.accessibility.standard': 'The standard',
  'web.accessibility.standard.text':
    'We aim at the Web Content Accessibility Guidelines 2.2, level AA. Every page is checked automatically before each release.',
  'web.accessibility.limits': 'What is not there yet',
  'web.accessibility.limits.text':
    'Entries are shown in the language in which they were written. Attached files are the work of their authors and may not be accessible.',

  'web.criteria.title': 'Criteria for a good practice',
  'web.criteria.lead':
    'Reviewers score each criterion from 0 to 4 and say why. The same questions help to write a good entry.',
  'web.criteria.required': 'must not be 0 to be published',
  'web.criteria.scale': 'The scale',
  'web.criteria.scale.0': 'absent or harmful',
  'web.criteria.scale.1': 'weak',
  'web.criteria.scale.2': 'fair',
  'web.criteria.scale.3': 'good',
  'web.criteria.scale.4': 'exemplary',
  'web.criteria.number': 'Criterion',
  'web.criteria.sources': 'The list brings together criteria published by FAO, ILO/IPEC and PANORAMA.',

  'web.problem.400': 'That could not be understood',
  'web.problem.401': 'Please sign in',
  'web.problem.403': 'You may not do this',
  'web.problem.404': 'There is nothing here',
  'web.problem.409': 'That is not possible now',
  'web.problem.429': 'Too many attempts',
  'web.problem.500': 'Something went wrong on our side',
  'web.problem.503': 'We cannot answer just now',
  'web.problem.404.text': 'The page may have moved, or it is not open to you.',
  'web.problem.500.text': 'Nothing was changed by what you just did. Please try again in a moment.',
  'web.problem.503.text': 'Nothing was lost. Please try again in a few seconds.',
  'web.problem.back': 'Go to the catalogue',
};
