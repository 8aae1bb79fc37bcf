import type en from '../en/platform.js';
import type { Translation } from '../index.js';

export default {
  'platform.api.title': 'La plateforme pour les programmes',
  'platform.api.lead': 'Tout ce que font les pages peut se faire en JSON par HTTP.',
  'platform.api.document': 'La même chose sous forme de document OpenAPI',
  'platform.api.takes': 'Ce qu’elle reçoit',
  'platform.api.name': 'Nom',
  'platform.api.place': 'Où',
  'platform.api.type': 'Type',
  'platform.api.about': 'Description',
  'platform.api.required': 'obligatoire',
  'platform.api.problems': 'Problèmes',
} satisfies Translation<typeof en>;
