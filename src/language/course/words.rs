//! The starts of words with which a proposer keeps a vote open, restarts it or moves it, in all languages.
//!
//! A bar separates the entries. Each entry is the start of a word, or a whole word if the entry ends with a
//! space. In scripts without spaces, an entry may match anywhere.

use super::CourseSign::{
    self, Again, Answers, Ask, Before, Close, Continues, Count, Day, Deadline, Extend, FromNow, Give, Grace,
    Here, If, Late, LaterVotes, Longer, Moves, NewOne, Nobody, Not, OnlyThese, Please, Rebuilt, Replaces,
    SoFar, StartsOver, Thanks, There, Time, Today, Tomorrow, Until, Valid, Void, Vote, We,
};

/// The names of the days of the week, starting with Monday.
#[rustfmt::skip]
pub(super) const WEEKDAYS: &[[&str; 7]] = &[
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    ["segunda feira|segunda ", "terça", "quarta feira|quarta ", "quinta feira|quinta ", "sexta", "sábado", "domingo"],
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    ["maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai"],
    ["poniedział", "wtor", "środ|śród", "czwart", "piąt", "sobot|sobót", "niedziel"],
    ["pondělí|pondělk", "úter", "střed", "čtvrt", "pátek|pátk", "sobot", "neděl"],
    ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"],
    ["понеділ", "вівтор", "серед", "четвер", "п ятниц", "субот", "неділ"],
    ["luni ", "marți", "miercuri", "joi ", "vineri", "sâmbăt", "duminic"],
    ["hétfő", "kedd", "szerd", "csütörtök", "péntek", "szombat", "vasárnap"],
    ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar "],
    ["δευτέρα", "τρίτη", "τετάρτη", "πέμπτη", "παρασκευή", "σάββατο", "κυριακή"],
    ["周一|週一|星期一|月曜", "周二|週二|星期二|火曜", "周三|週三|星期三|水曜", "周四|週四|星期四|木曜", "周五|週五|星期五|金曜", "周六|週六|星期六|土曜", "周日|週日|星期日|星期天|日曜"],
    ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"],
];

/// The sign for a day of the week.
pub(super) const fn day(number: u8) -> CourseSign {
    Day(number)
}

/// All other words, grouped by their sign. Each string contains the words of one language.
#[rustfmt::skip]
pub(super) const WORDS: &[(CourseSign, &[&str])] = &[
    (Vote, &[
        "vote|voting|ballot|poll |polls |cfv |what was cast",
        "abstimm|stimmt |stimmen |stimme |stimmabgabe|votum|voten |wahl |urnengang",
        "vote|voter|votez|scrutin|suffrage|voix ",
        "vota|voto|votemos|votéis|voten ",
        "votazion|voti |voto |votate|votare|scrutinio",
        "votaç|voto|votem|votar|vota |escrutínio",
        "stemming|stemmen |stem |stemt |uitgebrachte",
        "afstemning|stemme|stemmer|votering|avstemning|røst", "omröstning|röst|votering",
        "äänest|ääni|ääne|ääntä", "głosowani|głos|głosuj", "hlasován|hlas", "голосован|голос", "голосуванн|голос",
        "vot |votul|votur|votar|voteaz|votați|votez", "szavaz", "oylama|oyla|oylar|oyunuz|oy ", "ψηφοφορί|ψήφ|ψηφίσ", "投票|表决|表決|票", "採決|評決", "투표|표결|표를|표는",
    ]),
    (Count, &[
        "i will count|i ll count|we will count|we ll count|will tally|i ll tally|we ll tally|i will close|i ll close|we will close|we ll close|i close |we close ",
        "zähle |zählen wir|ich schließe|wir schließen|auszähl|ich werte", "je compte |je compterai|nous compterons|je dépouille|je clos",
        "contaré|contaremos|cerraré|cerraremos|hago el recuento", "conterò|conteremo|chiudo|chiuderò", "contarei|contaremos|vou contar|encerro",
        "ik tel |ik sluit |tellen we", "jeg tæller|jeg teller|jeg lukker", "jag räknar|jag stänger", "lasken|suljen", "policzę|zamknę|podliczę",
        "sečtu|spočítám|uzavřu", "подсчитаю|посчитаю|закрою", "порахую|підрахую|закрию", "voi număra|număr |voi închide", "megszámolom|összesítem|lezárom",
        "sayacağım|sayarım|kapatacağım", "θα μετρήσω|θα κλείσω", "计票|計票|统计", "集計|締め切", "집계|마감",
    ]),
    (Give, &[
        "no rush|let it run|let this run|leave it |leave this |leaving it|leaving this|keep it |keep this |keeping it|keeping this|it runs|this runs|it stays|this stays|we stay |it remains|this remains|give everyone|give everybody|give people|give you|give them|give all|give the others|give folks|give us |give those|give it |give this |wait for |allow everyone|allow everybody|everyone has |everybody has |everyone gets|you have |you all have",
        "lasse ich|lasse es|lassen wir|lasse sie|lass uns|gebe allen|geben wir|gebe euch|habt ihr|ihr habt|warte ich|warten wir", "je laisse|laissons|on laisse|je donne|donnons|vous avez|attendons",
        "dejo |dejamos|doy |damos |tenéis|tienen hasta|esperamos|espero hasta", "lascio|lasciamo|do a tutti|diamo|avete|aspettiamo", "deixo|deixamos|dou |damos |vocês têm|esperamos",
        "laat maar|laat het|ik laat|laten we|ik geef|geven we|jullie hebben|wachten we", "lader |lar |giver |gir |har til|venter", "låter |ger |har ni|väntar", "annan |annetaan|jätän|odotan",
        "zostawiam|daję|dajmy|macie czas|czekam", "nechávám|nechám|dávám|máte čas|počkáme", "оставляю|даю |дадим|подожд", "залишаю|даю |дамо|почека", "las |lăsăm|dau |dăm |aveți", "hagyom|adok |adunk|várunk",
        "bırakıyorum|veriyorum|bekliyorum|süreniz", "αφήνω|δίνω|δίνουμε|έχετε", "给大家|給大家|大家可以", "待ちます|待つこと", "기다리",
    ]),
    (Until, &[
        "answers by |replies by |until|till |til |through mon|through tue|through wed|through thu|through fri|through sat|through sun|through the|no later than|vote by |votes by |votes in by ", "bis ", "jusqu", "hasta", "fino |sino ", "até ", "tot ", "indtil|til |frem til|inntil", "till |tills |fram till", "saakka|asti ",
        "do pon|do wt|do śr|do czw|do piąt|do sob|do niedz|do jutra|do końca|do dn|do 1|do 2|do 3|do 4|do 5|do 6|do 7|do 8|do 9", "do úter|do stř|do čtvrt|do pát|do neděl|do zítř|až do", "до ", "по ", "până", "ig |*ekig |*őig |*dáig |*ökig |*atig |*apig |*eddig ", "kadar", "μέχρι|έως|ως ",
        "至周|至週|至星期|至本|至下|至明|至1|至2|至3|至4|至5|至6|至7|至8|至9|到周|到週|到星期|到本|到下|到明|到1|到2|到3|到4|到5|到6|到7|到8|到9|截至|截止", "まで", "까지",
    ]),
    (Time, &[
        "day |days |hour|week|weekend|night |noon|midnight|month|then |january|february|march |april|june|july|august|september|october|november|december|end of the",
        "tag |tage|stunde|woche|mittag|mitternacht|januar|februar|märz|april|mai |juni|juli|august|september|oktober|november|dezember|dahin",
        "jour|heure|semaine|week end|minuit|midi |mois|janvier|février|mars |avril|juin|juillet|août|septembre|octobre|novembre|décembre",
        "día|hora|semana|mes |medianoche|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre", "giorn|ore |settiman|mezzanotte|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre",
        "dia |dias |meia noite|fim de|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro", "dag |dagen|uur |weken|weekeinde|middernacht|januari|februari|maart|mei |augustus",
        "dage|dager|døgn|time |timer|uge|uke|helg", "dagar|dygn|timm|veck|helg", "päivä|tunti|tuntia|viikko|viikon|viikonlop", "dzień|dni |godzin|tydzień|tygod|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
        "den |dny |dnů|hodin|týden|týdn|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince", "день|дня |дней|час|недел|выходн|января|февраля|марта|апреля|мая |июня|июля|августа|сентября|октября|ноября|декабря",
        "дні|днів|годин|тижд|тижн|вихідн|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня", "zi |zile|zilei|ore |săptămân|weekend", "nap |napot|nappal|óra|órá|hét |hétig|hétvég", "gün|saat|hafta",
        "ημέρ|μέρα|μέρες|ώρες|ώρα |εβδομάδ", "天|日|小时|小時|周末|週末|月", "時間|週間|今週|来週", "일 |일까지|시간|주말|주일",
    ]),
    (Today, &["today|tonight|this evening", "heute", "aujourd|ce soir", "hoy ", "oggi|stasera", "hoje", "vandaag|vanavond", "i dag|idag|ikväll|i kveld|i aften", "tänään", "dzisiaj|dziś", "dnes", "сегодня", "сьогодні", "astăzi|azi ", "ma |ma este", "bugün", "σήμερα", "今天|今日|今晚", "本日", "오늘"]),
    (Tomorrow, &["tomorrow", "morgen ", "demain", "mañana", "domani", "amanhã", "i morgen|imorgon|i morgon", "huomen|huomis", "jutra|jutro", "zítra|zítř", "завтра", "mâine", "holnap", "yarın", "αύριο", "明天|明晚", "明日", "내일"]),
    (Extend, &[
        "extend|extension|prolong|postpone|push back|pushed back|pushing back|reopen|re open", "verläng|verschieb|wieder geöffnet|wieder offen|nach hinten", "prolong|repouss|report|rouvr|rouvert|étend", "prorrog|ampli|extien|extend|alarg|aplaz|pospon|reabr",
        "prorog|estend|prolung|riapr|rinvi", "prorrog|estend|prolong|adiad|adia |adio|reabr|alarg", "verleng|uitgesteld|uitstel|heropen", "forlæng|forleng|udsæt|utsett|utsatt|genåbn|gjenåpn", "förläng|skjut|skjuts|öppnas igen", "pidenn|jatke|jatka|lykk|siirr",
        "przedłuż|wydłuż|przesu|odrocz|odracz", "prodlou|prodluž|odlož|odkl|posun", "продл|продол|перенос|перенес|отложи|отлож", "продовж|подовж|перенос|перенес|відклад|відклал", "prelung|amân|extind|redesch", "meghosszabb|elhalaszt|kitol",
        "uzat|ertele", "παρατείν|παρατάθ|παράτασ|αναβλήθ|αναβάλλ", "延长|延長|延期|延后|延後|推迟|推遲|顺延|順延|展期", "延ば|延び|引き延|先送り", "연장|미루|미룹|연기",
    ]),
    (Longer, &[
        "longer |more time|more days|more hours|another day|another week|another few|another 24|another 48|another 72|another two|another three|further day|further week|further hour|additional day|additional time|additional week|extra day|extra time|extra week|one more day|one more week|day more|days more|more day|more week|two more days|once more|a second time",
        "länger|mehr zeit|weitere tage|weiteren tag|weitere woche|weitere stunden|noch einen tag|noch zwei tage|noch eine woche|noch einmal|nochmals|zusätzlich", "plus longtemps|plus de temps|jour de plus|jours de plus|jours supplémentaires|jour supplémentaire|semaine de plus|délai supplémentaire|encore un jour de|encore une fois",
        "más tiempo|día más|días más|semana más|una vez más|otro día|otra semana", "più tempo|più a lungo|giorno in più|giorni in più|altro giorno|altri giorni|altra settimana|ancora una volta|altri due", "mais tempo|mais um dia|mais dois dias|mais uma semana|mais uma vez|dias a mais", "langer|meer tijd|extra dag|nog een dag|nog een week|nogmaals",
        "længere|lenger|mere tid|mer tid|en dag mere|en dag til|ekstra dag|endnu en dag|én dag til", "längre|mer tid|en dag till|extra dag|ytterligare", "pidempään|lisää aikaa|lisäaika|vielä päivän|lisäpäiv", "dłużej|więcej czasu|jeszcze dzień|jeszcze jeden dzień|dodatkow|jeszcze raz|kolejny dzień",
        "déle |delší|více času|ještě den|další den|dodateč|ještě jednou", "дольше|больше времени|ещё на|еще на|ещё один день|еще один день|ещё день|дополнительн|ещё раз|еще раз", "довше|більше часу|ще на |ще один день|додатков|ще раз", "mai mult timp|încă o zi|încă două zile|suplimentar|încă o săptămână", "tovább|több idő|még egy nap|további|még egyszer",
        "daha uzun|bir gün daha|ek süre|gün daha|hafta daha|bir kez daha", "περισσότερο χρόνο|μία μέρα ακόμη|μια μέρα ακόμα|επιπλέον|ακόμη μία", "再给|再給|再开放|再延|多一天|再等|宽限", "もう一日|もう1日|あと一日|さらに", "하루 더|더 길게|추가로|일주일 더",
    ]),
    (Grace, &[
        "grace period|period of grace|day of grace|days of grace|grace day", "nachfrist|karenz|gnadenfrist", "délai de grâce|jour de grâce|délai supplémentaire", "período de gracia|plazo adicional|día de gracia", "periodo di grazia|giorno di grazia", "período de carência|período de tolerância|prazo adicional", "respijt|uitsteltermijn", "henstand|fristforlæng|fristutset", "respit|anstånd",
        "lisäaika|armonaika", "okres łaski|dodatkowy termin", "dodatečná lhůta|dodatečnou lhůtu", "льготн|отсрочк", "пільгов|відстрочк", "perioadă de grație|termen suplimentar", "türelmi", "ek süre", "περίοδος χάριτος|περίοδο χάριτος", "宽限期|寬限期", "猶予", "유예",
    ]),
    (Late, &[
        "late vote|late ballot|latecomer|late comer|straggler|late voter|votes that come later|votes that arrive late", "nachzügler|verspätete stimme|späte stimme|spätere stimmen", "retardataires|votes tardifs|votes en retard", "votos tardíos|rezagados", "voti tardivi|voti in ritardo|ritardatari", "votos atrasados|votos tardios|retardatários", "late stemmen|laatkomer", "sene stemmer|sent indkomne|etternølere", "sena röster|eftersläntrare",
        "myöhästyneet äänet|myöhässä tulevat", "spóźnione głosy|spóźnionych głosów|spóźnialsk", "opožděné hlasy|pozdní hlasy", "опоздавш|поздние голоса", "запізніл|спізніл", "voturi întârziate|întârziați", "késői szavazat|későn érkező", "geç gelen|geç kalan", "καθυστερημένες ψήφ|εκπρόθεσμ", "迟到的票|迟来的", "遅れた票|遅れて届", "늦은 표|늦게 온",
    ]),
    (Again, &[
        "answer again|reply again|respond again|answer once more|vote again|votes again|voting again|vote anew|vote afresh|re vote|revote|recast|re cast|restart|start over|starting over|starts over|started over|start again|starts again|starting again|start anew|starts anew|start afresh|starts afresh|begin again|begins again|begin anew|begins anew|begin afresh|begins afresh|from scratch|all over again|new round|fresh round|clean slate|run the vote again|rerun the vote|re run the vote|redo the vote|repeat the vote",
        "von vorn|von neuem|neu gestartet|starte die abstimmung neu|beginnt neu|beginnt von|neustart|erneut ab|noch einmal ab|nochmal ab|nochmals ab|erneut abstimm|noch einmal abstimm|neu abstimm|neu ab |abstimmung wird wiederholt|wiederhole die|wiederholen die|neue abstimmung", "relance le vote|relançons le vote|relance le scrutin|relancer le vote|vote est relancé|recommence|à nouveau|de nouveau|revot|nouveau vote|nouveau scrutin|repart de zéro|repartons de zéro",
        "de nuevo|otra vez|nuevamente|reinici|desde cero|repetimos|repito la|recomenz|volver a votar|volved a votar|vuelvan a votar", "di nuovo|da capo|ricominci|ripart|ripet|riavvi|da zero|nuova votazione|rivot", "reinici|recomeç|de novo|novamente|outra vez|do zero|nova votação|repetimos|repetir",
        "opnieuw|herstart|van voren af|nogmaals stem|hervat|overnieuw|nieuwe stemming", "forfra|starter igen|begynner på nytt|starter på nytt|på ny|på nytt|stem igen|stem igjen|genstart|omstart|om igen|ny afstemning|ny avstemning", "börjar om|startar om|startas om|görs om|rösta om|rösta igen|på nytt|omstart|ny omröstning", "uudelleen|uudestaan|alusta|alusta alkaen|uusi äänestys|uusitaan",
        "od nowa|ponown|jeszcze raz zagłos|zagłosujcie jeszcze|zagłosować jeszcze|na nowo|powtarzam|wznawia|restart", "znovu|od začátku|opakuj|opakov|nové hlasování|restart", "заново|снова|повторн|ещё раз проголос|еще раз проголос|перезапус|с нуля|сначала", "заново|знову|повторн|ще раз проголос|перезапус|з нуля|спочатку", "din nou|reîncep|de la zero|de la capăt|reluăm|relua|repet",
        "újra|újból|elölről|megismét|elölrõl", "yeniden|baştan|tekrar|sıfırdan", "ξανά|από την αρχή|εκ νέου|επαναλαμβάν|ξεκινά πάλι|ξαναψηφ", "重新|再次投票|重投|重启|重啟|重来|从头|再投一次", "改めて|やり直|もう一度|再投票|最初から|再度|仕切り直", "다시|재투표|처음부터|새로 시작",
    ]),
    (SoFar, &[
        "so far|up to now|until now|to date|already cast|cast already|before this|earlier |previous |prior |cast before|cast until|first round", "bisher|bis jetzt|frühere|vorherige|alten stimmen|abgegebene|vor dieser", "jusqu ici|jusqu à présent|déjà|précédent|antérieur|exprimés|anciens votes", "hasta ahora|anterior|previos|ya emitid|emitidos", "finora|precedent|già|espressi|fin qui", "até agora|anterior|já emitid|já dados|prévios",
        "tot nu toe|eerder|vorige|uitgebrachte|tot dusver", "hidtil|hittil|tidligere|indtil nu|allerede|afgivne|avgitte", "hittills|tidigare|redan|avgivna|lagda röster", "tähänast|aiem|aikaisem|edelli|annetut|jo annetut", "dotychczas|wcześniej|poprzedni|oddane", "dosavad|dřívěj|předchoz|dosud|odevzdan", "прежн|предыдущ|ранее|до сих пор|уже поданн|поданные", "попередн|раніше|досі|дотепер|вже подан|подані|колишн",
        "până acum|anterioare|precedent|deja|dinainte", "eddigi|korábbi|eddig|előző|már leadott|leadott", "önceki|şimdiye kadar|daha önce|verilmiş|verilen oylar", "μέχρι τώρα|προηγούμεν|έως τώρα|ήδη", "之前|先前|此前|以前|已投|原来的|迄今", "これまで|先の|前回|以前の|すでに|今までの", "지금까지|이전|앞서|기존",
    ]),
    (Void, &[
        "scrap the|not counted|void|discard|disregard|moot|invalid|not count|not be counted|no longer count|don t count|won t count|do not stand|annul|nullif|scrapped|obsolete|not valid|lapse|are gone|wiped|be ignored|are ignored|are dropped|set aside", "ungültig|verfall|verworfen|nicht gezählt|zählen nicht|nicht mehr|gestrichen|hinfällig|nichtig|gegenstandslos|nicht berücksichtigt|unbeachtet", "annul|caduc|nuls |nulles |invalid|ne comptent|ne compte|ne sont pas comptés|ne seront pas|écartés|sans effet",
        "no se cont|no se cuent|anulad|anulan|anulo|no cuentan|no contar|inválid|nulos|sin efecto|no valen|descart|no son válid", "non saranno cont|non verranno cont|non vengono cont|annull|non contano|non valgono|non sono valid|non valid|nulli |decad|scartat|azzerat", "não serão cont|não são cont|anulad|anulo|não contam|não valem|inválid|nulos|sem efeito|descart|desconsider", "worden niet|ongeldig|vervall|tellen niet|telt niet|niet mee|niet meer|niet geteld|genegeerd|nietig", "ugyldig|tæller ikke|teller ikke|bortfald|bortfall|annuller|forkast|ser bort", "ogiltig|räknas inte|räknas ej|förfaller|annuller|bortse|stryks",
        "mitätö|ei lasketa|eivät laske|eivät enää|hylät|raukea", "nieważn|unieważni|nie liczą|nie będą|przepad|anulow|nie są ważne", "neplat|neplatí|nepočít|zruš|anulov|propad", "не учит|не считаю|не засчит|недействит|аннулир|не действ|сбрасыва|обнуля|не будут учит", "не врахов|не рахую|не зарахов|недійсн|анулю|анульов|скасов|скидаю|обнул", "anulat|nu contează|nu se numără|nu mai sunt|nule |invalid|fără efect", "érvénytelen|nem számít|törl|semmis|nem érvényes",
        "geçersiz|sayılmaz|sayılmayacak|sayılmıyor|iptal|hükümsüz", "άκυρ|ακυρών|δεν μετρ|δεν ισχύ|δεν προσμετρ|δεν υπολογ", "作废|作廢|无效|無效|不算|不计|不計|失效|清零", "無効|破棄|数えません|数えない|取り消|カウントし", "무효|폐기|세지 않|취소|집계하지",
    ]),
    (Valid, &["stay valid|remain valid|still valid|still count|votes stand|votes still stand|all stand|keep their|carry over", "bleiben gültig|gelten weiter|bleiben bestehen|behalten", "restent valables|restent valides|sont maintenus|restent acquis", "siguen siendo válid|siguen contando|siguen valiendo|se mantienen", "restano valid|rimangono valid|valgono ancora", "continuam válid|permanecem válid|mantêm", "blijven geldig|blijven staan|tellen nog|blijven gelden", "forbliver gyldige|forblir gyldige|gælder stadig|gjelder fortsatt|tæller stadig", "fortsatt giltiga|förblir giltiga|gäller fortfarande|räknas fortfarande", "pysyvät voimassa|ovat yhä voimassa", "pozostają ważne|są nadal ważne|nadal się liczą", "zůstávají v platnosti|zůstávají platné|stále platí|platí dál", "остаются в силе|остаются действ|по прежнему учит", "залишаються чинн|залишаються в силі", "rămân valabile|rămân valide", "érvényben marad|érvényesek marad|továbbra is érvényes", "geçerliliğini korur|geçerli kal|hâlâ geçerli", "παραμένουν έγκυρ|ισχύουν ακόμη|εξακολουθούν να ισχύ", "仍然有效|继续有效|依然有效|仍有效|繼續有效", "引き続き有効|有効のまま", "여전히 유효|계속 유효"]),
    (Rebuilt, &["re roll|reroll|rebuilt|respun|respin|re spin|re upload|reupload|regenerated|repackaged", "neu gebaut|neu erstellt|neu gepackt|neu hochgeladen|ausgetauscht", "refait|régénér|reconstruit|reconstruite|remplacé l", "regenerad|reconstrui|vuelto a generar|vuelto a subir", "rigenerat|ricostrui|ricreat", "refiz|regenerei|reconstru|regerei", "opnieuw gebouwd|opnieuw gemaakt|opnieuw geüpload", "bygget igen|bygget på nytt|genopbyg|lavet en ny pakke", "byggt om|nybyggd|laddat upp", "rakensin uudelleen|rakennettu uudelleen|pakkasin uudelleen", "przebudow|zbudowałem ponownie|podmieni", "přebudov|znovu sestav|vyměnil", "пересобра|перезалил|заменил архив|заменила архив", "перезібра|перезалив|замінив архів", "refăcut|reconstruit|regenerat", "újraépít|újracsomagol|kicserélt", "yeniden derle|yeniden oluştur|yeniden paketle", "ξαναέφτιαξ|ξανάφτιαξ|ξαναέχτισ", "重新打包|重新构建|重新上传|重新建置", "作り直し|再作成|差し替え|再ビルド", "다시 빌드|다시 만들|교체"]),
    (NewOne, &["the new one|new archive|new tarball|new files|new artifact|new build|new candidate|new package", "die neue|das neue|den neuen|dem neuen|der neuen", "le nouveau|la nouvelle|les nouve", "el nuevo|la nueva|los nuevos", "il nuovo|la nuova|nuovo archivio", "o novo|a nova|os novos", "de nieuwe|het nieuwe", "den nye|det nye|de nye", "den nya|det nya|de nya", "uusi |uuden|uudesta|uutta", "nowe|nową|nowy|nowej", "nový|nové|novou|novém|nového", "новый|новую|новой|новом|новая|новые|новых", "новий|нову|новій|новому|нова |нові", "noul |noua |noii", "az új", "yeni ", "νέο |νέα |νέου", "新的|新包|新版|新候选", "新しい", "새 |새로운"]),
    (LaterVotes, &[
        "votes after this|votes from now|votes from here|votes cast from|votes cast after this|votes sent after this|only new votes|new votes please|send new votes|send new ballots|send your votes again|send your vote again|votes from this point",
        "stimmen ab jetzt|stimmen ab hier|stimmen ab dieser", "nouveaux votes svp|votes à partir de maintenant", "votos a partir de ahora|votos desde ahora", "voti da ora|voti d ora", "votos a partir de agora", "stemmen vanaf nu|stemmen vanaf deze", "głosy od teraz|głosy oddane po tym", "голоса с этого момента|голоса после этого письма", "голоси від цього|голоси після цього листа", "从现在起的投票", "今後の投票|これ以降の票",
    ]),
    (OnlyThese, &["only ", "nur ", "seul|uniquement", "solo |sólo |únicamente", "soltanto|unicamente", "apenas|só |somente", "alleen|slechts", "kun |bare ", "bara |endast", "vain |ainoastaan", "tylko|wyłącznie", "pouze|jen ", "только|лишь", "лише|тільки", "doar|numai", "csak|kizárólag", "sadece|yalnızca", "μόνο", "只|仅|僅", "のみ|だけ", "만 "]),
    (FromNow, &["from now on|from here on|as of now|after this mail|after this message|after this email|from this mail|from this point", "ab jetzt|ab sofort|ab hier|ab dieser|nach dieser|von jetzt an", "à partir de maintenant|dès maintenant|désormais|après ce|à compter", "a partir de ahora|desde ahora|después de este|tras este", "d ora in poi|da ora|dopo questo|da adesso", "a partir de agora|depois desta|após est", "vanaf nu|na deze|vanaf deze", "fra nu|fra nå|efter denne|etter denne", "från nu|från och med nu|efter detta", "tästä eteenpäin|tämän jälkeen|tästä lähtien", "od teraz|po tej|po tym|odtąd", "od teď|od nynějška|po této|po tomto", "с этого момента|отныне|после этого|с этой минуты", "від цього|відтепер|після цього", "de acum|după acest", "mostantól|ettől|ez után|ezután", "bundan sonra|şu andan", "από τώρα|από εδώ|μετά από αυτό", "从现在|從現在|此后|自本邮件|之后的", "今後|これ以降|このメール以降|以後", "지금부터|이후|이제부터"]),
    (There, &[
        "over there|vote there|votes there|vote elsewhere|votes elsewhere|no longer the vote|not the vote any|not vote here|don t vote here|vote continues on|vote continues in|vote continues at|vote goes on on|vote goes on in|vote goes on at|voting continues on|voting continues in|rather do this as a poll|poll instead|vote in that thread|vote on that list",
        "dort|drüben|auf der internen|auf der anderen|auf der liste|anderen liste|woanders|nicht hier|nicht mehr hier", "là bas|sur la liste|sur l autre|y voter|ailleurs|votez y|pas ici|plus ici", "allí|allá|en la lista|a la lista|en otra|a otra lista|no aquí|en otro", "là |lì |sulla lista|sull altra|altrove|non qui|in un altr", "lá |na lista|para a lista|na outra|em outr|noutr|não aqui", "daar|elders|op de lijst|naar de lijst|andere lijst|niet hier", "på listen|på lista|derovre|annet sted|andet sted|der borte|stem der|ikke her", "där |på listan|till listan|någon annan|annan lista|inte här", "siellä|listalla|listalle|toisella|toiselle|muualla|ei täällä",
        "tam |na liście|na listę|na inną|na innej|gdzie indziej|nie tutaj", "tam |v konferenci|do konference|na seznam|na jiném|na jiný|jinde|ne tady", "там |туда |в списке|в список|в рассылк|в другой|в другом|не здесь", "там |туди |у списку|до списку|в розсилц|в іншій|в іншому|не тут", "acolo|pe lista|pe altă|în altă|altundeva|nu aici", "ott |oda |listán|listára|máshol|másik|ne itt",
        "orada|oraya|listesinde|listeye|başka bir|burada değil", "εκεί|στη λίστα|σε άλλη|αλλού|όχι εδώ", "那边|那邊|那里|那裡|另一个|其他列表|列表上|转到|轉到|移到|移至|改在|改到|不要在这里", "そちら|別の|リストで|リストに|移し|移り|移動|ここではなく", "거기|그쪽|다른 목록|목록에서|목록으로|옮|여기가 아니",
    ]),
    (Moves, &[
        "verleg|verschoben auf|umgezogen|weitergeführt|zieht um|verlagert", "déplac|transfér|se poursuit|continue sur|continue dans|déménag", "traslad|mudad|movid|muevo|movemos|continúa en|sigue en|pasa a", "spostat|sposto|spostiamo|trasferit|prosegue|continua sul|continua in", "transferi|movid|mudei|mudou|passou para|continua na|continua em|prossegue", "verplaats|verhuis|gaat verder op|gaat door op|loopt verder", "flyt|rykkes til|fortsætter på|fortsetter på", "flytt|fortsätter på", "siirty|siirret|siirsin|jatkuu list", "przenies|przeniós|przenoszę|toczy się dalej|kontynuow", "přesun|přesouv|přelož|pokračuje v|pokračuje na", "перенес|перенёс|перенос|перемещ|продолжается в|переезжа|переех", "перенес|перенос|переміщ|триває в|продовжується в|переїжд", "mutat|mută|mutăm|continuă pe", "áthelyez|átkerül|költöz|folytatódik a", "taşı|devam ediyor", "μεταφέρ|μετακιν|συνεχίζεται στ", "转移|轉移|移到|移至|搬到|改在|转到", "移し|移り|移動|移行", "옮",
    ]),
    (Please, &["please|kindly|could everybody|could everyone|could you all|can everybody|can everyone", "bitte", "merci de|s il vous|prière|veuillez", "por favor|favor ", "per favore|per piacere|prego|vi prego|per cortesia", "por favor|favor ", "graag|alsjeblieft|alstublieft|s v p", "venligst|vær så snill|vennligst|vær venlig", "snälla|vänligen|var god|var så", "olkaa hyv|ole hyv|pyydän|pyydämme", "proszę|prosimy", "prosím|prosíme", "пожалуйста|прошу|просьба", "будь ласка|прошу|прохання", "vă rog|vă rugăm|te rog", "kérem|kérjük|kérlek", "lütfen", "παρακαλ", "请|請", "お願い|ください|下さい", "부탁|주세요|바랍니다"]),
    (Thanks, &["thank", "danke|dank ", "merci à|merci pour|merci d avoir", "gracias", "grazie", "obrigad", "bedankt|dank ", "tak |takk", "tack", "kiitos|kiitän", "dzięki|dziękuj", "děkuj|díky", "спасибо|благодар", "дякую|дякуєм", "mulțumesc|mulțumim|mersi", "köszön", "teşekkür", "ευχαριστ", "谢谢|謝謝|感谢", "ありがとう", "감사"]),
    (Not, &["not |no |never |don t|won t|didn t|isn t|wasn t|cannot |can t|nothing", "nicht|kein|niemals", "ne |n |pas |aucun|jamais", "no |nunca|ningún|ninguna", "non |nessun", "não |nenhum|nunca", "niet |geen |nooit", "ikke |ingen |aldrig|aldri ", "inte |ingen |aldrig|ej ", "ei |eivät |emme |älkää", "nie |żad|nigdy", "není|nebude|nikdy", "не |нет |никогда", "не |ні |ніколи", "nu se |nu voi|nu vom|nu mai|nu prelung|nu extind|nici|niciodată", "nem |ne |soha|nincs", "değil|yok |uzatmıyor|uzatmayaca", "δεν |μην |όχι|ποτέ", "不|没|沒|无需|別|别", "ません|ない", "않|아니|없"]),
    (If, &[
        "if |unless |whether |should |would be|could be|might |in case|next vote|next time|next year|previous vote|last vote|the result", "wenn |falls |sofern|ob |sollte|nächste abstimmung|nächsten abstimmung|nächstes mal|nächstes jahr|das ergebnis", "si le |si la |si on |si nous|si personne|si ce|prochain vote|prochain scrutin|prochaine fois|le résultat", "si nadie|si el |si no |próxima votación|el resultado", "se nessuno|se la |se il |qualora|prossima votazione|il risultato", "se ninguém|se não|se a |se o |caso |próxima votação|o resultado", "als er |als het |als de |als we |als niemand|indien|mocht|volgende stemming|de uitslag", "hvis |dersom|næste afstemning|neste avstemning|resultatet", "om ni |om vi |om det |om någon|ifall|nästa omröstning|resultatet", "jos |mikäli|seuraava|tuloksen|tulos",
        "jeśli|jeżeli|gdyby|czy |następne głosowanie|wynik", "pokud|kdyby|jestli|zda |příští|výsledek", "если|бы |следующее голосован|следующем голосован|результат", "якщо|би |наступне голосуван|результат", "dacă|următorul vot|rezultatul", "ha nem|ha senki|ha a |ha az |következő szavazás|eredmény", "eğer|gelecek oylama|sonuc", "αν |εάν|επόμενη ψηφοφορία|αποτέλεσμα", "如果|若|要是|下次|结果", "もし|場合|次回|次の|結果", "만약|다음 투표|결과",
    ]),
    (StartsOver, &[
        "we start over|we start again|we are starting over|we begin again|let s start over|let us start over|back to square one|back to nought|back to zero|back to nil", "wir fangen von vorn|wir fangen bei null|wir fangen neu|wir beginnen von vorn|wir beginnen bei null|zurück auf null", "on recommence|nous recommençons|on repart de zéro|nous repartons de zéro", "empezamos de nuevo|empezamos de cero|volvemos a empezar", "ricominciamo|si ricomincia|ripartiamo da zero", "recomeçamos|vamos recomeçar|começamos de novo|começamos do zero", "we beginnen opnieuw|we beginnen van voren|terug naar nul", "vi starter forfra|vi begynder forfra|vi starter på nytt|vi begynner på nytt", "vi börjar om", "aloitamme alusta|aloitetaan alusta",
        "zaczynamy od nowa|zaczynamy od zera", "začínáme znovu|začínáme od nuly", "начинаем заново|начинаем с нуля|начинаем сначала", "починаємо заново|починаємо з нуля", "o luăm de la capăt|începem din nou", "újrakezdjük|elölről kezdjük", "baştan başlıyoruz|sıfırdan başlıyoruz", "ξεκινάμε από την αρχή|ξεκινάμε πάλι", "我们重新开始|从零开始", "最初からやり直|一からやり直", "처음부터 다시",
    ]),
    (Answers, &["answers|replies|responses|tally|count so far", "antworten|zählung|zählerstand", "réponses|décompte", "respuestas|recuento", "risposte|conteggio", "respostas|contagem", "antwoorden|telling", "svar |optælling|opptelling", "svaren|rösträkning", "vastaukse", "odpowiedzi", "odpovědi", "ответы", "відповіді", "răspunsuri", "válasz", "yanıt|cevap", "απαντήσεις", "答复|回复", "回答|返信", "답변|답장"]),
    (Here, &["here |on this list|in this thread|in this place|on this thread", "hier |an dieser stelle|auf dieser liste", "ici |sur cette liste", "aquí |en esta lista|en este hilo", "voti qui |su questa lista", "aqui |nesta lista", "op deze lijst", "stemmer her |her på list|på denne listen|på denne liste", "här |på den här listan", "täällä|tällä listalla", "tutaj|na tej liście", "zde |tady |v této konferenci", "здесь|тут |в этом списке|в этой рассылке", "у цьому списку", "aici|pe această listă", "itt |ezen a listán", "burada|bu listede", "εδώ|σε αυτή τη λίστα", "这里|此处|本列表", "ここ|このリスト", "여기|이 목록"]),
    (Nobody, &["nobody|no one |none of you|noone", "niemand", "personne", "nadie", "nessuno", "ninguém", "ingen ", "kenenkään|kukaan", "nikt", "nikdo", "никто|никому", "ніхто|нікому", "nimeni", "senki", "kimse", "κανείς|κανένας"]),
    (Close, &["clos|shut|end the|end this|end earlier|end before|tally|count the|stop the|stop voting", "schließ|schliess|beend|auszähl", "clôtur|ferm|clos|dépouill", "cerr|cierr|contar ", "chiud|chius", "fech|encerr", "sluit|beëindig|tel ", "lukk|luk |lukke|slutt|afslut|avslutt", "stäng|avsluta", "sulje|päätä", "zamk|zamyk|kończ|zakończ", "uzavř|ukonč|končí", "закр|заверш", "заверш|закінч", "închid|închei", "lezár|zár ", "kapat|bitir", "κλείσ|κλείν", "关闭|结束|截止", "締め切|終了", "마감|종료"]),
    (Before, &["before |earlier than|sooner than|prior to|until|till ", "vor |bevor|bis ", "avant ", "antes ", "prima ", "voor |vóór ", "før ", "före |förrän|innan", "ennen", "przed |wcześniej niż", "před |dříve než", "до |раньше", "раніше|перед ", "înainte|mai devreme", "előtt|előbb", "önce", "πριν", "之前|以前", "まで|より前", "전에"]),
    (Deadline, &["deadline", "frist ", "échéance|date limite", "plazo|fecha límite", "scadenza", "prazo", "sluitingsdatum", "fristen ", "tidsfristen", "määräaik", "termin ", "lhůt", "срок", "термін", "termenul", "határidő", "son tarih", "προθεσμία", "截止日期", "期限|締切", "기한"]),
    (We, &["we |i |i m |i ve |i will |we will |we have |let s |extended|closing", "wir |ich ", "on |nous |je ", "ik |wij ", "vi |jeg ", "jag "]),
    (Replaces, &["replaces |supersedes ", "ersetzt|löst ab|tritt an die", "remplace", "sustituye|reemplaza", "sostituisce|rimpiazza", "substitui", "vervangt", "erstatter", "ersätter", "korvaa", "zastępuje", "nahrazuje", "заменяет|взамен", "замінює|замість", "înlocui", "felváltja|helyettesíti", "yerini al|yerine geç", "αντικαθιστά", "取代|替换|替換|代替", "置き換え|代わる|差し替え", "대체"]),
    (Continues, &[
        "continue with|continuing with|go on with|going on with|proceed with|move on to|moving on to|switch to|switching to|vote is now on|vote is now about|vote is now for|votes are now for|now voting on|vote now on", "weiter mit|machen mit|fahren mit|jetzt über|nun über|ab jetzt über", "continuons avec|continue avec|poursuivons avec|passons à|vote porte désormais|vote porte maintenant", "continuamos con|seguimos con|pasamos a|proseguimos con", "continuiamo con|proseguiamo con|passiamo a|passiamo all", "continuamos com|seguimos com|passamos à|passamos para", "gaan verder met|gaan door met|we stemmen nu over|over op", "fortsætter med|fortsetter med|går videre med", "fortsätter med|går vidare med", "jatketaan|jatkamme|siirrymme", "kontynuujemy|przechodzimy|głosujemy teraz", "pokračujeme|přecházíme|hlasujeme nyní",
        "продолжаем|переходим|теперь голосуем", "продовжуємо|переходимо|тепер голосуємо", "continuăm cu|trecem la", "folytatjuk|áttérünk", "devam ediyoruz|geçiyoruz", "συνεχίζουμε με|προχωράμε με|περνάμε", "改投|继续投|換成|改为", "に切り替え|で続け|に移り", "계속합니다|로 넘어",
    ]),
    (Ask, &["stimmt |stimmt hier", "votez|de voter", "votad|voten |a votar", "votate|a votare", "votem|a votar", "stemmen over|stem over|te stemmen", "stem om|stem på|stemme på|stemme om", "rösta", "äänestäkää|äänestämään", "głosujcie|głosowanie na|o głosy|zagłos", "hlasujte|o hlasy", "голосуйте|проголосуйте|голосовать|голоса за", "голосуйте|проголосуйте|голосувати", "votați|să votați", "szavazz|szavazzatok", "oy verin|oylayın", "ψηφίστε|ψηφίσετε", "投票", "投票を|投票し", "투표해|투표를"]),
];
