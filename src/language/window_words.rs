//! Words about the window of a vote in languages other than English.
//!
//! Each is listed with the English word that the rows for durations and deadlines contain.
//!
//! The window reader reads a sentence of a call as English first, and otherwise in the language that contains most
//! of its words. So a word of one language, such as Polish "do", never introduces a deadline in a sentence in
//! another language.

/// The words of one language.
///
/// Each entry is an English word and the words with the same meaning. Accents are ignored.
///
/// `CLOCK` is a word before an hour. `BEHIND` is a word for "until" after its time. `FEW` is an inexact
/// number. Words of `-` do not affect a window. `WEEK` without a number means one week.
type WindowWords = &'static [(&'static str, &'static str)];

/// The words of all languages.
#[rustfmt::skip]
pub(crate) const WINDOW_WORDS: &[WindowWords] = &[
    // German
    &[
        ("and", "und aber oder denn"), ("vote", "abstimmung abgestimmt abstimmen stimmt stimmen stimme stimmabgabe umfrage votum wahl einwände einwand widerspruch meinungsbild"),
        ("open", "offen geöffnet"), ("runs", "läuft dauert bleibt beträgt laufzeit dauer"), ("period", "zeitraum abstimmungszeitraum abstimmungsdauer"),
        ("until", "bis spätestens"), ("closes", "endet enden schließt schliesst schluss"), ("end", "ende"),
        ("deadline", "frist stichtag abstimmungsende abstimmungsschluss abstimmungsfrist fristende einsendeschluss"),
        ("is", "ist"), ("was", "war waren lief endete dauerte vorige vorherige"), ("least", "mindestens wenigstens"), ("about", "etwa ungefähr rund"),
        ("the", "der die das den dem des"), ("in", "in innerhalb binnen"), ("for", "für über lang"), ("on", "am im um gegen"), ("next", "nächsten kommenden nächste kommende"),
        ("today", "heute"), ("tomorrow", "morgen"), ("noon", "mittag mittags"), ("midnight", "mitternacht"), ("to", "zum zu vom von"),
        ("hours", "std stunde stunden"), ("days", "tag tage tagen"), ("workdays", "werktag werktage werktagen arbeitstag arbeitstage arbeitstagen"), ("weeks", "woche wochen"), ("months", "monat monate"),
        ("FEW", "einige paar mehrere"),
        ("1", "ein eine einen einer"), ("2", "zwei"), ("3", "drei"), ("4", "vier"), ("5", "fünf"), ("6", "sechs"), ("7", "sieben"), ("8", "acht"), ("10", "zehn"), ("12", "zwölf"), ("14", "vierzehn"), ("24", "vierundzwanzig"), ("48", "achtundvierzig"), ("72", "zweiundsiebzig"), ("96", "sechsundneunzig"),
        ("january", "januar jänner"), ("february", "februar feber"), ("march", "märz maerz mrz"), ("april", "april"), ("may", "mai"), ("june", "juni"), ("july", "juli"), ("august", "august"), ("september", "september"), ("october", "oktober okt"), ("november", "november"), ("december", "dezember dez"),
        ("monday", "montag"), ("tuesday", "dienstag"), ("wednesday", "mittwoch"), ("thursday", "donnerstag"), ("friday", "freitag"), ("saturday", "samstag sonnabend"), ("sunday", "sonntag"),
    ],
    // French
    &[
        ("and", "et mais ou car"), ("vote", "vote votes voter votez voix scrutin votation consultation objections"), ("open", "ouvert ouverte ouverts"), ("runs", "dure durera durée reste restera"), ("period", "période"),
        ("until", "jusqu'au jusqu'à jusque avant"), ("closes", "termine terminera clôture clôturé clôturera clos close ferme fermera finit prend"), ("end", "fin"),
        ("deadline", "échéance limite délai"), ("is", "est sera"), ("was", "était étaient dura précédent précédente"), ("least", "moins"), ("about", "environ"),
        ("the", "le la les l'"), ("in", "dans sous en"), ("for", "pendant durant pour"), ("on", "à au aux"), ("next", "prochain prochaine prochains prochaines"), ("-", "de du des d'"),
        ("today", "aujourd'hui"), ("tomorrow", "demain"), ("noon", "midi"), ("midnight", "minuit"),
        ("hours", "heures"), ("days", "jour jours"), ("business", "ouvrés ouvrables ouvré ouvrable"), ("weeks", "semaine semaines"), ("months", "mois"), ("FEW", "quelques plusieurs"),
        ("1", "un une"), ("2", "deux"), ("3", "trois"), ("4", "quatre"), ("5", "cinq"), ("6", "six"), ("7", "sept"), ("8", "huit"), ("10", "dix"), ("12", "douze"), ("14", "quatorze"), ("15", "quinze"), ("24", "vingt-quatre"), ("48", "quarante-huit"), ("72", "soixante-douze"), ("96", "quatre-vingt-seize"),
        ("january", "janvier janv"), ("february", "février févr"), ("march", "mars"), ("april", "avril avr"), ("may", "mai"), ("june", "juin"), ("july", "juillet juil"), ("august", "août"), ("september", "septembre"), ("october", "octobre"), ("november", "novembre"), ("december", "décembre déc"),
        ("monday", "lundi"), ("tuesday", "mardi"), ("wednesday", "mercredi"), ("thursday", "jeudi"), ("friday", "vendredi"), ("saturday", "samedi"), ("sunday", "dimanche"),
    ],
    // Spanish
    &[
        ("and", "pero porque"), ("vote", "votación votaciones votar voten votad vota voto votos consulta objeciones"), ("open", "abierta abierto abiertas abiertos"), ("runs", "dura durará duración permanece permanecerá"), ("period", "periodo período"),
        ("until", "hasta antes"), ("closes", "cierra cierran cerrará cierre termina terminará finaliza finalizará acaba concluye vence vencerá"), ("end", "final"),
        ("deadline", "límite plazo"), ("is", "es está estará será"), ("was", "estuvo era duró terminó cerró anterior"), ("least", "menos"), ("about", "unos unas aproximadamente"),
        ("the", "el la los las"), ("in", "en"), ("for", "durante por"), ("on", "a al"), ("next", "próximo próxima próximos próximas"), ("-", "de del lo"),
        ("today", "hoy"), ("tomorrow", "mañana"), ("noon", "mediodía"), ("midnight", "medianoche"),
        ("hours", "horas"), ("days", "día días"), ("business", "hábiles laborables hábil laborable"), ("weeks", "semana semanas"), ("months", "mes meses"), ("FEW", "algunos algunas varios varias"),
        ("1", "un una uno"), ("2", "dos"), ("3", "tres"), ("4", "cuatro"), ("5", "cinco"), ("6", "seis"), ("7", "siete"), ("8", "ocho"), ("10", "diez"), ("12", "doce"), ("14", "catorce"), ("15", "quince"), ("24", "veinticuatro"), ("40", "cuarenta"), ("70", "setenta"), ("90", "noventa"), ("&", "y"),
        ("january", "enero"), ("february", "febrero"), ("march", "marzo"), ("april", "abril"), ("may", "mayo"), ("june", "junio"), ("july", "julio"), ("august", "agosto"), ("september", "septiembre setiembre"), ("october", "octubre"), ("november", "noviembre"), ("december", "diciembre"),
        ("monday", "lunes"), ("tuesday", "martes"), ("wednesday", "miércoles"), ("thursday", "jueves"), ("friday", "viernes"), ("saturday", "sábado"), ("sunday", "domingo"),
    ],
    // Portuguese
    &[
        ("and", "mas porque"), ("vote", "votação votações votar votem voto votos consulta objeções"), ("open", "aberta aberto abertas abertos"), ("runs", "dura durará duração permanece permanecerá fica ficará"), ("period", "período"),
        ("until", "até antes"), ("closes", "encerra encerra-se encerrará encerramento termina terminará fecha fechará finaliza acaba conclui vence"), ("end", "fim final"),
        ("deadline", "limite prazo"), ("is", "é está estará será"), ("was", "esteve era durou terminou encerrou anterior"), ("least", "menos"), ("about", "cerca"),
        ("the", "o os as"), ("in", "em no na nos nas dentro"), ("for", "durante por pelo pelos"), ("on", "a à às ao"), ("next", "próximo próxima próximos próximas"), ("-", "de do da dos das"),
        ("today", "hoje"), ("tomorrow", "amanhã"), ("noon", "meio-dia"), ("midnight", "meia-noite"),
        ("hours", "horas"), ("days", "dia dias"), ("business", "úteis útil"), ("weeks", "semana semanas"), ("months", "mês meses"), ("FEW", "alguns algumas vários várias"),
        ("1", "um uma"), ("2", "dois duas"), ("3", "três"), ("4", "quatro"), ("5", "cinco"), ("6", "seis"), ("7", "sete"), ("8", "oito"), ("10", "dez"), ("12", "doze"), ("14", "catorze quatorze"), ("15", "quinze"), ("20", "vinte"), ("40", "quarenta"), ("70", "setenta"), ("90", "noventa"), ("&", "e"),
        ("january", "janeiro"), ("february", "fevereiro"), ("march", "março"), ("april", "abril"), ("may", "maio"), ("june", "junho"), ("july", "julho"), ("august", "agosto"), ("september", "setembro"), ("october", "outubro"), ("november", "novembro"), ("december", "dezembro"),
        ("monday", "segunda-feira"), ("tuesday", "terça-feira"), ("wednesday", "quarta-feira"), ("thursday", "quinta-feira"), ("friday", "sexta-feira"), ("saturday", "sábado"), ("sunday", "domingo"),
    ],
    // Italian
    &[
        ("and", "ed ma perché"), ("vote", "votazione votazioni votare votate voto voti consultazione obiezioni"), ("open", "aperta aperto aperte aperti"), ("runs", "dura durerà durata rimane rimarrà resta resterà"), ("period", "periodo"),
        ("until", "fino sino entro"), ("closes", "termina terminerà chiude chiuderà chiudono scade scadrà finisce finirà conclude chiusura"), ("end", "fine"),
        ("deadline", "scadenza termine limite"), ("is", "è sarà"), ("was", "era fu durò precedente"), ("least", "almeno"), ("about", "circa"),
        ("the", "il lo la i gli le l'"), ("in", "in nei nelle"), ("for", "per"), ("on", "a al alla alle all'"), ("next", "prossimo prossima prossimi prossime"), ("-", "di del della delle dello"),
        ("today", "oggi"), ("tomorrow", "domani"), ("noon", "mezzogiorno"), ("midnight", "mezzanotte"),
        ("hours", "ore"), ("days", "giorno giorni"), ("business", "lavorativi lavorativo"), ("weeks", "settimana settimane"), ("months", "mese mesi"), ("FEW", "alcuni alcune qualche"),
        ("1", "un una uno"), ("2", "due"), ("3", "tre"), ("4", "quattro"), ("5", "cinque"), ("6", "sei"), ("7", "sette"), ("8", "otto"), ("10", "dieci"), ("12", "dodici"), ("14", "quattordici"), ("15", "quindici"), ("24", "ventiquattro"), ("48", "quarantotto"), ("72", "settantadue"), ("96", "novantasei"),
        ("january", "gennaio"), ("february", "febbraio"), ("march", "marzo"), ("april", "aprile"), ("may", "maggio"), ("june", "giugno"), ("july", "luglio"), ("august", "agosto"), ("september", "settembre"), ("october", "ottobre"), ("november", "novembre"), ("december", "dicembre"),
        ("monday", "lunedì"), ("tuesday", "martedì"), ("wednesday", "mercoledì"), ("thursday", "giovedì"), ("friday", "venerdì"), ("saturday", "sabato"), ("sunday", "domenica"),
    ],
    // Dutch
    &[
        ("and", "en maar want"), ("vote", "stemming stemmen stem gestemd stemronde peiling bezwaren"), ("open", "open geopend"), ("runs", "loopt duurt blijft looptijd duur"), ("period", "periode stemperiode"),
        ("until", "tot uiterlijk vóór"), ("closes", "sluit eindigt sluiting"), ("end", "eind einde"), ("deadline", "deadline sluitingsdatum einddatum"),
        ("is", "is"), ("was", "was liep duurde sloot vorige"), ("least", "minstens minimaal minste"), ("about", "ongeveer"), ("the", "de het"), ("in", "in binnen"), ("for", "gedurende voor"), ("on", "op om"), ("next", "volgende komende"), ("-", "van ten"),
        ("today", "vandaag"), ("tomorrow", "morgen"), ("noon", "middag"), ("midnight", "middernacht"),
        ("hours", "uur uren"), ("days", "dag dagen"), ("workdays", "werkdag werkdagen"), ("weeks", "week weken"), ("months", "maand maanden"), ("FEW", "enkele paar"),
        ("1", "een één"), ("2", "twee"), ("3", "drie"), ("4", "vier"), ("5", "vijf"), ("6", "zes"), ("7", "zeven"), ("8", "acht"), ("10", "tien"), ("12", "twaalf"), ("14", "veertien"), ("24", "vierentwintig"), ("48", "achtenveertig"), ("72", "tweeënzeventig"), ("96", "zesennegentig"),
        ("january", "januari"), ("february", "februari"), ("march", "maart mrt"), ("april", "april"), ("may", "mei"), ("june", "juni"), ("july", "juli"), ("august", "augustus"), ("september", "september"), ("october", "oktober okt"), ("november", "november"), ("december", "december"),
        ("monday", "maandag"), ("tuesday", "dinsdag"), ("wednesday", "woensdag"), ("thursday", "donderdag"), ("friday", "vrijdag"), ("saturday", "zaterdag"), ("sunday", "zondag"),
    ],
    // Danish
    &[
        ("and", "og men"), ("vote", "afstemning afstemningen stem stemme stemmer indsigelser"), ("open", "åben åbent"), ("runs", "varer løber forbliver varighed"), ("period", "periode perioden"),
        ("until", "til indtil senest inden"), ("closes", "slutter lukker udløber afsluttes"), ("end", "slutningen udgangen"), ("deadline", "frist fristen sidste"),
        ("is", "er"), ("was", "var varede løb forrige"), ("least", "mindst"), ("about", "cirka"), ("the", "den det de"), ("in", "i inden"), ("for", "for over"), ("on", "på"), ("next", "næste kommende"), ("CLOCK", "kl klokken"), ("-", "af om"),
        ("tomorrow", "morgen"), ("noon", "middag"), ("midnight", "midnat"),
        ("hours", "time timer"), ("days", "dag dage døgn"), ("workdays", "hverdage arbejdsdage"), ("weeks", "uge uger"), ("months", "måned måneder"), ("FEW", "nogle par"),
        ("1", "en et"), ("2", "to"), ("3", "tre"), ("4", "fire"), ("5", "fem"), ("6", "seks"), ("7", "syv"), ("8", "otte"), ("10", "ti"), ("14", "fjorten"), ("24", "fireogtyve"), ("48", "otteogfyrre"), ("72", "tooghalvfjerds"), ("96", "seksoghalvfems"),
        ("january", "januar"), ("february", "februar"), ("march", "marts"), ("april", "april"), ("may", "maj"), ("june", "juni"), ("july", "juli"), ("august", "august"), ("september", "september"), ("october", "oktober"), ("november", "november"), ("december", "december"),
        ("monday", "mandag"), ("tuesday", "tirsdag"), ("wednesday", "onsdag"), ("thursday", "torsdag"), ("friday", "fredag"), ("saturday", "lørdag"), ("sunday", "søndag"),
    ],
    // Norwegian
    &[
        ("and", "og men"), ("vote", "avstemning avstemningen avstemming avstemmingen stem stemme stemmer innvendinger"), ("open", "åpen åpent"), ("runs", "varer løper forblir varighet"), ("period", "periode perioden"),
        ("until", "til frem fram senest innen"), ("closes", "slutter lukker stenger utløper avsluttes"), ("end", "slutten utgangen"), ("deadline", "frist fristen"),
        ("is", "er"), ("was", "var varte løp forrige"), ("least", "minst"), ("about", "omtrent"), ("the", "den det de"), ("in", "i innen"), ("for", "for over"), ("on", "på"), ("next", "neste kommende"), ("CLOCK", "kl klokken klokka"), ("-", "av om"),
        ("tomorrow", "morgen"), ("midnight", "midnatt"),
        ("hours", "time timer"), ("days", "dag dager døgn"), ("workdays", "virkedager arbeidsdager hverdager"), ("weeks", "uke uker"), ("months", "måned måneder"), ("FEW", "noen par"),
        ("1", "en ei et én"), ("2", "to"), ("3", "tre"), ("4", "fire"), ("5", "fem"), ("6", "seks"), ("7", "sju syv"), ("8", "åtte"), ("10", "ti"), ("14", "fjorten"), ("24", "tjuefire"), ("48", "førtiåtte"), ("72", "syttito"), ("96", "nittiseks"),
        ("january", "januar"), ("february", "februar"), ("march", "mars"), ("april", "april"), ("may", "mai"), ("june", "juni"), ("july", "juli"), ("august", "august"), ("september", "september"), ("october", "oktober"), ("november", "november"), ("december", "desember"),
        ("monday", "mandag"), ("tuesday", "tirsdag"), ("wednesday", "onsdag"), ("thursday", "torsdag"), ("friday", "fredag"), ("saturday", "lørdag"), ("sunday", "søndag"),
    ],
    // Swedish
    &[
        ("and", "men"), ("vote", "omröstning omröstningen rösta röster röst röstning röstningen invändningar"), ("open", "öppen öppet"), ("runs", "pågår varar löper förblir"), ("period", "perioden"),
        ("until", "till tills senast"), ("closes", "stänger slutar avslutas upphör"), ("end", "slutet utgången"), ("deadline", "sista"),
        ("is", "är"), ("was", "var varade förra"), ("least", "minst"), ("about", "ungefär cirka"), ("the", "den det de"), ("in", "i inom"), ("for", "under för"), ("on", "på"), ("next", "nästa kommande närmaste"), ("CLOCK", "kl klockan"), ("-", "av med om och"),
        ("tomorrow", "imorgon"), ("midnight", "midnatt"),
        ("hours", "timme timmar"), ("days", "dag dagar dygn"), ("workdays", "arbetsdagar vardagar"), ("weeks", "vecka veckor"), ("months", "månad månader"), ("FEW", "några par"),
        ("1", "en ett"), ("2", "två"), ("3", "tre"), ("4", "fyra"), ("5", "fem"), ("6", "sex"), ("7", "sju"), ("8", "åtta"), ("10", "tio"), ("14", "fjorton"), ("24", "tjugofyra"), ("48", "fyrtioåtta"), ("72", "sjuttiotvå"), ("96", "nittiosex"),
        ("january", "januari"), ("february", "februari"), ("march", "mars"), ("april", "april"), ("may", "maj"), ("june", "juni"), ("july", "juli"), ("august", "augusti"), ("september", "september"), ("october", "oktober"), ("november", "november"), ("december", "december"),
        ("monday", "måndag måndagen"), ("tuesday", "tisdag tisdagen"), ("wednesday", "onsdag onsdagen"), ("thursday", "torsdag torsdagen"), ("friday", "fredag fredagen"), ("saturday", "lördag lördagen"), ("sunday", "söndag söndagen"),
    ],
    // Polish
    &[
        ("and", "i oraz ale"), ("vote", "głosowanie głosowania głosować głosujcie głosy głos sprzeciwy sprzeciw"), ("open", "otwarte otwarta"), ("runs", "trwa potrwa będzie"), ("period", "okres"),
        ("until", "do najpóźniej"), ("closes", "kończy zakończy zamyka upływa mija zakończenie"), ("end", "koniec końca"), ("deadline", "termin"),
        ("is", "jest"), ("was", "było trwało poprzednie"), ("least", "najmniej"), ("about", "około"), ("in", "w ciągu we"), ("for", "przez na"), ("on", "o"), ("next", "najbliższe kolejne następne"), ("CLOCK", "godz"), ("-", "się co dnia r roku"),
        ("today", "dziś dzisiaj"), ("tomorrow", "jutro jutra"), ("noon", "południe południa"), ("midnight", "północ północy"),
        ("hours", "godzin godzinę godziny"), ("days", "dzień dni"), ("business", "robocze roboczych"), ("weeks", "tygodnie tygodni"), ("WEEK", "tydzień"), ("months", "miesiąc miesiące"), ("FEW", "kilka"),
        ("1", "jeden jedną"), ("2", "dwa dwie"), ("3", "trzy"), ("4", "cztery"), ("5", "pięć"), ("6", "sześć"), ("7", "siedem"), ("8", "osiem"), ("10", "dziesięć"), ("14", "czternaście"), ("20", "dwadzieścia"), ("40", "czterdzieści"), ("70", "siedemdziesiąt"), ("90", "dziewięćdziesiąt"),
        ("january", "stycznia"), ("february", "lutego"), ("march", "marca"), ("april", "kwietnia"), ("may", "maja"), ("june", "czerwca"), ("july", "lipca"), ("august", "sierpnia"), ("september", "września"), ("october", "października"), ("november", "listopada"), ("december", "grudnia"),
        ("monday", "poniedziałek poniedziałku"), ("tuesday", "wtorek wtorku"), ("wednesday", "środa środę środy"), ("thursday", "czwartek czwartku"), ("friday", "piątek piątku"), ("saturday", "sobota sobotę soboty"), ("sunday", "niedziela niedzielę niedzieli"),
    ],
    // Czech
    &[
        ("and", "a ale"), ("vote", "hlasování hlasovat hlasujte hlasy hlas námitky"), ("open", "otevřené otevřeno"), ("runs", "trvá potrvá probíhá bude"), ("period", "období doba"),
        ("until", "do nejpozději"), ("closes", "končí skončí uzavírá uzavře ukončení"), ("end", "konec konce"), ("deadline", "termín lhůta uzávěrka"),
        ("is", "je"), ("was", "bylo trvalo předchozí"), ("least", "nejméně alespoň minimálně"), ("about", "asi zhruba"), ("in", "v ve během"), ("for", "po dobu na"), ("next", "příští následující"), ("-", "se dne"),
        ("today", "dnes dneška"), ("tomorrow", "zítra zítřka"), ("noon", "poledne"), ("midnight", "půlnoc půlnoci"),
        ("hours", "hodin hodiny hodinu hod"), ("days", "den dny dní dnů"), ("business", "pracovní pracovních"), ("weeks", "týdny týdnů"), ("WEEK", "týden"), ("months", "měsíc měsíce"), ("FEW", "několik pár"),
        ("1", "jeden jednu"), ("2", "dva dvě"), ("3", "tři"), ("4", "čtyři"), ("5", "pět"), ("6", "šest"), ("7", "sedm"), ("8", "osm"), ("10", "deset"), ("14", "čtrnáct"), ("20", "dvacet"), ("40", "čtyřicet"), ("70", "sedmdesát"), ("90", "devadesát"),
        ("january", "ledna"), ("february", "února"), ("march", "března"), ("april", "dubna"), ("may", "května"), ("june", "června"), ("july", "července"), ("august", "srpna"), ("september", "září"), ("october", "října"), ("november", "listopadu"), ("december", "prosince"),
        ("monday", "pondělí"), ("tuesday", "úterý úterka"), ("wednesday", "středa středu středy"), ("thursday", "čtvrtek čtvrtka"), ("friday", "pátek pátku"), ("saturday", "sobota sobotu soboty"), ("sunday", "neděle neděli"),
    ],
    // Romanian
    &[
        ("and", "dar iar"), ("vote", "vot votul votați votare votarea votării voturi obiecții"), ("open", "deschis deschisă"), ("runs", "durează dura rămâne durata"), ("period", "perioada"),
        ("until", "până înainte"), ("closes", "închide încheie termină expiră închiderea"), ("end", "sfârșitul"), ("deadline", "termenul termen limită"),
        ("is", "este va"), ("was", "era durat"), ("least", "puțin"), ("about", "aproximativ"), ("the", "cel"), ("in", "în"), ("for", "timp pentru"), ("on", "la pe"), ("next", "următoarele"), ("CLOCK", "ora orele"), ("-", "de se fi"),
        ("today", "azi astăzi"), ("tomorrow", "mâine"), ("noon", "prânz"),
        ("hours", "ore oră"), ("days", "zile zi"), ("business", "lucrătoare"), ("weeks", "săptămână săptămâni"), ("months", "lună"), ("FEW", "câteva"),
        ("1", "o un"), ("2", "două doi"), ("3", "trei"), ("4", "patru"), ("5", "cinci"), ("6", "șase"), ("7", "șapte"), ("8", "opt"), ("10", "zece"), ("14", "paisprezece"), ("20", "douăzeci"), ("40", "patruzeci"), ("70", "șaptezeci"), ("90", "nouăzeci"), ("&", "și"),
        ("january", "ianuarie"), ("february", "februarie"), ("march", "martie"), ("april", "aprilie"), ("may", "mai"), ("june", "iunie"), ("july", "iulie"), ("august", "august"), ("september", "septembrie"), ("october", "octombrie"), ("november", "noiembrie"), ("december", "decembrie"),
        ("monday", "luni"), ("tuesday", "marți"), ("wednesday", "miercuri"), ("thursday", "joi"), ("friday", "vineri"), ("saturday", "sâmbătă"), ("sunday", "duminică"),
    ],
    // Russian
    &[
        ("and", "и но"), ("vote", "голосование голосования голосовать голосуйте голоса голос опрос возражения"), ("open", "открыто открыт"), ("runs", "длится продлится идёт продолжается продолжится длительность"), ("period", "период"),
        ("until", "до"), ("closes", "завершится завершается закончится заканчивается закрывается закроется закрытие окончание истекает"), ("end", "конец конца"), ("deadline", "срок"),
        ("was", "было длилось прошлое предыдущее"), ("least", "менее минимум"), ("about", "около"), ("in", "в течение"), ("for", "на"), ("next", "следующие ближайшие следующих"), ("-", "не во года год г"),
        ("today", "сегодня"), ("tomorrow", "завтра"), ("noon", "полдень полудня"), ("midnight", "полночь полуночи"),
        ("hours", "час часа часов"), ("days", "день дня дней сутки суток"), ("business", "рабочих рабочие рабочий"), ("weeks", "недели недель неделя"), ("WEEK", "неделю"), ("months", "месяц месяца"), ("FEW", "несколько"),
        ("1", "один одну"), ("2", "два две двух"), ("3", "три трёх"), ("4", "четыре"), ("5", "пять пяти"), ("6", "шесть"), ("7", "семь семи"), ("8", "восемь"), ("10", "десять"), ("14", "четырнадцать"), ("20", "двадцать"), ("40", "сорок"), ("70", "семьдесят"), ("90", "девяносто"),
        ("january", "января"), ("february", "февраля"), ("march", "марта"), ("april", "апреля"), ("may", "мая"), ("june", "июня"), ("july", "июля"), ("august", "августа"), ("september", "сентября"), ("october", "октября"), ("november", "ноября"), ("december", "декабря"),
        ("monday", "понедельник понедельника"), ("tuesday", "вторник вторника"), ("wednesday", "среда среду среды"), ("thursday", "четверг четверга"), ("friday", "пятница пятницу пятницы"), ("saturday", "суббота субботу субботы"), ("sunday", "воскресенье воскресенья"),
    ],
    // Ukrainian
    &[
        ("and", "і та але"), ("vote", "голосування голосувати голосуйте голоси голос заперечення"), ("open", "відкрите відкрито"), ("runs", "триває триватиме тривалість"), ("period", "період"),
        ("until", "до"), ("closes", "завершиться завершується закінчиться закінчується закривається закриється"), ("end", "кінець кінця"), ("deadline", "термін"),
        ("was", "було тривало попереднє"), ("least", "щонайменше менше"), ("about", "близько"), ("in", "в у"), ("for", "протягом на"), ("on", "о об"), ("next", "наступні наступних"), ("-", "не року р"),
        ("today", "сьогодні"), ("tomorrow", "завтра"), ("noon", "полудень"), ("midnight", "північ півночі"),
        ("hours", "година годину години годин"), ("days", "день дні днів дня доба доби"), ("business", "робочих робочі"), ("weeks", "тижні тижнів тижня"), ("WEEK", "тиждень"), ("months", "місяць місяці"), ("FEW", "кілька"),
        ("1", "один одну"), ("2", "два дві"), ("3", "три"), ("4", "чотири"), ("5", "п'ять"), ("6", "шість"), ("7", "сім"), ("8", "вісім"), ("10", "десять"), ("14", "чотирнадцять"), ("20", "двадцять"), ("40", "сорок"), ("70", "сімдесят"), ("90", "дев'яносто"),
        ("january", "січня"), ("february", "лютого"), ("march", "березня"), ("april", "квітня"), ("may", "травня"), ("june", "червня"), ("july", "липня"), ("august", "серпня"), ("september", "вересня"), ("october", "жовтня"), ("november", "листопада"), ("december", "грудня"),
        ("monday", "понеділок понеділка"), ("tuesday", "вівторок вівторка"), ("wednesday", "середа середу середи"), ("thursday", "четвер четверга"), ("friday", "п'ятниця п'ятницю п'ятниці"), ("saturday", "субота суботу суботи"), ("sunday", "неділя неділю неділі"),
    ],
    // Greek
    &[
        ("and", "αλλά"), ("vote", "ψηφοφορία ψηφοφορίας ψηφίστε ψήφος ψήφοι ψήφους αντιρρήσεις"), ("open", "ανοιχτή ανοικτή"), ("runs", "διαρκεί διαρκέσει παραμένει διάρκεια"), ("period", "περίοδος"),
        ("until", "μέχρι έως πριν"), ("closes", "λήγει κλείνει τελειώνει ολοκληρώνεται λήξη"), ("end", "τέλος"), ("deadline", "προθεσμία"),
        ("is", "είναι"), ("was", "ήταν διήρκεσε προηγούμενη"), ("least", "τουλάχιστον"), ("about", "περίπου"), ("the", "η ο το την τη τον τις οι τα"), ("in", "σε"), ("for", "για επί"), ("on", "στις στη στην στο"), ("next", "επόμενες"), ("CLOCK", "ώρα"), ("-", "του και"),
        ("today", "σήμερα"), ("tomorrow", "αύριο"), ("noon", "μεσημέρι"), ("midnight", "μεσάνυχτα"),
        ("hours", "ώρες"), ("days", "ημέρες μέρες ημέρα μέρα"), ("business", "εργάσιμες"), ("weeks", "εβδομάδα εβδομάδες"), ("months", "μήνα μήνες"), ("FEW", "λίγες μερικές"),
        ("1", "μία μια έναν"), ("2", "δύο δυο"), ("3", "τρεις τρία"), ("4", "τέσσερις"), ("5", "πέντε"), ("6", "έξι"), ("7", "επτά εφτά"), ("8", "οκτώ"), ("10", "δέκα"), ("14", "δεκατέσσερις"), ("20", "είκοσι"), ("40", "σαράντα"), ("70", "εβδομήντα"), ("90", "ενενήντα"),
        ("january", "ιανουαρίου"), ("february", "φεβρουαρίου"), ("march", "μαρτίου"), ("april", "απριλίου"), ("may", "μαΐου"), ("june", "ιουνίου"), ("july", "ιουλίου"), ("august", "αυγούστου"), ("september", "σεπτεμβρίου"), ("october", "οκτωβρίου"), ("november", "νοεμβρίου"), ("december", "δεκεμβρίου"),
        ("monday", "δευτέρα δευτέρας"), ("tuesday", "τρίτη"), ("wednesday", "τετάρτη"), ("thursday", "πέμπτη"), ("friday", "παρασκευή"), ("saturday", "σάββατο"), ("sunday", "κυριακή"),
    ],
    // Finnish
    &[
        ("and", "ja mutta"), ("vote", "äänestys äänestyksen äänestää äänestäkää äänestysaika ääniä ääni"), ("open", "avoinna auki"), ("runs", "kestää jatkuu kesto"), ("until", "viimeistään"), ("BEHIND", "asti saakka mennessä"),
        ("closes", "päättyy sulkeutuu loppuu"), ("end", "loppuun"), ("deadline", "määräaika"), ("is", "on"), ("was", "oli kesti edellinen"), ("least", "vähintään ainakin"), ("about", "noin"), ("next", "seuraavat"), ("CLOCK", "klo kello"),
        ("today", "tänään"), ("tomorrow", "huomenna huomiseen"), ("midnight", "keskiyöhön keskiyöllä"),
        ("hours", "tunti tunnin tuntia"), ("days", "päivä päivän päivää"), ("workdays", "arkipäivää työpäivää"), ("weeks", "viikko viikkoa"), ("WEEK", "viikon"), ("months", "kuukausi kuukauden kuukautta"), ("FEW", "muutaman"),
        ("1", "yksi yhden"), ("2", "kaksi kahden"), ("3", "kolme kolmen"), ("4", "neljä neljän"), ("5", "viisi viiden"), ("6", "kuusi kuuden"), ("7", "seitsemän"), ("10", "kymmenen"), ("14", "neljätoista"), ("72", "seitsemänkymmentäkaksi"), ("96", "yhdeksänkymmentäkuusi"),
        ("january", "tammikuuta tammikuun"), ("february", "helmikuuta helmikuun"), ("march", "maaliskuuta maaliskuun"), ("april", "huhtikuuta huhtikuun"), ("may", "toukokuuta toukokuun"), ("june", "kesäkuuta kesäkuun"), ("july", "heinäkuuta heinäkuun"), ("august", "elokuuta elokuun"), ("september", "syyskuuta syyskuun"), ("october", "lokakuuta lokakuun"), ("november", "marraskuuta marraskuun"), ("december", "joulukuuta joulukuun"),
        ("monday", "maanantai maanantaina maanantaihin"), ("tuesday", "tiistai tiistaina tiistaihin"), ("wednesday", "keskiviikko keskiviikkona keskiviikkoon"), ("thursday", "torstai torstaina torstaihin"), ("friday", "perjantai perjantaina perjantaihin"), ("saturday", "lauantai lauantaina lauantaihin"), ("sunday", "sunnuntai sunnuntaina sunnuntaihin"),
    ],
    // Hungarian
    &[
        ("and", "és de"), ("vote", "szavazás szavazni szavazat szavazatok szavazzatok szavazzon szavazást"), ("open", "nyitva nyitott"), ("runs", "tart időtartama"), ("until", "legkésőbb"), ("BEHIND", "-ig"),
        ("closes", "zárul végződik lejár véget"), ("end", "vége"), ("deadline", "határidő határideje"), ("was", "volt tartott előző"), ("least", "legalább"), ("about", "körülbelül"), ("the", "a az"), ("next", "következő"),
        ("today", "ma"), ("tomorrow", "holnap"), ("noon", "dél délben"), ("midnight", "éjfél éjfélkor"),
        ("hours", "óra órán óráig órát"), ("days", "nap napig napon"), ("workdays", "munkanap munkanapig"), ("weeks", "hétig héten"), ("months", "hónap hónapig"), ("FEW", "néhány pár"),
        ("1", "egy"), ("2", "két kettő"), ("3", "három"), ("4", "négy"), ("5", "öt"), ("6", "hat"), ("7", "hét"), ("8", "nyolc"), ("10", "tíz"), ("14", "tizennégy"), ("72", "hetvenkét hetvenkettő"), ("96", "kilencvenhat"),
        ("january", "január"), ("february", "február"), ("march", "március"), ("april", "április"), ("may", "május"), ("june", "június"), ("july", "július"), ("august", "augusztus"), ("september", "szeptember"), ("october", "október"), ("november", "november"), ("december", "december"),
        ("monday", "hétfő hétfőn"), ("tuesday", "kedd kedden"), ("wednesday", "szerda szerdán"), ("thursday", "csütörtök csütörtökön"), ("friday", "péntek pénteken"), ("saturday", "szombat szombaton"), ("sunday", "vasárnap"),
    ],
    // Turkish
    &[
        ("and", "ve ama"), ("vote", "oylama oylaması oylamaya oylamanın oy oylar oylarınızı itiraz"), ("open", "açık açıktır"), ("runs", "sürecek sürer sürüyor süresi"), ("BEHIND", "kadar değin"),
        ("closes", "bitiyor biter bitecek kapanıyor kapanacak kapanır sona"), ("end", "sonu sonuna"), ("deadline", "bitiş son"), ("was", "önceki sürdü"), ("least", "az"), ("about", "yaklaşık"), ("next", "önümüzdeki"), ("-", "en günü boyunca tarihi tarihine gününe"),
        ("today", "bugün"), ("tomorrow", "yarın"), ("noon", "öğlen"),
        ("hours", "saat saatlik"), ("days", "gün"), ("business", "iş"), ("weeks", "hafta"), ("months", "ay"), ("FEW", "birkaç"),
        ("1", "bir"), ("2", "iki"), ("3", "üç"), ("4", "dört"), ("5", "beş"), ("6", "altı"), ("7", "yedi"), ("8", "sekiz"), ("10", "on"), ("20", "yirmi"), ("40", "kırk"), ("70", "yetmiş"), ("90", "doksan"),
        ("january", "ocak"), ("february", "şubat"), ("march", "mart"), ("april", "nisan"), ("may", "mayıs"), ("june", "haziran"), ("july", "temmuz"), ("august", "ağustos"), ("september", "eylül"), ("october", "ekim"), ("november", "kasım"), ("december", "aralık"),
        ("monday", "pazartesi"), ("tuesday", "salı"), ("wednesday", "çarşamba"), ("thursday", "perşembe"), ("friday", "cuma"), ("saturday", "cumartesi"), ("sunday", "pazar"),
    ],
];
