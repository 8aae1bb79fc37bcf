import type en from '../en/accounts.js';
import type { Translation } from '../index.js';

export default {
  'accounts.sign-in.title': 'تسجيل الدخول',
  'accounts.sign-in.lead': 'لمن يكتبون ويراجعون وينشرون. أما قراءة الفهرس فلا تحتاج إلى حساب.',
  'accounts.sign-in.email': 'عنوان البريد الإلكتروني',
  'accounts.sign-in.password': 'كلمة المرور',
  'accounts.sign-in.do': 'تسجيل الدخول',
  'accounts.sign-in.email.missing': 'يرجى إدخال عنوان البريد الإلكتروني',
  'accounts.sign-in.email.wrong': 'يرجى إدخال عنوان بريد إلكتروني على غرار name@example.org',
  'accounts.sign-in.password.missing': 'يرجى إدخال كلمة المرور',
  'accounts.sign-in.refused': 'عنوان البريد الإلكتروني أو كلمة المرور غير صحيح',
  'accounts.sign-in.too-many':
    'محاولات كثيرة جدا. يرجى المحاولة مجددا بعد {seconds, plural, zero {لحظات} one {ثانية واحدة} two {ثانيتين} few {# ثوان} many {# ثانية} other {# ثانية}}؛ حسابك غير مقفل.',
  'accounts.sign-in.who': 'من لديه حساب',
  'accounts.sign-in.who.text':
    'موظفو المنظمات الأعضاء في ICAT والخبراء الذين يراجعون لصالحها. وتعرف جهة التنسيق في منظمتك كيفية الحصول على حساب.',
  'accounts.sign-in.safe': 'قبل المغادرة',
  'accounts.sign-in.safe.text':
    'يرجى تسجيل الخروج عند الانتهاء، ولا سيما على حاسوب يستخدمه آخرون. وتنتهي الجلسة في جميع الأحوال بعد اثنتي عشرة ساعة.',
} satisfies Translation<typeof en>;
