//! Recognises greetings and closing lines of letters, with one row for each language.
//!
//! All phrases are in lower case. A closing is a whole line. A greeting is the start of a line, and only
//! names and words for the readers may follow it.

use std::sync::LazyLock;

use hashbrown::HashSet;

use crate::message::character::is_eastern;
use crate::message::prefixes::Prefixes;

/// The greetings and closing lines of one language.
struct LetterWords {
    /// BCP 47 tag of the language.
    #[cfg_attr(not(test), expect(dead_code, reason = "names the row for its readers and for the tests"))]
    tag: &'static str,
    greetings: &'static [&'static str],
    closings: &'static [&'static str],
}

/// Maximum number of words in a greeting, including the names of the readers.
const LONGEST_GREETING: usize = 8;

/// `true` if a line consists of the closing of a letter: `Saludos cordiales,`.
pub(crate) fn is_closing(line: &str) -> bool {
    static CLOSINGS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| LETTERS.iter().flat_map(|letter| letter.closings).copied().collect());
    CLOSINGS.contains(&*bare(line))
}

/// `true` if a line only greets people: `Hello Ulla and all,`.
pub(crate) fn is_greeting(line: &str) -> bool {
    static GREETINGS: LazyLock<Prefixes> =
        LazyLock::new(|| Prefixes::new(LETTERS.iter().flat_map(|letter| letter.greetings).copied()));
    if !GREETINGS.begin_in_any_case(line.trim_start_matches(|c: char| !c.is_alphanumeric())) {
        return false;
    }
    let lower = bare(line);
    if lower.contains(['.', '!', '?', ':', ';', '。', '！', '？', '：']) {
        return false;
    }
    let begins = |phrase: &&str| {
        let rest = lower.strip_prefix(*phrase)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
    };
    let greetings = || LETTERS.iter().flat_map(|letter| letter.greetings);
    let Some(rest) = greetings().filter_map(begins).min_by_key(|rest| rest.len()) else { return false };
    // The lower-case words are the last words of the line.
    let words = rest.split_whitespace().count();
    let written: Vec<&str> = line.split_whitespace().collect();
    words <= LONGEST_GREETING
        && written[written.len().saturating_sub(words)..].iter().all(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let lower = word.to_lowercase();
            word.chars().next().is_none_or(char::is_uppercase)
                || READERS.contains(&&*lower)
                || greetings().any(|greeting| *greeting == lower)
        })
}

/// The name that the writer gives in a sentence: `島村です`.
///
/// Reads only scripts that may write words without spaces.
pub(crate) fn introduced(text: &str) -> Option<&str> {
    const ENDINGS: [&str; 4] = ["です", "と申します", "입니다", "이라고합니다"];
    let name = ENDINGS.iter().find_map(|ending| text.strip_suffix(ending))?;
    (!name.is_empty()).then_some(name)
}

/// `true` if a text may be a surname in these scripts.
pub(crate) fn is_surname(text: &str) -> bool {
    const LONGEST: usize = 3;
    let is_kana = |c: char| ('\u{3040}'..='\u{30ff}').contains(&c);
    text.chars().count() <= LONGEST && text.chars().all(|c| is_eastern(c) && !is_kana(c))
}

/// The line in lower case, without punctuation at its start and end.
fn bare(line: &str) -> String {
    line.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace('’', "'")
}

/// Words for the readers of a mail, and words between their names.
const READERS: &[&str] = &[
    "all", "and", "everyone", "everybody", "list", "team", "folks", "friends", "colleagues", "there",
    "committee", "board", "members", "devs", "developers", "community", "again", "both", "others", "you",
    "fellow", "und", "zusammen", "alle", "liste", "an", "et", "à", "tous", "toutes", "y", "a", "todos",
    "todas", "e", "tutti", "ragazzi", "allemaal", "en", "iedereen", "alla", "och", "allesammen", "og",
    "kaikki", "kaikille", "ja", "wszystkim", "wszyscy", "i", "všem", "všichni", "vsem", "svima", "всем",
    "все", "всім", "и", "та", "і", "herkese", "ve", "tuturor", "mindenki", "mindenkinek", "σε", "όλους",
    "και", "semua", "các", "bạn", "mọi", "người",
];

const fn letter(
    tag: &'static str,
    greetings: &'static [&'static str],
    closings: &'static [&'static str],
) -> LetterWords {
    LetterWords { tag, greetings, closings }
}

#[rustfmt::skip]
const LETTERS: &[LetterWords] = &[
    letter("en",
        &["hi", "hello", "hey", "dear", "greetings", "good morning", "good afternoon", "good evening", "good day", "howdy", "to all", "all"],
        &["regards", "best regards", "kind regards", "kindest regards", "warm regards", "best", "all the best", "best wishes", "cheers", "sincerely", "yours", "yours sincerely", "yours faithfully", "yours truly", "respectfully", "have a nice day", "have a good day", "have a great day", "have a nice weekend", "have a good weekend", "have a great weekend", "take care", "peace", "with best regards", "with kind regards", "thanks and regards", "thanks & regards", "many thanks", "thanks in advance", "thank you", "thanks"]),
    letter("de",
        &["hallo", "moin", "servus", "liebe", "lieber", "guten tag", "guten morgen", "guten abend", "sehr geehrte", "sehr geehrter", "grüß gott"],
        &["mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß", "mit freundlichem gruss", "freundliche grüße", "freundliche grüsse", "mit besten grüßen", "mit besten grüssen", "mit den besten grüßen", "viele grüße", "viele grüsse", "schöne grüße", "liebe grüße", "beste grüße", "beste grüsse", "herzliche grüße", "herzlichst", "grüße", "grüsse", "gruß", "gruss", "lg", "vg", "mfg", "hochachtungsvoll", "schönes wochenende", "ein schönes wochenende", "schönen tag", "schönen tag noch", "schönen abend", "schönen feierabend", "vielen dank", "danke", "besten dank"]),
    letter("fr",
        &["bonjour", "bonsoir", "salut", "cher", "chère", "chers", "chères", "coucou"],
        &["cordialement", "bien cordialement", "très cordialement", "bien à vous", "bien à toi", "amicalement", "salutations", "meilleures salutations", "sincères salutations", "sincèrement", "à bientôt", "bonne journée", "bonne soirée", "bon week-end", "bon weekend", "merci", "merci d'avance", "merci beaucoup", "cdlt", "bien amicalement"]),
    letter("es",
        &["hola", "buenos días", "buenas tardes", "buenas noches", "buenas", "estimado", "estimada", "estimados", "estimadas", "querido", "querida", "queridos"],
        &["saludos", "saludos cordiales", "cordiales saludos", "un saludo", "un cordial saludo", "un abrazo", "atentamente", "muy atentamente", "cordialmente", "buen fin de semana", "feliz fin de semana", "gracias", "muchas gracias", "saludos a todos", "gracias y saludos"]),
    letter("it",
        &["ciao", "buongiorno", "buonasera", "salve", "caro", "cara", "cari", "care", "gentile", "gentili"],
        &["saluti", "cordiali saluti", "distinti saluti", "un saluto", "un caro saluto", "cordialmente", "a presto", "buona giornata", "buona serata", "buon weekend", "buon fine settimana", "grazie", "grazie mille"]),
    letter("pt",
        &["olá", "oi", "bom dia", "boa tarde", "boa noite", "prezado", "prezada", "prezados", "prezadas", "caro", "cara", "caros"],
        &["atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "saudações", "abraço", "abraços", "um abraço", "cordialmente", "att", "bom fim de semana", "obrigado", "obrigada", "muito obrigado"]),
    letter("ca",
        &["hola", "bon dia", "bona tarda", "benvolgut", "benvolguts"],
        &["salutacions", "salutacions cordials", "una salutació", "atentament", "cordialment", "gràcies"]),
    letter("nl",
        &["hallo", "hoi", "beste", "dag", "goedemorgen", "goedemiddag", "goedenavond", "geachte"],
        &["groeten", "groet", "groetjes", "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "hartelijke groet", "hartelijke groeten", "mvg", "fijn weekend", "prettig weekend", "bedankt", "alvast bedankt", "dank"]),
    letter("da",
        &["hej", "kære", "goddag", "godmorgen"],
        &["venlig hilsen", "med venlig hilsen", "de bedste hilsner", "bedste hilsner", "mange hilsner", "hilsen", "vh", "mvh", "god weekend", "tak", "mange tak", "på forhånd tak"]),
    letter("nb",
        &["hei", "kjære", "god dag", "god morgen"],
        &["vennlig hilsen", "med vennlig hilsen", "beste hilsen", "med beste hilsen", "hilsen", "mvh", "vh", "god helg", "takk", "tusen takk", "på forhånd takk"]),
    letter("sv",
        &["hej", "hejsan", "kära", "bästa", "god morgon", "god dag"],
        &["hälsningar", "med vänliga hälsningar", "vänliga hälsningar", "med vänlig hälsning", "vänligen", "bästa hälsningar", "hälsning", "mvh", "trevlig helg", "tack", "tack på förhand"]),
    letter("fi",
        &["hei", "moi", "terve", "hyvä", "hyvät", "päivää", "huomenta"],
        &["terveisin", "ystävällisin terveisin", "parhain terveisin", "terveiset", "t", "yt", "hyvää viikonloppua", "mukavaa viikonloppua", "kiitos", "kiitoksia"]),
    letter("et",
        &["tere", "lugupeetud", "kallid"],
        &["tervitades", "parimate soovidega", "heade soovidega", "lugupidamisega", "aitäh", "tänan"]),
    letter("lv",
        &["sveiki", "labdien", "cienījamie"],
        &["ar cieņu", "ar labiem vēlējumiem", "sveicieni", "paldies"]),
    letter("lt",
        &["sveiki", "laba diena", "gerbiami"],
        &["pagarbiai", "su pagarba", "geros dienos", "linkėjimai", "ačiū", "dėkoju"]),
    letter("pl",
        &["cześć", "witam", "witajcie", "dzień dobry", "szanowni", "szanowny", "szanowna", "drodzy", "hej"],
        &["pozdrawiam", "pozdrawiam serdecznie", "serdecznie pozdrawiam", "pozdrowienia", "z pozdrowieniami", "z poważaniem", "z wyrazami szacunku", "łączę pozdrowienia", "miłego dnia", "miłego weekendu", "dziękuję", "dzięki", "z góry dziękuję"]),
    letter("cs",
        &["ahoj", "zdravím", "dobrý den", "dobré ráno", "milý", "milá", "milí", "vážený", "vážená", "vážení"],
        &["s pozdravem", "s přátelským pozdravem", "s úctou", "zdravím", "hezký den", "pěkný den", "hezký víkend", "pěkný víkend", "děkuji", "díky", "předem děkuji"]),
    letter("sk",
        &["ahoj", "zdravím", "dobrý deň", "milý", "milá", "milí", "vážený", "vážení"],
        &["s pozdravom", "s priateľským pozdravom", "s úctou", "pekný deň", "pekný víkend", "ďakujem", "vďaka"]),
    letter("sl",
        &["pozdravljeni", "živjo", "zdravo", "dober dan", "spoštovani", "dragi"],
        &["lep pozdrav", "lp", "lepo pozdravljeni", "s spoštovanjem", "z lepimi pozdravi", "s prijaznimi pozdravi", "lep dan", "lep vikend", "hvala"]),
    letter("hr",
        &["bok", "pozdrav", "dobar dan", "dobro jutro", "poštovani", "dragi", "zdravo", "ćao"],
        &["srdačan pozdrav", "lijep pozdrav", "lijepi pozdrav", "lep pozdrav", "s poštovanjem", "sa poštovanjem", "pozdrav", "pozdravi", "ugodan vikend", "hvala", "puno hvala"]),
    letter("sr",
        &["здраво", "поздрав", "добар дан", "поштовани", "драги"],
        &["срдачан поздрав", "с поштовањем", "са поштовањем", "поздрав", "леп поздрав", "хвала"]),
    letter("bg",
        &["здравей", "здравейте", "добър ден", "добро утро", "уважаеми", "скъпи", "привет"],
        &["поздрави", "с уважение", "с поздрав", "с най-добри пожелания", "сърдечни поздрави", "хубав ден", "благодаря"]),
    letter("ru",
        &["привет", "здравствуйте", "добрый день", "добрый вечер", "доброе утро", "уважаемые", "уважаемый", "уважаемая", "дорогие", "коллеги", "всем привет", "привет всем"],
        &["с уважением", "с наилучшими пожеланиями", "всего доброго", "всего хорошего", "с приветом", "всего наилучшего", "искренне ваш", "удачи", "хороших выходных", "спасибо", "заранее спасибо", "благодарю"]),
    letter("uk",
        &["привіт", "вітаю", "добрий день", "доброго дня", "доброго ранку", "добрий вечір", "шановні", "шановний", "шановна", "колеги", "всім привіт"],
        &["з повагою", "з найкращими побажаннями", "щиро", "щиро ваш", "на все добре", "всього найкращого", "гарного дня", "гарних вихідних", "дякую", "щиро дякую"]),
    letter("el",
        &["γεια", "γεια σας", "γεια σε όλους", "καλημέρα", "καλησπέρα", "αγαπητοί", "αγαπητέ", "αγαπητή", "χαίρετε"],
        &["με εκτίμηση", "φιλικά", "με φιλικούς χαιρετισμούς", "χαιρετισμούς", "χαιρετίσματα", "πολλούς χαιρετισμούς", "καλό σαββατοκύριακο", "ευχαριστώ", "ευχαριστώ πολύ"]),
    letter("tr",
        &["merhaba", "merhabalar", "selam", "selamlar", "sayın", "sevgili", "günaydın", "iyi günler", "herkese merhaba"],
        &["saygılarımla", "saygılar", "selamlar", "sevgiler", "iyi günler", "i\u{307}yi günler", "iyi çalışmalar", "i\u{307}yi çalışmalar", "iyi hafta sonları", "i\u{307}yi hafta sonları", "teşekkürler", "teşekkür ederim"]),
    letter("ro",
        &["salut", "bună", "bună ziua", "bună dimineața", "bună seara", "dragă", "dragi", "stimate", "stimați"],
        &["cu stimă", "cu respect", "cu drag", "toate cele bune", "salutări", "salutari", "cu salutări", "o zi bună", "un weekend plăcut", "mulțumesc", "mulţumesc"]),
    letter("hu",
        &["szia", "sziasztok", "helló", "jó napot", "jó reggelt", "kedves", "tisztelt", "üdv"],
        &["üdvözlettel", "üdv", "tisztelettel", "szép napot", "szép hétvégét", "jó hétvégét", "köszönettel", "köszönöm", "köszi"]),
    letter("he",
        &["שלום", "שלום לכולם", "היי", "לכולם שלום", "בוקר טוב", "ערב טוב", "חברים"],
        &["בברכה", "בברכה חמה", "בכבוד רב", "כל טוב", "תודה", "תודה רבה", "תודה מראש", "שבת שלום", "יום טוב"]),
    letter("ar",
        &["مرحبا", "مرحبا بالجميع", "مرحباً", "أهلا", "السلام عليكم", "تحية طيبة", "الإخوة الأعزاء", "أعزائي", "صباح الخير", "مساء الخير"],
        &["مع أطيب التحيات", "أطيب التحيات", "مع التحية", "مع تحياتي", "تحياتي", "مع خالص التحية", "وتفضلوا بقبول فائق الاحترام", "شكرا", "شكراً", "شكرا لكم", "مع الشكر"]),
    letter("fa",
        &["سلام", "با سلام", "سلام به همه", "درود", "دوستان"],
        &["با احترام", "ارادتمند", "با تشکر", "با سپاس", "ممنون", "سپاس"]),
    letter("vi",
        &["chào", "xin chào", "kính gửi", "chào mọi người", "chào các bạn", "thân gửi"],
        &["trân trọng", "trân trọng kính chào", "thân mến", "thân ái", "kính thư", "kính chào", "cảm ơn", "xin cảm ơn", "cám ơn"]),
    letter("id",
        &["halo", "hai", "selamat pagi", "selamat siang", "selamat malam", "yth", "salam", "kepada semua"],
        &["salam", "salam hormat", "hormat saya", "hormat kami", "salam hangat", "terima kasih"]),
    letter("hi",
        &["नमस्ते", "नमस्कार", "प्रिय", "सभी को नमस्ते", "सबको नमस्ते"],
        &["सादर", "धन्यवाद", "शुभकामनाओं सहित", "भवदीय", "शुक्रिया"]),
    letter("th",
        &["สวัสดี", "สวัสดีครับ", "สวัสดีค่ะ", "เรียน", "เรียนทุกท่าน", "สวัสดีทุกคน"],
        &["ขอแสดงความนับถือ", "ด้วยความเคารพ", "ด้วยความนับถือ", "ขอบคุณ", "ขอบคุณครับ", "ขอบคุณค่ะ"]),
    letter("ko",
        &["안녕하세요", "안녕하십니까", "여러분", "안녕하세요 여러분", "여러분 안녕하세요", "모두 안녕하세요"],
        &["감사합니다", "고맙습니다", "안녕히 계세요", "드림", "올림", "수고하세요", "수고하십시오", "수고하셨습니다", "고생하셨습니다", "좋은 하루 되세요", "좋은 주말 되세요"]),
    letter("zh",
        &["大家好", "各位好", "各位", "你好", "您好", "大家", "各位同事", "各位同仁", "诸位", "大家早上好", "早上好", "下午好"],
        &["谢谢", "謝謝", "多谢", "谢谢大家", "謝謝大家", "此致", "敬礼", "敬禮", "此致敬礼", "此致 敬礼", "此致敬禮", "祝好", "祝商祺", "顺颂商祺", "顺祝商祺", "祝工作顺利", "祝周末愉快", "周末愉快", "敬上", "辛苦了", "大家辛苦了"]),
    letter("ja",
        &["皆さん", "皆様", "みなさん", "みなさま", "各位", "こんにちは", "おはようございます", "お疲れ様です", "お疲れさまです", "皆さん、こんにちは", "お世話になっております", "お世話になります"],
        &["よろしくお願いいたします", "よろしくお願いします", "よろしくお願い致します", "宜しくお願いします", "宜しくお願いいたします", "宜しくお願い致します", "どうぞよろしくお願いいたします", "以上、よろしくお願いします", "以上、よろしくお願いいたします", "ありがとうございます", "ありがとうございました", "ありがとう", "敬具", "以上", "では", "それでは", "失礼します", "失礼いたします"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_complete_and_in_lower_case() {
        for letter in LETTERS {
            assert!(!letter.greetings.is_empty() && !letter.closings.is_empty(), "{}", letter.tag);
            for phrase in letter.greetings.iter().chain(letter.closings) {
                assert_eq!(bare(phrase), *phrase, "{}", letter.tag);
            }
        }
    }

    #[test]
    fn greetings_are_lines_of_a_greeting_and_names() {
        for line in [
            "Dear Ada, dear list,", "Hello Ada and all,", "Hi Bo, all,", "Guten Tag Bo,", "大家好:",
            "皆さん", "Здравствуйте, коллеги!", "שלום,", "Chào mọi người,", "all:", "Bună ziua tuturor,",
        ] {
            assert!(is_greeting(line), "{line}");
        }
        for line in [
            "", "Dear all, the plan has no tests,", "Hello, no tests", "all tests fail",
            "Historic names break", "大家好像不同意", "Dear me, what a mess", "Ada,", "Hi Ada. Unsafe.",
            "All the",
        ] {
            assert!(!is_greeting(line), "{line}");
        }
    }

    #[test]
    fn closings_are_whole_lines() {
        for line in ["Saludos cordiales", "С уважением,", "谢谢", "Schönes Wochenende!", "İyi çalışmalar,"]
        {
            assert!(is_closing(line), "{line}");
        }
        for line in
            ["", "Best to wait", "Thanks, but the tests fail", "谢谢，但是测试失败", "Regards the wiki"]
        {
            assert!(!is_closing(line), "{line}");
        }
    }
}
