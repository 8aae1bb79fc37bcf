import type { Filling } from './person.js';

/** Answers of a sample practice, by section of the template: what an author types. */
export const answers: Record<string, Filling> = {
  identity: {
    'fields.title': 'Sample practice: one referral form for five services',
    'fields.summary':
      'Five services agreed on one form, so that a person tells their story once and is helped the same day.',
    'fields.owner': 'Sample network of services',
    'fields.contact': 'desk@sample.invalid',
    'fields.language': 'en',
  },
  context: {
    'fields.problem': 'People told their story to five offices, and many gave up before the third.',
    'fields.countries': ['AL'],
    'fields.startYear': '2021',
    'fields.themes': ['protection', 'effective-remedies'],
  },
  who: { 'fields.beneficiaries': 'trafficked persons\nservices that meet them first' },
  what: { 'fields.approach': 'One form, agreed by all five, kept by the person it is about and shown by them.' },
  means: {},
  evidence: { 'fields.results': 'The median time from first contact to shelter fell from nine days to one.' },
  learning: { 'fields.lessons': 'The form was the easy part; agreeing on who asks what took a year.' },
  standards: {
    'fields.safeguards': 'The form holds no account of what was suffered. The person may take it back at any time.',
  },
  links: {},
};
