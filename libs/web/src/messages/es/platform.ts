import type en from '../en/platform.js';
import type { Translation } from '../index.js';

export default {
  'platform.api.title': 'La plataforma para programas',
  'platform.api.lead': 'Todo lo que hacen las páginas puede hacerse con JSON sobre HTTP.',
  'platform.api.document': 'Lo mismo en un documento OpenAPI',
  'platform.api.takes': 'Lo que recibe',
  'platform.api.name': 'Nombre',
  'platform.api.place': 'Dónde',
  'platform.api.type': 'Tipo',
  'platform.api.about': 'Descripción',
  'platform.api.required': 'obligatorio',
  'platform.api.problems': 'Problemas',
} satisfies Translation<typeof en>;
