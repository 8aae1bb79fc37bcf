import type en from '../en/web.js';
import type { Translation } from '../index.js';

/**
 * Spanish as the United Nations write it, readers addressed as usted. The words of all files of this folder:
 * submission = contribución, entry = ficha, review and assessment = evaluación, revision = revisión,
 * clearance = visto bueno, screening = examen preliminar, focal point = punto de contacto, evidence = datos empíricos,
 * flag = alerta, survivors = sobrevivientes, role = función, session = sesión, passkey = llave de acceso,
 * one-time code = código de un solo uso, to erase = suprimir los datos. ICAT Exchange is a name and stays as it is.
 */
export default {
  'web.brand': 'ICAT Exchange',
  'web.brand.line': 'Buenas prácticas contra la trata de personas',
  'web.skip': 'Ir al contenido',
  'web.quick-exit': 'Salir de este sitio',
  'web.quick-exit.key': 'Sale de este sitio al instante. O pulse Escape tres veces.',
  'web.title': '{page} – ICAT Exchange',
  'web.title.error': 'Error: {page}',
  'web.nav': 'Navegación principal',
  'web.nav.catalogue': 'Catálogo',
  'web.nav.desk': 'Escritorio',
  'web.nav.submissions': 'Mis contribuciones',
  'web.nav.inbox': 'Avisos',
  'web.nav.invitations': 'Invitaciones',
  'web.nav.administration': 'Administración',
  'web.nav.account': 'Cuenta',
  'web.nav.unread': '{count, plural, one {# aviso sin leer} many {# de avisos sin leer} other {# avisos sin leer}}',
  'web.nav.sign-in': 'Iniciar sesión',
  'web.nav.sign-out': 'Cerrar sesión',
  'web.languages': 'Idiomas',
  'web.footer':
    'El ICAT, Grupo Interinstitucional de Coordinación contra la Trata de Personas, se estableció en virtud de la resolución 61/180 de la Asamblea General.',
  'web.footer.nav': 'Sobre este sitio',
  'web.footer.about': 'Acerca de',
  'web.footer.criteria': 'Criterios de una buena práctica',
  'web.footer.api': 'Datos abiertos y API',
  'web.footer.accessibility': 'Accesibilidad',

  'web.quoted': '«{words}»',
  'web.of': '{what}: {of}',
  'web.form.errors': '{count, plural, one {Hay un problema} many {Hay # de problemas} other {Hay # problemas}}',
  'web.form.error': 'Error:',
  'web.form.optional': 'opcional',
  'web.form.choose': 'Elija…',
  'web.form.none': 'Sin respuesta',
  'web.form.at-most': 'Como máximo, {count, plural, one {# carácter} many {# de caracteres} other {# caracteres}}',
  'web.form.lines': 'Uno por línea',
  'web.form.chosen': 'Elegido: {names}',
  'web.form.all':
    '{count, plural, one {Mostrar la única opción} many {Elegir entre # de opciones} other {Elegir entre las # opciones}}',
  'web.form.record': 'Número {number}',
  'web.form.more-records': 'Guarde para tener espacio para otro.',

  'web.search': 'Buscar',
  'web.filter': 'Filtrar',
  'web.filter.chosen':
    '{count, plural, one {# filtro elegido} many {# de filtros elegidos} other {# filtros elegidos}}',
  'web.filter.any': 'Todo',
  'web.filter.apply': 'Ver los resultados',
  'web.filter.clear': 'Quitar todos los filtros',
  'web.filter.in-use': 'Filtros en uso',
  'web.filter.remove': 'Quitar el filtro: {name}',
  'web.filter.more': '{count, plural, one {# más} many {# más} other {# más}}',
  'web.pager': 'Páginas',
  'web.pager.next': 'Página siguiente',
  'web.pager.previous': 'Página anterior',
  'web.pager.first': 'Primera página',

  'web.home.title': 'Lo que funciona contra la trata de personas',
  'web.home.lead':
    'Prácticas, experiencias y recursos de las organizaciones que colaboran en el ICAT, evaluados por especialistas y abiertos a todo el mundo.',
  'web.home.search': 'Buscar en el catálogo',
  'web.home.kinds': 'Lo que contiene el catálogo',
  'web.home.kind.practice': '{count, plural, one {# práctica} many {# de prácticas} other {# prácticas}}',
  'web.home.kind.experience': '{count, plural, one {# experiencia} many {# de experiencias} other {# experiencias}}',
  'web.home.kind.resource': '{count, plural, one {# recurso} many {# de recursos} other {# recursos}}',
  'web.home.count':
    '{total, plural, =0 {Todavía no se ha publicado nada} one {Una ficha en el catálogo} many {{total, number} de fichas en el catálogo} other {{total, number} fichas en el catálogo}}',
  'web.home.priorities': 'Cinco prioridades comunes',
  'web.home.priorities.lead': 'Lo que el ICAT acordó en 2012 atender primero, y lo que el catálogo reúne sobre ello.',
  'web.home.entries': '{count, plural, =0 {ninguna ficha todavía} one {# ficha} many {# de fichas} other {# fichas}}',
  'web.home.latest': 'Lo último en el catálogo',
  'web.home.all': 'Ver todo',
  'web.home.how': 'Cómo llega aquí una ficha',
  'web.home.how.written': 'La escribe quien lo hizo',
  'web.home.how.written.text':
    'Una organización miembro describe qué hizo, para quién, con qué resultado y qué no funcionó.',
  'web.home.how.reviewed': 'La evalúa quien no lo hizo',
  'web.home.how.reviewed.text':
    'Especialistas de otras organizaciones la evalúan según criterios públicos; una práctica necesita dos evaluaciones.',
  'web.home.how.safe': 'Se publica cuando es segura',
  'web.home.how.safe.text':
    'Dos personas examinan lo que se verá antes de que sea público. Ninguna ficha puede nombrar a una víctima ni permitir que se la reconozca.',
  'web.home.criteria': 'Leer los criterios',

  'web.about.title': 'Acerca de ICAT Exchange',
  'web.about.lead':
    'Un lugar donde las organizaciones del ICAT guardan lo que han aprendido contra la trata de personas, para que otras puedan aprovecharlo.',
  'web.about.who': 'Quién está detrás',
  'web.about.who.text':
    'El ICAT es el foro de políticas en el que los organismos de las Naciones Unidas y otras organizaciones internacionales coordinan su labor contra la trata de personas. Nació en Tokio en 2006, se estableció en virtud de la resolución 61/180 de la Asamblea General y, en 2010, el Plan de Acción Mundial de las Naciones Unidas para Combatir la Trata de Personas apeló de nuevo a él. La UNODC lo coordina; su presidencia es rotatoria.',
  'web.about.what': 'Qué contiene',
  'web.about.what.practice':
    'Una práctica es algo que se hizo y que funcionó, o no: un fracaso contado con honestidad también aporta datos.',
  'web.about.what.experience':
    'Una experiencia cuenta quién utilizó una práctica en otro lugar, cómo la adaptó y con qué resultado.',
  'web.about.what.resource':
    'Un recurso es una publicación, una herramienta, una formación o un conjunto de datos, con su dirección.',
  'web.about.review': 'Cómo se evalúa',
  'web.about.review.text':
    'La organización de quien escribe da el visto bueno a la contribución, la secretaría hace un examen preliminar y especialistas de otras organizaciones la evalúan. Quien decide no la escribió, y quien publica no decidió. Las correcciones y las retiradas quedan a la vista.',
  'web.about.privacy': 'Las víctimas, el personal y quienes leen',
  'web.about.privacy.text':
    'Ninguna ficha puede contener datos de víctimas. El personal no aparece con su nombre en las páginas públicas. Para leer no hace falta cuenta y no se rastrea a nadie: en estas páginas no hay terceros, y las únicas cookies son las de su idioma y, si inicia sesión, la de su sesión.',

  'web.accessibility.title': 'Accesibilidad',
  'web.accessibility.lead':
    'Estas páginas deben funcionar para todas las personas, en cualquier dispositivo, con una conexión lenta y en seis idiomas.',
  'web.accessibility.what': 'Con qué puede contar',
  'web.accessibility.what.keyboard': 'A todo se llega y todo se hace con el teclado, y siempre se ve dónde se está.',
  'web.accessibility.what.script': 'Todo funciona sin JavaScript.',
  'web.accessibility.what.zoom':
    'El texto puede ampliarse hasta cuatro veces su tamaño; ninguna página se desplaza hacia los lados a partir de 320 píxeles.',
  'web.accessibility.what.colour': 'Nada se dice solo con el color.',
  'web.accessibility.what.errors':
    'Los errores se explican con palabras, al comienzo de la página y junto al campo correspondiente.',
  'web.accessibility.what.motion': 'Nada se mueve por sí solo.',
  'web.accessibility.standard': 'La norma',
  'web.accessibility.standard.text':
    'Nos guiamos por las Pautas de Accesibilidad para el Contenido Web 2.2, nivel AA. Todas las páginas se comprueban automáticamente antes de cada nueva versión.',
  'web.accessibility.limits': 'Lo que falta todavía',
  'web.accessibility.limits.text':
    'Las fichas se muestran en el idioma en que se escribieron. Los archivos adjuntos son obra de sus autores y pueden no ser accesibles.',

  'web.criteria.title': 'Criterios de una buena práctica',
  'web.criteria.lead':
    'Quienes evalúan puntúan cada criterio de 0 a 4 y explican por qué. Las mismas preguntas ayudan a escribir una buena ficha.',
  'web.criteria.required': 'no puede ser 0 si ha de publicarse',
  'web.criteria.scale': 'La escala',
  'web.criteria.scale.0': 'ausente o dañino',
  'web.criteria.scale.1': 'débil',
  'web.criteria.scale.2': 'aceptable',
  'web.criteria.scale.3': 'bueno',
  'web.criteria.scale.4': 'ejemplar',
  'web.criteria.relevance':
    '¿Responde a un problema real, de las personas afectadas, y a una de las prioridades comunes?',
  'web.criteria.effectiveness': '¿Logró lo que se proponía, y cómo lo sabemos?',
  'web.criteria.human-rights': '¿Están primero, en cada paso, los derechos y los deseos de las víctimas de la trata?',
  'web.criteria.gender':
    '¿Ve de qué manera distinta afecta a mujeres, hombres y otras personas, y actúa en consecuencia?',
  'web.criteria.age': '¿Trata a los niños y las niñas como tales, y ve lo que cambia con la edad?',
  'web.criteria.do-no-harm': '¿Qué daño podría causar a las víctimas, al personal o a otras personas, y qué lo impide?',
  'web.criteria.participation':
    '¿Participaron los sobrevivientes y las personas afectadas en su planificación, su realización y su valoración?',
  'web.criteria.replicability': '¿Puede hacerse en otro lugar, y en qué condiciones?',
  'web.criteria.sustainability': '¿Perdurará cuando ya no estén los primeros fondos ni las primeras personas?',
  'web.criteria.efficiency': '¿Aprovecha lo que ya existe, y vale el resultado lo que cuesta?',
  'web.criteria.innovation': '¿Qué intenta que no se hubiera intentado antes?',
  'web.criteria.sources': 'La lista reúne criterios publicados por la FAO, la OIT (IPEC) y PANORAMA.',

  'web.problem.400': 'No hemos podido entenderlo',
  'web.problem.401': 'Inicie sesión, por favor',
  'web.problem.403': 'No tiene permiso para hacer esto',
  'web.problem.404': 'Aquí no hay nada',
  'web.problem.409': 'Ahora mismo no es posible',
  'web.problem.429': 'Demasiados intentos',
  'web.problem.500': 'Algo ha fallado por nuestra parte',
  'web.problem.503': 'En este momento no podemos responder',
  'web.problem.400.text': 'Falta algo en lo enviado, no se reconoce o no es como debe ser. No se ha cambiado nada.',
  'web.problem.401.text': 'Esta página es para miembros. Inicie sesión para continuar.',
  'web.problem.403.text':
    'Su función no lo permite, o la página estuvo abierta demasiado tiempo. No se ha cambiado nada; vuelva atrás, cargue de nuevo la página e inténtelo otra vez.',
  'web.problem.409.text':
    'No corresponde a la situación actual. No se ha cambiado nada; vuelva atrás, cargue de nuevo la página y compruébelo.',
  'web.problem.413': 'Es demasiado de una vez',
  'web.problem.413.text': 'Un archivo puede ocupar como máximo 10 MB. No se ha cambiado nada.',
  'web.problem.429.text': 'Espere un poco y vuelva a intentarlo, por favor.',
  'web.problem.404.text': 'Puede que la página haya cambiado de lugar o que usted no tenga acceso a ella.',
  'web.problem.500.text':
    'Lo que acaba de hacer no ha cambiado nada. Vuelva a intentarlo dentro de un momento, por favor.',
  'web.problem.503.text': 'No se ha perdido nada. Vuelva a intentarlo dentro de unos segundos, por favor.',
  'web.problem.back': 'Ir al catálogo',
} satisfies Translation<typeof en>;
