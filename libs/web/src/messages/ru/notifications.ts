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
  'notifications.notice.co-author-accepted': 'Приглашенный вами коллега теперь пишет материал вместе с вами',
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

  'notifications.notice.address-changed': 'Изменен адрес электронной почты вашей учетной записи',
  'notifications.notice.address-change-asked': 'Для вашей учетной записи запрошен другой адрес электронной почты',
  'notifications.notice.codes-stopped': 'Кто-то перебирал коды для вашей учетной записи',
  'notifications.notice.sign-in-changed': 'Изменен ваш способ входа',

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

  'notifications.mail.invitation.subject': 'Вас приглашают на платформу обмена',
  'notifications.mail.invitation.body':
    'Вас приглашают на платформу обмена ICAT. Перейдите по этой ссылке, чтобы выбрать способ входа. Она действует один раз в течение семи дней:',
  'notifications.mail.invitation.why':
    'От какой организации и в какой роли, сказано на странице. Если вы этого не ожидали, ничего не делайте: пока вы не откроете учетную запись, ее нет.',

  'notifications.mail.reset.subject': 'Новый пароль для платформы обмена',
  'notifications.mail.reset.body':
    'Кто-то запросил новый пароль для вашей учетной записи. Если это были вы, перейдите по этой ссылке и выберите его. Она действует один раз в течение часа:',
  'notifications.mail.reset.why':
    'Если это были не вы, ничего не делайте: ваш пароль останется прежним. Тот, кто его запросил, не узнал, есть ли у вас учетная запись.',

  'notifications.mail.confirm-address.subject': 'Подтвердите этот адрес электронной почты',
  'notifications.mail.confirm-address.body':
    'Кто-то хочет использовать этот адрес электронной почты для своей учетной записи на платформе обмена. Если это вы, подтвердите его здесь. Ссылка действует один раз в течение дня:',
  'notifications.mail.confirm-address.why': 'Если это не вы, ничего не делайте: без вас ничего не изменится.',

  'notifications.mail.address-change-asked.subject': 'Другой адрес электронной почты для вашей учетной записи?',
  'notifications.mail.address-change-asked.body':
    'Кто-то, кто вошел в вашу учетную запись на платформе обмена, запросил другой адрес электронной почты. Если это сделали вы, ничего делать не нужно. Если нет, перейдите по этой ссылке и остановите изменение. Ссылка действует один раз, в течение семи дней:',
  'notifications.mail.address-change-asked.why': 'Вы получили это письмо, потому что это адрес вашей учетной записи.',

  'notifications.mail.address-changed.subject': 'Изменен адрес электронной почты вашей учетной записи',
  'notifications.mail.address-changed.body':
    'У вашей учетной записи на платформе обмена теперь другой адрес электронной почты, и на этот письма больше не приходят. Если это сделали вы, ничего делать не нужно. Если нет, перейдите по этой ссылке и верните адрес. Она действует один раз, в течение семи дней:',
  'notifications.mail.address-changed.why':
    'Вы получили это письмо, потому что до сих пор это был адрес вашей учетной записи.',

  'notifications.mail.sign-in-changed.subject': 'Изменен ваш способ входа',
  'notifications.mail.sign-in-changed.body':
    'В вашей учетной записи на платформе обмена изменен пароль, ключ доступа, код или привязка к входу через вашу организацию либо использован код. Если это сделали вы, ничего делать не нужно. Если нет, просмотрите свои сеансы, завершите незнакомые и выберите новый пароль:',
  'notifications.mail.sign-in-changed.why':
    'Такое письмо приходит вам каждый раз, когда это происходит, чтобы никто не мог сделать это без вашего ведома.',

  'notifications.mail.codes-stopped.subject': 'Кто-то перебирал коды для вашей учетной записи',
  'notifications.mail.codes-stopped.body':
    'Кто-то, кто знает ваш пароль или вошел под вашим именем, ввел на платформе обмена сто неверных кодов. Коды вашего приложения пока приостановлены; ключи доступа и коды восстановления по-прежнему действуют. Если это были не вы, немедленно выберите новый пароль; с ним коды снова заработают:',
  'notifications.mail.codes-stopped.why': 'Вы получили это письмо, потому что ваш пароль, возможно, знает кто-то еще.',

  'notifications.mail.new-browser.subject': 'Новый вход в вашу учетную запись',
  'notifications.mail.new-browser.body':
    'В вашу учетную запись на платформе обмена вошли из браузера, который нам не был известен. Если это сделали вы, ничего делать не нужно. Если нет, просмотрите свои сеансы, завершите незнакомые и выберите новый пароль:',
  'notifications.mail.new-browser.why':
    'Такое письмо приходит вам каждый раз, когда это происходит, чтобы никто не мог сделать это без вашего ведома.',
} satisfies Translation<typeof en>;
