//! Words and rows of the grammar for Turkish.

use super::class::Class;
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, Noted, Unclear, Withdraws};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Turkish",
    words: &[
        (
            Class::Silent,
            &[
                "öneriyi", "öneriye", "değişikliği", "değişikliğe", "dolayısıyla", "yüzden", "nedenle",
                "yani", "tabii", "elbette", "özetle", "kısacası", "kocaman", "büyük", "bir", "benden",
            ],
        ),
        (Class::Hypothetical, &["desteklerdim"]),
        (Class::Mine, &["benim"]),
        (Class::Number, &["iki", "üç", "dört", "beş", "altı", "yedi"]),
        (
            Class::Condition,
            &[
                "varsa", "yoksa", "olursa", "düzeltilirse", "düzelirse", "geçerse", "kalırsa", "yapılırsa",
                "eklenirse", "çalışırsa", "biterse", "onaylarsa",
            ],
        ),
        (
            Class::Silent,
            &["ben", "hayır", "evet", "ret", "red", "oyu", "veriyorum", "oyum", "kullanıyorum", "bu", "kez"],
        ),
        (Class::Binding, &["bağlayıcı"]),
        (Class::Condition, &["eğer"]),
        (Class::Greeting, &["merhaba", "selam"]),
        (Class::Mine, &["oyum", "oyumuz"]),
        (Class::Silent, &["merhaba", "herkese", "teşekkürler", "selam"]),
        (Class::Praise, &["maalesef", "özetle"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[
        (List::ChoiceFor, &["evet", "kabul"]),
        (List::ChoiceAgainst, &["hayır", "ret"]),
        (List::ChoiceOfNone, &["çekimser"]),
    ]],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("VOTE oyumu|oyumuzu ..1 geri", Withdraws, "-1 oyumu geri çekiyorum", &["-1 oyunu geri çekti"]),
    row("VOTE ..1 benden|bizden|benim", Cast, "Koca +1 benden", &["Kocaman +1 Kim'den"]),
    row("benden|bizden ..3 VOTE", Cast, "Benden +1", &["Kimden +1"]),
    row("benim oyum ,~ VOTE", Cast, "Benim oyum +1", &["Onun oyu +1"]),
    row("VOTE ... şartıyla|koşuluyla|kaydıyla", Unclear(Reason::Conditional), "+1, yedek olması şartıyla", &["+1, yedek var"]),
    row("eğer ... VOTE", Unclear(Reason::Conditional), "Eğer yedek varsa +1", &["Yedek var +1"]),
    row("VOTE olarak sayın|sayınız|kaydedin|değiştiriyorum|değiştirin", Noted(Reason::ChangedVote), "Oyumu +1 olarak değiştiriyorum", &["Oyumu +1 olarak verdim"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("^ karşıyım", Phrase::Outright(Opinion::Against), "Karşıyım", &["Karşı taraf"]),
    row("^ katılmıyorum|desteklemiyorum", Phrase::Outright(Opinion::Against), "Katılmıyorum", &["Katılıyorum"]),
    row("çekimserim", Phrase::Vote(Value::Zero, None), "Çekimserim", &["Çekimser"]),
    row("kabul ..1 oyu", Phrase::Vote(Value::PlusOne, None), "Kabul oyu veriyorum", &["Ret oyu veriyorum"]),
    row("ret|red oyu", Phrase::Vote(Value::MinusOne, None), "Ret oyu veriyorum", &["Kabul oyu veriyorum"]),
    row("kötü bir fikir", Phrase::Objects, "Bu kötü bir fikir", &["Bu iyi bir fikir"]),
    row("uygundur|uygun ,|$", Phrase::EndorsesAlone, "Bence uygun", &["Bence uygunsuz"]),
    row("evet oyu", Phrase::Vote(Value::PlusOne, None), "Evet oyu veriyorum", &["Evet oyunu saydık"]),
    row("hayır oyu", Phrase::Vote(Value::MinusOne, None), "Hayır oyu veriyorum", &["Hayır oyunu saydık"]),
    row("çekimser kalıyorum|kalacağım", Phrase::Vote(Value::Zero, None), "Çekimser kalıyorum", &["Çekimser kalanlar"]),
    row("kabul ediyorum|ediyoruz", Phrase::Outright(Opinion::For), "Öneriyi kabul ediyorum", &["Öneriyi kabul ediyor"]),
    row("kabul etmiyorum|etmiyoruz", Phrase::Objects, "Öneriyi kabul etmiyorum", &["Öneriyi kabul etmiyor"]),
    row("oyum ,~ evet|olumlu|kabul", Phrase::Vote(Value::PlusOne, None), "Oyum evet", &["Oyun evet"]),
    row("oyum ,~ hayır|olumsuz|ret", Phrase::Vote(Value::MinusOne, None), "Oyum hayır", &["Oyun hayır"]),
    row("olmaz mı|mıydı", Phrase::ObjectsAsking, "Salı daha iyi olmaz mı?", &["Salı daha iyi mi?"]),
    row("oyu ..2 veriyorum|kullanıyorum ... <condition>", Phrase::Doubtful(Reason::Conditional), "Kabul oyu veriyorum, yedek kalırsa", &["Kabul oyu veriyorum, yedek var"]),
    row("<condition> ... oyu ..2 veriyorum|kullanıyorum", Phrase::Doubtful(Reason::Conditional), "Yedek kalırsa kabul oyu veriyorum", &["Yedek var, kabul oyu veriyorum"]),
    row("bence|henüz ..2 erken", Phrase::Objects, "Bence henüz erken", &["Bence yarın"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Would, &["verirdim"]),
    (Family::Shall, &["vereceğim"]),
    (Family::Asks, &["neden", "niye", "kaç", "nasıl", "ne", "hangi"]),
    (Family::They, &["herkes", "biri", "çoğu", "bazıları", "kimse"]),
    (Family::Gave, &["verdi", "verdiler", "yazdı", "dedi"]),
    (Family::Lean, &["belki", "sanırım"]),
    (Family::Signifies, &["demektir", "anlamına", "gerekir", "sayılır"]),
    (Family::Answer, &["yazın", "verin"]),
    (Family::TechnicalWord, &["döndürüyor"]),
    (Family::Gratitude, &["teşekkürler"]),
    (Family::NamesOf, &["adına"]),
    (Family::Not, &["değil", "yok"]),
    (Family::Favours, &["destekliyorum", "onaylıyorum", "katılıyorum"]),
    (Family::Seems, &["görünüyor", "geliyor", "çalışıyor"]),
    (Family::Good, &["iyi", "güzel"]),
    (Family::GoodIdea, &["iyi"]),
    (Family::Bad, &["kötü"]),
    (Family::Idea, &["fikir"]),
    (Family::Wait, &["bekleyin", "bekleyelim", "durun", "erteleyelim"]),
    (Family::Please, &["lütfen"]),
    (Family::Forget, &["unutmayın"]),
    (Family::Have, &["var"]),
    (Family::Worry, &["şüphelerim", "endişelerim", "çekincelerim", "itirazım"]),
    (Family::Fear, &["korkarım", "endişeliyim", "endişelendiriyor", "kaygılıyım"]),
    (Family::Doubtful, &["şüpheliyim", "tereddütlüyüm"]),
    (Family::Undecided, &["kararsızım"]),
    (Family::Sure, &["emin"]),
    (Family::Opposes, &["reddediyorum", "karşıyım", "katılmıyorum"]),
    (Family::Clear, &["kesin", "net", "kocaman", "büyük"]),
    (Family::Nay, &["hayır"]),
    (Family::Yea, &["evet"]),
    (Family::RemarkNoun, &["yorumuna", "yorum"]),
    (Family::ButWord, &["ama"]),
    (Family::I, &["ben", "biz"]),
    (Family::Some, &["bazı", "ciddi"]),
    (Family::Dont, &["yapmayın", "yayınlamayın", "etmeyin"]),
    (Family::ThisThing, &["bu", "böyle"]),
    (Family::Likes, &["beğendim"]),
    (Family::Introduces, &["dolayısıyla", "yüzden", "nedenle", "yani", "tabii", "elbette", "özetle", "kısacası"]),
    (Family::Only, &["sadece", "yalnızca"]),
    (Family::Too, &["çok"]),
    (Family::Early, &["erken", "hızlı"]),
    (Family::Breaks, &["bozar", "bozuyor"]),
    (Family::HereIs, &["işte"]),
    (Family::Agrees, &["destekliyorum", "destekliyoruz", "desteklerim", "desteklerdim", "onaylıyorum", "onaylarım"]),
    (Family::InFavour, &["hemfikirim", "taraftarıyım", "lehindeyim"]),
    (Family::IAm, &["ben", "biz"]),
    (Family::Fully, &["kesinlikle", "tamamen", "tümüyle"]),
    (Family::AgainstIt, &["karşıyım", "aleyhindeyim"]),
    (Family::IfWord, &["eğer", "şartıyla", "koşuluyla", "kaydıyla"]),
    (Family::Gladly, &["memnuniyetle"]),
    (Family::AOne, &["bir"]),
    (Family::Hasty, &["aceleci", "acelece"]),
    (Family::Convinces, &["ikna"]),
    (Family::MySupport, &["desteğim", "desteğimi", "onayım"]),
    (Family::ISay, &["diyorum", "diyoruz"]),
    (Family::IGive, &["veriyorum", "veriyoruz"]),
    (Family::Regret, &["üzgünüm", "maalesef"]),
    (Family::BallotWord, &["oyu"]),
    (Family::Votes, &["oyu"]),
    (Family::NoLonger, &["artık"]),
    (Family::Amendment, &["değişiklik"]),
    (Family::Example, &["örneğin", "mesela"]),
    (Family::Need, &["gerekiyor", "lazım", "eksik"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ gerekçe|gerekçesi|açıklama|ayrıntılar ..1 sonra|yakında|yarın|gelecek ..2 $", Whole, "Açıklama sonra", &["Açıklama eksik"]),
];
