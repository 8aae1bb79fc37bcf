import type en from '../en/notifications.js';
import type { Translation } from '../index.js';

export default {
  'notifications.inbox.title': 'Входящие',
  'notifications.inbox.lead': 'Что произошло с материалами, которые вас касаются; сначала новые.',
  'notifications.inbox.empty':
    'Пока ничего. Когда материал потребует вашего участия, об этом будет сказано здесь, а по почте вы узнаете, что есть новое.',
  'notifications.inbox.unread':
    '{count, plural, =0 {Всё прочитано} one {# непрочитанное уведомление} few {# непрочитанных уведомления} many {# непрочитанных уведомлений} other {# непрочитанного уведомления}}',
  'notifications.inbox.new': 'Новое',
  'notifications.inbox.read': 'Отметить как прочитанное',

  'notifications.notice.approved': 'Ваш материал одобрен и скоро будет опубликован',
  'notifications.notice.assessments-complete': 'Все оценки получены: можно принимать решение',
  'notifications.notice.co-author': 'Вас пригласили в соавторы материала',
  'notifications.notice.corrected': 'Опубликованная запись исправлена',
  'notifications.notice.declined': 'Ваш материал отклонен; причины указаны при нем',
  'notifications.notice.in-review': 'Ваш материал прошел предварительную проверку и находится на рецензировании',
  'notifications.notice.privacy-flag': 'Один из фрагментов отмечен, так как может причинить кому-то вред',
  'notifications.notice.published': 'Запись вашей организации появилась в открытом каталоге',
  'notifications.notice.reinstated': 'Временно снятая запись снова общедоступна',
  'notifications.notice.released': 'Рецензировать этот материал вам больше не нужно',
  'notifications.notice.retracted': 'Запись отозвана из каталога',
  'notifications.notice.reviewer-accepted': 'Рецензент принял приглашение',
  'notifications.notice.reviewer-conflicted': 'Рецензент заявил о конфликте интересов; нужен другой',
  'notifications.notice.reviewer-left': 'Рецензент отказался от рецензирования; нужен другой',
  'notifications.notice.sent-back': 'Координатор вашей организации вернул вам материал',
  'notifications.notice.suspended': 'Запись временно снята с публикации',
  'notifications.notice.to-clear': 'Материал вашей организации ждет вашего согласования',
  'notifications.notice.to-publish': 'Материал одобрен; опубликовать его должен не тот, кто принял решение',
  'notifications.notice.to-review': 'Вас просят отрецензировать материал',
  'notifications.notice.to-revise': 'Ваш материал просят доработать; причины указаны при нем',
  'notifications.notice.to-screen': 'Материал ждет предварительной проверки',

  'notifications.mailbox.title': 'Почтовый ящик',
  'notifications.mailbox.lead': 'Эта установка не отправляет почту. То, что было бы отправлено, хранится здесь.',
  'notifications.mailbox.empty': 'Писем пока нет.',
  'notifications.mailbox.to': 'Кому',
  'notifications.mailbox.subject': 'Тема',
  'notifications.mailbox.at': 'Когда',
  'notifications.mailbox.text': 'Текст',

  'notifications.mail.subject': 'Для вас есть сообщение',
  'notifications.mail.body': 'На платформе обмена для вас есть сообщение. Чтобы прочитать его, войдите в систему:',
  'notifications.mail.why':
    'Вы получили это письмо, потому что у вас есть учетная запись. Ради вашей безопасности и безопасности других в нем больше ничего не сказано.',
} satisfies Translation<typeof en>;
