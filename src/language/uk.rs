//! Words and rows of the grammar for Ukrainian.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, Unclear};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Ukrainian",
    words: &[
        (Class::Praise, &["висновок", "підсумок"]),
        (
            Class::Silent,
            &[
                "пропозицію", "пропозиції", "отже", "тому", "тож", "відтак", "звичайно", "звісно", "авжеж",
                "висновок", "підсумовуючи", "коротко", "чином", "великий", "велике", "жирний", "величезний",
                "так",
            ],
        ),
        (Class::Silent, &["віддаю", "віддаємо", "свій"]),
        (Class::Number, &["двох", "п'ять", "шість", "сім"]),
        (Class::Number, &["два", "три", "чотири"]),
        (Class::Possessive, &["ваші"]),
        (Class::Organisation, &["фонд"]),
        (Class::Silent, &["мій", "голос", "проти", "за", "голосую"]),
        (Class::Binding, &["обов’язковий"]),
        (Class::Condition, &["якщо"]),
        (Class::Greeting, &["привіт"]),
        (Class::Mine, &["мій", "наш", "моє"]),
        (Class::Silent, &["привіт", "всім", "дякую", "вітаю"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["за", "так"]),
        (List::ChoiceAgainst, &["проти", "ні"]),
        (List::ChoiceOfNone, &["утримався"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("VOTE ..1 від мене|нас", Cast, "Твердий +1 від мене", &["Твердий +1 від Кіма"]),
    row("від мене|нас ..2 VOTE", Cast, "Від мене +1", &["Від Кіма +1"]),
    row("мій голос ,~ ..1 VOTE", Cast, "Мій голос: +1", &["Його голос: +1"]),
    row("VOTE ..3 ,~ ..2 за умови", Unclear(Reason::Conditional), "+1 за умови, що назва лишиться", &["+1, назва лишиться"]),
    row("VOTE ..3 ,~ ..2 якщо ..1 <word>", Unclear(Reason::Conditional), "+1, якщо назва лишиться", &["+1, назва лишиться"]),
    row("VOTE ..3 ,~ ..2 щойно|коли|як тільки~ ..1 <word>", Unclear(Reason::Conditional), "+1, щойно пройдуть тести", &["+1, тести пройшли"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("я категорично|теж|рішуче|зовсім|дуже|радше|особисто|поки~ проти", Phrase::Outright(Opinion::Against), "Я проти", &["Я тут"]),
    row("^^ проти ,|$", Phrase::Outright(Opinion::Against), "Проти", &["Проти всіх"]),
    row("голосую проти", Phrase::Vote(Value::MinusOne, None), "Голосую проти", &["Голосую завтра"]),
    row("голосую за", Phrase::Vote(Value::PlusOne, None), "Голосую за", &["Голосую пізніше"]),
    row("^^ підтримую|згоден|згодна ,|$", Phrase::Outright(Opinion::ForAlone), "Підтримую", &["Підтримую Бо"]),
    row("не згоден|згодна|підтримую", Phrase::Objects, "Не згоден", &["Згоден"]),
    row("утримуюсь|утримуюся|утримаюсь|утримаюся", Phrase::Vote(Value::Zero, None), "Утримуюсь", &["Він утримався"]),
    row("погана ідея", Phrase::Objects, "Це погана ідея", &["Це добра ідея"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["навіть"]),
    (Family::Would, &["би"]),
    (Family::Shall, &["буду", "проголосую", "проголосує"]),
    (Family::Asks, &["хто", "чому", "скільки", "коли", "як", "що", "чи", "можна", "є", "де"]),
    (Family::They, &["він", "вона", "хтось", "усі", "всі", "багато", "деякі", "інші", "ніхто"]),
    (Family::Gave, &["голосує", "проголосував", "проголосувала", "проголосували", "поставив", "поставила", "поставили", "написав", "написала"]),
    (Family::Lean, &["можливо", "радше", "мабуть"]),
    (Family::TakeBack, &["знімаю", "відкликаю"]),
    (Family::Change, &["змінюю"]),
    (Family::Into, &["на"]),
    (Family::InsteadOf, &["замість"]),
    (Family::Signifies, &["означає", "значить", "має", "потребує", "блокує"]),
    (Family::Answer, &["голосуйте"]),
    (Family::TechnicalWord, &["повертає", "повернув"]),
    (Family::Gratitude, &["дякую"]),
    (Family::ForThat, &["за"]),
    (Family::In, &["від"]),
    (Family::NameOf, &["імені"]),
    (Family::Not, &["не", "немає", "ніяких"]),
    (Family::Favours, &["підтримую", "підтримуємо"]),
    (Family::Seems, &["виглядає", "звучить", "працює"]),
    (Family::Good, &["добре", "чудово"]),
    (Family::GoodIdea, &["хороша", "добра", "чудова"]),
    (Family::Bad, &["погана"]),
    (Family::Idea, &["ідея"]),
    (Family::GoOn, &["вперед"]),
    (Family::Wait, &["зачекайте", "зачекаймо", "зачекати", "почекайте", "почекати", "стривайте", "відкласти"]),
    (Family::Should, &["варто", "краще", "треба"]),
    (Family::Please, &["ласка", "прошу"]),
    (Family::Forget, &["забудьте"]),
    (Family::Have, &["є", "маю"]),
    (Family::Worry, &["сумніви", "побоювання", "заперечення", "заперечень", "перешкод"]),
    (Family::Fear, &["боюся", "боюсь", "побоююсь", "непокоїть", "бентежить", "турбує", "насторожує"]),
    (Family::Doubtful, &["скептично", "сумніваюся", "сумніваюсь"]),
    (Family::Undecided, &["вагаюся", "вагаюсь"]),
    (Family::Sure, &["впевнений", "впевнена"]),
    (Family::Opposes, &["заперечую", "протестую", "відхиляю", "відкидаю"]),
    (Family::Clear, &["тверде", "рішуче", "однозначне", "великий", "велике", "жирний", "величезний"]),
    (Family::Nay, &["ні"]),
    (Family::Yea, &["так"]),
    (Family::What, &["що"]),
    (Family::Said, &["сказав", "сказала", "написав", "написала", "пише", "пропонує", "казав", "казала"]),
    (Family::RemarkNoun, &["коментарю", "зауваженню"]),
    (Family::ToThat, &["до"]),
    (Family::ButWord, &["але"]),
    (Family::Votes, &["голосує"]),
    (Family::FromThat, &["від"]),
    (Family::I, &["я", "ми"]),
    (Family::Some, &["деякі", "серйозні", "великі", "певні"]),
    (Family::BallotWord, &["голос"]),
    (Family::NoVoteWord, &["не"]),
    (Family::ThisThing, &["це", "цей", "так", "я", "не"]),
    (Family::Reservation, &["застереженням"]),
    (Family::Hence, &["отже", "тому"]),
    (Family::Introduces, &["отже", "так", "тому", "тож", "відтак", "звичайно", "звісно", "авжеж", "висновок", "підсумовуючи", "коротко", "чином"]),
    (Family::Could, &["можемо", "може", "давайте"]),
    (Family::Likes, &["подобається"]),
    (Family::Think, &["думаю", "вважаю"]),
    (Family::ThatClause, &["що", "щоб"]),
    (Family::MeWord, &["мене", "мені"]),
    (Family::Another, &["ще"]),
    (Family::Only, &["тільки", "лише"]),
    (Family::Too, &["занадто"]),
    (Family::Early, &["рано", "швидко"]),
    (Family::Breaks, &["ламає", "зламає"]),
    (Family::Decide, &["вирішив", "вирішила"]),
    (Family::HereIs, &["ось", "підтверджую"]),
    (Family::Agrees, &["підтримую", "підтримуємо", "підтримаю", "погоджуюсь", "погоджуюся", "погоджусь", "схвалюю"]),
    (Family::InFavour, &["згоден", "згодна", "згодні"]),
    (Family::IAm, &["я", "ми"]),
    (Family::Fully, &["повністю", "цілком", "однозначно", "категорично"]),
    (Family::AgreeTo, &["підтримати", "погодитися", "погодитись", "схвалити"]),
    (Family::Able, &["можу", "можемо", "готовий", "готова"]),
    (Family::AgainstIt, &["проти"]),
    (Family::IfWord, &["якщо", "умови", "умовою"]),
    (Family::YouHave, &["маєте", "маєш", "вас"]),
    (Family::Gladly, &["охоче", "залюбки"]),
    (Family::Know, &["знаю"]),
    (Family::IVote, &["голосую", "голосуємо"]),
    (Family::Hasty, &["передчасно", "передчасним", "поспішно", "поспішним"]),
    (Family::Convinces, &["переконало", "переконує", "переконав"]),
    (Family::MySupport, &["підтримка", "підтримку", "згоду"]),
    (Family::ISay, &["кажу", "кажемо"]),
    (Family::IGive, &["віддаю", "віддаємо"]),
    (Family::ISpeak, &["висловлююсь", "висловлююся"]),
    (Family::Regret, &["шкода", "вибачте", "жаль"]),
    (Family::NoLonger, &["більше"]),
    (Family::Side, &["боку"]),
    (Family::Void, &["знято", "відкликано"]),
    (Family::PhoneCall, &["дзвінок"]),
    (Family::Topic, &["пропозиції", "голосування"]),
    (Family::Though, &["хоча"]),
    (Family::Amendment, &["поправка", "поправку", "поправці"]),
    (Family::Example, &["наприклад"]),
    (Family::Need, &["потрібно", "потрібні", "бракує"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ пояснення|обґрунтування|подробиці|причини ..1 згодом|пізніше|завтра|далі ..2 $", Whole, "Пояснення згодом", &["Пояснення нечіткі"]),
];
