import type en from '../en/notifications.js';
import type { Translation } from '../index.js';

export default {
  'notifications.inbox.title': 'Avisos',
  'notifications.inbox.lead': 'Lo que ha ocurrido con las contribuciones que le conciernen; lo más reciente, primero.',
  'notifications.inbox.empty':
    'Todavía no hay nada. Cuando una contribución le necesite, se dirá aquí, y un correo le avisará de que hay algo.',
  'notifications.inbox.unread':
    '{count, plural, =0 {Todo está leído} one {# aviso sin leer} many {# de avisos sin leer} other {# avisos sin leer}}',
  'notifications.inbox.new': 'Nuevo',
  'notifications.inbox.read': 'Marcar como leído',

  'notifications.notice.approved': 'Su contribución ha sido aprobada; pronto se publicará',
  'notifications.notice.assessments-complete': 'Ya están todas las evaluaciones: se puede tomar una decisión',
  'notifications.notice.co-author': 'Se le invita a escribir una contribución junto con quien la empezó',
  'notifications.notice.co-author-accepted': 'Una persona que usted invitó escribe ahora su contribución con usted',
  'notifications.notice.corrected': 'Se ha corregido una ficha publicada',
  'notifications.notice.declined': 'Su contribución ha sido desestimada; los motivos figuran en ella',
  'notifications.notice.in-review': 'Su contribución ha superado el examen preliminar y está en evaluación',
  'notifications.notice.privacy-flag': 'Se ha señalado un pasaje que puede hacer daño a alguien',
  'notifications.notice.published': 'Una ficha de su organización ya está en el catálogo público',
  'notifications.notice.reinstated': 'Una ficha suspendida vuelve a ser pública',
  'notifications.notice.released': 'Ya no se le pide que evalúe esta contribución',
  'notifications.notice.retracted': 'Se ha retirado una ficha del catálogo',
  'notifications.notice.reviewer-accepted': 'Una persona evaluadora ha aceptado la invitación',
  'notifications.notice.reviewer-conflicted':
    'Una persona evaluadora ha declarado un conflicto de intereses; hace falta otra',
  'notifications.notice.reviewer-left': 'Una persona evaluadora ha renunciado a una evaluación; hace falta otra',
  'notifications.notice.sent-back': 'Su punto de contacto le ha devuelto la contribución',
  'notifications.notice.suspended': 'Se ha suspendido provisionalmente una ficha del catálogo',
  'notifications.notice.to-clear': 'Una contribución de su organización espera su visto bueno',
  'notifications.notice.to-publish':
    'Se ha aprobado una contribución; debe publicarla una persona distinta de la que decidió',
  'notifications.notice.to-review': 'Se le pide que evalúe una contribución',
  'notifications.notice.to-revise': 'Se pide una revisión de su contribución; los motivos figuran en ella',
  'notifications.notice.to-screen': 'Una contribución espera el examen preliminar',

  'notifications.notice.address-changed': 'El correo electrónico de su cuenta ha cambiado',
  'notifications.notice.address-change-asked': 'Se pidió otro correo electrónico para su cuenta',
  'notifications.notice.codes-stopped': 'Alguien probó muchos códigos para su cuenta',
  'notifications.notice.sign-in-changed': 'Su modo de iniciar sesión ha cambiado',

  'notifications.mailbox.title': 'Buzón de correo',
  'notifications.mailbox.lead': 'Esta instalación no envía correo. Aquí se guarda lo que habría enviado.',
  'notifications.mailbox.empty': 'Todavía no hay correo.',
  'notifications.mailbox.to': 'Para',
  'notifications.mailbox.subject': 'Asunto',
  'notifications.mailbox.at': 'Cuándo',
  'notifications.mailbox.text': 'Texto',

  'notifications.mail.subject': 'Hay algo para usted',
  'notifications.mail.body': 'Hay algo para usted en la plataforma de intercambio. Inicie sesión para leerlo:',
  'notifications.mail.why':
    'Recibe este correo porque tiene una cuenta. Por su seguridad, y la de otras personas, no dice nada más.',

  'notifications.mail.invitation.subject': 'Se le invita a la plataforma de intercambio',
  'notifications.mail.invitation.body':
    'Se le invita a la plataforma de intercambio del ICAT. Siga este enlace para elegir cómo iniciar sesión. Funciona una sola vez, durante siete días:',
  'notifications.mail.invitation.why':
    'En la página se dice en nombre de qué organización y con qué función. Si no esperaba esta invitación, no haga nada: no habrá ninguna cuenta mientras usted no la abra.',

  'notifications.mail.reset.subject': 'Una contraseña nueva para la plataforma de intercambio',
  'notifications.mail.reset.body':
    'Alguien ha pedido una contraseña nueva para su cuenta. Si ha sido usted, siga este enlace y elija una. Funciona una sola vez, durante una hora:',
  'notifications.mail.reset.why':
    'Si no ha sido usted, no haga nada: su contraseña no cambia. Quien lo pidió no ha sabido si usted tiene una cuenta.',

  'notifications.mail.confirm-address.subject': 'Confirme este correo electrónico',
  'notifications.mail.confirm-address.body':
    'Alguien quiere usar este correo electrónico para su cuenta en la plataforma de intercambio. Si ha sido usted, confírmelo aquí. El enlace funciona una sola vez, durante un día:',
  'notifications.mail.confirm-address.why': 'Si no ha sido usted, no haga nada: sin usted, nada cambia.',

  'notifications.mail.address-change-asked.subject': '¿Otro correo electrónico para su cuenta?',
  'notifications.mail.address-change-asked.body':
    'Alguien que ha iniciado sesión en su cuenta de la plataforma de intercambio ha pedido otro correo electrónico. Si ha sido usted, no tiene que hacer nada. Si no, siga este enlace para impedirlo. Funciona una vez, durante siete días:',
  'notifications.mail.address-change-asked.why': 'Recibe este correo porque esta es la dirección de su cuenta.',

  'notifications.mail.address-changed.subject': 'El correo electrónico de su cuenta ha cambiado',
  'notifications.mail.address-changed.body':
    'Su cuenta en la plataforma de intercambio tiene ahora otro correo electrónico, y a este ya no se le envía nada más. Si ha sido usted, no tiene que hacer nada. Si no, siga este enlace para recuperar la dirección. Funciona una vez, durante siete días:',
  'notifications.mail.address-changed.why': 'Recibe este correo porque esta era hasta ahora la dirección de su cuenta.',

  'notifications.mail.sign-in-changed.subject': 'Su modo de iniciar sesión ha cambiado',
  'notifications.mail.sign-in-changed.body':
    'En su cuenta de la plataforma de intercambio se ha cambiado una contraseña, una llave de acceso, un código o el vínculo con el inicio de sesión de su organización, o se ha usado un código. Si ha sido usted, no tiene que hacer nada. Si no, mire sus sesiones, cierre las que no conozca y elija una contraseña nueva:',
  'notifications.mail.sign-in-changed.why':
    'Recibe este correo cada vez que esto ocurre, para que nadie pueda hacerlo sin que usted lo sepa.',

  'notifications.mail.codes-stopped.subject': 'Alguien probó muchos códigos para su cuenta',
  'notifications.mail.codes-stopped.body':
    'Alguien que conoce su contraseña, o que ha iniciado sesión en su cuenta, introdujo cien códigos incorrectos en la plataforma de intercambio. Los códigos de su aplicación quedan suspendidos por ahora; sus llaves de acceso y sus códigos de recuperación siguen funcionando. Si no ha sido usted, elija enseguida una contraseña nueva; con ella, los códigos vuelven a funcionar:',
  'notifications.mail.codes-stopped.why':
    'Recibe este correo porque es posible que otra persona conozca su contraseña.',

  'notifications.mail.new-browser.subject': 'Un nuevo inicio de sesión en su cuenta',
  'notifications.mail.new-browser.body':
    'Se ha iniciado sesión en su cuenta de la plataforma de intercambio con un navegador que no conocíamos. Si ha sido usted, no tiene que hacer nada. Si no, mire sus sesiones, cierre las que no conozca y elija una contraseña nueva:',
  'notifications.mail.new-browser.why':
    'Recibe este correo cada vez que esto ocurre, para que nadie pueda hacerlo sin que usted lo sepa.',
} satisfies Translation<typeof en>;
