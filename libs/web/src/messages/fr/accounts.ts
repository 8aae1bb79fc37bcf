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
  'accounts.sign-in.password.missing': 'Saisissez votre mot de passe',
  'accounts.sign-in.refused': 'L’adresse électronique ou le mot de passe ne sont pas corrects',
  'accounts.sign-in.too-many':
    'Trop de tentatives. Réessayez dans {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} ; votre compte n’est pas bloqué.',
  'accounts.codes-stopped':
    'Trop de codes étaient faux : ceux de l’application ne sont plus acceptés pour le moment. Utilisez un code de récupération ou une clé d’accès, ou choisissez un nouveau mot de passe par courriel ; faites-le de toute façon si ces essais ne venaient pas de vous.',
  'accounts.sign-in.who': 'Qui a un compte',
  'accounts.sign-in.who.text':
    'Le personnel des organisations de l’ICAT, et les spécialistes qui évaluent pour elles. Le point focal de votre organisation sait comment en obtenir un.',
  'accounts.sign-in.safe': 'Avant de partir',
  'accounts.sign-in.safe.text':
    'Déconnectez-vous quand vous avez fini, surtout sur un ordinateur que d’autres utilisent. Dans tous les cas, la session se ferme au bout de douze heures.',

  'accounts.name': 'Nom',
  'accounts.email': 'Adresse électronique',
  'accounts.organisation': 'Organisation',
  'accounts.role': 'Rôle',
  'accounts.roles': 'Rôles',
  'accounts.state': 'État',
  'accounts.state.active': 'Actif',
  'accounts.state.invited': 'Invitation en attente',
  'accounts.state.disabled': 'Désactivé',
  'accounts.state.erased': 'Effacé',
  'accounts.password.hint': 'Au moins 15 caractères ; quelques mots à la suite se retiennent facilement.',
  'accounts.role.contributor': 'Écrit et soumet des contributions',
  'accounts.role.focal-point': 'Donne son aval à ce qui sort de l’organisation, et invite son personnel',
  'accounts.role.reviewer': 'Évalue les contributions d’autres organisations',
  'accounts.role.secretariat': 'Mène l’examen préalable, décide et publie',
  'accounts.role.chair': 'Voit ce que voit le secrétariat',
  'accounts.role.administrator': 'Gère cette installation ; ne voit aucun brouillon',

  'accounts.invite.title': 'Invitations',
  'accounts.invite.lead':
    'Nul ne peut s’inscrire ici de son propre chef : chaque personne est invitée par celles qui la connaissent.',
  'accounts.invite.email': 'Adresse électronique',
  'accounts.invite.email.hint': 'L’adresse professionnelle. C’est là que part l’invitation.',
  'accounts.invite.roles': 'Ce que la personne fera ici',
  'accounts.invite.do': 'Inviter une personne',
  'accounts.invite.waiting': 'En attente d’acceptation',
  'accounts.invite.count':
    '{count, plural, =0 {Aucune invitation n’est ouverte} one {# invitation} many {# d’invitations} other {# invitations}}',
  'accounts.invite.state.open': 'Ouverte',
  'accounts.invite.state.expired': 'Expirée',
  'accounts.invite.state.held': 'Suspendue : la personne à l’origine de l’invitation ne peut plus la faire',
  'accounts.invite.by': 'par {name}, {day}',
  'accounts.invite.until': 'valable jusqu’au {day}',
  'accounts.invite.again': 'Renvoyer',
  'accounts.invite.revoke': 'Révoquer',
  'accounts.invite.done.sent':
    'L’invitation est partie. Si le serveur de messagerie est en panne, elle sera envoyée dès son rétablissement.',
  'accounts.invite.done.again': 'L’invitation est repartie ; elle est valable sept jours de plus.',
  'accounts.invite.done.revoked':
    'L’invitation est révoquée. Son lien n’ouvre plus rien, et l’adresse n’est pas conservée.',
  'accounts.invite.how': 'Comment cela se passe',
  'accounts.invite.how.text':
    'La personne reçoit par courriel un lien qui fonctionne une seule fois, pendant sept jours, et choisit comment se connecter. Qui fait plus qu’écrire met alors en place un second facteur.',
  'accounts.invite.mind': 'Avant d’inviter',
  'accounts.invite.mind.text':
    'Assurez-vous de l’adresse : qui lit le courrier qui y arrive devient ici membre de l’organisation. Chaque invitation est conservée dans le journal de sécurité, avec votre nom.',

  'accounts.join.title': 'Bienvenue',
  'accounts.join.lead':
    'Vous êtes invité(e) à travailler ici pour {organisation}. Dites qui vous êtes et choisissez comment vous connecter.',
  'accounts.join.name': 'Votre nom',
  'accounts.join.name.hint':
    'Celui que vos collègues connaissent. Il est montré aux personnes connectées, jamais au public.',
  'accounts.join.passkey': 'Rejoindre avec une clé d’accès',
  'accounts.join.or': 'Ou avec un mot de passe :',
  'accounts.join.password': 'Un mot de passe',
  'accounts.join.do': 'Rejoindre la plateforme',
  'accounts.join.with': 'Rejoindre la plateforme avec {organisation}, sans mot de passe',
  'accounts.join.offer': 'L’invitation',
  'accounts.join.next': 'Et ensuite',
  'accounts.join.next.text':
    'Votre session s’ouvre aussitôt. Si vous devez évaluer, donner un aval ou décider, il vous est d’abord demandé de mettre en place une clé d’accès ou un code à usage unique : il protège ce qui vous sera confié.',
  'accounts.join.taken': 'Vous avez déjà un compte',
  'accounts.join.taken.text':
    'Il existe un compte avec l’adresse {email}, et vous êtes invité(e) à travailler pour {organisation} avec la même adresse. Connectez-vous avec ce compte. Si vous ne pouvez pas vous connecter, avez rejoint {organisation}, ou devez faire autre chose ici, demandez à son point focal d’en informer l’administration.',
  'accounts.join.over': 'Cette invitation n’est plus ouverte',
  'accounts.join.over.text':
    'Elle a été acceptée ou révoquée, ou date de plus de sept jours. Si vous l’avez déjà acceptée, connectez-vous. Sinon, demandez à la personne qui vous a invité(e) de la renvoyer.',

  'accounts.reset.forgotten': 'Mot de passe oublié ?',
  'accounts.reset.forgotten.lead':
    'Saisissez l’adresse avec laquelle vous vous connectez. Vous recevrez un courriel avec un lien pour choisir un nouveau mot de passe.',
  'accounts.reset.forgotten.do': 'Envoyer le lien',
  'accounts.reset.asked': 'Consultez votre messagerie',
  'accounts.reset.asked.lead': 'Si un compte avec mot de passe existe pour cette adresse, un courriel y a été envoyé.',
  'accounts.reset.asked.text':
    'Le lien qu’il contient fonctionne une seule fois, pendant une heure. Pour la sécurité de celles et ceux qui ont un compte, cette page dit la même chose quelle que soit l’adresse.',
  'accounts.reset.asked.again': 'Essayer une autre adresse',
  'accounts.reset.choose': 'Choisissez un nouveau mot de passe',
  'accounts.reset.choose.lead':
    'Toutes vos sessions se ferment ensuite, où qu’elles soient. Un second facteur reste tel quel.',
  'accounts.reset.choose.password': 'Nouveau mot de passe',
  'accounts.reset.choose.do': 'Enregistrer le mot de passe',
  'accounts.reset.done': 'Votre mot de passe a changé',
  'accounts.reset.done.lead':
    'Toutes vos sessions sont fermées, où qu’elles soient. Connectez-vous avec le nouveau mot de passe.',
  'accounts.reset.done.do': 'Se connecter',
  'accounts.reset.over': 'Ce lien n’est plus valable',
  'accounts.reset.over.lead': 'Il a été utilisé, ou date de plus d’une heure. Vous pouvez en demander un autre.',
  'accounts.reset.over.do': 'Demander un autre lien',

  'accounts.own': 'Compte',
  'accounts.own.sign-in': 'Comment je me connecte',
  'accounts.own.e-mail': 'Adresse électronique',
  'accounts.own.language': 'Langue des courriels',
  'accounts.own.sessions': 'Mes sessions',
  'accounts.own.as': 'Session ouverte au nom de',
  'accounts.device': '{browser} sous {system}',
  'accounts.device.unknown': 'Un autre programme',

  'accounts.choose-language.lead':
    'Les courriels qui vous sont adressés sont rédigés dans cette langue. La langue des pages se choisit en haut de chacune d’elles.',
  'accounts.choose-language.done': 'Désormais, les courriels qui vous sont adressés seront rédigés dans cette langue.',
  'accounts.choose-language.do': 'Enregistrer',

  'accounts.change-email.title': 'Changer votre adresse électronique',
  'accounts.change-email.lead': 'Vous vous connectez avec {now}, et les courriels y sont envoyés.',
  'accounts.change-email.email': 'Nouvelle adresse électronique',
  'accounts.change-email.do': 'Y envoyer un lien',
  'accounts.change-email.asked':
    'Si cette adresse peut être la vôtre, un courriel y a été envoyé. Rien ne change tant que vous ne suivez pas le lien qu’il contient, dans un délai d’un jour.',
  'accounts.change-email.confirm': 'Confirmez votre adresse électronique',
  'accounts.change-email.confirm.lead':
    'Vous vous connecterez dès lors avec l’adresse à laquelle vous avez reçu ce lien.',
  'accounts.change-email.confirm.do': 'Confirmer',
  'accounts.change-email.done': 'Votre adresse électronique a changé',
  'accounts.change-email.done.lead': 'Vous vous connectez désormais avec elle. L’ancienne adresse en est avertie.',
  'accounts.change-email.over': 'Ce lien n’est plus valable',
  'accounts.change-email.over.lead':
    'Il a été utilisé, a expiré, ou a été annulé ou remplacé depuis. Vous pouvez recommencer.',
  'accounts.change-email.not-me': 'Ce n’était pas vous ?',
  'accounts.change-email.not-me.lead':
    'Quelqu’un qui était connecté à votre compte a demandé une autre adresse électronique. Si ce n’était pas vous, appuyez sur le bouton : l’adresse reste la vôtre, ou le redevient, toutes les sessions sont fermées et le mot de passe ne sert plus à rien.',
  'accounts.change-email.not-me.do': 'Ce n’était pas moi',
  'accounts.change-email.undone': 'L’adresse est la vôtre',
  'accounts.change-email.undone.lead':
    'Toutes les personnes connectées à votre compte sont déconnectées. Choisissez maintenant un nouveau mot de passe :',
  'accounts.change-email.undone.do': 'Choisir un nouveau mot de passe',

  'accounts.admin': 'Administration',
  'accounts.admin.accounts': 'Comptes',
  'accounts.admin.invitations': 'Invitations',
  'accounts.admin.organisations': 'Organisations',
  'accounts.admin.sessions': 'Sessions',
  'accounts.admin.providers': 'Fournisseurs d’identité',
  'accounts.admin.security': 'Journal de sécurité',
  'accounts.admin.search': 'Nom ou adresse électronique',
  'accounts.admin.count': '{count, plural, one {# compte} many {# de comptes} other {# comptes}}',
  'accounts.admin.none': 'Aucun compte ne correspond. Retirez un filtre, ou cherchez avec moins de mots.',
  'accounts.admin.done.roles': 'Les rôles ont changé et valent dès maintenant.',
  'accounts.admin.done.disabled':
    'Le compte est désactivé. Ses sessions sont fermées, et ses liens n’ouvrent plus rien.',
  'accounts.admin.done.enabled': 'Le compte peut de nouveau servir.',
  'accounts.admin.done.ended': 'C’est fait : la session de ce navigateur se ferme au prochain geste.',
  'accounts.admin.done.taken':
    'Les clés d’accès, les codes et le mot de passe sont retirés. Dites à la personne de choisir un nouveau mot de passe par « Mot de passe oublié ? ».',
  'accounts.admin.done.erased': 'Les données de la personne sont effacées. Ce qu’elle a fait demeure, sans son nom.',
  'accounts.admin.signs-in-by': 'Se connecte par',
  'accounts.admin.by.password': 'mot de passe',
  'accounts.admin.by.passkeys': '{count, plural, one {# clé d’accès} many {# de clés d’accès} other {# clés d’accès}}',
  'accounts.admin.by.one-time-code': 'code à usage unique',
  'accounts.admin.by.provider': 'fournisseur d’identité',
  'accounts.admin.joined': 'Compte ouvert',
  'accounts.admin.disabled': 'Désactivé depuis',
  'accounts.admin.roles': 'Changer les rôles',
  'accounts.admin.roles.label': 'Ce que cette personne fait ici',
  'accounts.admin.roles.hint': 'Valable dès la prochaine page que la personne ouvre.',
  'accounts.admin.roles.do': 'Changer les rôles',
  'accounts.admin.sessions.none': 'Aucune session ouverte.',
  'accounts.admin.sessions.lead':
    '{count, plural, =0 {Personne n’est connecté.} one {Session ouverte en ce moment : # navigateur.} many {Sessions ouvertes en ce moment : # de navigateurs.} other {Sessions ouvertes en ce moment : # navigateurs.}}',
  'accounts.admin.sessions.do': 'Déconnecter partout',
  'accounts.admin.sessions.text': 'Ferme toutes les sessions de cette personne, qui peut se reconnecter aussitôt.',
  'accounts.admin.factors.do': 'Retirer les clés d’accès et les codes',
  'accounts.admin.factors.text':
    'Pour qui les a tous perdus. Assurez-vous d’abord que c’est bien cette personne : appelez un numéro que vous connaissez, ou demandez à son point focal. Ses clés d’accès, ses codes et son mot de passe ne servent plus et toutes ses sessions se ferment ; elle choisit un nouveau mot de passe par « Mot de passe oublié ? » et met en place une nouvelle seconde étape.',
  'accounts.admin.disable.do': 'Désactiver',
  'accounts.admin.disable.text':
    'Met fin immédiatement à tout ce que ce compte peut faire. {count, plural, =0 {} one {# invitation qu’il a faite ne peut être acceptée entre-temps.} many {# d’invitations qu’il a faites ne peuvent être acceptées entre-temps.} other {# invitations qu’il a faites ne peuvent être acceptées entre-temps.}} Il peut être réactivé.',
  'accounts.admin.enable.do': 'Réactiver',
  'accounts.admin.enable.text': 'Permet à la personne de se connecter de nouveau, comme avant.',
  'accounts.admin.erased.text':
    'Les données de la personne à qui était ce compte sont effacées. Ce qui a été fait avec lui reste dans le journal, sous son identifiant.',
  'accounts.admin.invited.text':
    'Personne n’a encore ouvert ce compte. L’invitation peut être renvoyée ou révoquée sous',
  'accounts.admin.erase': 'Effacer les données de la personne',
  'accounts.admin.erase.text': 'Quand quelqu’un est parti pour de bon, ou le demande. Cette action est définitive.',
  'accounts.admin.erase.title': 'Effacer les données de {name} ?',
  'accounts.admin.erase.lead':
    'Cette action est définitive. Pour écarter quelqu’un un certain temps, désactivez plutôt le compte.',
  'accounts.admin.erase.gone':
    'Le nom, l’adresse électronique, les mots de passe, les clés d’accès, les codes et les sessions sont supprimés.',
  'accounts.admin.erase.stays':
    'Ce que la personne a écrit, évalué et décidé demeure, et figure comme l’œuvre d’un ancien membre.',
  'accounts.admin.erase.forever':
    'Le compte ne pourra plus jamais servir. La personne peut recevoir une nouvelle invitation, comme si elle venait pour la première fois.',
  'accounts.admin.erase.sure': 'Confirmez-vous ?',
  'accounts.admin.erase.yes': 'Oui, effacer définitivement les données de cette personne',
  'accounts.admin.erase.unsure': 'Indiquez que vous confirmez',
  'accounts.admin.erase.back': 'Ne rien changer',
  'accounts.admin.organisations.lead':
    'Qui est ici pour quelle organisation, et qui donne son aval à ce qu’elle soumet.',
  'accounts.organisations.organisation': 'Organisation',
  'accounts.organisations.active': 'Personnes',
  'accounts.organisations.invited': 'Invitations en attente',
  'accounts.organisations.focal-points': 'Points focaux',
  'accounts.organisations.no-focal-point': 'Personne ne peut donner d’aval',
  'accounts.security.lead':
    'Qui a fait quoi, sur quel compte et d’où. Rien ne peut y être modifié. Les adresses réseau complètes sont conservées sept jours ; ensuite, seulement le réseau.',
  'accounts.security.newest': 'Les plus récents d’abord',
  'accounts.security.export': 'Enregistrer en CSV',
  'accounts.security.none': 'Rien de tel ne s’est produit. Retirez un filtre ou élargissez la recherche.',
  'accounts.security.of-account': 'Ce qui est arrivé à ce compte : le journal de sécurité',
  'accounts.security.what': 'Événement',
  'accounts.security.who': 'Compte concerné et auteur',
  'accounts.security.when': 'Date et heure',
  'accounts.security.from': 'Provenance',
  'accounts.security.since': 'À partir du',
  'accounts.security.until': 'Jusqu’au',
  'accounts.security.until.hint': 'Les jours commencent et finissent en UTC.',
  'accounts.security.from-day': 'à partir du {day}',
  'accounts.security.until-day': 'jusqu’au {day}',
  'accounts.security.network': 'Réseau',
  'accounts.security.network.hint': 'Tel qu’il figure dans la liste, ou une adresse qui en fait partie : 203.0.113.77',
  'accounts.security.result': 'Résultat',
  'accounts.security.result.done': 'Fait',
  'accounts.security.result.refused': 'Refusé',
  'accounts.security.browser.new': 'dans un navigateur inconnu',
  'accounts.security.times': '{count, plural, one {# fois} many {# de fois} other {# fois}}',
  'accounts.security.by': 'par',
  'accounts.security.visitor': 'une personne non connectée',
  'accounts.security.console': 'la ligne de commande',
  'accounts.security.erased': 'Un ancien membre',
  'accounts.security.nowhere': 'inconnue',
  'accounts.security.way.password': 'mot de passe',
  'accounts.security.way.one-time-code': 'code à usage unique',
  'accounts.security.way.recovery-code': 'code de récupération',
  'accounts.security.way.passkey': 'clé d’accès',
  'accounts.security.way.provider': 'fournisseur d’identité',
  'accounts.security.what.SignedIn': 'Connexion',
  'accounts.security.what.SignInBegun': 'Première étape d’une connexion',
  'accounts.security.what.SignInRefused': 'Connexion refusée',
  'accounts.security.what.SignedOut': 'Déconnexion',
  'accounts.security.what.ProofGiven': 'Confirmation de l’identité',
  'accounts.security.what.SessionRevoked': 'Une session a été fermée',
  'accounts.security.what.SessionsRevoked': 'Des sessions ont été fermées',
  'accounts.security.what.PasskeyAdded': 'Une clé d’accès a été ajoutée',
  'accounts.security.what.PasskeyRemoved': 'Une clé d’accès a été supprimée',
  'accounts.security.what.OneTimeCodeSetUp': 'Les codes à usage unique ont été activés',
  'accounts.security.what.OneTimeCodeRemoved': 'Désactivation des codes à usage unique',
  'accounts.security.what.RecoveryCodesMade': 'De nouveaux codes de récupération ont été créés',
  'accounts.security.what.RecoveryCodeUsed': 'Un code de récupération a été utilisé',
  'accounts.security.what.CodesStopped': 'Trop de codes faux : les codes de l’application sont suspendus',
  'accounts.security.what.PasswordChanged': 'Changement de mot de passe',
  'accounts.security.what.PasswordResetAsked': 'Demande d’un lien pour un nouveau mot de passe',
  'accounts.security.what.PasswordReset': 'Un nouveau mot de passe a été choisi au moyen d’un lien',
  'accounts.security.what.EmailChangeAsked': 'Un changement d’adresse électronique a été demandé',
  'accounts.security.what.EmailChanged': 'L’adresse électronique a été modifiée',
  'accounts.security.what.EmailChangeUndone': 'Un changement d’adresse électronique a été annulé',
  'accounts.security.what.Invited': 'Invitation',
  'accounts.security.what.InvitationRevoked': 'L’invitation a été révoquée',
  'accounts.security.what.Joined': 'Arrivée sur la plateforme',
  'accounts.security.what.AccountOpened': 'Le compte a été ouvert',
  'accounts.security.what.RolesChanged': 'Les rôles ont été modifiés',
  'accounts.security.what.AccountDisabled': 'Le compte a été désactivé',
  'accounts.security.what.AccountEnabled': 'Le compte a été réactivé',
  'accounts.security.what.AccountErased': 'Les données de la personne ont été effacées',
  'accounts.security.what.FactorsTakenAway': 'Les clés d’accès et les codes ont été retirés',
  'accounts.security.what.ProviderSet': 'Un fournisseur d’identité a été configuré ou modifié',
  'accounts.security.what.ProviderRemoved': 'Un fournisseur d’identité a été supprimé',
  'accounts.security.what.IdentityLinked': 'La connexion avec l’organisation a été ajoutée',
  'accounts.security.what.IdentityUnlinked': 'La connexion avec l’organisation a été supprimée',
  'accounts.security.what.SecurityLogExported': 'Le journal de sécurité a été enregistré dans un fichier',
  'accounts.security.what.AccessRefused': 'Accès refusé',
  'accounts.my-sessions.lead':
    'Tous les navigateurs dans lesquels votre session est ouverte. Fermez ceux que vous ne reconnaissez pas ou n’utilisez plus.',
  'accounts.my-sessions.ended': 'C’est fait : ce qui a été fermé se déconnecte au prochain geste.',
  'accounts.my-sessions.end-others': 'Se déconnecter partout ailleurs',
  'accounts.my-sessions.unknown':
    'Vous ne reconnaissez pas une session ? Déconnectez-vous partout ailleurs, puis changez votre mot de passe et vérifiez vos clés d’accès :',
  'accounts.session.name': 'Nom',
  'accounts.session.device': 'Navigateur',
  'accounts.session.by': 'Connecté par',
  'accounts.session.own': 'Cette session',
  'accounts.session.from': 'Origine',
  'accounts.session.since': 'Depuis',
  'accounts.session.seen': 'Dernière activité',
  'accounts.session.end': 'Fin',
  'accounts.session.end.do': 'Déconnecter',

  'accounts.provider.choose': 'Se connecter avec votre organisation',
  'accounts.provider.choose.lead': 'Ces organisations identifient elles-mêmes leur personnel.',
  'accounts.provider.choose.none': 'Aucune organisation ne l’a encore configuré.',
  'accounts.provider.otherwise': 'Se connecter autrement',
  'accounts.provider.first': 'La première fois',
  'accounts.provider.first.text':
    'Il vous faut un compte ici. Si vous avez reçu une invitation, suivez le lien qu’elle contient et choisissez-y votre organisation. Si vous avez un compte, connectez-vous comme jusqu’ici et ajoutez votre organisation sous « Comment je me connecte ».',
  'accounts.provider.again': 'Réessayer',
  'accounts.provider.none': 'Cette organisation n’identifie pas son personnel ici',
  'accounts.provider.none.text':
    '{name} n’a pas ici de connexion propre. Son point focal sait comment son personnel obtient un compte.',
  'accounts.provider.away': '{acronym} ne répond pas',
  'accounts.provider.away.text':
    'La connexion par {name} n’est pas joignable pour l’instant. Réessayez dans une minute, ou connectez-vous autrement si vous le pouvez.',
  'accounts.provider.over': 'Cette connexion n’est plus valable',
  'accounts.provider.over.text':
    'Elle a déjà servi, a duré plus de dix minutes, ou a commencé dans un autre navigateur. Elle ne vous a pas ouvert de session ; recommencez.',
  'accounts.provider.refused': '{acronym} n’a pas confirmé qui vous êtes',
  'accounts.provider.refused.text':
    'Vous avez peut-être annulé, ou la réponse reçue de {name} n’est pas valable. Aucune session n’est ouverte. Si cela se reproduit, signalez-le à qui gère la connexion dans votre organisation.',
  'accounts.provider.unknown': 'Vous n’avez pas encore de compte ici',
  'accounts.provider.unknown.text':
    '{name} vous connaît, mais personne ici : rien n’a été créé. Si vous avez reçu une invitation, suivez le lien qu’elle contient et choisissez-y {acronym}. Si vous avez un compte, connectez-vous comme jusqu’ici et ajoutez {acronym} sous « Comment je me connecte ». Sinon, demandez au point focal de votre organisation de vous inviter.',
  'accounts.provider.taken': 'Une autre personne se connecte avec cette identité',
  'accounts.provider.taken.text':
    'Un autre compte se connecte avec l’identité sous laquelle {name} vous connaît. Rien n’a été modifié. Si les deux comptes sont à vous, adressez-vous à l’administration de la plateforme.',
  'accounts.provider.linked': 'Vous vous connectez déjà avec une autre identité',
  'accounts.provider.linked.text':
    '{name} vous connaît ici sous une autre identité. Rien n’a été modifié. Pour en changer, cessez d’abord de l’utiliser sur la page « Se connecter avec votre organisation », puis recommencez.',
  'accounts.provider.own': 'Se connecter avec votre organisation',
  'accounts.provider.own.lead':
    'C’est alors votre organisation qui dit qui vous êtes, et aucun mot de passe n’est nécessaire ici.',
  'accounts.provider.own.none':
    '{name} n’identifie pas encore son personnel ici. Celles et ceux qui gèrent ses systèmes peuvent le demander.',
  'accounts.provider.own.with': 'Se connecter avec {acronym}',
  'accounts.provider.own.since': 'Depuis le {day}, vous pouvez vous connecter avec {name}.',
  'accounts.provider.own.not-yet':
    'Vous pouvez laisser {name} dire qui vous êtes. Vous y êtes envoyé(e) pour vous connecter, puis vous revenez ici.',
  'accounts.provider.own.link': 'Ajouter {acronym}',
  'accounts.provider.own.unlink': 'Ne plus se connecter avec {acronym}',
  'accounts.provider.own.linked': 'Vous pouvez désormais vous connecter avec {acronym}.',
  'accounts.provider.own.unlinked':
    'Vous ne vous connectez plus avec {acronym}. Les sessions que vous aviez ouvertes ailleurs sont fermées.',
  'accounts.provider.way': 'Continuer vers {acronym}',
  'accounts.provider.way.lead': 'Vous vous connectez sur {host}, puis revenez ici.',
  'accounts.provider.way.do': 'Continuer',

  'accounts.providers.lead':
    'Une organisation qui a un fournisseur OpenID Connect, comme Entra, Google ou Keycloak, peut identifier elle-même son personnel.',
  'accounts.providers.present': 'Configurés',
  'accounts.providers.count':
    '{count, plural, =0 {Aucune organisation} one {# organisation} many {# d’organisations} other {# organisations}}',
  'accounts.providers.client': 'y est connue sous le nom de {clientId}',
  'accounts.providers.callback': 'renvoie les personnes vers {callback}',
  'accounts.providers.remove': 'Retirer',
  'accounts.providers.set': 'Configurer ou modifier',
  'accounts.providers.issuer': 'Émetteur',
  'accounts.providers.issuer.hint':
    'Tel que l’indique son document de découverte, par exemple https://login.example.org/tenant',
  'accounts.providers.clientId': 'Identifiant du client',
  'accounts.providers.clientId.hint': 'Le nom sous lequel le fournisseur connaît cette plateforme.',
  'accounts.providers.clientSecret': 'Secret du client',
  'accounts.providers.clientSecret.hint':
    'Conservé chiffré, et montré à personne. Si le champ est vide, le secret en place demeure, tant que l’émetteur ne change pas.',
  'accounts.providers.do': 'Configurer',
  'accounts.providers.done.set': 'Le fournisseur répond. Le personnel de l’organisation peut se connecter par lui.',
  'accounts.providers.done.removed': 'Le fournisseur est retiré. Les sessions ouvertes par lui sont fermées.',
  'accounts.providers.before': 'Avant d’en configurer un',
  'accounts.providers.before.text':
    'Enregistrez cette plateforme chez le fournisseur comme client web confidentiel, avec le flux par code d’autorisation et PKCE, et faites-lui renvoyer les personnes à cette adresse, avec l’identifiant de l’organisation :',
  'accounts.providers.who': 'Qui peut entrer',
  'accounts.providers.who.text':
    'Seulement les personnes qui ont ici un compte ou une invitation, et qui ont indiqué elles-mêmes qui elles sont chez le fournisseur. Une adresse électronique n’ouvre rien : un fournisseur peut mettre n’importe laquelle dans ses réponses.',

  'accounts.second-factor.title': 'Encore une étape',
  'accounts.second-factor.lead':
    'Votre mot de passe est correct. Montrez maintenant que vous avez votre téléphone ou votre clé avec vous.',
  'accounts.second-factor.code': 'Code',
  'accounts.second-factor.code.hint':
    'Six chiffres de votre application d’authentification, ou l’un de vos codes de récupération.',
  'accounts.second-factor.lost':
    'Téléphone perdu ? Utilisez un code de récupération. S’il ne vous en reste aucun, adressez-vous à l’administration de la plateforme : personne d’autre ne peut vous faire entrer.',

  'accounts.confirm.title': 'Confirmez que c’est vous',
  'accounts.confirm.lead':
    'Votre session est ouverte depuis un certain temps, et la suite est importante : veuillez montrer de nouveau qui vous êtes.',
  'accounts.confirm.do': 'Confirmer',
  'accounts.confirm.with': 'Confirmer avec mon organisation',
  'accounts.confirm.wrong': 'Ce n’est pas votre mot de passe.',

  'accounts.own-sign-in.title': 'Comment je me connecte',
  'accounts.own-sign-in.lead':
    'Un mot de passe peut être deviné ou volé. Une seconde étape, sur un téléphone que vous seul(e) avez, fait que votre compte reste le vôtre.',
  'accounts.own-sign-in.must':
    'Votre rôle vous permet de voir ce que d’autres n’ont pas encore publié. Mettez d’abord en place une seconde étape ; tout le reste s’ouvre ensuite.',
  'accounts.own-sign-in.codes': 'Codes d’une application d’authentification',
  'accounts.own-sign-in.codes.off':
    'Une application de votre téléphone affiche six chiffres qui changent toutes les demi-minutes. Toute application de codes à usage unique convient.',
  'accounts.own-sign-in.codes.begin': 'Mettre en place les codes',
  'accounts.own-sign-in.codes.scan':
    'Lisez cette image avec l’application, ou saisissez-y le secret. Saisissez ensuite ici les six chiffres qu’elle affiche.',
  'accounts.own-sign-in.codes.picture':
    'Une image pour l’application d’authentification ; le secret ci-dessous dit la même chose',
  'accounts.own-sign-in.codes.secret': 'Secret :',
  'accounts.own-sign-in.codes.first': 'Les six chiffres que l’application affiche maintenant',
  'accounts.own-sign-in.codes.confirm': 'Activer',
  'accounts.own-sign-in.codes.are-on':
    'Les codes sont activés : il vous en est demandé un à chaque connexion par mot de passe.',
  'accounts.own-sign-in.codes.remove.code': 'Un code actuel, pour désactiver les codes',
  'accounts.own-sign-in.codes.remove': 'Désactiver les codes',
  'accounts.own-sign-in.recovery': 'Codes de récupération',
  'accounts.own-sign-in.recovery.left':
    '{left, plural, =0 {Il ne reste aucun code de récupération : créez-en d’autres.} one {Il reste # code de récupération.} many {Il reste # de codes de récupération.} other {Il reste # codes de récupération.}}',
  'accounts.own-sign-in.recovery.make': 'Créer de nouveaux codes de récupération',
  'accounts.own-sign-in.recovery.made':
    'Imprimez ou notez ces codes de récupération, et gardez-les loin de votre téléphone. Chacun permet d’entrer une seule fois, et ils ne seront plus jamais affichés.',
  'accounts.own-sign-in.recovery.kept': 'Je les ai gardés : aller à mon bureau',
  'accounts.own-sign-in.others': 'Autres moyens',
  'accounts.own-sign-in.provider': 'Me connecter avec mon organisation',
  'accounts.own-sign-in.password': 'Mon mot de passe',

  'accounts.change-password.title': 'Changer de mot de passe',
  'accounts.change-password.first': 'Choisir un mot de passe',
  'accounts.change-password.lead':
    'Vous serez ensuite déconnecté partout ailleurs. Avec une clé d’accès, aucun mot de passe n’est nécessaire.',
  'accounts.change-password.current': 'Votre mot de passe actuel',
  'accounts.change-password.current.wrong': 'Ce n’est pas votre mot de passe',

  'accounts.passkeys': 'Clés d’accès',
  'accounts.passkeys.sign-in': 'Se connecter avec une clé d’accès',
  'accounts.passkeys.or': 'Ou avec votre adresse électronique et votre mot de passe :',
  'accounts.passkeys.or-code': 'Ou avec un code :',
  'accounts.passkeys.confirm': 'Confirmer avec une clé d’accès',
  'accounts.passkeys.failed':
    'Cela n’a pas abouti, ou vous l’avez interrompu. Rien n’a changé : réessayez, ou choisissez un autre moyen.',
  'accounts.passkeys.wrong': 'Cette clé d’accès n’est pas connue ici, ou sa réponse est venue trop tard',
  'accounts.passkeys.lead':
    'Votre empreinte, votre visage ou le code PIN de votre appareil vous connecte : rien à retenir, et rien qu’une fausse page puisse vous prendre.',
  'accounts.passkeys.without':
    'Les clés d’accès demandent JavaScript et un navigateur qui les connaît. Sans cela, utilisez les codes d’une application.',
  'accounts.passkeys.name': 'Le nom que vous donnez à cet appareil',
  'accounts.passkeys.add': 'Ajouter une clé d’accès',
  'accounts.passkeys.since': 'ajoutée le {day}',
  'accounts.passkeys.used': 'utilisée la dernière fois le {day}',
  'accounts.passkeys.remove': 'Retirer',
  'accounts.own-sign-in.done.added': 'La clé d’accès est ajoutée. Vous pouvez désormais vous connecter avec elle.',
  'accounts.own-sign-in.done.joined':
    'Vous avez rejoint la plateforme et vous connectez avec votre clé d’accès. Si vous perdez cet appareil, une seconde clé d’accès, ou un mot de passe avec les codes d’une application, vous permettra d’entrer : configurez-en une dès maintenant.',
  'accounts.own-sign-in.done.password': 'Votre mot de passe est changé. Partout ailleurs, vous êtes déconnecté.',
  'accounts.own-sign-in.done.removed':
    'La clé d’accès est retirée. Partout ailleurs où vous étiez connecté(e), vous êtes déconnecté(e).',
} satisfies Translation<typeof en>;
