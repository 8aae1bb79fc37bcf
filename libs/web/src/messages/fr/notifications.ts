import type en from '../en/notifications.js';
import type { Translation } from '../index.js';

export default {
  'notifications.inbox.title': 'Notifications',
  'notifications.inbox.lead': 'Ce qui est arrivé aux contributions qui vous concernent, le plus récent d’abord.',
  'notifications.inbox.empty':
    'Rien pour l’instant. Quand une contribution aura besoin de vous, ce sera dit ici, et un courriel vous dira qu’il y a quelque chose.',
  'notifications.inbox.unread':
    '{count, plural, =0 {Tout est lu} one {# notification non lue} many {# de notifications non lues} other {# notifications non lues}}',
  'notifications.inbox.new': 'Nouveau',
  'notifications.inbox.read': 'Marquer comme lu',

  'notifications.notice.approved': 'Votre contribution a été approuvée ; elle sera bientôt publiée',
  'notifications.notice.assessments-complete': 'Toutes les évaluations sont là : une décision peut être prise',
  'notifications.notice.co-author':
    'Une invitation vous est faite : écrire une contribution avec la personne qui l’a commencée',
  'notifications.notice.co-author-accepted':
    'Une personne que vous avez invitée écrit maintenant votre contribution avec vous',
  'notifications.notice.corrected': 'Une fiche publiée a été corrigée',
  'notifications.notice.declined': 'Votre contribution n’a pas été retenue ; les motifs y sont joints',
  'notifications.notice.in-review': 'Votre contribution a passé l’examen préalable et est en cours d’évaluation',
  'notifications.notice.privacy-flag': 'Un passage a été signalé parce qu’il peut nuire à quelqu’un',
  'notifications.notice.published': 'Une fiche de votre organisation figure désormais au catalogue public',
  'notifications.notice.reinstated': 'Une fiche suspendue est de nouveau publique',
  'notifications.notice.released': 'Il ne vous est plus demandé d’évaluer cette contribution',
  'notifications.notice.retracted': 'Une fiche a été retirée du catalogue',
  'notifications.notice.reviewer-accepted': 'Une personne invitée à évaluer a accepté',
  'notifications.notice.reviewer-conflicted':
    'Une personne invitée à évaluer a déclaré un conflit d’intérêts ; il en faut une autre',
  'notifications.notice.reviewer-left': 'Une personne a renoncé à une évaluation ; il en faut une autre',
  'notifications.notice.sent-back': 'Votre point focal vous a renvoyé la contribution',
  'notifications.notice.suspended': 'Une fiche du catalogue a été suspendue provisoirement',
  'notifications.notice.to-clear': 'Une contribution de votre organisation attend votre aval',
  'notifications.notice.to-publish':
    'Une contribution a été approuvée ; une autre personne que celle qui a décidé doit la publier',
  'notifications.notice.to-review': 'Il vous est demandé d’évaluer une contribution',
  'notifications.notice.to-revise': 'Une révision de votre contribution est demandée ; les motifs y sont joints',
  'notifications.notice.to-screen': 'Une contribution attend l’examen préalable',

  'notifications.notice.address-changed': 'L’adresse électronique de votre compte a changé',
  'notifications.notice.address-change-asked': 'Une autre adresse électronique a été demandée pour votre compte',
  'notifications.notice.codes-stopped': 'Quelqu’un a essayé de nombreux codes pour votre compte',
  'notifications.notice.sign-in-changed': 'Votre façon de vous connecter a changé',

  'notifications.mailbox.title': 'Boîte aux lettres',
  'notifications.mailbox.lead':
    'Cette installation n’envoie pas de courriels. Ce qu’elle aurait envoyé est conservé ici.',
  'notifications.mailbox.empty': 'Aucun courriel pour l’instant.',
  'notifications.mailbox.to': 'À',
  'notifications.mailbox.subject': 'Objet',
  'notifications.mailbox.at': 'Quand',
  'notifications.mailbox.text': 'Texte',

  'notifications.mail.subject': 'Il y a quelque chose pour vous',
  'notifications.mail.body':
    'Il y a quelque chose pour vous sur la plateforme d’échange. Connectez-vous pour le lire :',
  'notifications.mail.why':
    'Vous recevez ce courriel parce que vous avez un compte. Pour votre sécurité, et celle d’autrui, il n’en dit pas plus.',

  'notifications.mail.invitation.subject': 'Une invitation à la plateforme d’échange',
  'notifications.mail.invitation.body':
    'Vous êtes invité(e) à rejoindre la plateforme d’échange de l’ICAT. Suivez ce lien pour choisir comment vous connecter. Il fonctionne une seule fois, pendant sept jours :',
  'notifications.mail.invitation.why':
    'Pour quelle organisation, et dans quel rôle, la page le dit. Si vous n’attendiez pas cette invitation, ne faites rien : il n’y a pas de compte tant que vous ne l’ouvrez pas.',

  'notifications.mail.reset.subject': 'Un nouveau mot de passe pour la plateforme d’échange',
  'notifications.mail.reset.body':
    'Quelqu’un a demandé un nouveau mot de passe pour votre compte. Si c’est vous, suivez ce lien et choisissez-en un. Il fonctionne une seule fois, pendant une heure :',
  'notifications.mail.reset.why':
    'Si ce n’est pas vous, ne faites rien : votre mot de passe ne change pas. La personne qui l’a demandé n’a pas appris si vous avez un compte.',

  'notifications.mail.confirm-address.subject': 'Confirmez cette adresse électronique',
  'notifications.mail.confirm-address.body':
    'Quelqu’un veut utiliser cette adresse électronique pour son compte sur la plateforme d’échange. Si c’est vous, confirmez-la ici. Le lien fonctionne une seule fois, pendant un jour :',
  'notifications.mail.confirm-address.why': 'Si ce n’est pas vous, ne faites rien : sans vous, rien ne change.',

  'notifications.mail.address-change-asked.subject': 'Une autre adresse électronique pour votre compte ?',
  'notifications.mail.address-change-asked.body':
    'Quelqu’un qui est connecté à votre compte sur la plateforme d’échange a demandé une autre adresse électronique. Si c’est vous, vous n’avez rien à faire. Sinon, suivez ce lien pour l’empêcher. Il fonctionne une fois, pendant sept jours :',
  'notifications.mail.address-change-asked.why': 'Vous recevez ce courriel parce que c’est l’adresse de votre compte.',

  'notifications.mail.address-changed.subject': 'L’adresse électronique de votre compte a changé',
  'notifications.mail.address-changed.body':
    'Votre compte sur la plateforme d’échange a maintenant une autre adresse électronique, et celle-ci ne recevra plus de courriels. Si c’est vous qui l’avez changée, vous n’avez rien à faire. Sinon, suivez ce lien pour reprendre l’adresse. Il fonctionne une fois, pendant sept jours :',
  'notifications.mail.address-changed.why':
    'Vous recevez ce courriel parce que c’était jusqu’ici l’adresse de votre compte.',

  'notifications.mail.sign-in-changed.subject': 'Votre façon de vous connecter a changé',
  'notifications.mail.sign-in-changed.body':
    'Sur votre compte de la plateforme d’échange, un mot de passe, une clé d’accès, un code ou le lien avec la connexion de votre organisation a été modifié, ou un code a été utilisé. Si c’est vous, vous n’avez rien à faire. Sinon, regardez vos sessions, fermez celles que vous ne reconnaissez pas et choisissez un nouveau mot de passe :',
  'notifications.mail.sign-in-changed.why':
    'Vous recevez ce courriel chaque fois que cela se produit, pour que personne ne puisse le faire à votre insu.',

  'notifications.mail.codes-stopped.subject': 'Quelqu’un a essayé de nombreux codes pour votre compte',
  'notifications.mail.codes-stopped.body':
    'Quelqu’un qui connaît votre mot de passe, ou qui est connecté à votre compte, a saisi cent codes faux sur la plateforme d’échange. Les codes de votre application sont suspendus pour le moment ; vos clés d’accès et vos codes de récupération fonctionnent toujours. Si ce n’était pas vous, choisissez sans attendre un nouveau mot de passe ; les codes fonctionneront alors de nouveau :',
  'notifications.mail.codes-stopped.why':
    'Vous recevez ce courriel parce que quelqu’un d’autre connaît peut-être votre mot de passe.',

  'notifications.mail.new-browser.subject': 'Une nouvelle connexion à votre compte',
  'notifications.mail.new-browser.body':
    'Une connexion à votre compte sur la plateforme d’échange a eu lieu avec un navigateur que nous ne connaissions pas. Si c’est vous, vous n’avez rien à faire. Sinon, regardez vos sessions, fermez celles que vous ne reconnaissez pas et choisissez un nouveau mot de passe :',
  'notifications.mail.new-browser.why':
    'Vous recevez ce courriel chaque fois que cela se produit, pour que personne ne puisse le faire à votre insu.',
} satisfies Translation<typeof en>;
