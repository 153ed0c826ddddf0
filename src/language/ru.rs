//! Russian: the words that the grammar knows, and the rows of the language.

use super::Language;
use super::class::Class;
use super::meaning::Meaning::Cast;
use super::meaning::{Misgiving, Phrase};
use super::table::row;
use super::value::Value;

pub(super) const LANGUAGE: Language = Language {
    name: "Russian",
    words: &[
        (Class::Greeting, &["привет", "здравствуйте"]),
        (Class::Empty, &["нет", "потому", "что"]),
        (Class::Title, &["разработчик", "инженер"]),
    ],
    marks: &[
        row("мой голос ,~ ..2 VOTE", Cast, "Мой голос: +1"),
        row("голосую ..2 VOTE", Cast, "Голосую +1"),
    ],
    phrases: &[
        row("я ..1 против", Phrase::Objects, "Я против"),
        row("^^ против ,|$", Phrase::Objects, "Против"),
        row("голосую против", Phrase::Vote(Value::MinusOne, None), "Голосую против"),
        row("голосую за", Phrase::Vote(Value::PlusOne, None), "Голосую за"),
        row("^ возражаю", Phrase::Objects, "Возражаю"),
        row("не согласен|согласна|поддерживаю", Phrase::Objects, "Не согласен"),
        row("^ я ..1 за ,|$", Phrase::Endorses, "Я за"),
        row("^^ за|согласен|согласна|поддерживаю ,|$", Phrase::EndorsesAlone, "Поддерживаю"),
        row("воздерживаюсь", Phrase::Vote(Value::Zero, None), "Воздерживаюсь"),
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
