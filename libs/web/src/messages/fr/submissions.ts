import type en from '../en/submissions.js';
import type { Translation } from '../index.js';

export default {
  'submissions.untitled': 'Encore sans titre',
  'submissions.whole': 'Retour à la contribution',
  'submissions.done': 'C’est fait : {verb}.',
  'submissions.change': 'Modifier',
  'submissions.due': 'Pour le {day}',
  'submissions.since': 'depuis le {day}',
  'submissions.round': 'tour {round}',
  'submissions.asked': 'Ceci vous attend',
  'submissions.given-back': 'Ce qu’il vous est demandé de modifier',
  'submissions.possible': 'Ce que vous pouvez faire',
  'submissions.authors': 'Auteurs',
  'submissions.timeline': 'Ce qui s’est passé',
  'submissions.sections': 'Sections',
  'submissions.missing':
    '{count, plural, one {Il manque encore une réponse} many {Il manque encore # de réponses} other {Il manque encore # réponses}} avant de pouvoir soumettre la contribution',
  'submissions.flags':
    '{count, plural, one {Un élément peut révéler l’identité d’une personne} many {# d’éléments peuvent révéler l’identité d’une personne} other {# éléments peuvent révéler l’identité d’une personne}}',
  'submissions.flags.how':
    'Modifiez le texte, ou dites pourquoi il peut rester. Il suffit de moins qu’un nom pour mettre en danger les victimes et le personnel.',

  'submissions.way': 'Le chemin vers la publication',
  'submissions.way.writing': 'Rédaction',
  'submissions.way.clearance': 'Aval',
  'submissions.way.screening': 'Examen préalable',
  'submissions.way.review': 'Évaluation et décision',
  'submissions.way.publication': 'Publication',

  'submissions.part.me': 'vous',
  'submissions.part.author': 'l’auteur ou l’autrice',
  'submissions.part.co-author': 'un coauteur ou une coautrice',
  'submissions.part.focal-point': 'le point focal',
  'submissions.part.reviewer': 'un évaluateur ou une évaluatrice',
  'submissions.part.secretariat': 'le secrétariat',
  'submissions.part.system': 'la plateforme',

  'submissions.desk': 'Bureau',
  'submissions.desk.count':
    '{count, plural, one {Une chose vous attend.} many {# de choses vous attendent.} other {# choses vous attendent.}}',
  'submissions.desk.nothing': 'Rien ne vous attend.',
  'submissions.task.count': '{count, plural, one {# contribution} many {# de contributions} other {# contributions}}',
  'submissions.task.submit': 'Terminer et soumettre',
  'submissions.task.clear': 'Donner l’aval de votre organisation',
  'submissions.task.screen': 'Procéder à l’examen préalable',
  'submissions.task.invite-reviewer': 'Inviter à évaluer',
  'submissions.task.co-authorship': 'Accepter ou décliner une invitation à écrire',
  'submissions.task.invitation': 'Accepter ou décliner une évaluation',
  'submissions.task.assess': 'Évaluer',
  'submissions.task.decide': 'Décider',
  'submissions.task.publish': 'Relire et publier',
  'submissions.task.reinstate': 'Examiner une fiche suspendue',
  'submissions.task.reconfirm': 'Confirmer qu’une fiche est toujours à jour',

  'submissions.mine': 'Mes contributions',
  'submissions.mine.lead':
    'Ce que vous avez écrit, à titre individuel ou avec d’autres : où cela en est et ce qui vous est demandé.',
  'submissions.mine.asked': 'Il vous est demandé : {tasks}',
  'submissions.mine.none': 'Vous n’avez encore rien écrit.',

  'submissions.start': 'Commencer un brouillon',
  'submissions.start.lead':
    'Personne ne voit un brouillon, sauf vous et celles et ceux qui l’écrivent avec vous. Vous pouvez vous arrêter à tout moment et y revenir.',
  'submissions.start.criteria': 'Ce qui sert à en juger',
  'submissions.start.criteria.more': 'Ce que demande chaque critère',
  'submissions.start.harm': 'À qui elle pourrait nuire',
  'submissions.start.harm.text':
    'Parlez de groupes, jamais d’une personne : pas de noms, pas de lieux précis, pas de récit qui permettrait de reconnaître quelqu’un.',
  'submissions.input.start-draft.kind': 'Que souhaitez-vous partager ?',
  'submissions.input.start-draft.form': 'Que pouvez-vous en dire ?',

  'submissions.section.nth': 'Section {place} sur {total}',
  'submissions.section.next': 'Enregistrer et continuer',
  'submissions.section.list': 'Enregistrer et revenir à la liste',
  'submissions.section.lacks':
    '{count, plural, one {# réponse attendue} many {# de réponses attendues} other {# réponses attendues}}',
  'submissions.section.complete': 'Complète',
  'submissions.section.optional': 'Facultative',
  'submissions.section.elsewhere': 'Quelqu’un d’autre a enregistré cette section entre-temps',
  'submissions.section.elsewhere.how':
    'Ce que cette personne a enregistré figure ici ; ce que vous avez saisi est toujours dans le formulaire. Si vous enregistrez maintenant, votre texte remplacera le sien.',
  'submissions.files.which':
    'PDF, CSV ou texte brut, jusqu’à 10 Mo. Les images et les fichiers bureautiques ne peuvent pas encore être joints : ils contiennent des données cachées sur des personnes. Vérifiez qu’il n’y a pas de noms dans ce que vous joignez.',

  'submissions.check': 'Vérifiez vos réponses',
  'submissions.check.lead':
    'Voici ce que liront votre point focal, le secrétariat et les personnes chargées de l’évaluation.',
  'submissions.check.sign': 'Signer et soumettre',
  'submissions.check.not-yet':
    'Vous pourrez signer quand il ne manquera rien et que toutes les alertes de confidentialité seront levées.',

  'submissions.page.check': 'Vérifiez vos réponses',
  'submissions.page.clear': 'Donner son aval ou renvoyer',
  'submissions.page.screen': 'Examen préalable',
  'submissions.page.co-authorship': 'Écrire ensemble',
  'submissions.page.invitation': 'Votre part dans l’évaluation',
  'submissions.page.assess': 'Évaluer',
  'submissions.page.decide': 'Décider',
  'submissions.page.publish': 'Publier',
  'submissions.page.correct': 'Corriger la fiche',
  'submissions.page.invite-co-author': 'Inviter à écrire ensemble',
  'submissions.page.invite-reviewer': 'Inviter à évaluer',
  'submissions.page.reassign': 'Demander l’évaluation à quelqu’un d’autre',
  'submissions.page.flag-privacy': 'Signaler un risque pour quelqu’un',
  'submissions.page.resolve-flag': 'Lever une alerte de confidentialité',
  'submissions.page.start-revision': 'Commencer une nouvelle version',
  'submissions.page.withdraw': 'Retirer la contribution',
  'submissions.page.suspend': 'Suspendre la fiche maintenant',
  'submissions.page.reinstate': 'Remettre la fiche en ligne',
  'submissions.page.retract': 'Retirer définitivement la fiche',
  'submissions.page.reconfirm': 'Confirmer que la fiche est à jour',

  'submissions.about.clear':
    'Votre organisation accepte que ceci sorte de chez elle. La contribution passe au secrétariat.',
  'submissions.about.send-back': 'L’auteur ou l’autrice la reçoit en retour, avec vos motifs.',
  'submissions.about.screen-in':
    'Elle est complète, entre dans le champ du catalogue et ne nuit à personne : elle peut passer en évaluation.',
  'submissions.about.screen-out': 'Elle n’est pas évaluée. L’auteur ou l’autrice lira vos motifs.',
  'submissions.about.invite-co-author':
    'Un ou une collègue de toute organisation, qui a un compte ici. Cette personne écrit avec vous dès qu’elle accepte ; personne n’apprend si une adresse a un compte.',
  'submissions.about.accept-co-authorship':
    'Vous verrez alors tout le texte et pourrez le modifier. En tant qu’auteur ou autrice, ni vous ni les membres de votre organisation ne pourrez plus l’évaluer ni en décider.',
  'submissions.about.decline-co-authorship':
    'La personne qui l’a commencée n’en est pas informée. Vous ne verrez plus rien du texte.',
  'submissions.about.invite-reviewer': 'Seuls des spécialistes d’autres organisations sont proposés.',
  'submissions.about.reassign':
    'Une personne qui n’a pas encore remis son évaluation est libérée, et une autre est invitée.',
  'submissions.about.accept-invitation':
    'Vous verrez alors tout le texte, et l’évaluerez selon la grille d’évaluation.',
  'submissions.about.declare-conflict':
    'Qui en est proche ne peut en juger. Vous ne la verrez plus ; seul le secrétariat lira pourquoi.',
  'submissions.about.recuse': 'Pour tout autre motif. Le secrétariat s’adressera à quelqu’un d’autre.',
  'submissions.about.flag-privacy': 'Quelque chose ici peut révéler l’identité d’une personne.',
  'submissions.about.resolve-flag': 'Dites pourquoi le texte peut rester tel quel, ou ce qui a été fait.',
  'submissions.about.start-revision': 'La fiche reste telle quelle jusqu’à la publication de la nouvelle version.',
  'submissions.about.withdraw': 'Vous la reprenez. Ce qui est déjà publié le reste.',
  'submissions.about.suspend':
    'Elle sort aussitôt du catalogue, des exportations et des fils d’actualité. Les raisons peuvent être examinées ensuite.',
  'submissions.about.reinstate': 'On peut de nouveau la lire dans le catalogue.',
  'submissions.about.retract': 'C’est irréversible. Son adresse demeure, et tout le monde peut y lire vos motifs.',
  'submissions.about.reconfirm': 'Vous l’avez lue, et c’est toujours ainsi.',

  'submissions.input.clear.note': 'Note',
  'submissions.input.clear.note.hint': 'Pour l’auteur ou l’autrice et le secrétariat.',
  'submissions.input.send-back.reason': 'Que faudrait-il modifier ?',
  'submissions.input.send-back.reason.hint': 'L’auteur ou l’autrice le lira.',
  'submissions.input.screen-in.note': 'Note',
  'submissions.input.screen-in.note.hint': 'Pour le secrétariat.',
  'submissions.input.screen-out.reason': 'Pourquoi ne pas la retenir ?',
  'submissions.input.screen-out.reason.hint': 'L’auteur ou l’autrice le lira.',
  'submissions.input.invite-co-author.email': 'Adresse électronique',
  'submissions.input.invite-co-author.email.hint': 'Celle qui lui sert à se connecter ici.',
  'submissions.input.invite-reviewer.reviewer': 'Évaluateur ou évaluatrice',
  'submissions.input.invite-reviewer.reviewer.hint': 'Par organisation.',
  'submissions.input.invite-reviewer.due': 'Date limite',
  'submissions.input.invite-reviewer.due.hint': 'Un jour, comme 2026-11-30.',
  'submissions.input.reassign.from': 'Qui est libéré ?',
  'submissions.input.reassign.from.hint': 'Cette personne en est informée.',
  'submissions.input.reassign.to': 'Qui est invité à la place ?',
  'submissions.input.reassign.to.hint': 'Par organisation.',
  'submissions.input.reassign.reason': 'Pourquoi ?',
  'submissions.input.reassign.reason.hint': 'Pour le secrétariat.',
  'submissions.input.reassign.due': 'Date limite',
  'submissions.input.reassign.due.hint': 'Un jour, comme 2026-11-30.',
  'submissions.input.accept-invitation.noInterest': 'Votre indépendance',
  'submissions.input.accept-invitation.noInterest.hint':
    'Vous n’y avez pas travaillé, vous ne la financez pas et vous n’en tirez aucun avantage.',
  'submissions.input.accept-invitation.noInterest.tick': 'Je n’y ai aucun intérêt et n’y ai pris aucune part',
  'submissions.input.declare-conflict.nature': 'Quel est cet intérêt ?',
  'submissions.input.declare-conflict.nature.hint': 'En termes généraux ; seul le secrétariat le lit.',
  'submissions.input.recuse.reason': 'Pourquoi y renoncez-vous ?',
  'submissions.input.recuse.reason.hint': 'Pour le secrétariat.',
  'submissions.input.flag-privacy.section': 'Où ?',
  'submissions.input.flag-privacy.section.hint': 'La section, ou les fichiers.',
  'submissions.input.flag-privacy.severity': 'Quelle est la gravité ?',
  'submissions.input.flag-privacy.severity.hint': 'En cas de doute, élevée.',
  'submissions.input.flag-privacy.note': 'De quoi s’agit-il ?',
  'submissions.input.flag-privacy.note.hint': 'Sans le répéter.',
  'submissions.input.resolve-flag.flag': 'Laquelle ?',
  'submissions.input.resolve-flag.flag.hint': 'Une à la fois, chacune avec son motif.',
  'submissions.input.resolve-flag.reason': 'Pourquoi cela peut-il rester ?',
  'submissions.input.resolve-flag.reason.hint': 'Ou ce qui a été fait.',
  'submissions.input.submit.consent': 'Consentement',
  'submissions.input.submit.consent.hint':
    'Celles et ceux dont c’est le travail ont été consultés, ou il est déjà public.',
  'submissions.input.submit.consent.tick': 'Ceci peut être publié sous la licence choisie',
  'submissions.input.submit.doNoHarm': 'Ne pas nuire',
  'submissions.input.submit.doNoHarm.hint': 'Relisez-la comme quelqu’un qui y chercherait une personne.',
  'submissions.input.submit.doNoHarm.tick':
    'Personne ne peut y être reconnu, et à ma connaissance elle ne peut nuire à personne',
  'submissions.input.approve.reason': 'Motifs',
  'submissions.input.approve.reason.hint': 'L’auteur ou l’autrice les lira, quelle que soit votre décision.',
  'submissions.input.request-revision.reason': 'Motifs',
  'submissions.input.request-revision.reason.hint': 'L’auteur ou l’autrice les lira, quelle que soit votre décision.',
  'submissions.input.decline.reason': 'Motifs',
  'submissions.input.decline.reason.hint': 'L’auteur ou l’autrice les lira, quelle que soit votre décision.',
  'submissions.input.start-revision.form': 'Que dira la nouvelle version ?',
  'submissions.input.start-revision.form.hint': 'Une fiche abrégée peut maintenant être complétée.',
  'submissions.input.withdraw.reason': 'Pourquoi ?',
  'submissions.input.withdraw.reason.hint': 'Pour les personnes qui l’ont lue.',
  'submissions.input.suspend.reason': 'Que faut-il examiner ?',
  'submissions.input.suspend.reason.hint': 'Ce n’est pas publié.',
  'submissions.input.reinstate.reason': 'Qu’a-t-il été constaté ?',
  'submissions.input.reinstate.reason.hint': 'Ce n’est pas publié.',
  'submissions.input.retract.category': 'Pour quelle cause ?',
  'submissions.input.retract.category.hint':
    'S’il s’agit de tort, de consentement ou de droits, même le titre ne reste pas.',
  'submissions.input.retract.publicReason': 'Motif à l’intention du public',
  'submissions.input.retract.publicReason.hint': 'Il reste à l’adresse de la fiche. Ne nommez personne.',
  'submissions.input.correct.kind': 'De quel genre de correction s’agit-il ?',
  'submissions.input.correct.note': 'Ce qui est dit au public',
  'submissions.input.correct.note.hint': 'Cela figure dans l’historique de la fiche. Ne nommez personne.',
  'submissions.correct.section': 'Corriger « {section} »',

  'submissions.invitation.draft':
    '{name} vous propose de l’écrire ensemble. C’est tout ce que vous voyez avant d’accepter.',
  'submissions.invitation.little':
    'C’est tout ce que vous voyez avant d’accepter : assez pour savoir si vous y avez un intérêt.',
  'submissions.reviewers': 'Évaluateurs et évaluatrices',
  'submissions.reviewers.none': 'Personne n’a encore été invité.',

  'submissions.assess.round': 'Votre évaluation, tour {round}',
  'submissions.assess.rubric': 'Grille d’évaluation',
  'submissions.assess.scale': '0 absent ou nuisible, 1 faible, 2 passable, 3 bon, 4 exemplaire.',
  'submissions.assess.starred': 'Ne peut être 0 pour une publication.',
  'submissions.assess.why': 'Dites pourquoi : {criterion}',
  'submissions.assess.comment': 'Commentaire sur « {section} » pour l’auteur ou l’autrice',
  'submissions.assess.verdict': 'Votre avis',
  'submissions.assess.recommendation': 'Recommandation',
  'submissions.assess.publicNote': 'Note à l’intention du public',
  'submissions.assess.publicNote.hint': 'Une phrase ou deux qui accompagnent la fiche, sans votre nom.',
  'submissions.assess.confidential': 'Pour le secrétariat seulement',
  'submissions.assess.confidential.hint': 'L’auteur ou l’autrice ne le lira jamais.',

  'submissions.assessments': 'Évaluations',
  'submissions.assessments.scores': 'Notes, de 0 à 4',
  'submissions.assessments.criterion': 'Critère',
  'submissions.assessments.nth': 'Évaluation {number}',
  'submissions.assessments.stops': '0 : empêche la publication',
  'submissions.assessments.sample':
    'Les évaluations sur lesquelles ceci repose ont été inventées pour la démonstration.',

  'submissions.decide.how':
    'Lisez les évaluations et le texte. Quelle que soit votre décision, l’auteur ou l’autrice lira vos motifs.',
  'submissions.decide.no-approval':
    'Elle ne peut être approuvée telle quelle : un critère indispensable a reçu la note 0, ou une alerte de confidentialité élevée est encore ouverte.',

  'submissions.publish.lead': 'Relisez-la une fois encore, comme tout le monde la lira.',
  'submissions.publish.how':
    'Vous êtes la seconde personne : ce que vous voyez ici est ce qui sera public, mot pour mot. Si quoi que ce soit peut nuire à quelqu’un, signalez-le et ne publiez pas.',
  'submissions.publish.preview': 'C’est tout ce que verra le public.',
} satisfies Translation<typeof en>;
