import type en from '../en/platform.js';
import type { Translation } from '../index.js';

export default {
  'platform.api.title': '供程序使用的交流平台',
  'platform.api.lead': '页面上的一切操作均可通过HTTP以JSON格式完成。',
  'platform.api.document': '同样内容的OpenAPI文档',
  'platform.api.takes': '接受的内容',
  'platform.api.name': '名称',
  'platform.api.place': '位置',
  'platform.api.type': '类型',
  'platform.api.about': '说明',
  'platform.api.required': '必填',
  'platform.api.problems': '问题',
} satisfies Translation<typeof en>;
