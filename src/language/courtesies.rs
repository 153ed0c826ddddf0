//! Words of courtesies in all languages: thanks, wishes, apologies, and words that only say whose opinion follows.
//!
//! A courtesy never explains a vote.

use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::message::character::is_eastern;

/// The kinds of courtesies of all languages.
struct Courtesies {
    kinds: Vec<CourtesyKind>,
    /// The kinds that each word occurs in, without the kinds of languages without spaces.
    by_word: HashMap<&'static str, KindSet>,
}

/// One kind of courtesy in one language.
struct CourtesyKind {
    /// A courtesy contains one of these phrases.
    phrases: Vec<&'static str>,
    /// The words of a language without spaces between words; empty for other languages.
    eastern_words: Vec<&'static str>,
}

/// A set of kinds: the bit of each kind is at its index.
type KindSet = u128;

static COURTESIES: LazyLock<Courtesies> = LazyLock::new(|| {
    let mut courtesies = Courtesies { kinds: Vec::new(), by_word: HashMap::new() };
    for kind in KINDS.iter().flat_map(|(_, kinds)| kinds.split(';')) {
        let bit: KindSet = 1 << courtesies.kinds.len();
        let (phrases, others) = kind.split_once('/').unwrap_or((kind, ""));
        let phrases: Vec<&str> = phrases.split(',').map(str::trim).collect();
        let words = phrases.iter().flat_map(|phrase| phrase.split(' ')).chain(others.split_whitespace());
        let words: Vec<&str> = words.collect();
        if phrases[0].starts_with(is_eastern) {
            courtesies.kinds.push(CourtesyKind { phrases, eastern_words: words });
            continue;
        }
        for word in words {
            *courtesies.by_word.entry(word).or_default() |= bit;
        }
        courtesies.kinds.push(CourtesyKind { phrases, eastern_words: Vec::new() });
    }
    courtesies
});

/// `true` if a clause is a courtesy. Its words are in lower case.
pub(crate) fn is_courtesy<'a>(words: impl Iterator<Item = &'a str> + Clone) -> bool {
    let Some(first) = words.clone().next() else { return false };
    if first.starts_with(is_eastern) {
        return is_eastern_courtesy(&words.collect::<String>());
    }
    let of_word = |word: &str| COURTESIES.by_word.get(word).copied().unwrap_or_default();
    // Most clauses have a word that is in no courtesy.
    let alike = words.clone().try_fold(KindSet::MAX, |kinds, word| {
        let kinds = kinds & of_word(word);
        (kinds != 0).then_some(kinds)
    });
    alike.is_some_and(|kinds| {
        let clause = words.collect::<Vec<_>>().join(" ");
        kinds_of(kinds).any(|kind| kind.phrases.iter().any(|phrase| has_phrase(&clause, phrase)))
    })
}

/// The kinds in a set.
fn kinds_of(set: KindSet) -> impl Iterator<Item = &'static CourtesyKind> {
    COURTESIES.kinds.iter().enumerate().filter(move |(at, _)| set & 1 << at != 0).map(|(_, kind)| kind)
}

/// `true` for an English word for all people, to whom the writer says thanks.
pub(crate) fn is_everybody(word: &str) -> bool {
    matches!(word, "everybody" | "everyone" | "those")
}

/// `true` if a clause without spaces consists of the words of one kind.
fn is_eastern_courtesy(clause: &str) -> bool {
    COURTESIES.kinds.iter().filter(|kind| !kind.eastern_words.is_empty()).any(|kind| {
        let mut rest = clause;
        while !rest.is_empty() {
            let longest = kind
                .eastern_words
                .iter()
                .filter(|word| rest.starts_with(**word))
                .max_by_key(|word| word.len());
            let Some(word) = longest else { return false };
            rest = &rest[word.len()..];
        }
        kind.phrases.iter().any(|phrase| clause.contains(phrase))
    })
}

/// `true` if a clause contains the words of a phrase, one after another.
fn has_phrase(clause: &str, phrase: &str) -> bool {
    let is_edge = |c: Option<char>| c.is_none_or(|c| c == ' ');
    clause.match_indices(phrase).any(|(at, _)| {
        is_edge(clause[..at].chars().next_back()) && is_edge(clause[at + phrase.len()..].chars().next())
    })
}

/// The kinds of courtesies of each language, named by its BCP 47 tag.
///
/// `;` separates the kinds. A kind has phrases, and after `/` the other words that may be in the same clause.
#[rustfmt::skip]
const KINDS: &[(&str, &str)] = &[
    ("en", "thanks, thank you, thx, cheers, appreciate, appreciated, hugs, kisses, regards, greetings, best wishes, take care, have a nice, have a good, have a great, nice day, nice weekend, nice evening, good weekend, great weekend, lovely weekend, happy holidays, great work, nice work, good work, great job, nice job, good job, well done, hope you, how are you, how is everyone / but still anyway nevertheless nonetheless though and again so very much many lot to all everybody everyone of the your i do really it for in advance effort efforts time put week night holiday easter christmas happy new year from with best kind warm always as team folks doing well enjoy had ciao hello hi;\
        nothing personal, not personal, personally, no offence, no offense, hard feelings, sorry, apologies, apologise, apologize, regret, regrettably, unfortunately, afraid / i am i'm to say it it's is that but very so really please don't do take be meant with for any my none intended taken;\
        from my side, for my part, on my part, my opinion, my view, two cents, 2 cents, changed my mind, change my mind, my vote is now, changing my vote, change my vote / but so that's that just only it it's is in humble honest i i've have i'm and now to"),
    ("de", "danke, dank, dankeschön, schöne feiertage, frohe feiertage, schönes wochenende, gutes wochenende, schönen feierabend, schönen tag, schönen abend, gute woche, schöne woche, grüße, gruß, grüsse, umarmung, wie geht, alles gute, gute arbeit, gute zeit / aber trotzdem dennoch doch jedoch nochmals noch und auch für die das den eure deine ihre mühe arbeit einsatz aufwand vielen vielmals herzlichen besten ein einen liebe viele beste herzliche an alle allen euch dir ihnen zusammen es sehr wünsche ich hoffe gut;\
        nichts für ungut, nicht persönlich, nichts persönliches, leid, leider, sorry, entschuldigung, entschuldigt, verzeihung, bedauern, bedaure / tut mir uns es so sehr wirklich aber bitte das ist war nehmt nimm nehmen sie gemeint zu meinem mit großem ich muss sagen;\
        meiner seite, meinerseits, meine meinung, meiner meinung, meinung geändert, anders überlegt / aber von nach so jetzt nun das ist nur eben einfach habe ich mir es"),
    ("fr", "merci, remercie, bon week-end, bon weekend, bonne fin, bonne journée, bonne soirée, bonnes fêtes, bonnes vacances, bonne semaine, salutations, bises, bisous, amitiés, ça va, comment allez-vous, beau travail, bon travail / mais quand même malgré tout néanmoins encore et aussi pour le la les l'effort l'équipe vos votre ton travail efforts temps beaucoup à tous toutes tout monde je vous d'avance de semaine cordiales meilleures grosses j'espère que bien;\
        désolé, désolée, navré, navrée, pardon, excuses, excusez-moi, regret, malheureusement, hélas, rancune, rien de personnel, pas personnel, personnellement / sans mais je suis très vraiment mes avec ne le prenez prends c'est ce n'est il n'y a à;\
        mon côté, ma part, mon avis, mon opinion, changé d'avis, change d'avis / de pour à c'est ce n'est que mais juste simplement j'ai je humble"),
    ("es", "gracias, agradezco, abrazo, abrazos, besos, saludos, saludo, buen fin, feliz fin, buen día, felices fiestas, felices vacaciones, buena semana, cómo estás, cómo están, qué tal, buen trabajo / pero aun así igualmente todos modos y por para el la los las su tu vuestro esfuerzo tiempo dedicado muchas mil un una a todas fuerte gran cordial cordiales de semana os les que equipo espero estén bien;\
        siento, sentimos, perdón, disculpas, disculpad, disculpen, lamento, lamentablemente, desgraciadamente, ofender, nada personal, algo personal, es personal, rencores / lo mucho mis pero no se tomen tomes toméis como ánimo sin de con pesar por favor;\
        mi parte, mi lado, mi opinión, cambiado de opinión, cambio de opinión / por de en es esa pero solo sólo he yo según"),
    ("it", "grazie, ringrazio, abbraccio, abbracci, baci, saluti, saluto, buon fine, buon weekend, buona giornata, buona serata, buone feste, buone vacanze, buona settimana, come state, come stai, come va, ottimo lavoro, bel lavoro, buon lavoro / ma comunque lo stesso ancora e anche per il la l'impegno sforzo tempo tante mille molte a tutti tutte vi un forte cordiali settimana vostro tuo spero bene;\
        spiace, dispiace, spiacente, scusate, scusa, scusatemi, purtroppo, rammarico, offesa, personale, personalmente / mi molto ma con senza nulla niente di non è per favore sul prendetela le mie;\
        parte mia, mio avviso, mia opinione, mio parere, cambiato idea, cambio idea / da per a ho è questa solo la ma secondo il"),
    ("pt", "obrigado, obrigada, obrigados, agradeço, abraço, abraços, beijos, beijo, saudações, cumprimentos, bom fim, bom final, bom feriado, boas festas, boas férias, boa semana, tudo bem, tudo bom, como estão, como vai, bom trabalho, ótimo trabalho / mas mesmo assim ainda e também pelo pela por o a os as de trabalho esforço tempo dedicado muito um uma grande pra para todo todos todas mundo vocês você semana equipe pessoal espero que esteja estejam com;\
        desculpem, desculpa, desculpe, desculpas, lamento, sinto, infelizmente, ofensa, nada pessoal, é pessoal, lado pessoal, leve a mal, levem a mal / muito mas sem não para o por favor peço minhas com pesar;\
        minha parte, meu lado, minha opinião, mudei de ideia, mudo de ideia / da do por na é essa mas só apenas eu a"),
    ("nl", "bedankt, dank, dankjewel, groeten, groetjes, groet, knuffels, fijn weekend, prettig weekend, goed weekend, fijne dag, fijne avond, fijne feestdagen, prettige feestdagen, fijne vakantie, hoe gaat, goed werk, mooi werk / maar toch desondanks evengoed nogmaals en ook voor het de al jullie je uw moeite tijd inzet veel hartelijk een aan allen allemaal iedereen hartelijke vriendelijke met ermee;\
        sorry, spijt, spijtig, helaas, excuses, niet persoonlijk, niets persoonlijks / het me mij zeer erg maar neem bedoeld op mijn is dit met tot alsjeblieft;\
        mijn kant, mijn mening, mij betreft, gedachten veranderd, mening veranderd / van wat naar maar dat is dit slechts gewoon heb ik"),
    ("da", "tak, knus, hilsen, hilsner, god weekend, god dag, god aften, god ferie, hvordan går, godt arbejde / men alligevel trods alt endnu og også for det jeres dit arbejdet indsatsen tiden mange tusind alle til jer en rigtig med venlig;\
        beklager, undskyld, desværre, ked, ikke personligt, ment personligt / jeg er det meget men tag af at sige;\
        min side, min mening, ombestemt mig / fra det er bare men jeg har kun"),
    ("nb", "takk, klem, klemmer, hilsen, god helg, god dag, god kveld, god ferie, hvordan går, godt jobba, godt arbeid / men likevel uansett og også for det arbeidet innsatsen tiden jobben mange tusen alle til dere ha en fin riktig med vennlig;\
        beklager, unnskyld, dessverre, lei, ikke personlig, ment personlig / jeg er det veldig men ta meg for å si;\
        min side, min mening, ombestemt meg / fra det er bare men jeg har kun"),
    ("sv", "tack, kram, kramar, hälsningar, trevlig helg, trevlig dag, trevlig semester, glad påsk, god jul, hur är läget, hur mår, bra jobbat / men ändå i alla fall och också för allt arbetet jobbet insatsen tiden ni mycket så hjärtligt till er en med vänliga på förhand;\
        ledsen, tyvärr, förlåt, ursäkta, beklagar, inte personligt, inget personligt, ta illa / jag är det men upp mycket så menat inte;\
        min sida, min del, min åsikt, min mening, ändrat mig, ångrat mig / från för det är bara men jag har"),
    ("fi", "kiitos, kiitoksia, kiitokset, terveisin, terveisiä, halauksia, hyvää viikonloppua, mukavaa viikonloppua, hyvää päivänjatkoa, hyvää lomaa, mitä kuuluu, hyvää työtä / mutta silti kuitenkin ja vielä paljon työstä vaivannäöstä ajasta kaikille kaikesta teille ystävällisin;\
        pahoittelen, pahoittelut, pahoillani, valitettavasti, anteeksi, henkilökohtaista, henkilökohtaisesti / olen se ei mutta älkää ottako tätä tämä ole mitään;\
        minun puolestani, minun puoleltani, oma mielipiteeni, muutin mieleni / vain mutta tämä on se"),
    ("pl", "dzięki, dziękuję, pozdrawiam, pozdrowienia, uściski, miłego weekendu, udanego weekendu, miłego dnia, miłego wieczoru, wesołych świąt, co słychać, dobra robota / ale mimo to i tak jeszcze oraz za pracę wysiłek czas waszą wasz trud bardzo serdecznie serdeczne wszystkim dla was;\
        przykro, przepraszam, wybaczcie, niestety, żalem, bez urazy, nic osobistego, osobiście, do siebie / mi bardzo ale z nie bierzcie tego proszę to;\
        mojej strony, moje zdanie, moja opinia, zmieniłem zdanie, zmieniłam zdanie / z to tylko ale"),
    ("cs", "díky, děkuji, děkuju, zdravím, pozdravy, hezký víkend, pěkný víkend, hezký den, pěkný den, hezké svátky, jak se máte, dobrá práce / ale přesto i tak ještě a za práci snahu čas úsilí vaši moc všem vám;\
        bohužel, líto, omlouvám, promiňte, ve zlém, osobně, nic osobního / je mi to ale se velmi moc neberte prosím není;\
        mé strany, můj názor, změnil názor, změnila názor / z to je jen ale jsem"),
    ("ru", "спасибо, благодарю, обнимаю, хороших выходных, хорошего дня, хорошего вечера, с праздниками, с праздником, как дела, отличная работа / но всё все равно тем не менее ещё и за работу труд усилия время вашу ваш большое огромное всем вам заранее;\
        жаль, сожалению, извините, прошу прощения, простите, увы, не обижайтесь, ничего личного, без обид, на свой счёт / мне очень но к принимайте это пожалуйста;\
        моей стороны, моё мнение, мое мнение, передумал, передумала / с это только лишь но я"),
    ("uk", "дякую, дякуємо, обіймаю, гарних вихідних, гарного дня, гарного вечора, зі святами, як справи, чудова робота / але все одно проте ще і й та за роботу працю зусилля час вашу щиро дуже всім усім вам;\
        шкода, жаль, вибачте, перепрошую, не ображайтеся, нічого особистого, без образ / мені дуже на але це;\
        мого боку, моя думка, передумав, передумала / з це лише але я"),
    ("el", "ευχαριστώ, χαιρετισμούς, χαιρετίσματα, φιλιά, καλό σαββατοκύριακο, καλή συνέχεια, καλές γιορτές, τι κάνετε, καλή δουλειά / αλλά όμως πάντως και για τη την το τον δουλειά κόπο χρόνο προσπάθεια πολύ όλους όλες σε σας πολλά;\
        λυπάμαι, δυστυχώς, συγγνώμη, παρεξήγηση, προσωπικά, προσωπικό / πολύ αλλά χωρίς μην το πάρετε τίποτα δεν είναι παρακαλώ;\
        μεριά μου, πλευρά μου, γνώμη μου, άλλαξα γνώμη / από τη την η αυτή είναι μόνο αλλά"),
    ("tr", "teşekkürler, teşekkür ederim, sağ olun, selamlar, sevgiler, saygılar, iyi hafta sonları, i\u{307}yi hafta sonları, iyi tatiller, i\u{307}yi tatiller, iyi günler, i\u{307}yi günler, nasılsınız / ama yine de ve emek emeğiniz için çok herkese hepinize;\
        üzgünüm, maalesef, kusura bakmayın, özür dilerim, kişisel / çok ama lütfen değil algılamayın bir şey bunu;\
        benim tarafımdan, benim fikrim, benim görüşüm, fikrimi değiştirdim / bu sadece ama"),
    ("ro", "mulțumesc, mulţumesc, mulțumim, salutări, îmbrățișări, weekend plăcut, zi bună, seară bună, sărbători fericite, ce mai faceți / dar totuși oricum și pentru munca muncă efort efortul timpul mult tuturor la toți cu drag o un;\
        din păcate, pare rău, scuze, fără supărare, nimic personal, e personal / îmi dar foarte nu;\
        partea mea, părerea mea, m-am răzgândit / din asta e este doar dar"),
    ("hu", "köszönöm, köszönjük, köszi, üdvözlettel, üdv, ölelés, jó hétvégét, szép hétvégét, szép napot, szép estét, kellemes ünnepeket, hogy vagytok, szép munka / de azért attól még és is a az munkát fáradozást időt mindenkinek nagyon szépen;\
        sajnálom, sajnos, bocsánat, elnézést, bocs, semmi személyes, ne vegyétek magatokra / de nagyon nem kérem;\
        részemről, én véleményem, meggondoltam magam / ez csak de az"),
    ("ja", "お世話になっております, お世話になります, ありがとうございます, ありがとうございました, 感謝します, お疲れ様です, お疲れ様でした, 良い週末を, よい週末を, お元気ですか, 申し訳ないですが, 申し訳ありませんが, 申し訳ありません, 申し訳ございません, 残念ですが, 残念ながら, 恐縮ですが, すみませんが, すみません, 悪く思わないでください, 私の意見です, 個人的な意見です, 考えが変わりました, 私としては, よろしくお願いします, よろしくお願いいたします, よろしくお願い致します / どうぞ いつも 大変 引き続き どうも でも しかし それでも 本当に 皆さん 作業 作業に"),
    ("zh", "谢谢, 感谢, 多谢, 辛苦了, 周末愉快, 节日快乐, 假期愉快, 你好吗, 抱歉, 不好意思, 对不起, 遗憾, 请见谅, 不针对个人, 别往心里去, 我这边, 我的意见, 个人意见, 我改主意了, 我改变主意了 / 一直以来 一直 但是 但 不过 还是 仍然 非常 很 大家 各位 的 付出 工作 努力 祝 只是 这 是"),
    ("ko", "감사합니다, 고맙습니다, 수고하셨습니다, 좋은주말되세요, 즐거운휴일되세요, 잘지내시죠, 죄송하지만, 죄송합니다만, 죄송합니다, 유감이지만, 유감입니다, 미안합니다, 개인적인감정은없습니다, 제의견입니다, 제생각입니다, 마음이바뀌었습니다, 제쪽에서는, 잘부탁드립니다, 부탁드립니다, 수고많으십니다 / 항상 늘 앞으로도 그래도 하지만 모두 여러분 정말 노력에 작업에 수고에"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_courtesies_in_lower_case() {
        for (tag, kinds) in KINDS {
            assert_eq!(kinds.to_lowercase(), *kinds, "{tag}");
        }
        for phrase in COURTESIES.kinds.iter().flat_map(|kind| &kind.phrases) {
            assert!(is_courtesy(phrase.split(' ')), "{phrase}");
        }
    }

    #[test]
    fn only_clauses_without_other_words_are_courtesies() {
        for clause in [
            "but thanks anyway", "i do appreciate it", "please don't take it personally", "changed my mind",
            "und schöne feiertage", "de mon côté", "bom feriado pra todo mundo", "мне очень жаль",
            "感谢 大家 的 付出", "죄송 합니다", "いつも ありがとうございます",
        ] {
            assert!(is_courtesy(clause.split(' ')), "{clause}");
        }
        for clause in [
            "", "to all", "sorry but the tests fail", "das bricht leider den build", "thanksgiving",
            "很 抱歉 测试 失败", "personal data",
        ] {
            assert!(!is_courtesy(clause.split(' ')), "{clause}");
        }
    }
}
