//! Words and rows of the grammar for Polish.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Misgiving, Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Polish",
    words: &[
        (
            Class::Silent,
            &[
                "pomogę", "pomagam", "konsekwencji", "wniosek", "propozycję", "propozycji", "wniosku",
                "więc", "zatem", "dlatego", "stąd", "oczywiście", "naturalnie", "jasne", "podsumowując",
                "reasumując", "wielkie", "wielki", "duży", "duże", "gruby", "mocne",
            ],
        ),
        (Class::Hypothetical, &["poparłbym", "poparłabym", "byłbym", "byłabym"]),
        (Class::Silent, &["oddaję", "oddajemy", "swój", "nasz"]),
        (Class::Number, &["dwóch", "trzech", "pięć", "sześć", "siedem", "osiem"]),
        (Class::Number, &["dwa", "trzy", "cztery"]),
        (Class::Praise, &["wniosek", "podsumowując"]),
        (Class::Possessive, &["wasze"]),
        (Class::Organisation, &["fundacja", "stowarzyszenie"]),
        (Class::Silent, &["mój", "głos", "jest", "przeciw", "przeciwko", "za", "głosuję", "niestety"]),
        (Class::NonBinding, &["niewiążący", "niewiążące"]),
        (Class::Denial, &["nie"]),
        (Class::Binding, &["wiążący", "wiążące"]),
        (Class::Condition, &["jeśli", "jeżeli"]),
        (Class::Greeting, &["cześć", "witam", "witajcie"]),
        (Class::Praise, &["niestety"]),
        (Class::Or, &["lub", "albo", "i"]),
        (Class::Abbreviation, &["itd", "sp"]),
        (Class::Mine, &["moje", "mój", "moja", "nasz"]),
        (Class::Closing, &["pozdrawiam"]),
        (
            Class::Silent,
            &["pozdrawiam", "dzięki", "cześć", "hej", "wszystkim", "dzień", "dobry", "witam", "witajcie"],
        ),
    ],
    marks: MARKS,
    phrases: PHRASES,
    misgivings: &[
        row(
            "mam ..2 wątpliwości|zastrzeżenia|obawy",
            Misgiving::Objects,
            "Mam pewne wątpliwości",
            &["Mam pewne plany"],
        ),
        row(
            "nie|bez mam~ ..1 wątpliwości|zastrzeżeń|obaw",
            Misgiving::Nothing,
            "Nie mam zastrzeżeń",
            &["Mam zastrzeżenia"],
        ),
        row(
            "nie jestem ..1 pewien|pewna|przekonany|przekonana",
            Misgiving::Doubts,
            "Nie jestem przekonany",
            &["Jestem przekonany"],
        ),
        row("nie sądzę|uważam", Misgiving::Doubts, "Nie sądzę, że to gotowe", &["Sądzę, że to gotowe"]),
    ],
    lists: &[&[
        (List::ChoiceFor, &["za"]),
        (List::ChoiceAgainst, &["przeciw", "nie"]),
        (List::ChoiceOfNone, &["wstrzymuję"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("mój głos ..1 to|, ..2 VOTE", Cast, "Mój głos to +1", &["Jego głos to +1"]),
    row("głosuję ..2 VOTE", Cast, "Głosuję +1", &["Głosuje +1"]),
    row("VOTE ..1 ode|od|z mnie|nas|mojej strony~", Cast, "Mocne +1 ode mnie", &["Mocne +1 od Kima"]),
    row("ode|od mnie|nas ..3 VOTE", Cast, "Ode mnie duże +1", &["Od Kima +1"]),
    row("^ wielkie|duże|mocne|wielki ..1 VOTE", Cast, "Wielkie +1 dla was", &["Czy wielkie +1?"]),
    row("muszę|chcę|chciałbym ..1 zagłosować|głosować|dać ..2 VOTE", Cast, "Muszę zagłosować -1", &["Można zagłosować -1"]),
    row("zmieniam ..2 głos na VOTE", Noted(Reason::ChangedVote), "Zmieniam głos na +1", &["Kim zmienia głos na +1"]),
    row("VOTE ..3 ,~ ..2 pod|o ..1 warunkiem|ile", Unclear(Reason::Conditional), "+1 pod warunkiem, że będzie kopia", &["+1, będzie kopia"]),
    row("VOTE ..3 ,~ ..2 jeśli|jeżeli|jak|gdy tylko~ ..1 <word>", Unclear(Reason::Conditional), "+1, jeśli nazwa zostanie", &["+1, nazwa zostanie"]),
    row("<name> zagłosował|zagłosowała|dał|dała ..3 VOTE", No(SomebodyElses), "Kim zagłosował -1", &["Zagłosowałem -1"]),
    row("^ ja|my też|również ..2 VOTE", Cast, "Ja też +1", &["Kim też +1"]),
    row("z mojej|naszej strony ..2 VOTE", Cast, "Z mojej strony +1", &["Ze strony Kima +1"]),
    row("jestem na VOTE", Cast, "Jestem na +1", &["Kim jest na +1"]),
    row("^^ jeśli|jeżeli|gdy ... , ..2 VOTE", Unclear(Reason::Conditional), "Jeśli nazwa zostanie, +1", &["Nazwa zostanie, +1"]),
    row("VOTE ..3 ,~ ..2 chyba|dopóki|kiedy|gdy ..1 <word>", Unclear(Reason::Conditional), "+1, chyba że ktoś znajdzie błąd", &["+1, nikt nie znalazł błędu"]),
    row("daję ..2 VOTE", Cast, "Daję +1", &["Daje +1"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("^^ przeciw|sprzeciw ,|$", Phrase::Outright(Opinion::Against), "Przeciw", &["Przeciw wszystkim"]),
    row("głosuję przeciw", Phrase::Vote(Value::MinusOne, None), "Głosuję przeciw", &["Głosuję jutro"]),
    row("głosuję za", Phrase::Vote(Value::PlusOne, None), "Głosuję za", &["Głosuję później"]),
    row("jestem ..1 za", Phrase::Outright(Opinion::For), "Jestem za planem", &["Jestem tam"]),
    row("^^ popieram|zgadzam ..1 się~ ,|$", Phrase::Outright(Opinion::ForAlone), "Zgadzam się", &["Zgadzamy siebie"]),
    row("nie zgadzam się", Phrase::Objects, "Nie zgadzam się", &["Zgadzam się"]),
    row("wstrzymuję się", Phrase::Vote(Value::Zero, None), "Wstrzymuję się", &["Wstrzymuję oddech"]),
    row("nie mogę|możemy ..1 poprzeć|zaakceptować|popierać", Phrase::Objects, "Nie mogę poprzeć tego planu", &["Mogę poprzeć tego planu"]),
    row("zły|kiepski|fatalny pomysł", Phrase::Objects, "To zły pomysł", &["To dobry pomysł"]),
    row("wstrzymałem|wstrzymam|wstrzymujemy się", Phrase::Vote(Value::Zero, None), "Tym razem wstrzymam się", &["Tym razem spóźnię się"]),
    row("mój głos ..1 jest|to ..1 za", Phrase::Vote(Value::PlusOne, None), "Mój głos jest za", &["Jego głos jest za"]),
    row("mój głos , za", Phrase::Vote(Value::PlusOne, None), "Mój głos: za", &["Jego głos: za"]),
    row("mój głos , przeciw", Phrase::Vote(Value::MinusOne, None), "Mój głos: przeciw", &["Jego głos: przeciw"]),
    row("mój głos ..1 jest|to ..1 przeciw", Phrase::Vote(Value::MinusOne, None), "Mój głos jest przeciw", &["Jego głos jest przeciw"]),
    row("^ jestem ..1 przeciw|przeciwko ... tak też~ głosuję ,|$", Phrase::Vote(Value::MinusOne, None), "Jestem przeciw i tak głosuję", &["Jestem przeciw i tak zostanie"]),
    row("^^ tak ,~ ..1 jeśli|jeżeli|warunkiem|ile", Phrase::Endorses, "Tak, jeśli będzie kopia", &["Tak, będzie kopia"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["nawet"]),
    (Family::Would, &["zagłosowałbym", "zagłosowałabym", "głosowałbym", "byłbym", "byłabym", "dałbym", "dałabym"]),
    (Family::Shall, &["będę", "zagłosuję", "zagłosuje"]),
    (Family::Asks, &["kto", "czy", "dlaczego", "ile", "kiedy", "jak", "co", "można", "gdzie", "czemu"]),
    (Family::They, &["ktoś", "wszyscy", "wielu", "niektórzy", "inni", "nikt", "ona"]),
    (Family::Gave, &["głosuje", "zagłosował", "zagłosowała", "głosował", "głosowała", "dał", "dała", "napisał", "napisała", "powiedział"]),
    (Family::Lean, &["może", "raczej", "chyba", "skłaniam"]),
    (Family::TakeBack, &["wycofuję", "cofam"]),
    (Family::Change, &["zmieniam"]),
    (Family::Into, &["na"]),
    (Family::InsteadOf, &["zamiast"]),
    (Family::Signifies, &["oznacza", "znaczy", "liczy", "musi", "wymaga", "wystarczy", "blokuje"]),
    (Family::Answer, &["głosujcie", "odpowiedzcie"]),
    (Family::TechnicalWord, &["zwraca", "zwrócił"]),
    (Family::Gratitude, &["dzięki", "dziękuję"]),
    (Family::ForThat, &["za"]),
    (Family::In, &["w"]),
    (Family::NameOf, &["imieniu"]),
    (Family::Not, &["nie", "żadnych"]),
    (Family::Favours, &["popieram", "popieramy"]),
    (Family::Seems, &["brzmi", "wygląda", "działa"]),
    (Family::Good, &["dobrze", "świetnie", "rozsądnie"]),
    (Family::GoodIdea, &["dobry", "świetny"]),
    (Family::Bad, &["zły", "kiepski", "fatalny"]),
    (Family::Idea, &["pomysł"]),
    (Family::GoOn, &["śmiało"]),
    (Family::Wait, &["poczekajcie", "poczekajmy", "poczekać", "zaczekajmy", "zaczekajcie", "zaczekać", "czekajcie", "wstrzymajmy", "przełożyć", "odłożyć"]),
    (Family::Should, &["powinniśmy", "lepiej", "wolałbym", "wolałabym"]),
    (Family::Please, &["proszę"]),
    (Family::Forget, &["zapomnij", "zapomnijcie", "zapominajcie"]),
    (Family::Have, &["mam", "mamy"]),
    (Family::Worry, &["wątpliwości", "obawy", "zastrzeżenia", "zastrzeżeń", "sprzeciwu", "sprzeciwów", "przeszkód"]),
    (Family::Fear, &["obawiam", "boję", "martwi", "niepokoi"]),
    (Family::Doubtful, &["sceptyczny", "sceptyczna", "waham"]),
    (Family::Undecided, &["niezdecydowany", "niezdecydowana"]),
    (Family::Sure, &["pewien", "pewna", "przekonany", "przekonana"]),
    (Family::Opposes, &["sprzeciwiam", "protestuję", "odrzucam"]),
    (Family::Clear, &["zdecydowane", "stanowcze", "jasne", "wielkie", "wielki", "duży", "duże", "gruby", "mocne"]),
    (Family::Nay, &["nie"]),
    (Family::Yea, &["owszem"]),
    (Family::What, &["co"]),
    (Family::Said, &["powiedział", "powiedziała", "napisał", "napisała", "pisze", "proponuje"]),
    (Family::RemarkNoun, &["komentarz", "komentarza", "uwagi", "uwaga"]),
    (Family::ToThat, &["do", "dla"]),
    (Family::ButWord, &["ale"]),
    (Family::Votes, &["głosuje"]),
    (Family::FromThat, &["od"]),
    (Family::I, &["ja", "my"]),
    (Family::Some, &["kilka", "pewne", "poważne", "spore"]),
    (Family::BallotWord, &["głos"]),
    (Family::NoVoteWord, &["nie", "żadne", "żadnego"]),
    (Family::ThisThing, &["to", "ten", "nie", "tak"]),
    (Family::Reservation, &["zastrzeżeniem"]),
    (Family::Hence, &["więc"]),
    (Family::Introduces, &["więc", "zatem", "dlatego", "stąd", "oczywiście", "naturalnie", "jasne", "wniosek", "podsumowując", "reasumując", "konsekwencji"]),
    (Family::Could, &["możemy", "moglibyśmy", "może"]),
    (Family::Likes, &["podoba"]),
    (Family::Think, &["myślę", "uważam", "sądzę"]),
    (Family::ThatClause, &["że", "żeby", "aby"]),
    (Family::MeWord, &["mnie"]),
    (Family::Another, &["jeszcze"]),
    (Family::Only, &["tylko"]),
    (Family::Too, &["za", "zbyt"]),
    (Family::Early, &["wcześnie", "szybko", "ryzykowne"]),
    (Family::Breaks, &["psuje", "zepsuje"]),
    (Family::Decide, &["zdecydować", "zdecydowałem"]),
    (Family::HereIs, &["oto", "potwierdzam"]),
    (Family::Agrees, &["popieram", "popieramy", "poprę", "poparłbym", "poparłabym", "zgadzam", "aprobuję", "akceptuję"]),
    (Family::InFavour, &["zwolennikiem", "zwolenniczką", "zgoda"]),
    (Family::IAm, &["jestem", "jesteśmy", "byłbym", "byłabym"]),
    (Family::Fully, &["całkowicie", "zdecydowanie", "pełni", "absolutnie", "jednoznacznie"]),
    (Family::AgreeTo, &["poprzeć", "zaakceptować", "popierać"]),
    (Family::Able, &["mogę", "możemy", "mógłbym", "mogłabym", "chcę"]),
    (Family::AgainstIt, &["przeciw", "przeciwny", "przeciwna", "przeciwko"]),
    (Family::IfWord, &["jeśli", "jeżeli", "warunkiem", "ile", "gdy"]),
    (Family::YouHave, &["macie", "masz"]),
    (Family::Gladly, &["chętnie"]),
    (Family::Know, &["wiem"]),
    (Family::IVote, &["głosuję", "głosujemy"]),
    (Family::Hasty, &["przedwczesne", "przedwczesna", "pochopne", "pochopna"]),
    (Family::Convinces, &["przekonuje", "przekonał", "przekonała", "przekonało"]),
    (Family::MySupport, &["poparcie", "zgodę", "zgoda"]),
    (Family::ISay, &["mówię", "mówimy"]),
    (Family::IGive, &["oddaję", "oddajemy"]),
    (Family::ISpeak, &["wypowiadam", "opowiadam"]),
    (Family::Regret, &["przykro", "przepraszam", "niestety"]),
    (Family::Side, &["strony"]),
    (Family::Void, &["wycofane", "nieaktualne", "odpada"]),
    (Family::NoLonger, &["już"]),
    (Family::PhoneCall, &["rozmowę", "telekonferencję"]),
    (Family::Topic, &["propozycji", "propozycję", "głosowania", "całości"]),
    (Family::Though, &["chociaż", "choć"]),
    (Family::Amendment, &["poprawka", "poprawkę", "poprawki", "poprawką", "kontrpropozycja"]),
    (Family::Example, &["przykład"]),
    (Family::Need, &["brakuje", "potrzebujemy", "potrzeba", "potrzebne"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ uzasadnienie|wyjaśnienie|szczegóły|powody ..1 później|wkrótce|jutro|nastąpi ..2 $", Whole, "Uzasadnienie później", &["Uzasadnienie niejasne"]),
];
