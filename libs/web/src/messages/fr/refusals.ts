import type en from '../en/refusals.js';
import type { Translation } from '../index.js';

export default {
  'refusal.needed': 'Une réponse est nécessaire ici',
  'refusal.either': 'Répondez à cette question ou à celles qui peuvent la remplacer',
  'refusal.unexpected': 'Ce n’est pas ce qui est attendu ici',
  'refusal.unreadable': 'Certains caractères sont illisibles : saisissez-les à nouveau',
  'refusal.too-long':
    'Raccourcissez le texte à {most, plural, one {# caractère} many {# de caractères} other {# caractères}} au maximum',
  'refusal.one-line': 'Écrivez cela sur une seule ligne',
  'refusal.web-address': 'Il faut une adresse web, comme https://example.org',
  'refusal.entry-number': 'Il faut le numéro d’une fiche, comme EX-2026-0001',
  'refusal.practice-number': 'Il faut le numéro d’une pratique, comme GP-2026-0001',
  'refusal.too-many': 'Choisissez ou écrivez-en {most, plural, one {un seul} many {#} other {#}} au maximum',
  'refusal.of-item': 'Numéro {item} : {reason}',
  'refusal.not-listed': 'Choisissez dans la liste',
  'refusal.year': 'Indiquez une année de {first} à {last}',
  'refusal.backwards': 'La fin précède le début',
  'refusal.unsigned': 'Cochez la case si c’est le cas : c’est indispensable pour continuer',
  'refusal.unknown-practice': 'Aucune pratique publiée ne porte ce numéro',
  'refusal.score': 'Donnez une note de {lowest} à {highest}',
  'refusal.nothing-corrected': 'Rien n’a encore été modifié',
  'refusal.members-only': 'Ceci est réservé aux membres et n’est pas publié',
  'refusal.snapshot':
    'Une fiche abrégée est toujours prometteuse : commencez une nouvelle version pour démontrer davantage',
  'refusal.tells-who': 'Ceci peut révéler l’identité d’une personne : « {words} »',
  'refusal.past-day': 'Indiquez un jour à venir, comme 2026-11-30',
  'refusal.no-account': 'Personne n’a de compte à cette adresse',
  'refusal.e-mail': 'Saisissez une adresse électronique, comme nom@example.org',
  'refusal.empty-file': 'Ce fichier est vide',
  'refusal.too-large': 'Un fichier ne peut pas dépasser 10 Mo',
  'refusal.kind-of-file': 'Joignez un fichier PDF, CSV ou texte brut',
  'refusal.no-file': 'Choisissez un fichier',
  'refusal.no-such-file': 'Ce fichier n’est plus joint',
  'refusal.already-attached': 'Ce fichier est déjà joint',
  'refusal.too-many-files':
    'On peut joindre {most, plural, one {# fichier} many {# de fichiers} other {# fichiers}} au maximum',
  'refusal.no-such-flag': 'Cette alerte est déjà levée',
  'refusal.open-flags': 'Une alerte de confidentialité reste ouverte : levez-la d’abord, en disant pourquoi',
  'refusal.already-invited': 'Cette personne est déjà invitée',
  'refusal.stepped-back':
    'Cette personne a évalué la contribution pendant ce tour, puis s’est retirée : son évaluation ne compte plus',
  'refusal.may-not-review':
    'Seule une personne d’une autre organisation qui n’a déclaré aucun intérêt peut être invitée à évaluer',
  'refusal.not-reviewing': 'Cette personne ne participe plus à l’évaluation',
  'refusal.already-assessed': 'Cette personne a déjà remis son évaluation pour ce tour',
  'refusal.already-author': 'Cette personne figure déjà parmi les auteurs',
  'refusal.not-what-was-shown': 'Le contenu a changé depuis qu’il a été affiché : relisez-le avant de publier',
  'refusal.tells-of-a-person': 'Le texte corrigé peut révéler l’identité d’une personne',
  'refusal.changed-elsewhere': 'Quelqu’un d’autre a modifié cela entre-temps',
  'refusal.not-now': 'Ce n’est pas possible dans l’état actuel : quelqu’un est peut-être passé à la suite entre-temps',
  'refusal.assessments-lacking':
    'Il manque des évaluations pour ce tour : il en faut deux pour une pratique, une pour une expérience',
  'refusal.starred-zero':
    'Une évaluation donne zéro à un critère marqué d’un astérisque : l’approbation est impossible',
  'refusal.suspended': 'La fiche est suspendue provisoirement',
  'refusal.retracted': 'La fiche a été retirée du catalogue',
  'refusal.other-e-mail': 'Saisissez une autre adresse électronique, comme nom@example.org',
  'refusal.name': 'Saisissez votre nom, sur une seule ligne de 120 caractères au maximum',
  'refusal.passkey-name': 'Donnez-lui un nom d’au plus 60 caractères, sur une seule ligne',
  'refusal.no-role': 'Choisissez au moins un rôle',
  'refusal.address-taken': 'Il existe déjà un compte avec cette adresse',
  'refusal.address-invited':
    'Cette adresse est déjà invitée. Renvoyez son invitation depuis la liste ci-dessous, ou révoquez-la d’abord',
  'refusal.last-way-in':
    'Il ne vous resterait aucun moyen de vous connecter : mettez d’abord en place un mot de passe ou une clé d’accès',
  'refusal.last-factor':
    'Votre rôle exige une seconde étape, et celle-ci est la seule : mettez-en une autre en place avant de la retirer',
  'refusal.last-administrator':
    'C’est le dernier compte d’administration : donnez d’abord ce rôle à une autre personne',
  'refusal.issuer':
    'Saisissez l’adresse https d’un fournisseur OpenID Connect qui soit joignable d’ici et porte exactement ce nom',
  'refusal.client-id': 'Saisissez l’identifiant du client, sur une seule ligne',
  'refusal.client-secret': 'Saisissez le secret du client qui correspond à cet émetteur',
  'refusal.link-over': 'Ce lien n’est plus valable',
  'refusal.invitation-over': 'Cette invitation n’est plus ouverte',
  'refusal.not-joined': 'Personne n’a encore rejoint la plateforme avec ce compte : révoquez plutôt l’invitation',
  'refusal.nobody-signs-in': 'Personne ne se connecte avec ce compte',
  'refusal.erased': 'Ce qui a été effacé ne revient pas',
  'refusal.invitation-accepted': 'L’invitation a déjà été acceptée',
  'refusal.password-short':
    'Utilisez au moins {least, plural, one {# caractère} many {# de caractères} other {# caractères}} : quelques mots ensemble se retiennent facilement',
  'refusal.password-known': 'Choisissez-en un autre : celui-ci est parmi les premiers que l’on essaierait',
  'refusal.password-own': 'Choisissez plus qu’un nom ou une adresse électronique',
  'refusal.wrong-code':
    'Ce code n’est pas correct, ou a déjà servi. L’application en affiche un nouveau toutes les demi-minutes.',
  'refusal.conflict': 'Quelqu’un d’autre a été plus rapide : relisez, puis décidez à nouveau',
} satisfies Translation<typeof en>;
