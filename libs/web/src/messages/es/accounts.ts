import type en from '../en/accounts.js';
import type { Translation } from '../index.js';

export default {
  'accounts.sign-in.title': 'Iniciar sesión',
  'accounts.sign-in.lead':
    'Para quienes escriben, evalúan y publican. Para leer el catálogo no hace falta tener una cuenta.',
  'accounts.sign-in.email': 'Correo electrónico',
  'accounts.sign-in.password': 'Contraseña',
  'accounts.sign-in.do': 'Iniciar sesión',
  'accounts.sign-in.email.missing': 'Escriba su correo electrónico',
  'accounts.sign-in.password.missing': 'Escriba su contraseña',
  'accounts.sign-in.refused': 'El correo electrónico o la contraseña no son correctos',
  'accounts.sign-in.too-many':
    'Demasiados intentos. Vuelva a intentarlo dentro de {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}; su cuenta no está bloqueada.',
  'accounts.codes-stopped':
    'Demasiados códigos eran incorrectos, así que por ahora no se admite ninguno de la aplicación. Use un código de recuperación o una llave de acceso, o elija una contraseña nueva por correo; y si no fue usted quien lo intentó, elíjala en todo caso.',
  'accounts.sign-in.who': 'Quién tiene una cuenta',
  'accounts.sign-in.who.text':
    'El personal de las organizaciones del ICAT y los especialistas que evalúan para ellas. El punto de contacto de su organización sabe cómo obtenerla.',
  'accounts.sign-in.safe': 'Antes de irse',
  'accounts.sign-in.safe.text':
    'Cierre la sesión cuando termine, sobre todo en una computadora que usen otras personas. En cualquier caso, la sesión se cierra al cabo de doce horas.',

  'accounts.name': 'Nombre',
  'accounts.email': 'Correo electrónico',
  'accounts.organisation': 'Organización',
  'accounts.role': 'Función',
  'accounts.roles': 'Funciones',
  'accounts.state': 'Estado',
  'accounts.state.active': 'Activa',
  'accounts.state.invited': 'Con invitación',
  'accounts.state.disabled': 'Desactivada',
  'accounts.state.erased': 'Suprimida',
  'accounts.password.hint': 'Al menos 15 caracteres; unas cuantas palabras seguidas se recuerdan fácilmente.',
  'accounts.role.contributor': 'Escribe y presenta contribuciones',
  'accounts.role.focal-point': 'Da el visto bueno a lo que sale de la organización e invita a su personal',
  'accounts.role.reviewer': 'Evalúa contribuciones de otras organizaciones',
  'accounts.role.secretariat': 'Hace el examen preliminar, decide y publica',
  'accounts.role.chair': 'Ve lo que ve la secretaría',
  'accounts.role.administrator': 'Administra esta instalación; no ve ningún borrador',

  'accounts.invite.title': 'Invitaciones',
  'accounts.invite.lead':
    'Aquí nadie puede registrarse por su cuenta: cada persona recibe la invitación de quienes la conocen.',
  'accounts.invite.email': 'Correo electrónico',
  'accounts.invite.email.hint': 'La dirección del trabajo. A ella se envía la invitación.',
  'accounts.invite.roles': 'Qué hará aquí esta persona',
  'accounts.invite.do': 'Invitar a una persona',
  'accounts.invite.waiting': 'Pendientes de aceptación',
  'accounts.invite.count':
    '{count, plural, =0 {No hay ninguna invitación abierta} one {# invitación} many {# de invitaciones} other {# invitaciones}}',
  'accounts.invite.state.open': 'Abierta',
  'accounts.invite.state.expired': 'Caducada',
  'accounts.invite.state.held': 'En suspenso: quien invitó ya no puede invitar a esta persona',
  'accounts.invite.by': 'de {name}, {day}',
  'accounts.invite.until': 'válida hasta el {day}',
  'accounts.invite.again': 'Volver a enviar',
  'accounts.invite.revoke': 'Revocar',
  'accounts.invite.done.sent':
    'La invitación está en camino. Si el servidor de correo no funciona, se enviará en cuanto se restablezca.',
  'accounts.invite.done.again': 'La invitación está de nuevo en camino y es válida otros siete días.',
  'accounts.invite.done.revoked':
    'La invitación se ha revocado. Su enlace ya no abre nada y la dirección no se conserva.',
  'accounts.invite.how': 'Cómo funciona',
  'accounts.invite.how.text':
    'La persona recibe por correo un enlace que funciona una sola vez, durante siete días, y elige cómo iniciar sesión. Quien haga algo más que escribir configura entonces un segundo factor.',
  'accounts.invite.mind': 'Antes de invitar',
  'accounts.invite.mind.text':
    'Asegúrese de que la dirección es correcta: quien lea el correo que llegue a ella pasará a ser aquí miembro de la organización. Cada invitación queda en el registro de seguridad con el nombre de usted.',

  'accounts.join.title': 'Le damos la bienvenida',
  'accounts.join.lead':
    'Se le invita a trabajar aquí en nombre de {organisation}. Indique quién es y elija cómo iniciará sesión.',
  'accounts.join.name': 'Su nombre',
  'accounts.join.name.hint':
    'El nombre por el que le conocen sus colegas. Lo ven quienes han iniciado sesión, nunca el público.',
  'accounts.join.passkey': 'Unirse con una llave de acceso',
  'accounts.join.or': 'O con una contraseña:',
  'accounts.join.password': 'Una contraseña',
  'accounts.join.do': 'Unirse',
  'accounts.join.with': 'Unirse con {organisation}, sin contraseña',
  'accounts.join.offer': 'La invitación',
  'accounts.join.next': 'Qué viene después',
  'accounts.join.next.text':
    'Su sesión se inicia enseguida. Si va a evaluar, dar el visto bueno o decidir, se le pedirá antes que configure una llave de acceso o un código de un solo uso: así se protege lo que se le confía.',
  'accounts.join.taken': 'Ya tiene una cuenta',
  'accounts.join.taken.text':
    'Existe una cuenta con {email}, y se le invita a trabajar para {organisation} con la misma dirección. Inicie sesión con la cuenta que tiene. Si no puede iniciar sesión, ahora trabaja para {organisation}, o va a hacer otra cosa aquí, pida a su punto focal que informe a la administración.',
  'accounts.join.over': 'Esta invitación ya no está abierta',
  'accounts.join.over.text':
    'Se aceptó, se revocó o tiene más de siete días. Si ya se ha unido, inicie sesión. Si no, pida a quien le invitó que vuelva a enviarla.',

  'accounts.reset.forgotten': '¿Ha olvidado su contraseña?',
  'accounts.reset.forgotten.lead':
    'Escriba la dirección con la que inicia sesión. Recibirá un correo con un enlace para elegir una contraseña nueva.',
  'accounts.reset.forgotten.do': 'Enviar el enlace',
  'accounts.reset.asked': 'Mire su correo',
  'accounts.reset.asked.lead': 'Si existe una cuenta con contraseña para esta dirección, se le ha enviado un correo.',
  'accounts.reset.asked.text':
    'El enlace que contiene funciona una sola vez, durante una hora. Por la seguridad de quienes tienen una cuenta, esta página dice lo mismo para cualquier dirección.',
  'accounts.reset.asked.again': 'Probar con otra dirección',
  'accounts.reset.choose': 'Elija una contraseña nueva',
  'accounts.reset.choose.lead':
    'Después, sus sesiones se cierran en todas partes. El segundo factor, si lo tiene, no cambia.',
  'accounts.reset.choose.password': 'Contraseña nueva',
  'accounts.reset.choose.do': 'Guardar la contraseña',
  'accounts.reset.done': 'Su contraseña ha cambiado',
  'accounts.reset.done.lead': 'Sus sesiones se han cerrado en todas partes. Inicie sesión con la contraseña nueva.',
  'accounts.reset.done.do': 'Iniciar sesión',
  'accounts.reset.over': 'Este enlace ya no es válido',
  'accounts.reset.over.lead': 'Ya se utilizó o tiene más de una hora. Puede pedir otro.',
  'accounts.reset.over.do': 'Pedir otro enlace',

  'accounts.own': 'Cuenta',
  'accounts.own.sign-in': 'Cómo inicio sesión',
  'accounts.own.e-mail': 'Correo electrónico',
  'accounts.own.language': 'Idioma de los correos',
  'accounts.own.sessions': 'Mis sesiones',
  'accounts.own.as': 'Sesión abierta como',
  'accounts.device': '{browser} en {system}',
  'accounts.device.unknown': 'Otro programa',

  'accounts.choose-language.lead':
    'Los correos que reciba se escriben en este idioma. El idioma de las páginas se elige en la parte superior de cada una.',
  'accounts.choose-language.done': 'A partir de ahora, los correos que reciba se escribirán en este idioma.',
  'accounts.choose-language.do': 'Guardar',

  'accounts.change-email.title': 'Cambiar su correo electrónico',
  'accounts.change-email.lead': 'Usted inicia sesión con {now}, y a esa dirección se envía el correo.',
  'accounts.change-email.email': 'Nuevo correo electrónico',
  'accounts.change-email.do': 'Enviarle un enlace',
  'accounts.change-email.asked':
    'Si esta dirección puede ser la suya, se le ha enviado un correo. Nada cambia hasta que siga el enlace que contiene, en el plazo de un día.',
  'accounts.change-email.confirm': 'Confirme su correo electrónico',
  'accounts.change-email.confirm.lead':
    'A partir de entonces iniciará sesión con la dirección en la que recibió este enlace.',
  'accounts.change-email.confirm.do': 'Confirmar',
  'accounts.change-email.done': 'Su correo electrónico ha cambiado',
  'accounts.change-email.done.lead':
    'A partir de ahora inicia sesión con él. Se avisa del cambio a la dirección que tenía.',
  'accounts.change-email.over': 'Este enlace ya no es válido',
  'accounts.change-email.over.lead':
    'Ya se utilizó, ha caducado, o se anuló o sustituyó después. Puede empezar de nuevo.',
  'accounts.change-email.not-me': '¿No ha sido usted?',
  'accounts.change-email.not-me.lead':
    'Alguien que había iniciado sesión en su cuenta pidió otro correo electrónico. Si no fue usted, pulse el botón: la dirección sigue siendo suya, o vuelve a serlo, se cierran todas las sesiones y la contraseña deja de servir.',
  'accounts.change-email.not-me.do': 'No he sido yo',
  'accounts.change-email.undone': 'La dirección es suya',
  'accounts.change-email.undone.lead':
    'Se ha cerrado la sesión de todos los que habían entrado en su cuenta. Elija ahora una contraseña nueva:',
  'accounts.change-email.undone.do': 'Elegir una contraseña nueva',

  'accounts.admin': 'Administración',
  'accounts.admin.accounts': 'Cuentas',
  'accounts.admin.invitations': 'Invitaciones',
  'accounts.admin.organisations': 'Organizaciones',
  'accounts.admin.sessions': 'Sesiones',
  'accounts.admin.providers': 'Proveedores de identidad',
  'accounts.admin.security': 'Registro de seguridad',
  'accounts.admin.search': 'Nombre o correo electrónico',
  'accounts.admin.count': '{count, plural, one {# cuenta} many {# de cuentas} other {# cuentas}}',
  'accounts.admin.none': 'Ninguna cuenta responde a eso. Quite un filtro o busque con menos palabras.',
  'accounts.admin.done.roles': 'Las funciones han cambiado y rigen desde ahora.',
  'accounts.admin.done.disabled':
    'La cuenta está desactivada. Sus sesiones se han cerrado y sus enlaces ya no abren nada.',
  'accounts.admin.done.enabled': 'La cuenta puede volver a usarse.',
  'accounts.admin.done.ended': 'Hecho: la sesión de ese navegador se cierra en cuanto dé el siguiente paso.',
  'accounts.admin.done.taken':
    'Se han retirado las llaves de acceso, los códigos y la contraseña. Diga a la persona que elija una contraseña nueva con «¿Ha olvidado su contraseña?».',
  'accounts.admin.done.erased': 'Los datos de la persona se han suprimido. Lo que hizo permanece, sin su nombre.',
  'accounts.admin.signs-in-by': 'Inicia sesión con',
  'accounts.admin.by.password': 'contraseña',
  'accounts.admin.by.passkeys':
    '{count, plural, one {una llave de acceso} many {# de llaves de acceso} other {# llaves de acceso}}',
  'accounts.admin.by.one-time-code': 'código de un solo uso',
  'accounts.admin.by.provider': 'proveedor de identidad',
  'accounts.admin.joined': 'Se unió',
  'accounts.admin.disabled': 'Desactivada desde',
  'accounts.admin.roles': 'Cambiar las funciones',
  'accounts.admin.roles.label': 'Qué hace aquí esta persona',
  'accounts.admin.roles.hint': 'Rige a partir de la próxima página que abra la persona.',
  'accounts.admin.roles.do': 'Cambiar las funciones',
  'accounts.admin.sessions.none': 'Sin ninguna sesión abierta.',
  'accounts.admin.sessions.lead':
    '{count, plural, =0 {Nadie tiene la sesión iniciada.} one {Con la sesión iniciada ahora: # navegador.} many {Con la sesión iniciada ahora: # de navegadores.} other {Con la sesión iniciada ahora: # navegadores.}}',
  'accounts.admin.sessions.do': 'Cerrar sesión en todas partes',
  'accounts.admin.sessions.text':
    'Cierra todas las sesiones de esta persona, que puede volver a iniciar sesión enseguida.',
  'accounts.admin.factors.do': 'Retirar las llaves de acceso y los códigos',
  'accounts.admin.factors.text':
    'Para quien los ha perdido todos. Asegúrese antes de que es esa persona: llame a un número que ya conozca o pregunte a su punto de contacto. Sus llaves de acceso, sus códigos y su contraseña dejan de servir y se cierran todas sus sesiones; después elige una contraseña nueva con «¿Ha olvidado su contraseña?» y vuelve a configurar un segundo paso.',
  'accounts.admin.disable.do': 'Desactivar',
  'accounts.admin.disable.text':
    'Pone fin de inmediato a todo lo que esta cuenta puede hacer. {count, plural, =0 {} one {Entretanto no se puede aceptar una invitación que hizo.} many {Entretanto no se pueden aceptar # de invitaciones que hizo.} other {Entretanto no se pueden aceptar # invitaciones que hizo.}} Puede volver a activarse.',
  'accounts.admin.enable.do': 'Activar',
  'accounts.admin.enable.text': 'Permite que la persona vuelva a iniciar sesión, como antes.',
  'accounts.admin.erased.text':
    'Los datos de la persona titular de esta cuenta se han suprimido. Lo que se hizo con ella permanece en el registro con su identificador.',
  'accounts.admin.invited.text':
    'Nadie se ha unido todavía con esta cuenta. La invitación puede volver a enviarse o revocarse en',
  'accounts.admin.erase': 'Suprimir los datos de la persona',
  'accounts.admin.erase.text': 'Cuando alguien se ha ido para siempre o lo pide. No se puede deshacer.',
  'accounts.admin.erase.title': '¿Suprimir los datos de {name}?',
  'accounts.admin.erase.lead':
    'No se puede deshacer. Para impedir el acceso a alguien por un tiempo, desactive la cuenta.',
  'accounts.admin.erase.gone':
    'Se eliminan el nombre, el correo electrónico, las contraseñas, las llaves de acceso, los códigos y las sesiones.',
  'accounts.admin.erase.stays':
    'Lo que la persona escribió, evaluó y decidió permanece; figura como hecho por un antiguo miembro.',
  'accounts.admin.erase.forever':
    'La cuenta no podrá volver a usarse nunca. Se puede invitar de nuevo a la persona, como si fuera otra.',
  'accounts.admin.erase.sure': '¿Lo confirma?',
  'accounts.admin.erase.yes': 'Sí, suprimir definitivamente los datos de esta persona',
  'accounts.admin.erase.unsure': 'Confirme que quiere hacerlo',
  'accounts.admin.erase.back': 'Dejarlo como está',
  'accounts.admin.organisations.lead':
    'Quién está aquí en nombre de cada organización y quién da el visto bueno a lo que esta presenta.',
  'accounts.organisations.organisation': 'Organización',
  'accounts.organisations.active': 'Personas',
  'accounts.organisations.invited': 'Con invitación',
  'accounts.organisations.focal-points': 'Puntos de contacto',
  'accounts.organisations.no-focal-point': 'Nadie puede dar el visto bueno',
  'accounts.security.lead':
    'Quién hizo qué, en qué cuenta y desde dónde. Nada de lo que contiene puede modificarse. Las direcciones de red completas se conservan siete días; después, solo la red.',
  'accounts.security.newest': 'Lo más reciente primero',
  'accounts.security.export': 'Guardar como CSV',
  'accounts.security.none': 'No ha ocurrido nada así. Quite un filtro o busque menos.',
  'accounts.security.of-account': 'Lo que ha ocurrido con esta cuenta: el registro de seguridad',
  'accounts.security.what': 'Qué ocurrió',
  'accounts.security.who': 'De quién es la cuenta y quién lo hizo',
  'accounts.security.when': 'Cuándo',
  'accounts.security.from': 'Desde dónde',
  'accounts.security.since': 'Desde el día',
  'accounts.security.until': 'Hasta el día',
  'accounts.security.until.hint': 'Los días empiezan y terminan en UTC.',
  'accounts.security.from-day': 'desde el {day}',
  'accounts.security.until-day': 'hasta el {day}',
  'accounts.security.network': 'Red',
  'accounts.security.network.hint': 'Como figura en la lista, o una dirección de ella: 203.0.113.77',
  'accounts.security.result': 'Resultado',
  'accounts.security.result.done': 'Hecho',
  'accounts.security.result.refused': 'Rechazado',
  'accounts.security.browser.new': 'en un navegador desconocido',
  'accounts.security.times': '{count, plural, one {# vez} many {# de veces} other {# veces}}',
  'accounts.security.by': 'por',
  'accounts.security.visitor': 'alguien que no había iniciado sesión',
  'accounts.security.console': 'la línea de comandos',
  'accounts.security.erased': 'Un antiguo miembro',
  'accounts.security.nowhere': 'desconocida',
  'accounts.security.way.password': 'contraseña',
  'accounts.security.way.one-time-code': 'código de un solo uso',
  'accounts.security.way.recovery-code': 'código de recuperación',
  'accounts.security.way.passkey': 'llave de acceso',
  'accounts.security.way.provider': 'proveedor de identidad',
  'accounts.security.what.SignedIn': 'Inicio de sesión',
  'accounts.security.what.SignInBegun': 'Primer paso de un inicio de sesión',
  'accounts.security.what.SignInRefused': 'Inicio de sesión rechazado',
  'accounts.security.what.SignedOut': 'Cierre de sesión',
  'accounts.security.what.ProofGiven': 'Confirmación de la identidad',
  'accounts.security.what.SessionRevoked': 'Se cerró una sesión',
  'accounts.security.what.SessionsRevoked': 'Se cerraron sesiones',
  'accounts.security.what.PasskeyAdded': 'Se añadió una llave de acceso',
  'accounts.security.what.PasskeyRemoved': 'Se eliminó una llave de acceso',
  'accounts.security.what.OneTimeCodeSetUp': 'Se activaron los códigos de un solo uso',
  'accounts.security.what.OneTimeCodeRemoved': 'Desactivación de los códigos de un solo uso',
  'accounts.security.what.RecoveryCodesMade': 'Se crearon nuevos códigos de recuperación',
  'accounts.security.what.RecoveryCodeUsed': 'Se utilizó un código de recuperación',
  'accounts.security.what.CodesStopped': 'Demasiados códigos incorrectos: se suspendieron los de la aplicación',
  'accounts.security.what.PasswordChanged': 'Cambio de contraseña',
  'accounts.security.what.PasswordResetAsked': 'Solicitud de un enlace para una nueva contraseña',
  'accounts.security.what.PasswordReset': 'Se eligió una nueva contraseña con un enlace',
  'accounts.security.what.EmailChangeAsked': 'Se pidió un cambio de correo electrónico',
  'accounts.security.what.EmailChanged': 'Se cambió el correo electrónico',
  'accounts.security.what.EmailChangeUndone': 'Se deshizo un cambio de correo electrónico',
  'accounts.security.what.Invited': 'Invitación',
  'accounts.security.what.InvitationRevoked': 'Se revocó la invitación',
  'accounts.security.what.Joined': 'Incorporación',
  'accounts.security.what.AccountOpened': 'Se abrió la cuenta',
  'accounts.security.what.RolesChanged': 'Se cambiaron las funciones',
  'accounts.security.what.AccountDisabled': 'Se desactivó la cuenta',
  'accounts.security.what.AccountEnabled': 'Se reactivó la cuenta',
  'accounts.security.what.AccountErased': 'Se suprimió a la persona',
  'accounts.security.what.FactorsTakenAway': 'Se retiraron las llaves de acceso y los códigos',
  'accounts.security.what.ProviderSet': 'Se configuró o cambió un proveedor de identidad',
  'accounts.security.what.ProviderRemoved': 'Se eliminó un proveedor de identidad',
  'accounts.security.what.IdentityLinked': 'Se añadió el inicio de sesión con la organización',
  'accounts.security.what.IdentityUnlinked': 'Se eliminó el inicio de sesión con la organización',
  'accounts.security.what.SecurityLogExported': 'Se guardó el registro de seguridad en un archivo',
  'accounts.security.what.AccessRefused': 'Acceso denegado',
  'accounts.my-sessions.lead':
    'Todos los navegadores en los que tiene una sesión abierta. Cierre las que no reconozca o ya no use.',
  'accounts.my-sessions.ended': 'Hecho: lo que ha cerrado termina en cuanto dé el siguiente paso.',
  'accounts.my-sessions.end-others': 'Cerrar sesión en todos los demás',
  'accounts.my-sessions.unknown':
    '¿No reconoce alguna? Cierre sesión en todos los demás, cambie su contraseña y revise sus llaves de acceso:',
  'accounts.session.name': 'Nombre',
  'accounts.session.device': 'Navegador',
  'accounts.session.by': 'Inició sesión con',
  'accounts.session.own': 'Esta',
  'accounts.session.from': 'Origen',
  'accounts.session.since': 'Desde',
  'accounts.session.seen': 'Última actividad',
  'accounts.session.end': 'Fin',
  'accounts.session.end.do': 'Cerrar sesión',

  'accounts.provider.choose': 'Iniciar sesión con su organización',
  'accounts.provider.choose.lead': 'Estas organizaciones identifican ellas mismas a su personal.',
  'accounts.provider.choose.none': 'Ninguna organización lo ha configurado todavía.',
  'accounts.provider.otherwise': 'Iniciar sesión de otro modo',
  'accounts.provider.first': 'La primera vez',
  'accounts.provider.first.text':
    'Necesita tener aquí una cuenta. Si ha recibido una invitación, siga el enlace que contiene y elija allí su organización. Si ya tiene una cuenta, inicie sesión como hasta ahora y añada su organización en “Cómo inicio sesión”.',
  'accounts.provider.again': 'Volver a intentarlo',
  'accounts.provider.none': 'Esta organización no identifica aquí a su personal',
  'accounts.provider.none.text':
    '{name} no tiene aquí un inicio de sesión propio. Su punto de contacto sabe cómo obtiene una cuenta su personal.',
  'accounts.provider.away': '{acronym} no responde',
  'accounts.provider.away.text':
    'El inicio de sesión de {name} no está accesible en este momento. Vuelva a intentarlo dentro de un minuto o inicie sesión de otro modo, si puede.',
  'accounts.provider.over': 'Este inicio de sesión ya no es válido',
  'accounts.provider.over.text':
    'Ya se utilizó, tardó más de diez minutos o comenzó en otro navegador. No ha servido para iniciar sesión; comience de nuevo.',
  'accounts.provider.refused': '{acronym} no ha confirmado quién es usted',
  'accounts.provider.refused.text':
    'Puede que usted lo haya cancelado o que la respuesta de {name} no sea válida. No se ha iniciado la sesión. Si vuelve a ocurrir, avise a quien se ocupa del inicio de sesión en su organización.',
  'accounts.provider.unknown': 'Todavía no tiene aquí una cuenta',
  'accounts.provider.unknown.text':
    '{name} le conoce, pero aquí nadie: no se ha creado nada. Si ha recibido una invitación, siga el enlace que contiene y elija allí {acronym}. Si ya tiene una cuenta, inicie sesión como hasta ahora y añada {acronym} en “Cómo inicio sesión”. De lo contrario, pida al punto de contacto de su organización que le invite.',
  'accounts.provider.taken': 'Otra persona inicia sesión con esta identidad',
  'accounts.provider.taken.text':
    'Otra cuenta inicia sesión con la identidad que usted tiene en {name}. No se ha cambiado nada. Si las dos cuentas son suyas, consulte a la administración de la plataforma.',
  'accounts.provider.linked': 'Usted ya inicia sesión con otra identidad',
  'accounts.provider.linked.text':
    '{name} le conoce aquí con otra identidad. No se ha cambiado nada. Para cambiarla, deje primero de usarla en la página «Iniciar sesión con su organización» y empiece de nuevo.',
  'accounts.provider.own': 'Iniciar sesión con su organización',
  'accounts.provider.own.lead': 'Así es su organización quien dice quién es usted, y aquí no hace falta contraseña.',
  'accounts.provider.own.none':
    '{name} todavía no identifica aquí a su personal. Quienes administran sus sistemas pueden solicitarlo.',
  'accounts.provider.own.with': 'Iniciar sesión con {acronym}',
  'accounts.provider.own.since': 'Desde el {day} puede iniciar sesión con {name}.',
  'accounts.provider.own.not-yet':
    'Puede dejar que {name} diga quién es usted. Irá allí a iniciar sesión y volverá aquí.',
  'accounts.provider.own.link': 'Añadir {acronym}',
  'accounts.provider.own.unlink': 'Dejar de iniciar sesión con {acronym}',
  'accounts.provider.own.linked': 'A partir de ahora puede iniciar sesión con {acronym}.',
  'accounts.provider.own.unlinked':
    'Ya no inicia sesión con {acronym}. Las demás sesiones que tenía abiertas se han cerrado.',
  'accounts.provider.way': 'Continuar a {acronym}',
  'accounts.provider.way.lead': 'Inicia sesión en {host} y vuelve aquí.',
  'accounts.provider.way.do': 'Continuar',

  'accounts.providers.lead':
    'Una organización con un proveedor OpenID Connect, como Entra, Google o Keycloak, puede identificar ella misma a su personal.',
  'accounts.providers.present': 'Configurados',
  'accounts.providers.count':
    '{count, plural, =0 {Ninguna organización} one {# organización} many {# de organizaciones} other {# organizaciones}}',
  'accounts.providers.client': 'allí se conoce esta plataforma como {clientId}',
  'accounts.providers.callback': 'devuelve a las personas a {callback}',
  'accounts.providers.remove': 'Quitar',
  'accounts.providers.set': 'Configurar o cambiar',
  'accounts.providers.issuer': 'Emisor',
  'accounts.providers.issuer.hint':
    'Como figura en su documento de descubrimiento, por ejemplo https://login.example.org/tenant',
  'accounts.providers.clientId': 'Identificador de cliente',
  'accounts.providers.clientId.hint': 'El nombre por el que el proveedor conoce esta plataforma.',
  'accounts.providers.clientSecret': 'Secreto de cliente',
  'accounts.providers.clientSecret.hint':
    'Se guarda cifrado y no se muestra a nadie. Si se deja vacío, se conserva el actual, siempre que no cambie el emisor.',
  'accounts.providers.do': 'Configurar',
  'accounts.providers.done.set': 'El proveedor responde. El personal de la organización puede iniciar sesión con él.',
  'accounts.providers.done.removed': 'El proveedor se ha quitado. Se han cerrado las sesiones de quienes lo usaban.',
  'accounts.providers.before': 'Antes de configurar uno',
  'accounts.providers.before.text':
    'Registre esta plataforma en el proveedor como cliente web confidencial, con el flujo de código de autorización y PKCE, y haga que devuelva a las personas a esta dirección, con el identificador de la organización:',
  'accounts.providers.who': 'Quién puede entrar',
  'accounts.providers.who.text':
    'Solo las personas que tienen aquí una cuenta o una invitación y que han indicado ellas mismas quiénes son en el proveedor. Un correo electrónico no abre nada: un proveedor puede poner cualquiera en sus respuestas.',

  'accounts.second-factor.title': 'Un paso más',
  'accounts.second-factor.lead': 'Su contraseña es correcta. Ahora demuestre que tiene consigo su teléfono o su llave.',
  'accounts.second-factor.code': 'Código',
  'accounts.second-factor.code.hint':
    'Seis cifras de su aplicación de autenticación o uno de sus códigos de recuperación.',
  'accounts.second-factor.lost':
    '¿Ha perdido el teléfono? Use un código de recuperación. Si no le queda ninguno, diríjase a la administración de la plataforma: nadie más puede darle acceso.',

  'accounts.confirm.title': 'Confirme que es usted',
  'accounts.confirm.lead':
    'Hace un rato que inició sesión y lo que viene ahora es importante: demuestre de nuevo quién es, por favor.',
  'accounts.confirm.do': 'Confirmar',
  'accounts.confirm.with': 'Confirmar con mi organización',
  'accounts.confirm.wrong': 'Esta no es su contraseña.',

  'accounts.own-sign-in.title': 'Cómo inicio sesión',
  'accounts.own-sign-in.lead':
    'Una contraseña puede adivinarse o robarse. Un segundo paso, en un teléfono que solo tiene usted, hace que su cuenta siga siendo suya.',
  'accounts.own-sign-in.must':
    'Su función le permite ver lo que otras personas aún no han publicado. Configure antes un segundo paso; después se abre todo lo demás.',
  'accounts.own-sign-in.codes': 'Códigos de una aplicación de autenticación',
  'accounts.own-sign-in.codes.off':
    'Una aplicación de su teléfono muestra seis cifras que cambian cada medio minuto. Sirve cualquier aplicación de códigos de un solo uso.',
  'accounts.own-sign-in.codes.begin': 'Configurar los códigos',
  'accounts.own-sign-in.codes.scan':
    'Escanee esta imagen con la aplicación o escriba en ella el secreto. Después, escriba aquí las seis cifras que muestre.',
  'accounts.own-sign-in.codes.picture':
    'Una imagen para la aplicación de autenticación; el secreto que figura debajo dice lo mismo',
  'accounts.own-sign-in.codes.secret': 'Secreto:',
  'accounts.own-sign-in.codes.first': 'Las seis cifras que la aplicación muestra ahora',
  'accounts.own-sign-in.codes.confirm': 'Activar',
  'accounts.own-sign-in.codes.are-on':
    'Los códigos están activados: se le pide uno cada vez que inicia sesión con su contraseña.',
  'accounts.own-sign-in.codes.remove.code': 'Un código actual, para desactivar los códigos',
  'accounts.own-sign-in.codes.remove': 'Desactivar los códigos',
  'accounts.own-sign-in.recovery': 'Códigos de recuperación',
  'accounts.own-sign-in.recovery.left':
    '{left, plural, =0 {No queda ningún código de recuperación: cree otros.} one {Queda un código de recuperación.} many {Quedan # de códigos de recuperación.} other {Quedan # códigos de recuperación.}}',
  'accounts.own-sign-in.recovery.make': 'Crear códigos de recuperación nuevos',
  'accounts.own-sign-in.recovery.made':
    'Imprima o anote estos códigos de recuperación y guárdelos lejos de su teléfono. Cada uno sirve para entrar una sola vez, y no vuelven a mostrarse.',
  'accounts.own-sign-in.recovery.kept': 'Ya los he guardado: ir a mi escritorio',
  'accounts.own-sign-in.others': 'Otros modos',
  'accounts.own-sign-in.provider': 'Iniciar sesión con mi organización',
  'accounts.own-sign-in.password': 'Mi contraseña',

  'accounts.change-password.title': 'Cambiar la contraseña',
  'accounts.change-password.first': 'Elegir una contraseña',
  'accounts.change-password.lead':
    'Después se cierra su sesión en todos los demás navegadores. Con una llave de acceso no necesita contraseña.',
  'accounts.change-password.current': 'Su contraseña actual',
  'accounts.change-password.current.wrong': 'Esta no es su contraseña',

  'accounts.passkeys': 'Llaves de acceso',
  'accounts.passkeys.sign-in': 'Iniciar sesión con una llave de acceso',
  'accounts.passkeys.or': 'O con su dirección de correo electrónico y su contraseña:',
  'accounts.passkeys.or-code': 'O con un código:',
  'accounts.passkeys.confirm': 'Confirmar con una llave de acceso',
  'accounts.passkeys.failed':
    'No ha funcionado, o usted lo ha interrumpido. Nada ha cambiado: vuelva a intentarlo o elija otro modo.',
  'accounts.passkeys.wrong': 'Esta llave de acceso no se conoce aquí, o su respuesta ha llegado demasiado tarde',
  'accounts.passkeys.lead':
    'Su huella, su rostro o el PIN de su dispositivo inicia la sesión: nada que recordar, y nada que una página falsa pueda quitarle.',
  'accounts.passkeys.without':
    'Las llaves de acceso requieren JavaScript y un navegador que las conozca. Sin ellas, use los códigos de una aplicación.',
  'accounts.passkeys.name': 'Cómo llama usted a este dispositivo',
  'accounts.passkeys.add': 'Añadir una llave de acceso',
  'accounts.passkeys.since': 'añadida el {day}',
  'accounts.passkeys.used': 'usada por última vez el {day}',
  'accounts.passkeys.remove': 'Eliminar',
  'accounts.own-sign-in.done.added':
    'La llave de acceso se ha añadido. A partir de ahora puede iniciar sesión con ella.',
  'accounts.own-sign-in.done.joined':
    'Se ha incorporado e inicia sesión con su llave de acceso. Si pierde este dispositivo, podrá entrar con una segunda llave de acceso, o con una contraseña y los códigos de una aplicación: configure una de ellas ahora.',
  'accounts.own-sign-in.done.password': 'Su contraseña ha cambiado. En los demás navegadores se ha cerrado su sesión.',
  'accounts.own-sign-in.done.removed':
    'La llave de acceso se ha eliminado. Se ha cerrado su sesión en todos los demás lugares.',
} satisfies Translation<typeof en>;
