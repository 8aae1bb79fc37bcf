import type en from '../en/web.js';
import type { Translation } from '../index.js';

/**
 * French as the United Nations write it, readers addressed as vous; a narrow no-break space (U+202F) stands before
 * : ; ? ! and inside « ». The words of all files of this folder: submission = contribution, entry = fiche,
 * review and assessment = évaluation, revision = révision, clearance = aval, screening = examen préalable,
 * focal point = point focal, evidence = données probantes, flag = alerte, survivors = personnes rescapées, role = rôle,
 * passkey = clé d’accès, one-time code = code à usage unique, to erase = effacer les données.
 * ICAT Exchange is a name and stays as it is.
 */
export default {
  'web.brand': 'ICAT Exchange',
  'web.brand.line': 'Bonnes pratiques contre la traite des personnes',
  'web.skip': 'Aller au contenu',
  'web.quick-exit': 'Quitter ce site',
  'web.quick-exit.key': 'Quitte ce site immédiatement. Ou appuyez trois fois sur Échap.',
  'web.title': '{page} – ICAT Exchange',
  'web.title.error': 'Erreur : {page}',
  'web.nav': 'Navigation principale',
  'web.nav.catalogue': 'Catalogue',
  'web.nav.desk': 'Bureau',
  'web.nav.submissions': 'Mes contributions',
  'web.nav.inbox': 'Notifications',
  'web.nav.invitations': 'Invitations',
  'web.nav.administration': 'Administration',
  'web.nav.account': 'Compte',
  'web.nav.unread':
    '{count, plural, one {# notification non lue} many {# de notifications non lues} other {# notifications non lues}}',
  'web.nav.sign-in': 'Se connecter',
  'web.nav.sign-out': 'Se déconnecter',
  'web.languages': 'Langues',
  'web.footer':
    'L’ICAT, Groupe interinstitutions de coordination contre la traite des personnes, a été établi en application de la résolution 61/180 de l’Assemblée générale.',
  'web.footer.nav': 'À propos de ce site',
  'web.footer.about': 'À propos',
  'web.footer.criteria': 'Critères d’une bonne pratique',
  'web.footer.api': 'Données ouvertes et API',
  'web.footer.accessibility': 'Accessibilité',

  'web.quoted': '« {words} »',
  'web.of': '{what} : {of}',
  'web.form.errors':
    '{count, plural, one {Il y a un problème} many {Il y a # de problèmes} other {Il y a # problèmes}}',
  'web.form.error': 'Erreur :',
  'web.form.optional': 'facultatif',
  'web.form.choose': 'Choisir…',
  'web.form.none': 'Sans réponse',
  'web.form.at-most': 'Au maximum, {count, plural, one {# caractère} many {# de caractères} other {# caractères}}',
  'web.form.lines': 'Un par ligne',
  'web.form.chosen': 'Choix : {names}',
  'web.form.all':
    '{count, plural, one {Afficher le seul choix possible} many {Choisir parmi # de possibilités} other {Choisir parmi les # possibilités}}',
  'web.form.record': 'Numéro {number}',
  'web.form.more-records': 'Enregistrez pour avoir la place d’en ajouter un autre.',

  'web.search': 'Rechercher',
  'web.filter': 'Filtrer',
  'web.filter.chosen': '{count, plural, one {# filtre choisi} many {# de filtres choisis} other {# filtres choisis}}',
  'web.filter.any': 'Tout',
  'web.filter.apply': 'Afficher les résultats',
  'web.filter.clear': 'Effacer tous les filtres',
  'web.filter.in-use': 'Filtres en cours',
  'web.filter.remove': 'Retirer le filtre : {name}',
  'web.filter.more': '{count, plural, one {# de plus} many {# de plus} other {# de plus}}',
  'web.pager': 'Pages',
  'web.pager.next': 'Page suivante',
  'web.pager.previous': 'Page précédente',
  'web.pager.first': 'Première page',

  'web.home.title': 'Ce qui fonctionne contre la traite des personnes',
  'web.home.lead':
    'Pratiques, expériences et ressources des organisations qui œuvrent ensemble au sein de l’ICAT, évaluées par des spécialistes et ouvertes à toutes et à tous.',
  'web.home.search': 'Rechercher dans le catalogue',
  'web.home.kinds': 'Ce que contient le catalogue',
  'web.home.kind.practice': '{count, plural, one {# pratique} many {# de pratiques} other {# pratiques}}',
  'web.home.kind.experience': '{count, plural, one {# expérience} many {# d’expériences} other {# expériences}}',
  'web.home.kind.resource': '{count, plural, one {# ressource} many {# de ressources} other {# ressources}}',
  'web.home.count':
    '{total, plural, =0 {Rien n’a encore été publié} one {Une fiche au catalogue} many {{total, number} de fiches au catalogue} other {{total, number} fiches au catalogue}}',
  'web.home.priorities': 'Cinq priorités communes',
  'web.home.priorities.lead':
    'Ce que l’ICAT a décidé en 2012 de faire passer en premier, et ce que le catalogue contient sur chaque point.',
  'web.home.entries':
    '{count, plural, =0 {aucune fiche pour l’instant} one {# fiche} many {# de fiches} other {# fiches}}',
  'web.home.latest': 'Les dernières fiches du catalogue',
  'web.home.all': 'Tout voir',
  'web.home.how': 'Comment une fiche arrive ici',
  'web.home.how.written': 'Écrite par celles et ceux qui ont agi',
  'web.home.how.written.text':
    'Une organisation membre décrit ce qu’elle a fait, pour qui, avec quel résultat, et ce qui n’a pas fonctionné.',
  'web.home.how.reviewed': 'Évaluée par d’autres',
  'web.home.how.reviewed.text':
    'Des spécialistes d’autres organisations l’évaluent selon des critères publics ; une pratique exige deux évaluations.',
  'web.home.how.safe': 'Publiée une fois sans danger',
  'web.home.how.safe.text':
    'Deux personnes examinent ce qui sera visible avant que ce soit public. Aucune fiche ne peut nommer une victime ni permettre de la reconnaître.',
  'web.home.criteria': 'Lire les critères',

  'web.about.title': 'À propos d’ICAT Exchange',
  'web.about.lead':
    'Un lieu où les organisations de l’ICAT conservent ce qu’elles ont appris contre la traite des personnes, afin que d’autres puissent s’en servir.',
  'web.about.who': 'Qui est derrière',
  'web.about.who.text':
    'L’ICAT est l’instance de concertation au sein de laquelle les organismes des Nations Unies et d’autres organisations internationales coordonnent leur action contre la traite des personnes. Né à Tokyo en 2006, il a été établi en application de la résolution 61/180 de l’Assemblée générale, et le Plan d’action mondial des Nations Unies pour la lutte contre la traite des personnes a de nouveau fait appel à lui en 2010. L’ONUDC en assure la coordination ; sa présidence est tournante.',
  'web.about.what': 'Ce qu’on y trouve',
  'web.about.what.practice':
    'Une pratique est une chose qui a été faite et qui a fonctionné, ou non : un échec raconté honnêtement apporte lui aussi des données probantes.',
  'web.about.what.experience':
    'Une expérience dit qui s’est servi d’une pratique ailleurs, comment elle a été adaptée, et avec quel résultat.',
  'web.about.what.resource':
    'Une ressource est une publication, un outil, une formation ou un jeu de données, avec son adresse.',
  'web.about.review': 'Comment se fait l’évaluation',
  'web.about.review.text':
    'L’organisation dont émane une contribution donne son aval, le secrétariat procède à un examen préalable, et des spécialistes d’autres organisations l’évaluent. Qui décide ne l’a pas écrite, et qui publie n’a pas décidé. Les corrections et les retraits restent visibles.',
  'web.about.privacy': 'Les victimes, le personnel et le public',
  'web.about.privacy.text':
    'Aucune fiche ne peut contenir de données relatives à des victimes. Le personnel n’est pas nommé sur les pages publiques. La lecture ne demande pas de compte et personne n’est suivi à la trace : aucun tiers n’est présent sur ces pages, et les seuls cookies sont celui de votre langue et, si vous vous connectez, celui de votre session.',

  'web.accessibility.title': 'Accessibilité',
  'web.accessibility.lead':
    'Ces pages doivent fonctionner pour tout le monde, sur tout appareil, avec une connexion lente, en six langues.',
  'web.accessibility.what': 'Ce sur quoi vous pouvez compter',
  'web.accessibility.what.keyboard':
    'Tout peut être atteint et fait au clavier, et vous voyez toujours où vous en êtes.',
  'web.accessibility.what.script': 'Tout fonctionne sans JavaScript.',
  'web.accessibility.what.zoom':
    'Le texte peut être agrandi jusqu’à quatre fois sa taille ; à partir de 320 pixels, aucune page ne défile sur le côté.',
  'web.accessibility.what.colour': 'Rien n’est dit par la couleur seule.',
  'web.accessibility.what.errors': 'Une erreur est expliquée avec des mots, en haut de la page et à côté du champ.',
  'web.accessibility.what.motion': 'Rien ne bouge tout seul.',
  'web.accessibility.standard': 'La norme',
  'web.accessibility.standard.text':
    'Nous visons les Règles pour l’accessibilité des contenus Web 2.2, niveau AA. Chaque page est vérifiée automatiquement avant chaque nouvelle version.',
  'web.accessibility.limits': 'Ce qui manque encore',
  'web.accessibility.limits.text':
    'Les fiches sont affichées dans la langue dans laquelle elles ont été écrites. Les fichiers joints sont l’œuvre de leurs auteurs et peuvent ne pas être accessibles.',

  'web.criteria.title': 'Critères d’une bonne pratique',
  'web.criteria.lead':
    'Les spécialistes notent chaque critère de 0 à 4 et disent pourquoi. Les mêmes questions aident à écrire une bonne fiche.',
  'web.criteria.required': 'ne peut être 0 pour une publication',
  'web.criteria.scale': 'L’échelle',
  'web.criteria.scale.0': 'absent ou nuisible',
  'web.criteria.scale.1': 'faible',
  'web.criteria.scale.2': 'passable',
  'web.criteria.scale.3': 'bon',
  'web.criteria.scale.4': 'exemplaire',
  'web.criteria.relevance':
    'Répond-elle à un problème réel, celui des personnes concernées, et à l’une des priorités communes ?',
  'web.criteria.effectiveness': 'A-t-elle atteint ce qu’elle visait, et comment le savons-nous ?',
  'web.criteria.human-rights':
    'Les droits et les souhaits des personnes victimes de la traite passent-ils en premier, à chaque étape ?',
  'web.criteria.gender':
    'Voit-elle en quoi femmes, hommes et autres personnes sont touchés différemment, et en tient-elle compte dans l’action ?',
  'web.criteria.age': 'Traite-t-elle les enfants en enfants, et voit-elle ce que l’âge change ?',
  'web.criteria.do-no-harm':
    'Quel tort pourrait-elle causer aux victimes, au personnel ou à d’autres, et qu’est-ce qui l’empêche ?',
  'web.criteria.participation':
    'Les personnes rescapées et les personnes concernées ont-elles pris part à sa conception, à sa réalisation et à son appréciation ?',
  'web.criteria.replicability': 'D’autres peuvent-ils la mettre en œuvre ailleurs, et à quelles conditions ?',
  'web.criteria.sustainability':
    'Durera-t-elle quand les premiers fonds et les premières personnes ne seront plus là ?',
  'web.criteria.efficiency': 'Tire-t-elle parti de ce qui existe, et le résultat vaut-il ce qu’il coûte ?',
  'web.criteria.innovation': 'Que tente-t-elle qui n’avait pas été tenté auparavant ?',
  'web.criteria.sources': 'La liste réunit des critères publiés par la FAO, l’OIT (IPEC) et PANORAMA.',

  'web.problem.400': 'Nous n’avons pas pu comprendre',
  'web.problem.401': 'Veuillez vous connecter',
  'web.problem.403': 'Vous n’avez pas le droit de faire cela',
  'web.problem.404': 'Il n’y a rien ici',
  'web.problem.409': 'Ce n’est pas possible en ce moment',
  'web.problem.429': 'Trop de tentatives',
  'web.problem.500': 'Quelque chose s’est mal passé de notre côté',
  'web.problem.503': 'Nous ne pouvons pas répondre pour l’instant',
  'web.problem.400.text': 'Un élément de l’envoi manque, est inconnu ou n’a pas la forme voulue. Rien n’a été modifié.',
  'web.problem.401.text': 'Cette page est réservée aux membres. Connectez-vous pour continuer.',
  'web.problem.403.text':
    'Votre rôle ne le permet pas, ou la page est restée ouverte trop longtemps. Rien n’a été modifié ; revenez en arrière, rechargez la page et réessayez.',
  'web.problem.409.text':
    'Cela ne correspond pas à la situation actuelle. Rien n’a été modifié ; revenez en arrière, rechargez la page et vérifiez.',
  'web.problem.413': 'C’est trop en une fois',
  'web.problem.413.text': 'Un fichier ne peut pas dépasser 10 Mo. Rien n’a été modifié.',
  'web.problem.429.text': 'Veuillez patienter un peu, puis réessayer.',
  'web.problem.404.text': 'La page a peut-être changé de place, ou elle ne vous est pas ouverte.',
  'web.problem.500.text': 'Ce que vous venez de faire n’a rien modifié. Veuillez réessayer dans un instant.',
  'web.problem.503.text': 'Rien n’a été perdu. Veuillez réessayer dans quelques secondes.',
  'web.problem.back': 'Aller au catalogue',
} satisfies Translation<typeof en>;
