import type en from '../en/web.js';
import type { Translation } from '../index.js';

export default {
  'web.brand': 'ICAT Exchange',
  'web.brand.line': 'ممارسات جيدة في مكافحة الاتجار بالأشخاص',
  'web.skip': 'الانتقال إلى المحتوى',
  'web.quick-exit': 'مغادرة الموقع',
  'web.quick-exit.key': 'مغادرة هذا الموقع فورا. أو بالضغط على مفتاح Esc ثلاث مرات.',
  'web.title': '{page} – ICAT Exchange',
  'web.title.error': 'خطأ: {page}',
  'web.nav': 'القائمة الرئيسية',
  'web.nav.catalogue': 'الفهرس',
  'web.nav.desk': 'المهام',
  'web.nav.submissions': 'مساهماتي',
  'web.nav.inbox': 'صندوق الوارد',
  'web.nav.invitations': 'الدعوات',
  'web.nav.administration': 'الإدارة',
  'web.nav.account': 'الحساب',
  'web.nav.unread':
    '{count, plural, zero {لا إشعارات غير مقروءة} one {إشعار واحد غير مقروء} two {إشعاران غير مقروءين} few {# إشعارات غير مقروءة} many {# إشعارا غير مقروء} other {# إشعار غير مقروء}}',
  'web.nav.sign-in': 'تسجيل الدخول',
  'web.nav.sign-out': 'تسجيل الخروج',
  'web.languages': 'اللغات',
  'web.footer':
    'أُنشئ فريق التنسيق المشترك بين الوكالات لمكافحة الاتجار بالأشخاص (ICAT) عملا بقرار الجمعية العامة 61/180.',
  'web.footer.nav': 'عن هذا الموقع',
  'web.footer.about': 'نبذة عن المنصة',
  'web.footer.criteria': 'معايير الممارسة الجيدة',
  'web.footer.api': 'البيانات المفتوحة وواجهة برمجة التطبيقات',
  'web.footer.accessibility': 'إمكانية الوصول',

  'web.quoted': '«{words}»',
  'web.of': '{what}: {of}',
  'web.form.errors':
    '{count, plural, zero {لا أخطاء} one {هناك خطأ واحد} two {هناك خطآن} few {هناك # أخطاء} many {هناك # خطأ} other {هناك # خطأ}}',
  'web.form.error': 'خطأ:',
  'web.form.optional': 'اختياري',
  'web.form.choose': 'اختيار …',
  'web.form.none': 'بلا إجابة',
  'web.form.at-most':
    'الحد الأقصى {count, plural, zero {# حرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفا} other {# حرف}}',
  'web.form.lines': 'عنصر واحد في كل سطر',
  'web.form.chosen': 'تم اختيار: {names}',
  'web.form.all':
    '{count, plural, zero {لا خيارات} one {عرض الخيار الوحيد} two {الاختيار من بين خيارين} few {الاختيار من بين # خيارات} many {الاختيار من بين # خيارا} other {الاختيار من بين # خيار}}',
  'web.form.record': 'الرقم {number}',
  'web.form.more-records': 'احفظ لإتاحة مكان لعنصر آخر.',

  'web.search': 'بحث',
  'web.filter': 'التصفية',
  'web.filter.chosen':
    '{count, plural, zero {لم يُختر أي مرشِّح} one {اختير مرشِّح واحد} two {اختير مرشِّحان} few {اختيرت # مرشِّحات} many {اختير # مرشِّحا} other {اختير # مرشِّح}}',
  'web.filter.any': 'الكل',
  'web.filter.apply': 'عرض النتائج',
  'web.filter.clear': 'إزالة جميع المرشِّحات',
  'web.filter.in-use': 'المرشِّحات المستخدمة',
  'web.filter.remove': 'إزالة المرشِّح: {name}',
  'web.filter.more':
    '{count, plural, zero {لا مزيد} one {واحد آخر} two {اثنان آخران} few {# أخرى} many {# أخرى} other {# أخرى}}',
  'web.pager': 'الصفحات',
  'web.pager.next': 'الصفحة التالية',
  'web.pager.previous': 'الصفحة السابقة',
  'web.pager.first': 'الصفحة الأولى',

  'web.home.title': 'ما ثبتت جدواه في مكافحة الاتجار بالأشخاص',
  'web.home.lead': 'ممارسات وتجارب وموارد من المنظمات المتعاونة في إطار ICAT، راجعها خبراء، وهي متاحة للجميع.',
  'web.home.search': 'البحث في الفهرس',
  'web.home.kinds': 'محتويات الفهرس',
  'web.home.kind.practice':
    '{count, plural, zero {لا ممارسات} one {ممارسة واحدة} two {ممارستان} few {# ممارسات} many {# ممارسة} other {# ممارسة}}',
  'web.home.kind.experience':
    '{count, plural, zero {لا تجارب} one {تجربة واحدة} two {تجربتان} few {# تجارب} many {# تجربة} other {# تجربة}}',
  'web.home.kind.resource':
    '{count, plural, zero {لا موارد} one {مورد واحد} two {موردان} few {# موارد} many {# موردا} other {# مورد}}',
  'web.home.count':
    '{total, plural, =0 {لم يُنشر شيء بعد} zero {لا مداخل في الفهرس} one {مدخل واحد في الفهرس} two {مدخلان في الفهرس} few {{total, number} مداخل في الفهرس} many {{total, number} مدخلا في الفهرس} other {{total, number} مدخل في الفهرس}}',
  'web.home.priorities': 'خمس أولويات مشتركة',
  'web.home.priorities.lead': 'ما اتفق أعضاء ICAT في عام 2012 على تقديمه على غيره، وما يتضمنه الفهرس بشأن كل أولوية.',
  'web.home.entries':
    '{count, plural, =0 {لا مداخل بعد} zero {لا مداخل} one {مدخل واحد} two {مدخلان} few {# مداخل} many {# مدخلا} other {# مدخل}}',
  'web.home.latest': 'أحدث ما في الفهرس',
  'web.home.all': 'عرض الكل',
  'web.home.how': 'كيف يصل المدخل إلى هنا',
  'web.home.how.written': 'يكتبه من قام بالعمل',
  'web.home.how.written.text': 'تصف منظمة عضو ما قامت به، ولصالح من، وما أسفر عنه من نتائج، وما لم ينجح منه.',
  'web.home.how.reviewed': 'ويراجعه من لم يشارك فيه',
  'web.home.how.reviewed.text': 'يقيّمه خبراء من منظمات أخرى وفقا لمعايير معلنة؛ وتحتاج الممارسة إلى خبيرين اثنين.',
  'web.home.how.safe': 'ويُنشر متى كان مأمونا',
  'web.home.how.safe.text': 'يطّلع شخصان على ما سيظهر قبل إتاحته للعموم. ولا يجوز أن يسمي أي مدخل ضحية أو أن يدل عليها.',
  'web.home.criteria': 'الاطلاع على المعايير',

  'web.about.title': 'نبذة عن ICAT Exchange',
  'web.about.lead':
    'موقع تحفظ فيه المنظمات الأعضاء في ICAT ما تعلمته في مجال مكافحة الاتجار بالأشخاص، لكي يستفيد منه الآخرون.',
  'web.about.who': 'الجهة القائمة على الموقع',
  'web.about.who.text':
    'فريق التنسيق المشترك بين الوكالات لمكافحة الاتجار بالأشخاص (ICAT) هو منتدى السياسات الذي تنسق فيه وكالات الأمم المتحدة وسائر المنظمات الدولية عملها في مجال مكافحة الاتجار بالأشخاص. وقد انطلق في طوكيو في عام 2006، وأُنشئ عملا بقرار الجمعية العامة 61/180، ثم دعته خطة العمل العالمية في عام 2010 إلى مواصلة عمله. ويتولى مكتب الأمم المتحدة المعني بالمخدرات والجريمة تنسيقه، وتُشغل رئاسته بالتناوب.',
  'web.about.what': 'ما يتضمنه الموقع',
  'web.about.what.practice': 'الممارسة عمل أُنجز ونجح، أو لم ينجح: فالإخفاق الذي يُروى بأمانة دليل هو أيضا.',
  'web.about.what.experience': 'تبيّن التجربة من طبّق ممارسة في مكان آخر، وكيف كيّفها، وما النتيجة التي توصل إليها.',
  'web.about.what.resource': 'المورد منشور أو أداة أو تدريب أو مجموعة بيانات، مع عنوانه.',
  'web.about.review': 'كيف تجري المراجعة',
  'web.about.review.text':
    'تجيز منظمة المؤلف المساهمة، ثم تفحصها الأمانة فحصا أوليا، ويقيّمها خبراء من منظمات أخرى. ومن يبتّ فيها ليس من كتبها، ومن ينشرها ليس من بتّ فيها. وتبقى التصويبات وعمليات الإلغاء ظاهرة.',
  'web.about.privacy': 'الضحايا والموظفون والقراء',
  'web.about.privacy.text':
    'لا يجوز أن يتضمن أي مدخل بيانات عن الضحايا. ولا تُذكر أسماء الموظفين في الصفحات العامة. ولا يحتاج القراء إلى حساب ولا يجري تتبعهم: فلا وجود لأطراف ثالثة في هذه الصفحات، وملفات تعريف الارتباط الوحيدة هي ملف اللغة، وملف الجلسة عند تسجيل الدخول.',

  'web.accessibility.title': 'إمكانية الوصول',
  'web.accessibility.lead': 'ينبغي أن تعمل هذه الصفحات للجميع، على أي جهاز، وبأي اتصال بطيء، وبست لغات.',
  'web.accessibility.what': 'ما يمكن التعويل عليه',
  'web.accessibility.what.keyboard':
    'يمكن الوصول إلى كل شيء واستخدامه بلوحة المفاتيح، ويظل الموضع الحالي ظاهرا على الدوام.',
  'web.accessibility.what.script': 'يعمل كل شيء من دون JavaScript.',
  'web.accessibility.what.zoom':
    'يمكن تكبير النص إلى أربعة أمثال حجمه؛ ولا تحتاج أي صفحة إلى تمرير أفقي بدءا من عرض 320 بكسل.',
  'web.accessibility.what.colour': 'لا يُعبَّر عن أي معلومة باللون وحده.',
  'web.accessibility.what.errors': 'يُشار إلى الخطأ بالكلمات في أعلى الصفحة وعند الحقل المعني.',
  'web.accessibility.what.motion': 'لا يتحرك شيء من تلقاء نفسه.',
  'web.accessibility.standard': 'المعيار المتبع',
  'web.accessibility.standard.text':
    'نسعى إلى استيفاء الإصدار 2.2 من المبادئ التوجيهية لتيسير الوصول إلى محتوى الويب (WCAG)، المستوى AA. وتُفحص كل صفحة آليا قبل كل إصدار.',
  'web.accessibility.limits': 'ما لم يتوافر بعد',
  'web.accessibility.limits.text':
    'تُعرض المداخل باللغة التي كُتبت بها. والملفات المرفقة من إعداد مؤلفيها وقد لا يتسنى للجميع الوصول إلى محتواها.',

  'web.criteria.title': 'معايير الممارسة الجيدة',
  'web.criteria.lead': 'يمنح المراجعون كل معيار درجة من 0 إلى 4 ويعللونها. والأسئلة نفسها تساعد على كتابة مدخل جيد.',
  'web.criteria.required': 'يُشترط للنشر ألا تكون درجته 0',
  'web.criteria.scale': 'سلم الدرجات',
  'web.criteria.scale.0': 'غائب أو ضار',
  'web.criteria.scale.1': 'ضعيف',
  'web.criteria.scale.2': 'مقبول',
  'web.criteria.scale.3': 'جيد',
  'web.criteria.scale.4': 'نموذجي',
  'web.criteria.relevance': 'هل تعالج مشكلة حقيقية للأشخاص المعنيين، وتستجيب لإحدى الأولويات المشتركة؟',
  'web.criteria.effectiveness': 'هل حققت ما كانت ترمي إليه، وكيف نعرف ذلك؟',
  'web.criteria.human-rights': 'هل تأتي حقوق الأشخاص المتجر بهم ورغباتهم في المقام الأول في كل خطوة؟',
  'web.criteria.gender': 'هل تراعي اختلاف أثر الظاهرة على النساء والرجال وغيرهم، وتعمل على أساس ذلك؟',
  'web.criteria.age': 'هل تعامل الأطفال بوصفهم أطفالا، وتراعي ما يختلف باختلاف السن؟',
  'web.criteria.do-no-harm': 'ما الضرر الذي قد تلحقه بالضحايا أو الموظفين أو غيرهم، وما الذي يحول دونه؟',
  'web.criteria.participation': 'هل شارك الناجون والأشخاص المعنيون في تخطيطها وتنفيذها والحكم عليها؟',
  'web.criteria.replicability': 'هل يستطيع آخرون تطبيقها في مكان آخر، وبأي شروط؟',
  'web.criteria.sustainability': 'هل تستمر بعد انتهاء التمويل الأول ورحيل القائمين عليها؟',
  'web.criteria.efficiency': 'هل تستفيد مما هو قائم، وهل تستحق نتيجتها كلفتها؟',
  'web.criteria.innovation': 'ما الذي تجربه ولم يُجرَّب من قبل؟',
  'web.criteria.sources':
    'تجمع هذه القائمة معايير نشرتها منظمة الأغذية والزراعة، ومنظمة العمل الدولية (البرنامج الدولي للقضاء على عمل الأطفال)، وPANORAMA.',

  'web.problem.400': 'تعذّر فهم الطلب',
  'web.problem.401': 'يرجى تسجيل الدخول',
  'web.problem.403': 'هذا الإجراء غير مسموح لك به',
  'web.problem.404': 'لا يوجد شيء هنا',
  'web.problem.409': 'هذا غير ممكن الآن',
  'web.problem.429': 'محاولات كثيرة جدا',
  'web.problem.500': 'حدث خلل من جانبنا',
  'web.problem.503': 'تعذّر الرد في هذه اللحظة',
  'web.problem.400.text': 'هناك عنصر ناقص أو غير معروف أو ليس على النحو المطلوب. ولم يتغير شيء.',
  'web.problem.401.text': 'هذه الصفحة للأعضاء. يرجى تسجيل الدخول للمتابعة.',
  'web.problem.403.text':
    'دورك لا يسمح بذلك، أو أن الصفحة بقيت مفتوحة مدة أطول مما ينبغي. ولم يتغير شيء؛ يرجى الرجوع وإعادة تحميل الصفحة ثم المحاولة مجددا.',
  'web.problem.409.text': 'لا يتفق هذا مع الوضع الحالي. ولم يتغير شيء؛ يرجى الرجوع وإعادة تحميل الصفحة للتحقق.',
  'web.problem.413': 'هذا أكثر مما يمكن إرساله دفعة واحدة',
  'web.problem.413.text': 'الحد الأقصى لحجم الملف 10 ميغابايت. ولم يتغير شيء.',
  'web.problem.429.text': 'يرجى الانتظار قليلا ثم المحاولة مجددا.',
  'web.problem.404.text': 'ربما نُقلت الصفحة، أو أنها غير متاحة لك.',
  'web.problem.500.text': 'لم يغيّر طلبك الأخير شيئا. يرجى المحاولة مجددا بعد قليل.',
  'web.problem.503.text': 'لم يُفقد شيء. يرجى المحاولة مجددا بعد بضع ثوان.',
  'web.problem.back': 'الانتقال إلى الفهرس',
} satisfies Translation<typeof en>;
