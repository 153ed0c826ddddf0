//! Russian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::{Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Russian",
    words: &[(Class::Greeting, &["привет", "здравствуйте"]), (Class::Mine, &["мой", "наш"]),(Class::Silent, &["всем", "привет", "здравствуйте", "добрый", "день", "спасибо", "уважением"]),
        (Class::Praise, &["сожалению"]),(Class::Empty, &["нет", "потому", "что"]), (Class::Title, &["разработчик", "инженер"])],
    marks: &[
        row("мой голос ,~ ..2 VOTE", Cast, "Мой голос: +1"),
        row("голосую ..2 VOTE", Cast, "Голосую +1"),
        row("VOTE ..1 от|с меня|нас|моей стороны~", Cast, "Твёрдый +1 от меня").never(&["Твёрдый +1 от Кима"]),
        row("от|с меня|нас ..3 VOTE", Cast, "С меня +1").never(&["От Кима +1"]),
        row("^ я|мы тоже|также ..2 VOTE", Cast, "Я тоже +1").never(&["Ким тоже +1"]),
        row("вынужден|вынуждена|хочу|хотел|должен|должна ..2 поставить|проголосовать|голосовать|дать ..2 VOTE", Cast, "Должен поставить -1").never(&["Можно поставить -1"]),
        row("меняю ..3 на VOTE", Noted(Reason::ChangedVote), "Меняю свой голос на +1").never(&["Ким меняет голос на +1"]),
        row("VOTE ..3 ,~ ..2 при условии", Unclear(Reason::Conditional), "+1 при условии, что будет копия"),
        row("VOTE ..3 ,~ ..2 если|пока|лишь ..1 <word>", Unclear(Reason::Conditional), "+1, если имя останется"),
        row("<name> проголосовал|проголосовала|поставил|поставила ..3 VOTE", No(SomebodyElses), "Ким проголосовал -1").never(&["Я голосую -1"]),
        row("^ большой|жирный|огромный|твёрдый VOTE", Cast, "Жирный +1 этому").never(&["Чей жирный +1?"]),
        row("ставлю|ставим ..2 VOTE", Cast, "Ставлю +1").never(&["Ким ставит +1"]),
        row("моё|мое мнение , ..1 VOTE", Cast, "Моё мнение: -1").never(&["Его мнение: -1"]),
        row("^^ если ... , ..2 VOTE", Unclear(Reason::Conditional), "Если имя останется, +1"),
    ],
    phrases: &[
        row("я категорически|тоже|решительно|совсем|всё|очень|скорее|лично|пока~ против", Phrase::Objects, "Я против"),
        row("^^ против ,|$", Phrase::Objects, "Против"),
        row("голосую против", Phrase::Vote(Value::MinusOne, None), "Голосую против"),
        row("голосую за", Phrase::Vote(Value::PlusOne, None), "Голосую за"),
        row("^ возражаю", Phrase::Objects, "Возражаю"),
        row("не согласен|согласна|поддерживаю", Phrase::Objects, "Не согласен"),
        row("^ я тоже|только|обеими|двумя|полностью~ за ,|$", Phrase::Endorses, "Я за"),
        row("^^ за|согласен|согласна|поддерживаю ,|$", Phrase::EndorsesAlone, "Поддерживаю"),
        row("воздерживаюсь", Phrase::Vote(Value::Zero, None), "Воздерживаюсь"),
        row("воздержусь|воздерживаемся|воздержимся", Phrase::Vote(Value::Zero, None), "Пожалуй, воздержусь"),
        row("не могу|можем ..1 поддержать|согласиться|одобрить", Phrase::Objects, "Не могу поддержать это"),
        row("плохая идея", Phrase::Objects, "Это плохая идея"),
    ],
    misgivings: &[
        row("у меня ..2 сомнения|возражения|опасения", Misgiving::Objects, "У меня есть сомнения"),
        row("нет|без ..1 сомнений|возражений|опасений", Misgiving::Nothing, "У меня нет возражений"),
        row("не уверен|уверена ,~ что|в", Misgiving::Doubts, "Я не уверен, что это готово"),
        row("не думаю ,~ что", Misgiving::Doubts, "Не думаю, что это готово"),
        row("слишком рано|опасно|рискованно", Misgiving::Doubts, "Это слишком рано"),
    ],
    announcements: &[],
    headings: &[],
};
