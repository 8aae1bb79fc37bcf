import type en from '../en/notifications.js';
import type { Translation } from '../index.js';

export default {
  'notifications.inbox.title': 'صندوق الوارد',
  'notifications.inbox.lead': 'ما طرأ على المساهمات التي تعنيك، الأحدث أولا.',
  'notifications.inbox.empty':
    'لا شيء بعد. عندما تحتاج مساهمة إلى تدخلك، يُذكر ذلك هنا، ويصلك بالبريد الإلكتروني ما يفيد بوجود جديد.',
  'notifications.inbox.unread':
    '{count, plural, =0 {كل الإشعارات مقروءة} zero {كل الإشعارات مقروءة} one {إشعار واحد غير مقروء} two {إشعاران غير مقروءين} few {# إشعارات غير مقروءة} many {# إشعارا غير مقروء} other {# إشعار غير مقروء}}',
  'notifications.inbox.new': 'جديد',
  'notifications.inbox.read': 'تعليم كمقروء',

  'notifications.notice.approved': 'اعتُمدت مساهمتك وستُنشر قريبا',
  'notifications.notice.assessments-complete': 'وردت جميع التقييمات: يمكن الآن البت في المساهمة',
  'notifications.notice.co-author': 'دُعيت إلى المشاركة في كتابة مساهمة مع مؤلفها',
  'notifications.notice.co-author-accepted': 'يشاركك الآن في كتابة مساهمتك زميل دعوته',
  'notifications.notice.corrected': 'جرى تصويب مدخل منشور',
  'notifications.notice.declined': 'رُفضت مساهمتك؛ والأسباب مرفقة بها',
  'notifications.notice.in-review': 'اجتازت مساهمتك الفحص الأولي وهي قيد المراجعة',
  'notifications.notice.privacy-flag': 'وُضع تنبيه على فقرة قد تُلحق الضرر بشخص ما',
  'notifications.notice.published': 'أصبح أحد مداخل منظمتك متاحا في الفهرس العام',
  'notifications.notice.reinstated': 'أُعيد نشر مدخل كان معلقا',
  'notifications.notice.released': 'لم تعد مراجعة هذه المساهمة مطلوبة منك',
  'notifications.notice.retracted': 'أُلغي مدخل من الفهرس',
  'notifications.notice.reviewer-accepted': 'قبل أحد المراجعين الدعوة',
  'notifications.notice.reviewer-conflicted': 'أفصح أحد المراجعين عن تضارب في المصالح؛ ويلزم مراجِع آخر',
  'notifications.notice.reviewer-left': 'تنحى أحد المراجعين عن المراجعة؛ ويلزم مراجِع آخر',
  'notifications.notice.sent-back': 'أعادت جهة التنسيق المساهمة إليك',
  'notifications.notice.suspended': 'عُلِّق نشر مدخل في الفهرس مؤقتا',
  'notifications.notice.to-clear': 'مساهمة من منظمتك تنتظر إجازتك',
  'notifications.notice.to-publish': 'اعتُمدت مساهمة؛ ويجب أن ينشرها شخص غير الذي بتّ فيها',
  'notifications.notice.to-review': 'طُلبت منك مراجعة مساهمة',
  'notifications.notice.to-revise': 'طُلب تنقيح مساهمتك؛ والأسباب مرفقة بها',
  'notifications.notice.to-screen': 'مساهمة تنتظر الفحص الأولي',

  'notifications.notice.address-changed': 'تغير عنوان البريد الإلكتروني لحسابك',
  'notifications.notice.address-change-asked': 'طُلب عنوان بريد إلكتروني آخر لحسابك',
  'notifications.notice.codes-stopped': 'جرب شخص رموزا كثيرة لحسابك',
  'notifications.notice.sign-in-changed': 'تغيرت طريقة تسجيل دخولك',

  'notifications.mailbox.title': 'صندوق البريد',
  'notifications.mailbox.lead': 'لا ترسل المنصة بإعدادها الحالي أي بريد. وما كانت سترسله محفوظ هنا.',
  'notifications.mailbox.empty': 'لا رسائل بعد.',
  'notifications.mailbox.to': 'إلى',
  'notifications.mailbox.subject': 'الموضوع',
  'notifications.mailbox.at': 'التاريخ',
  'notifications.mailbox.text': 'النص',

  'notifications.mail.subject': 'هناك ما يعنيك على المنصة',
  'notifications.mail.body': 'هناك ما يعنيك على منصة التبادل. يرجى تسجيل الدخول للاطلاع عليه:',
  'notifications.mail.why': 'تصلك هذه الرسالة لأن لديك حسابا. وحفاظا على سلامتك وسلامة الآخرين، لا تتضمن أي شيء آخر.',

  'notifications.mail.invitation.subject': 'دعوة إلى منصة التبادل',
  'notifications.mail.invitation.body':
    'تلقيت دعوة إلى منصة التبادل الخاصة بفريق ICAT. يرجى فتح هذا الرابط لاختيار كيفية تسجيل الدخول. وهو يعمل مرة واحدة خلال سبعة أيام:',
  'notifications.mail.invitation.why':
    'المنظمة المعنية والدور المقترح مذكوران في الصفحة. وإذا لم تكن الدعوة متوقعة، فلا يلزم القيام بشيء: لا يُنشأ حساب ما لم تفتحه بنفسك.',

  'notifications.mail.reset.subject': 'كلمة مرور جديدة لمنصة التبادل',
  'notifications.mail.reset.body':
    'طلب شخص ما كلمة مرور جديدة لحسابك. إذا كان الطلب منك، فيرجى فتح هذا الرابط واختيار كلمة مرور. وهو يعمل مرة واحدة خلال ساعة:',
  'notifications.mail.reset.why':
    'إذا لم يكن الطلب منك، فلا يلزم القيام بشيء: تبقى كلمة مرورك على حالها. ولم يعلم صاحب الطلب ما إذا كان لديك حساب.',

  'notifications.mail.confirm-address.subject': 'تأكيد عنوان البريد الإلكتروني',
  'notifications.mail.confirm-address.body':
    'يريد شخص ما استخدام هذا العنوان لحسابه على منصة التبادل. إذا كان الطلب منك، فيرجى تأكيده هنا. ويعمل الرابط مرة واحدة خلال يوم:',
  'notifications.mail.confirm-address.why': 'إذا لم يكن الطلب منك، فلا يلزم القيام بشيء: لا يتغير شيء من دونك.',

  'notifications.mail.address-change-asked.subject': 'عنوان بريد إلكتروني آخر لحسابك؟',
  'notifications.mail.address-change-asked.body':
    'طلب شخص دخل إلى حسابك على منصة التبادل عنوان بريد إلكتروني آخر. إذا كان ذلك منك، فلا يلزم القيام بشيء. وإلا فيرجى فتح هذا الرابط لإيقاف ذلك. ويعمل الرابط مرة واحدة، مدة سبعة أيام:',
  'notifications.mail.address-change-asked.why': 'تصلك هذه الرسالة لأن هذا هو عنوان حسابك.',

  'notifications.mail.address-changed.subject': 'تغير عنوان البريد الإلكتروني لحسابك',
  'notifications.mail.address-changed.body':
    'أصبح لحسابك على منصة التبادل عنوان بريد إلكتروني آخر، ولن يتلقى هذا العنوان مزيدا من الرسائل. إذا كان التغيير منك، فلا يلزم القيام بشيء. وإلا فيرجى فتح هذا الرابط لاستعادة العنوان. ويعمل الرابط مرة واحدة، مدة سبعة أيام:',
  'notifications.mail.address-changed.why': 'تصلك هذه الرسالة لأن هذا كان عنوان حسابك حتى الآن.',

  'notifications.mail.sign-in-changed.subject': 'تغيرت طريقة تسجيل دخولك',
  'notifications.mail.sign-in-changed.body':
    'تغيرت في حسابك على منصة التبادل كلمة مرور أو مفتاح مرور أو رمز أو الربط بتسجيل الدخول عن طريق منظمتك، أو استُخدم رمز. إذا كان ذلك منك، فلا يلزم القيام بشيء. وإلا فيرجى الاطلاع على جلساتك وإنهاء ما لا تعرفه منها واختيار كلمة مرور جديدة:',
  'notifications.mail.sign-in-changed.why': 'تصلك هذه الرسالة كلما حدث ذلك، لكي لا يتمكن أحد من القيام به من دون علمك.',

  'notifications.mail.codes-stopped.subject': 'جرب شخص رموزا كثيرة لحسابك',
  'notifications.mail.codes-stopped.body':
    'أدخل شخص يعرف كلمة مرورك، أو دخل باسمك، مئة رمز خاطئ على منصة التبادل. رموز تطبيقك موقوفة في الوقت الحالي؛ ومفاتيح المرور ورموز الاسترداد لا تزال صالحة. إذا لم يكن ذلك منك، فيرجى اختيار كلمة مرور جديدة فورا، وبها تعود الرموز صالحة:',
  'notifications.mail.codes-stopped.why': 'تصلك هذه الرسالة لأن كلمة مرورك قد تكون معروفة لغيرك.',

  'notifications.mail.new-browser.subject': 'تسجيل دخول جديد إلى حسابك',
  'notifications.mail.new-browser.body':
    'سُجِّل الدخول إلى حسابك على منصة التبادل من متصفح لم نكن نعرفه. إذا كان ذلك منك، فلا يلزم القيام بشيء. وإلا فيرجى الاطلاع على جلساتك وإنهاء ما لا تعرفه منها واختيار كلمة مرور جديدة:',
  'notifications.mail.new-browser.why': 'تصلك هذه الرسالة كلما حدث ذلك، لكي لا يتمكن أحد من القيام به من دون علمك.',
} satisfies Translation<typeof en>;
