import type en from '../en/platform.js';
import type { Translation } from '../index.js';

export default {
  'platform.api.title': 'ICAT Exchange для программ',
  'platform.api.lead': 'Всё, что можно сделать на страницах, можно сделать и с помощью JSON по HTTP.',
  'platform.api.document': 'То же в виде документа OpenAPI',
  'platform.api.takes': 'Что передается',
  'platform.api.name': 'Имя',
  'platform.api.place': 'Где',
  'platform.api.type': 'Тип',
  'platform.api.about': 'Описание',
  'platform.api.required': 'обязательно',
  'platform.api.problems': 'Ошибки',
} satisfies Translation<typeof en>;
