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
  'accounts.sign-in.email.wrong': 'Escriba un correo electrónico, como nombre@example.org',
  'accounts.sign-in.password.missing': 'Escriba su contraseña',
  'accounts.sign-in.refused': 'El correo electrónico o la contraseña no son correctos',
  'accounts.sign-in.too-many':
    'Demasiados intentos. Vuelva a intentarlo dentro de {seconds, plural, one {# segundo} many {# de segundos} other {# segundos}}; su cuenta no está bloqueada.',
  'accounts.sign-in.who': 'Quién tiene una cuenta',
  'accounts.sign-in.who.text':
    'El personal de las organizaciones del ICAT y los especialistas que evalúan para ellas. El punto de contacto de su organización sabe cómo obtenerla.',
  'accounts.sign-in.safe': 'Antes de irse',
  'accounts.sign-in.safe.text':
    'Cierre la sesión cuando termine, sobre todo en un ordenador que usen otras personas. En cualquier caso, la sesión se cierra al cabo de doce horas.',
} satisfies Translation<typeof en>;
