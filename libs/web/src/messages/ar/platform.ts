import type en from '../en/platform.js';
import type { Translation } from '../index.js';

export default {
  'platform.api.title': 'المنصة في خدمة البرامج الحاسوبية',
  'platform.api.lead': 'كل ما تقوم به الصفحات يمكن القيام به بصيغة JSON عبر HTTP.',
  'platform.api.document': 'المحتوى نفسه في وثيقة OpenAPI',
  'platform.api.takes': 'المدخلات',
  'platform.api.name': 'الاسم',
  'platform.api.place': 'الموضع',
  'platform.api.type': 'النوع',
  'platform.api.about': 'الوصف',
  'platform.api.required': 'إلزامي',
  'platform.api.problems': 'المشاكل',
} satisfies Translation<typeof en>;
