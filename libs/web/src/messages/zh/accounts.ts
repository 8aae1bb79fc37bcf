import type en from '../en/accounts.js';
import type { Translation } from '../index.js';

export default {
  'accounts.sign-in.title': '登录',
  'accounts.sign-in.lead': '供撰写、评审和发布者使用。阅读目录无需账户。',
  'accounts.sign-in.email': '电子邮箱地址',
  'accounts.sign-in.password': '密码',
  'accounts.sign-in.do': '登录',
  'accounts.sign-in.email.missing': '请输入您的电子邮箱地址',
  'accounts.sign-in.email.wrong': '请输入电子邮箱地址，格式如name@example.org',
  'accounts.sign-in.password.missing': '请输入您的密码',
  'accounts.sign-in.refused': '电子邮箱地址或密码不正确',
  'accounts.sign-in.too-many': '尝试次数过多。请在{seconds, plural, other {#秒}}后重试；您的账户未被锁定。',
  'accounts.sign-in.who': '谁有账户',
  'accounts.sign-in.who.text': 'ICAT各组织的工作人员，以及为其评审的专家。贵组织的协调人了解如何开设账户。',
  'accounts.sign-in.safe': '离开之前',
  'accounts.sign-in.safe.text': '使用完毕后请退出，在与他人共用的计算机上尤应如此。无论如何，十二小时后会自动退出。',
} satisfies Translation<typeof en>;
