import type en from '../en/accounts.js';
import type { Translation } from '../index.js';

export default {
  'accounts.sign-in.title': 'Вход',
  'accounts.sign-in.lead':
    'Для тех, кто пишет, рецензирует и публикует. Чтобы читать каталог, учетная запись не нужна.',
  'accounts.sign-in.email': 'Адрес электронной почты',
  'accounts.sign-in.password': 'Пароль',
  'accounts.sign-in.do': 'Войти',
  'accounts.sign-in.email.missing': 'Укажите адрес электронной почты',
  'accounts.sign-in.email.wrong': 'Укажите адрес электронной почты, например name@example.org',
  'accounts.sign-in.password.missing': 'Введите пароль',
  'accounts.sign-in.refused': 'Неверный адрес электронной почты или пароль',
  'accounts.sign-in.too-many':
    'Слишком много попыток. Повторите через {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}; ваша учетная запись не заблокирована.',
  'accounts.sign-in.who': 'У кого есть учетная запись',
  'accounts.sign-in.who.text':
    'У сотрудников организаций ICAT и у экспертов, которые проводят для них рецензирование. Как получить учетную запись, знает координатор вашей организации.',
  'accounts.sign-in.safe': 'Прежде чем уйти',
  'accounts.sign-in.safe.text':
    'Закончив работу, выйдите из системы, особенно если компьютером пользуетесь не только вы. В любом случае сеанс завершится через двенадцать часов.',

  'accounts.name': 'Имя',
  'accounts.email': 'Адрес электронной почты',
  'accounts.organisation': 'Организация',
  'accounts.role': 'Роль',
  'accounts.roles': 'Роли',
  'accounts.state': 'Состояние',
  'accounts.state.active': 'Действует',
  'accounts.state.invited': 'Приглашение отправлено',
  'accounts.state.disabled': 'Отключена',
  'accounts.state.erased': 'Данные удалены',
  'accounts.password.hint': 'Не менее 15 знаков; несколько слов подряд легко запомнить.',
  'accounts.role.contributor': 'Пишет и отправляет материалы',
  'accounts.role.focal-point': 'Согласовывает то, что исходит от организации, и приглашает ее сотрудников',
  'accounts.role.reviewer': 'Оценивает материалы других организаций',
  'accounts.role.secretariat': 'Проводит предварительную проверку, принимает решения и публикует',
  'accounts.role.chair': 'Видит то же, что и секретариат',
  'accounts.role.administrator': 'Обслуживает эту установку; черновиков не видит',

  'accounts.invite.title': 'Приглашения',
  'accounts.invite.lead': 'Зарегистрироваться здесь самостоятельно нельзя: людей приглашают те, кто их знает.',
  'accounts.invite.email': 'Адрес электронной почты',
  'accounts.invite.email.hint': 'Рабочий адрес. На него будет отправлено приглашение.',
  'accounts.invite.email.wrong': 'Укажите адрес электронной почты, например name@example.org',
  'accounts.invite.organisation.wrong': 'Выберите организацию',
  'accounts.invite.roles': 'Что этот человек будет здесь делать',
  'accounts.invite.roles.wrong': 'Выберите хотя бы одну роль',
  'accounts.invite.refused': 'У этого адреса уже есть учетная запись или приглашение',
  'accounts.invite.do': 'Пригласить человека',
  'accounts.invite.waiting': 'Ожидают принятия',
  'accounts.invite.count':
    '{count, plural, =0 {Открытых приглашений нет} one {# приглашение} few {# приглашения} many {# приглашений} other {# приглашения}}',
  'accounts.invite.state.open': 'Открыто',
  'accounts.invite.state.expired': 'Срок истек',
  'accounts.invite.state.held': 'Приостановлено: учетная запись пригласившего отключена',
  'accounts.invite.by': 'кто пригласил: {name}, {day}',
  'accounts.invite.until': 'действует до {day}',
  'accounts.invite.again': 'Отправить еще раз',
  'accounts.invite.revoke': 'Отменить',
  'accounts.invite.done.sent':
    'Приглашение отправляется. Если почтовый сервер не работает, оно уйдет, как только он заработает.',
  'accounts.invite.done.again': 'Приглашение отправляется еще раз и действует еще семь дней.',
  'accounts.invite.done.revoked':
    'Приглашение отменено. Его ссылка больше ничего не открывает, а адрес не сохраняется.',
  'accounts.invite.how': 'Как это происходит',
  'accounts.invite.how.text':
    'Человек получает по почте ссылку, которая действует один раз в течение семи дней, и выбирает способ входа. Тот, кто будет не только писать, тогда же настраивает второй фактор.',
  'accounts.invite.mind': 'Прежде чем пригласить',
  'accounts.invite.mind.text':
    'Убедитесь, что адрес верен: тот, кто читает эту почту, станет здесь членом организации. Каждое приглашение сохраняется в журнале безопасности с указанием вашего имени.',

  'accounts.join.title': 'Добро пожаловать',
  'accounts.join.lead':
    'Вас приглашают работать здесь от организации «{organisation}». Укажите, кто вы, и выберите пароль.',
  'accounts.join.name': 'Ваше имя',
  'accounts.join.name.hint': 'То, под которым вас знают коллеги. Его видят те, кто вошел в систему, но не посторонние.',
  'accounts.join.name.wrong': 'Укажите имя в одной строке, не более 120 знаков',
  'accounts.join.password': 'Пароль',
  'accounts.join.password.wrong':
    'Выберите другой пароль: не менее 15 знаков, не из тех, которые пробуют первыми, и не только ваше имя или адрес',
  'accounts.join.do': 'Присоединиться',
  'accounts.join.with': 'Присоединиться через организацию «{organisation}», без пароля',
  'accounts.join.offer': 'Приглашение',
  'accounts.join.next': 'Что дальше',
  'accounts.join.next.text':
    'Вы сразу войдете в систему. Если вам предстоит рецензировать, согласовывать или принимать решения, сначала вам предложат настроить ключ доступа или одноразовый код: он защищает то, что вам доверят.',
  'accounts.join.over': 'Это приглашение больше не действует',
  'accounts.join.over.text':
    'Оно принято, отменено, или ему больше семи дней. Если вы уже присоединились, войдите в систему. Если нет, попросите того, кто вас пригласил, отправить его еще раз.',

  'accounts.reset.forgotten': 'Забыли пароль?',
  'accounts.reset.forgotten.lead':
    'Укажите адрес, с которым вы входите в систему. Вы получите письмо со ссылкой для выбора нового пароля.',
  'accounts.reset.forgotten.do': 'Отправить ссылку',
  'accounts.reset.asked': 'Проверьте почту',
  'accounts.reset.asked.lead': 'Если кто-либо входит здесь с этим адресом и паролем, на этот адрес отправлено письмо.',
  'accounts.reset.asked.text':
    'Ссылка в нем действует один раз в течение часа. Ради безопасности тех, у кого есть учетная запись, на этой странице для любого адреса говорится одно и то же.',
  'accounts.reset.asked.again': 'Указать другой адрес',
  'accounts.reset.choose': 'Выберите новый пароль',
  'accounts.reset.choose.lead': 'После этого все ваши сеансы завершатся. Второй фактор останется прежним.',
  'accounts.reset.choose.password': 'Новый пароль',
  'accounts.reset.choose.do': 'Сохранить пароль',
  'accounts.reset.done': 'Ваш пароль изменен',
  'accounts.reset.done.lead': 'Все ваши сеансы завершены. Войдите с новым паролем.',
  'accounts.reset.done.do': 'Войти',
  'accounts.reset.over': 'Эта ссылка больше не действует',
  'accounts.reset.over.lead': 'Ее уже использовали, или ей больше часа. Вы можете запросить другую.',
  'accounts.reset.over.do': 'Запросить другую ссылку',

  'accounts.own': 'Учетная запись',
  'accounts.own.sign-in': 'Как я вхожу',
  'accounts.own.e-mail': 'Адрес электронной почты',
  'accounts.own.sessions': 'Мои сеансы',

  'accounts.change-email.title': 'Изменить адрес электронной почты',
  'accounts.change-email.lead': 'Вы входите в систему с адресом {now}, и письма отправляются на него.',
  'accounts.change-email.email': 'Новый адрес электронной почты',
  'accounts.change-email.email.wrong': 'Укажите другой адрес электронной почты, например name@example.org',
  'accounts.change-email.refused': 'Сейчас изменить это нельзя',
  'accounts.change-email.do': 'Отправить на него ссылку',
  'accounts.change-email.asked':
    'Если этот адрес может быть вашим, на него отправлено письмо. Ничего не изменится, пока вы не перейдете по ссылке в нем; на это дается один день.',
  'accounts.change-email.confirm': 'Подтвердите адрес электронной почты',
  'accounts.change-email.confirm.lead':
    'После этого вы будете входить в систему с адресом, на который получили эту ссылку.',
  'accounts.change-email.confirm.do': 'Подтвердить',
  'accounts.change-email.done': 'Ваш адрес электронной почты изменен',
  'accounts.change-email.done.lead':
    'Теперь вы входите в систему с ним. На прежний адрес отправлено сообщение об этом.',
  'accounts.change-email.over': 'Эта ссылка больше не действует',
  'accounts.change-email.over.lead': 'Ее уже использовали, ей больше одного дня, или вы с тех пор запросили другую.',

  'accounts.admin': 'Администрирование',
  'accounts.admin.accounts': 'Учетные записи',
  'accounts.admin.invitations': 'Приглашения',
  'accounts.admin.organisations': 'Организации',
  'accounts.admin.sessions': 'Сеансы',
  'accounts.admin.providers': 'Поставщики удостоверений',
  'accounts.admin.security': 'Журнал безопасности',
  'accounts.admin.search': 'Имя или адрес электронной почты',
  'accounts.admin.count':
    '{count, plural, one {# учетная запись} few {# учетные записи} many {# учетных записей} other {# учетной записи}}',
  'accounts.admin.none': 'Таких учетных записей нет. Уберите фильтр или сократите запрос.',
  'accounts.admin.done.roles': 'Роли изменены и уже действуют.',
  'accounts.admin.done.disabled':
    'Учетная запись отключена. Ее сеансы завершены, а ее ссылки больше ничего не открывают.',
  'accounts.admin.done.enabled': 'Учетной записью снова можно пользоваться.',
  'accounts.admin.done.ended': 'Готово: сеанс в этом браузере завершится при следующем действии.',
  'accounts.admin.done.taken':
    'Ключи доступа, коды и пароль отозваны. Попросите человека задать новый пароль по ссылке «Забыли пароль?».',
  'accounts.admin.done.erased': 'Данные этого человека удалены. Всё сделанное им остается, но без имени.',
  'accounts.admin.signs-in-by': 'Способ входа',
  'accounts.admin.by.password': 'пароль',
  'accounts.admin.by.passkeys':
    '{count, plural, =1 {ключ доступа} one {# ключ доступа} few {# ключа доступа} many {# ключей доступа} other {# ключа доступа}}',
  'accounts.admin.by.one-time-code': 'одноразовый код',
  'accounts.admin.by.provider': 'поставщик удостоверений',
  'accounts.admin.joined': 'Дата присоединения',
  'accounts.admin.disabled': 'Отключена с',
  'accounts.admin.roles': 'Изменить роли',
  'accounts.admin.roles.label': 'Что этот человек здесь делает',
  'accounts.admin.roles.hint': 'Вступит в силу на следующей странице, которую откроет этот человек.',
  'accounts.admin.roles.do': 'Изменить роли',
  'accounts.admin.roles.wrong': 'Выберите хотя бы одну роль',
  'accounts.admin.refused': 'Это последний администратор: сначала назначьте администратором кого-нибудь еще',
  'accounts.admin.sessions.none': 'Открытых сеансов нет.',
  'accounts.admin.sessions.lead':
    '{count, plural, =0 {Никто не вошел в систему.} one {Сейчас в системе: # браузер.} few {Сейчас в системе: # браузера.} many {Сейчас в системе: # браузеров.} other {Сейчас в системе: # браузера.}}',
  'accounts.admin.sessions.do': 'Завершить все сеансы',
  'accounts.admin.sessions.text': 'Завершает все сеансы этого человека. Он может сразу войти снова.',
  'accounts.admin.factors.do': 'Отозвать ключи доступа и коды',
  'accounts.admin.factors.text':
    'Для того, кто потерял их все. Сначала убедитесь, что это действительно этот человек: позвоните по известному вам номеру или спросите координатора организации. Ключи доступа, коды и пароль перестают действовать, все сеансы завершаются; человек задает новый пароль по ссылке «Забыли пароль?» и заново настраивает второй шаг.',
  'accounts.admin.disable.do': 'Отключить',
  'accounts.admin.disable.text':
    'Сразу прекращает всё, что можно делать с этой учетной записью. {count, plural, =0 {} =1 {Отправленное с нее приглашение тем временем нельзя принять.} one {Отправленное с нее # приглашение тем временем нельзя принять.} few {Отправленные с нее # приглашения тем временем нельзя принять.} many {Отправленные с нее # приглашений тем временем нельзя принять.} other {Отправленные с нее # приглашения тем временем нельзя принять.}} Ее можно снова включить.',
  'accounts.admin.enable.do': 'Включить',
  'accounts.admin.enable.text': 'Позволяет этому человеку снова входить в систему, как прежде.',
  'accounts.admin.erased.text':
    'Данные владельца этой учетной записи удалены. Всё, что было с ней сделано, остается в журнале под ее идентификатором.',
  'accounts.admin.invited.text':
    'С этой учетной записью еще никто не присоединился. Отправить приглашение еще раз или отменить его можно в разделе',
  'accounts.admin.erase': 'Удалить данные этого человека',
  'accounts.admin.erase.text': 'Если человек ушел насовсем или просит об этом. Отменить это нельзя.',
  'accounts.admin.erase.title': 'Удалить данные: {name}?',
  'accounts.admin.erase.lead':
    'Отменить это нельзя. Чтобы закрыть кому-либо доступ на время, отключите учетную запись.',
  'accounts.admin.erase.gone': 'Удаляются имя, адрес электронной почты, пароли, ключи доступа, коды и сеансы.',
  'accounts.admin.erase.stays':
    'То, что этот человек написал, оценил и решил, остается; автором этого будет указан бывший участник.',
  'accounts.admin.erase.forever':
    'Этой учетной записью больше никогда нельзя будет воспользоваться. Человека можно пригласить заново, как нового участника.',
  'accounts.admin.erase.sure': 'Вы уверены?',
  'accounts.admin.erase.yes': 'Да, навсегда удалить данные этого человека',
  'accounts.admin.erase.unsure': 'Подтвердите, что вы уверены',
  'accounts.admin.erase.back': 'Оставить как есть',
  'accounts.admin.organisations.lead': 'Кто здесь от какой организации и кто согласовывает ее материалы.',
  'accounts.organisations.organisation': 'Организация',
  'accounts.organisations.active': 'Люди',
  'accounts.organisations.invited': 'Приглашены',
  'accounts.organisations.focal-points': 'Координаторы',
  'accounts.organisations.no-focal-point': 'Согласовать некому',
  'accounts.session.name': 'Имя',
  'accounts.session.device': 'Браузер',
  'accounts.session.from': 'Откуда',
  'accounts.session.since': 'Начало',
  'accounts.session.seen': 'Последнее действие',
  'accounts.session.end': 'Завершение',
  'accounts.session.end.do': 'Завершить сеанс',

  'accounts.provider.choose': 'Войти через вашу организацию',
  'accounts.provider.choose.lead': 'Эти организации сами удостоверяют личность своих сотрудников.',
  'accounts.provider.choose.none': 'Ни одна организация пока этого не настроила.',
  'accounts.provider.otherwise': 'Войти другим способом',
  'accounts.provider.first': 'В первый раз',
  'accounts.provider.first.text':
    'Вам нужна здесь учетная запись. Если вас пригласили, перейдите по ссылке в приглашении и выберите там свою организацию. Если у вас есть учетная запись, войдите как обычно и добавьте свою организацию в разделе «Как я вхожу».',
  'accounts.provider.again': 'Повторить попытку',
  'accounts.provider.none': 'Эта организация не удостоверяет здесь личность своих сотрудников',
  'accounts.provider.none.text':
    'У организации «{name}» здесь нет собственного входа. Как ее сотрудникам получить учетную запись, знает ее координатор.',
  'accounts.provider.away': '{acronym} не отвечает',
  'accounts.provider.away.text':
    'Вход организации «{name}» сейчас недоступен. Повторите попытку через минуту или войдите другим способом, если он у вас есть.',
  'accounts.provider.over': 'Эта попытка входа больше не действует',
  'accounts.provider.over.text':
    'Она уже использована, длилась больше десяти минут или началась в другом браузере. Вход не выполнен; начните заново.',
  'accounts.provider.refused': '{acronym} не подтверждает, кто вы',
  'accounts.provider.refused.text':
    'Возможно, вы отменили вход, или ответ организации «{name}» недействителен. Вход не выполнен. Если это повторится, сообщите тем, кто отвечает за вход в вашей организации.',
  'accounts.provider.unknown': 'У вас здесь пока нет учетной записи',
  'accounts.provider.unknown.text':
    'Организация «{name}» вас знает, но здесь вас не знает никто: ничего не создано. Если вас пригласили, перейдите по ссылке в приглашении и выберите там {acronym}. Если у вас есть учетная запись, войдите как обычно и добавьте {acronym} в разделе «Как я вхожу». В остальных случаях попросите координатора вашей организации пригласить вас.',
  'accounts.provider.taken': 'С этим удостоверением входит кто-то другой',
  'accounts.provider.taken.text':
    'Под тем удостоверением, по которому вас знает организация «{name}», входит владелец другой учетной записи. Ничего не изменено. Если обе учетные записи ваши, обратитесь к администратору.',
  'accounts.provider.own': 'Вход через вашу организацию',
  'accounts.provider.own.lead': 'Тогда ваша организация сообщает, кто вы, и пароль здесь не нужен.',
  'accounts.provider.own.none':
    'Организация «{name}» пока не удостоверяет здесь личность своих сотрудников. Об этом могут попросить ее администраторы.',
  'accounts.provider.own.with': 'Вход через {acronym}',
  'accounts.provider.own.since': 'С {day} вы можете входить через организацию «{name}».',
  'accounts.provider.own.not-yet':
    'Вы можете поручить организации «{name}» сообщать, кто вы. Вы перейдете туда, чтобы войти, и вернетесь сюда.',
  'accounts.provider.own.link': 'Добавить {acronym}',
  'accounts.provider.own.unlink': 'Больше не входить через {acronym}',
  'accounts.provider.own.linked': 'Теперь вы можете входить через {acronym}.',
  'accounts.provider.own.unlinked': 'Вы больше не входите через {acronym}. Все ваши остальные сеансы завершены.',
  'accounts.provider.own.refused':
    'У вас не осталось бы ни одного способа входа: сначала задайте пароль или настройте ключ доступа',
  'accounts.provider.way': 'Переход на сайт {acronym}',
  'accounts.provider.way.lead': 'Вы войдете на сайте {host} и вернетесь сюда.',
  'accounts.provider.way.do': 'Продолжить',

  'accounts.providers.lead':
    'Организация, у которой есть поставщик OpenID Connect, например Entra, Google или Keycloak, может сама удостоверять личность своих сотрудников.',
  'accounts.providers.present': 'Настроены',
  'accounts.providers.count':
    '{count, plural, =0 {Ни одной организации} one {# организация} few {# организации} many {# организаций} other {# организации}}',
  'accounts.providers.client': 'там эта платформа известна как {clientId}',
  'accounts.providers.callback': 'возвращает людей на адрес {callback}',
  'accounts.providers.remove': 'Убрать',
  'accounts.providers.set': 'Настроить или изменить',
  'accounts.providers.organisation.wrong': 'Выберите организацию',
  'accounts.providers.issuer': 'Издатель',
  'accounts.providers.issuer.hint':
    'Как указано в его документе обнаружения, например https://login.example.org/tenant',
  'accounts.providers.issuer.wrong':
    'Укажите https-адрес поставщика OpenID Connect, который доступен отсюда и носит именно это имя',
  'accounts.providers.clientId': 'Идентификатор клиента',
  'accounts.providers.clientId.hint': 'Под этим именем поставщик знает эту платформу.',
  'accounts.providers.clientId.wrong': 'Укажите идентификатор клиента в одной строке',
  'accounts.providers.clientSecret': 'Секрет клиента',
  'accounts.providers.clientSecret.hint':
    'Хранится в зашифрованном виде и никому не показывается. Если оставить поле пустым, сохранится прежний, пока не изменится издатель.',
  'accounts.providers.clientSecret.wrong': 'Укажите секрет клиента, относящийся к этому издателю',
  'accounts.providers.do': 'Настроить',
  'accounts.providers.done.set': 'Поставщик отвечает. Сотрудники организации могут входить через него.',
  'accounts.providers.done.removed': 'Поставщик убран. Сеансы тех, кто входил через него, завершены.',
  'accounts.providers.before': 'Прежде чем настроить',
  'accounts.providers.before.text':
    'Зарегистрируйте эту платформу у поставщика как конфиденциальный веб-клиент с потоком кода авторизации и PKCE и укажите, чтобы он возвращал людей на этот адрес с идентификатором организации:',
  'accounts.providers.who': 'Кто может войти',
  'accounts.providers.who.text':
    'Только те, у кого здесь есть учетная запись или приглашение и кто сам указал, кто он у поставщика. Адрес электронной почты ничего не открывает: поставщик может вписать в свои ответы любой.',

  'accounts.second-factor.title': 'Еще один шаг',
  'accounts.second-factor.lead': 'Пароль верен. Теперь покажите, что ваш телефон или ключ при вас.',
  'accounts.second-factor.code': 'Код',
  'accounts.second-factor.code.hint':
    'Шесть цифр из приложения для аутентификации или один из ваших кодов восстановления.',
  'accounts.second-factor.wrong': 'Этот код неверен или уже использован. Каждые полминуты приложение показывает новый.',

  'accounts.confirm.title': 'Подтвердите, что это вы',
  'accounts.confirm.lead':
    'С момента входа прошло время, а то, что последует, важно: пожалуйста, подтвердите еще раз, кто вы.',
  'accounts.confirm.do': 'Подтвердить',
  'accounts.confirm.with': 'Подтвердить через мою организацию',
  'accounts.confirm.wrong': 'Это не ваш пароль.',

  'accounts.own-sign-in.title': 'Как я вхожу',
  'accounts.own-sign-in.lead':
    'Пароль можно угадать или украсть. Со вторым шагом на телефоне, который есть только у вас, учетная запись останется вашей.',
  'accounts.own-sign-in.must':
    'Ваша роль позволяет видеть то, что другие еще не опубликовали. Сначала настройте второй шаг; после этого откроется всё остальное.',
  'accounts.own-sign-in.codes': 'Коды приложения для аутентификации',
  'accounts.own-sign-in.codes.off':
    'Приложение на телефоне показывает шесть цифр, которые меняются каждые полминуты. Подойдет любое приложение для одноразовых кодов.',
  'accounts.own-sign-in.codes.begin': 'Настроить коды',
  'accounts.own-sign-in.codes.scan':
    'Отсканируйте это изображение приложением или введите в него секрет. Затем введите здесь шесть цифр, которые оно покажет.',
  'accounts.own-sign-in.codes.picture':
    'Изображение для приложения для аутентификации; секрет под ним содержит то же самое',
  'accounts.own-sign-in.codes.secret': 'Секрет:',
  'accounts.own-sign-in.codes.first': 'Шесть цифр, которые приложение показывает сейчас',
  'accounts.own-sign-in.codes.confirm': 'Включить',
  'accounts.own-sign-in.codes.are-on': 'Коды включены: код запрашивается при каждом входе по паролю.',
  'accounts.own-sign-in.codes.remove.code': 'Текущий код, чтобы отключить коды',
  'accounts.own-sign-in.codes.remove': 'Отключить коды',
  'accounts.own-sign-in.recovery': 'Коды восстановления',
  'accounts.own-sign-in.recovery.left':
    '{left, plural, =0 {Кодов восстановления не осталось: создайте новые.} =1 {Остался один код восстановления.} one {Остался # код восстановления.} few {Осталось # кода восстановления.} many {Осталось # кодов восстановления.} other {Осталось # кода восстановления.}}',
  'accounts.own-sign-in.recovery.make': 'Создать новые коды восстановления',
  'accounts.own-sign-in.recovery.made':
    'Распечатайте или запишите эти коды восстановления и храните их отдельно от телефона. По каждому можно войти один раз, и больше они никогда не будут показаны.',
  'accounts.own-sign-in.last':
    'Ваша роль требует второго шага, а этот — единственный: настройте другой, прежде чем удалить его',
  'accounts.own-sign-in.others': 'Другие способы',
  'accounts.own-sign-in.provider': 'Войти через мою организацию',
  'accounts.own-sign-in.password':
    'Чтобы выбрать новый пароль, выйдите из системы и перейдите по ссылке «Забыли пароль?».',

  'accounts.passkeys': 'Ключи доступа',
  'accounts.passkeys.sign-in': 'Войти с ключом доступа',
  'accounts.passkeys.or': 'Или с адресом электронной почты и паролем:',
  'accounts.passkeys.confirm': 'Подтвердить ключом доступа',
  'accounts.passkeys.failed':
    'Не получилось, или вы прервали это. Ничего не изменилось: попробуйте еще раз или выберите другой способ.',
  'accounts.passkeys.wrong': 'Этот ключ доступа здесь не известен, или ответ пришел слишком поздно',
  'accounts.passkeys.lead':
    'Для входа достаточно отпечатка пальца, лица или PIN-кода вашего устройства: нечего запоминать, и поддельная страница ничего не сможет у вас выведать.',
  'accounts.passkeys.without':
    'Для ключей доступа нужны JavaScript и браузер, который их поддерживает. Без них пользуйтесь кодами приложения.',
  'accounts.passkeys.name': 'Как вы называете это устройство',
  'accounts.passkeys.name.wrong': 'Дайте ему название не длиннее 60 знаков, в одну строку',
  'accounts.passkeys.add': 'Добавить ключ доступа',
  'accounts.passkeys.since': 'добавлен {day}',
  'accounts.passkeys.used': 'последний раз использован {day}',
  'accounts.passkeys.remove': 'Удалить',
  'accounts.passkeys.added': 'Ключ доступа добавлен. Теперь с ним можно входить.',
  'accounts.passkeys.removed': 'Ключ доступа удален. Во всех других местах, где вы вошли, вход завершен.',
} satisfies Translation<typeof en>;
