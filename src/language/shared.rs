//! Rows for every language, written with the families of words that each language fills.
//!
//! They doubt or deny a vote, or add to the vote of another row. Those that cast one name only families: the
//! words of families in a sentence must be of one language.

use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Opens, Replaced, Unclear, Withdraws};
use super::meaning::NoVote::{
    Choice, Count, Future, Hypothetical, Mention, Negation, Question, SomebodyElses, Technical, Thanks,
};
use super::meaning::Phrase;
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language =
    Language { name: "Every language", marks: MARKS, phrases: PHRASES, ..NONE };

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    // Conditions.
    row("^^ VOTE ..3 ,~ <even> <condition>|se|si|als|om|ha <word> ..1 <word>", Cast, "+1, auch wenn es dauert", &["+1, auch das dauert"]),
    row("VOTE ..4 ,~ ..2 <but-word> ..6* <condition>", Unclear(Reason::Conditional), "+1, aber erst morgen, wenn der Test durch ist", &["+1, aber erst morgen"]),
    row("VOTE ,~ ..4 <condition> $", Unclear(Reason::Conditional), "+1, hata hemen düzeltilirse", &["+1, hata hemen düzeltildi"]),
    row("VOTE ..3 ,~ ..2 <only> ..1 se|si|als|om|ha|<condition> ..1 <word>", Unclear(Reason::Conditional), "+1 solo se Kim aiuta", &["+1 solo per Kim"]),
    row("VOTE ..3 ,~ ..2 <reservation>", Unclear(Reason::Conditional), "+1 unter Vorbehalt", &["+1 unter Freunden"]),
    // Votes that are imagined, planned, asked for or denied.
    row("<would> ..5 VOTE", No(Hypothetical), "Sonst würde ich hier -1 geben", &["Das würde mich freuen, +1"]),
    row("<shall> ..6 VOTE", No(Future), "Ich werde am Freitag +1 geben", &["Das werde ich lesen, +1"]),
    row("^ ..1 <asks> ... VOTE ... ?", No(Question), "Hat jemand schon -1 gesagt?", &["Das hat jemand schon getestet, +1"]),
    row("<no-such> ..2 VOTE", No(Negation), "Inte någon +1 från mig", &["Inte mycket att säga, +1"]),
    row("<lean> ..3 VOTE", Unclear(Reason::UnclearMark), "Ich tendiere zu +1", &["Eher spät, +1"]),
    // Explicit votes.
    row("<here-is> ..2 <mine> VOTE", Cast, "Oto mój +1", &["Oto jego +1"]),
    row("^ ..1 <another-one> VOTE", Cast, "Otro +1 desde aquí", &["Otro día, +1"]),
    row("^ VOTE und|et|y|og|och|и|і|és|și", Opens, "Hallo, +1 und danke", &["Hallo, es gab ein +1 und ein -1"]),
    row("<but-word> VOTE ,|$", Opens, "Lo siento pero -1", &["Lo siento pero el -1 de ayer"]),
    // Votes of others.
    row("<they> ..2 <gave>|hat|haben|ha|hanno ..4 VOTE", No(SomebodyElses), "ieri qualcuno ha dato -1", &["ieri qualcuno ha dato una mano, +1"]),
    row("<name> ..2 <gave> ..3 VOTE", No(SomebodyElses), "Pekka äänesti -1", &["Pekka äänesti, minä myös: +1"]),
    row("^ ..5 <organisation> ,~ <votes-so> ..2 VOTE", Cast, "Die Nordwind GmbH stimmt mit +1", &["Die Nordwind GmbH stimmt später ab"]),
    row("^^ VOTE <from-that> <name>", Unclear(Reason::OtherName), "+1 von Kim", &["+1 von uns"]),
    row("<that-one> VOTE ..1 <from-that> <name>", No(SomebodyElses), "Das -1 von Kim verstehe ich nicht", &["Das sage ich mit -1 dazu"]),
    row("<in-name> <name-of> ... VOTE", Unclear(Reason::Proxy), "Im Namen von Kim: +1", &["Im Haus nebenan: +1"]),
    row("VOTE ..3 ,~ <in-name> <name-of>", Unclear(Reason::Proxy), "+1 im Auftrag von Kim", &["+1 im Haus"]),
    row("part|parte|partea de|di|lui <name> ..6* VOTE", Unclear(Reason::Proxy), "De la part de Kim : +1", &["De la part de tous : +1"]),
    row("VOTE ..2 part|parte|partea de|di|lui <name>", Unclear(Reason::Proxy), "+1 da parte di Kim", &["+1 da parte di tutti"]),
    row("<names-of> ... VOTE", Unclear(Reason::Proxy), "Namens Kim: +1", &["Na Kim: +1"]),
    row("VOTE ..4 ,~ ..2 <names-of>", Unclear(Reason::Proxy), "+1 namens Kim", &["+1 na Kim"]),
    row("VOTE <to-that> ..1 ,~ <what-said> ..2 <said>", Unclear(Reason::AgreesWithRemark), "+1 zu dem, was Kim schreibt", &["+1 zu dem Plan"]),
    row("VOTE <to-that> ..1 <possessive>~ ..1 <remark>", Unclear(Reason::AgreesWithRemark), "+1 zu dem Kommentar", &["+1 zu dem Plan"]),
    // Changes and withdrawals.
    row("<take-back> ..3 VOTE", Withdraws, "Ich ziehe mein -1 zurück", &["Kim zieht sein -1 zurück"]),
    row("<take-back> ..3 OTHER ... VOTE", Noted(Reason::ChangedVote), "Je retire mon -1 et mets +1", &["Je retire mon -1"]),
    row("<change> ... OTHER <into> ..1 VOTE", Noted(Reason::ChangedVote), "Ich wechsle von -1 auf +1", &["Der Wert wechselt von -1 auf +1"]),
    row("<change> ... VOTE <into> ..1 OTHER", Replaced, "Ich wechsle von -1 auf +1", &["Der Wert wechselt von -1 auf +1"]),
    row("VOTE ,~ ..2 <instead-of> ..1 OTHER", Noted(Reason::ChangedVote), "+1 statt -1", &["+1 und nicht -1"]),
    row("OTHER ,~ ..2 <instead-of> ..2 VOTE", Replaced, "+1 statt -1", &["+1 und nicht -1"]),
    row("^ <i-word>~ <change> ..3 <into> VOTE", Noted(Reason::ChangedVote), "Zmieniam na +1", &["Kim zmienia na +1"]),
    row("<said> ,~ <that-clause> ..4 VOTE", No(SomebodyElses), "Kim sagt, dass er -1 gibt", &["Kim sagt das, -1"]),
    // Talk about values.
    row("^ laut|gemäß|según|ifølge|согласно <word> ..8 VOTE", No(Mention), "Laut Satzung gilt -1 als Nein", &["Laut und klar, -1"]),
    row("<number> ..1 OTHER und|et|y|e|en|och|og|ja|i|a|и|і|és|și ..1 VOTE", No(Count), "Es gab drei +1 und ein -1", &["Es gab einiges, +1 und ein -1"]),
    row("VOTE ..1 <signifies>", No(Mention), "Ein -1 braucht einen Grund", &["-1, er braucht einen Grund"]),
    row("^ ..1 <answer> ..4 VOTE", No(Choice), "Répondez +1 avant lundi", &["La réponse est +1 depuis lundi"]),
    row("^ ..1 <answer> ..4 OTHER ... VOTE", No(Choice), "Répondez +1 ou -1", &["La réponse est +1 ou -1"]),
    row("<technical> ..4 VOTE", No(Technical), "Der Aufruf liefert immer -1", &["Der Aufruf kommt immer, -1"]),
    row("<technical> ..4* : ..2 VOTE", No(Technical), "Rückgabewert von close(): -1", &["Danke für den Wert: -1"]),
    row("<gratitude> ..1 <for-that> <that-one>|<possessive> ..1 VOTE", No(Thanks), "Danke für das +1", &["Danke für alles, +1"]),
    row("<hence> VOTE ,|$", Opens, "Ça marche donc +1", &["Ça donne donc un +1 de plus"]),
    row("<that-one> VOTE", No(Mention), "Das -1 steht noch", &["Das steht noch aus, -1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    // Words of a vote that Italian and Spanish share.
    row("voto no ,|$|porque|por|perché|per|a|il|la", Phrase::Vote(Value::MinusOne, None), "Voto no, la prova fallisce", &["Voto nominale"]),
    // A side alone.
    row("^^ <choice-for> $", Phrase::EndorsesFirst, "Puolesta!", &["Puolesta puhuu paljon"]),
    row("^^ emot|imod|mot|vastaan|împotrivă|ellene|κατά $", Phrase::Objects, "Vastaan!", &["Vastaan tulee paljon"]),
    row("^^ pour|za|за|för|voor|puolesta|mellette|υπέρ|pentru ,", Phrase::EndorsesFirst, "Pour, sans réserve", &["Pour demain, sans réserve"]),
    // In favour.
    row("^ <i-word>~ <favours>", Phrase::Endorses, "Popieram ten plan", &["Popierają ten plan"]),
    row("<i-word> ..1 <favours>", Phrase::Endorses, "Auch wir unterstützen das gern", &["Auch sie haben das gern"]),
    row("<nay-word> ..2 <favours>", Phrase::Objects, "Nem támogatjuk ezt", &["Támogatjuk ezt"]),
    row("<favours> ..3 <nay-word>", Phrase::Objects, "Wir unterstützen das nicht", &["Wir unterstützen das"]),
    row("<seems> ..3 <good>", Phrase::Endorses, "Klingt gut", &["Klingt laut"]),
    row("<nay-word> ..2 <seems> ..2 <good>", Phrase::Objects, "Nu sună bine", &["Sună bine"]),
    row("<seems> ..2 <nay-word> ..1 <good>", Phrase::Objects, "Klingt nicht gut", &["Klingt gut"]),
    row("<good> <seems>", Phrase::Endorses, "Jól hangzik", &["Jól van"]),
    row("^ ..2 <fine> ..1 <idea>", Phrase::Endorses, "Gute Idee", &["Gute Reise"]),
    row("<nay-word> ..3 <fine> ..1 <idea>", Phrase::Objects, "Das ist keine gute Idee", &["Das ist eine gute Idee"]),
    row("<bad> ..2 <idea>", Phrase::Objects, "Das ist eine schlechte Idee", &["Das ist schlechte Luft"]),
    row("^ <good> ..2 <me-word>", Phrase::Endorses, "Gut für mich", &["Gut für alle"]),
    row("^ ..3 <likes>", Phrase::Endorses, "Gefällt mir", &["Gefällig ist er"]),
    row("^ ..1 <go-on> ,|$", Phrase::Endorses, "Allons-y", &["Allons voir"]),
    row("^^ <yea> ,|$", Phrase::EndorsesAlone, "Ja", &["Ja das Wetter"]),
    row("<clear> <yea> ,|$", Phrase::Endorses, "Ein klares Ja", &["Ein klares Bild"]),
    row("<yea> <clear>", Phrase::Endorses, "Un sí rotundo", &["Un sí"]),
    row("^ ..3 <nay-word> ..1 <worry>", Phrase::EndorsesAlone, "Geen bezwaren", &["Geen tijd"]),
    // Agreement, wherever it stands.
    row("<agrees>", Phrase::Endorses, "Das alles befürworte ich", &["Das alles befürwortet Kim"]),
    row("<nay-word> ..2 <agrees>", Phrase::Objects, "Nie aprobuję tego planu", &["Aprobuję tego planu część"]),
    row("<said> ,~ <that-clause> ..6* <agrees>|<favours>|<likes>|<in-favour>|<opposes>", Phrase::Nothing, "Kim schreibt, dass es ihr gefällt", &["Kim schreibt, und es gefällt mir"]),
    row("^ tout~ à~ ..1 <fully> ..2 <in-favour>|<agrees>|<favours>", Phrase::Endorses, "Helemaal akkoord", &["Helemaal klaar"]),
    row("^ tout~ à~ ..1 <fully> ..2 <choice-for> ,|$", Phrase::Endorses, "Voll dafür", &["Voll dafür verantwortlich"]),
    row("<i-am> ..3 <in-favour>", Phrase::Endorses, "Je suis tout à fait favorable à ce plan", &["Kim est tout à fait favorable à ce plan"]),
    row("<nay-word> <i-am> ..3 <in-favour>", Phrase::Objects, "No soy favorable a este plan", &["Soy favorable a este plan"]),
    row("<i-am> ..2 <nay-word> ..2 <in-favour>", Phrase::Objects, "Jeg er ikke enig i planen", &["Jeg er enig i planen"]),
    row("<they> är|er <fully>~ <in-favour>|<against-it>", Phrase::Nothing, "Hun er helt enig i det", &["Hun er helt her"]),
    row("^^ <in-favour> mit|avec|sur|con|com|met|med|na|s|se|z|ze|с|со|з|із|cu|με|à|al|alla|a", Phrase::EndorsesFirst, "Akkoord met het hele plan", &["Akkoord gaan ze nooit met het plan"]),
    row("<able> ..4 <agree-to>", Phrase::Endorses, "Det kan jeg kun tilslutte mig", &["Det kan jeg kun gætte mig til"]),
    row("<nay-word> ..3 <agree-to>", Phrase::Objects, "Det kan jeg ikke tilslutte mig", &["Det kan jeg kun tilslutte mig"]),
    // Votes in words, and conditions of them.
    row("<you-have> ..2 <mine>|ma ..1 <ballot-word> ,|$", Phrase::Vote(Value::PlusOne, None), "Avete il mio voto", &["Avete il suo voto"]),
    row("<you-have> ..1 <ballot-word> <mine> ,|$", Phrase::Vote(Value::PlusOne, None), "Aveți votul meu", &["Aveți votul lui"]),
    row("<if-word> ... <you-have> ..2 <ballot-word>|<mine> ,|$", Phrase::Doubtful(Reason::Conditional), "Se il nome resta, avete il mio voto", &["Il nome resta, avete il mio voto"]),
    row("<you-have> ..3 <ballot-word>|<mine> ,~ ..1 <if-word>", Phrase::Doubtful(Reason::Conditional), "Avete il mio voto, se il nome resta", &["Avete il mio voto, il nome resta"]),
    row("<from-that> <me-word> ..1 <clear>|<a-one> ..2 <yea>", Phrase::Sides(Value::PlusOne), "Von mir ein klares Ja zum Plan", &["Von mir ein klares Nein zum Plan"]),
    row("<from-that> <me-word> ..1 <a-one> <clear>~ <nay>", Phrase::Sides(Value::MinusOne), "Von mir ein klares Nein zum Plan", &["Von mir ein klares Ja zum Plan"]),
    row("<a-one> <clear>~ <nay> ..1 <from-that> <me-word>", Phrase::Sides(Value::MinusOne), "Ett nej från mig", &["Ett brev från mig"]),
    row("<a-one> ..1 <yea> ..1 <from-that> <me-word>", Phrase::Sides(Value::PlusOne), "Ett ja från mig", &["Ett brev från mig"]),
    row("^^ ..1 <yea> ..1 <from-that> <mine>|ma|meiner|unserer|vår|vores|nuestra|nossa|nostra part|parte|sida|side|seite|kant", Phrase::Sides(Value::PlusOne), "Bifall från min sida", &["Hälsning från min sida"]),
    row("<a-one> ..1 <yea> ..1 <from-that> <me-word> ,~ ..1 <if-word>", Phrase::Doubtful(Reason::Conditional), "Ett ja från mig om namnet blir kvar", &["Ett ja från mig till namnet"]),
    row("^^ <if-word> ... <a-one> ..1 <yea>", Phrase::Doubtful(Reason::Conditional), "Wenn der Name bleibt, dann ein Ja", &["Der Name bleibt, also ein Ja"]),
    row("<from-that> <me-word> ..2 <choice-of-none>", Phrase::Vote(Value::Zero, None), "Van mij een onthouding", &["Van mij een opmerking"]),
    row("m'abstenir|abstenerme|astenermi|abster-me", Phrase::Wavers, "Je préfère m'abstenir", &["Je préfère m'asseoir"]),
    row("^ <i-vote> ..3 <choice-for>|<choice-against> ..5 ,~ ..1 <if-word>", Phrase::Doubtful(Reason::Conditional), "Głosuję za, jeśli zostanie kopia", &["Głosuję za, zostanie kopia"]),
    row("<i-word> ..1 <i-vote> ..3 <choice-for>|<choice-against> ..5 ,~ ..1 <if-word>", Phrase::Doubtful(Reason::Conditional), "Jag röstar ja om namnet blir kvar", &["Jag röstar ja till namnet"]),
    row("^^ <if-word> ... , ..1 <i-vote> ..3 <choice-for>|<choice-against>", Phrase::Doubtful(Reason::Conditional), "Jeśli zostanie kopia, głosuję za", &["Zostanie kopia, głosuję za"]),
    row("^^ <if-word> ... , <word> <yea> ,|$", Phrase::Endorses, "Se o mirror ficar, então sim", &["O mirror fica, então sim"]),
    row("^^ <gladly> ..2 ,~ <if-word>", Phrase::Endorses, "Volontiers, si le miroir reste", &["Volontiers, le miroir reste"]),
    row("<nay-word> ..2 <opposes> ,~ <but-word>~ ..1 <if-word>", Phrase::Doubtful(Reason::Conditional), "Не возражаю, если останется копия", &["Не возражаю, останется копия"]),
    // Against.
    row("<i-am> ..1 <against-it>", Phrase::Objects, "Nous sommes contre", &["Nous sommes ici"]),
    row("<nay-word> <i-am> ..1 <against-it>", Phrase::Nothing, "Nie jestem przeciwny", &["Jestem przeciwny"]),
    row("<i-am> <nay-word> ..1 <against-it>", Phrase::Nothing, "Nous ne sommes pas contre", &["Nous sommes contre"]),
    row("^ tout~ à~ ..1 <fully> ..2 <against-it>", Phrase::Objects, "Zdecydowanie przeciw", &["Zdecydowanie lepiej"]),
    row("<think> ,~ <that-clause> ..4 <wait>", Phrase::Halts, "Jeg synes, at vi skal vente", &["Jeg synes, at vi skal hjem"]),
    row("<would> ..4 <wait>", Phrase::Halts, "Ich würde noch etwas warten", &["Ich würde noch etwas lesen"]),
    row("^ <worry> <nay-word> ,|$", Phrase::EndorsesAlone, "Заперечень немає", &["Заперечень багато"]),
    row("^^ <nay> $", Phrase::Objects, "Não", &["Não sei o que ela sente"]),
    row("^^ <nay> , <this-thing>", Phrase::Objects, "Nein, das geht nicht", &["Nein, nur so eine Frage"]),
    row("<clear> <nay> ,|$", Phrase::Objects, "Ein klares Nein", &["Ein klares Bild"]),
    row("<nay> <clear>", Phrase::Objects, "Un no rotundo", &["Un no"]),
    row("^ ..1 <wait>", Phrase::Halts, "Moment bitte", &["Ein guter Moment"]),
    row("<ought> ..4 <wait>", Phrase::Halts, "Wir sollten noch etwas warten", &["Wir sollten reden"]),
    row("^ ..3 <could-word> ... <wait>", Phrase::Halts, "Können wir noch warten", &["Können wir gehen"]),
    row("<please> ,~ ..2 <wait>", Phrase::Objects, "Proszę jeszcze poczekać", &["Proszę jeszcze posiedzieć"]),
    row("^ ..2 <please> ..2 ,~ ..2 <nay-word>", Phrase::Objects, "Peço que não lancem", &["Peço que lancem"]),
    row("<please> ..2 ,~ ..2 <nay-word> ..3 <forget>", Phrase::Nothing, "Bitte die Links nicht vergessen", &["Bitte die Links nicht ändern"]),
    row("<dont>", Phrase::Objects, "Älkää julkaisko", &["Julkaiskaa vain"]),
    row("<ought> ..3 <nay-word>", Phrase::Objects, "Preferiría que no", &["Preferiría ir"]),
    row("<have> <i-word>~ <some>~ <some>~ <worry>", Phrase::Objects, "Tengo serias dudas", &["Tengo serias ganas"]),
    row("<nay-word> <have> <some>~ ..1 <worry>", Phrase::Nothing, "No tengo dudas", &["Tengo dudas"]),
    row("<nay-word> ..4 <likes>", Phrase::Objects, "Це мені не подобається", &["Це мені подобається"]),
    row("<likes> ..2 <nay-word>", Phrase::Objects, "Das gefällt mir nicht", &["Das gefällt mir"]),
    row("<nay-word> ..1 <think> ,~ <that-clause>", Phrase::Objects, "No pienso que convenga", &["Pienso que conviene"]),
    row("<think> ..1 <nay-word> ,~ <that-clause>", Phrase::Objects, "Ich glaube nicht, dass es geht", &["Ich glaube, dass es geht"]),
    row("<too> <early>", Phrase::Objects, "Zu früh", &["Zu spät, früh am Tag"]),
    row("^ ..2 <breaks>", Phrase::Objects, "Это сломает сборку", &["Это ломоть хлеба"]),
    row("^ ..5 <fear>", Phrase::Objects, "Ich befürchte Ausfälle", &["Ich sehe Ausfälle"]),
    row("<nay-word> ..1 <fear>", Phrase::Nothing, "No me preocupa", &["Me preocupa"]),
    row("^ ..5 <doubtful>", Phrase::Objects, "Ich bin noch skeptisch", &["Ich bin noch hier"]),
    row("<nay-word> ..2 <doubtful>", Phrase::Nothing, "Ich bin nicht skeptisch", &["Ich bin skeptisch"]),
    row("^ ..6 <opposes>", Phrase::Objects, "Ich widerspreche", &["Er widersprach"]),
    row("<nay-word> ..2 <opposes>", Phrase::Nothing, "No me opongo", &["Me opongo"]),
    // Neither.
    row("^ ..4 <undecided>", Phrase::Wavers, "Ich bin noch unentschlossen", &["Ich bin noch hier"]),
    row("<nay-word> ..2 <sure>", Phrase::Objects, "Ich bin nicht sicher", &["Ich bin sicher"]),
    row("<nay-word> ..2 <decide>", Phrase::Wavers, "Ich habe nicht entschieden", &["Ich habe entschieden"]),
    row("^^ <word>~ ,~ ..1 <nay-word> ..1 <know> ..1 $", Phrase::Wavers, "Pues no sé", &["Pues lo sé"]),
    row("^^ <word>~ ,~ ..1 <know> ..1 <nay-word> ..1 $", Phrase::Wavers, "Ik weet het niet", &["Ik weet het"]),
    row("<take-back> ..3 <ballot-word>|<worry>", Phrase::Withdraws, "Ich ziehe meine Stimme zurück", &["Ich gebe meine Stimme"]),
];
