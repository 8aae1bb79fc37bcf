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
} satisfies Translation<typeof en>;
