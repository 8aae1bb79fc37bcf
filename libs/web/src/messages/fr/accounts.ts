import type en from '../en/accounts.js';
import type { Translation } from '../index.js';

export default {
  'accounts.sign-in.title': 'Se connecter',
  'accounts.sign-in.lead':
    'Pour celles et ceux qui écrivent, évaluent et publient. Lire le catalogue ne demande pas de compte.',
  'accounts.sign-in.email': 'Adresse électronique',
  'accounts.sign-in.password': 'Mot de passe',
  'accounts.sign-in.do': 'Se connecter',
  'accounts.sign-in.email.missing': 'Saisissez votre adresse électronique',
  'accounts.sign-in.email.wrong': 'Saisissez une adresse électronique, comme nom@example.org',
  'accounts.sign-in.password.missing': 'Saisissez votre mot de passe',
  'accounts.sign-in.refused': 'L’adresse électronique ou le mot de passe ne sont pas corrects',
  'accounts.sign-in.too-many':
    'Trop de tentatives. Réessayez dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; votre compte n’est pas bloqué.',
  'accounts.sign-in.who': 'Qui a un compte',
  'accounts.sign-in.who.text':
    'Le personnel des organisations de l’ICAT, et les spécialistes qui évaluent pour elles. Le point focal de votre organisation sait comment en obtenir un.',
  'accounts.sign-in.safe': 'Avant de partir',
  'accounts.sign-in.safe.text':
    'Déconnectez-vous quand vous avez fini, surtout sur un ordinateur que d’autres utilisent. Dans tous les cas, la session se ferme au bout de douze heures.',
} satisfies Translation<typeof en>;
