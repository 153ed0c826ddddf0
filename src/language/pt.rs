//! Words and rows of the grammar for Portuguese.

use super::class::Class;
use super::count::Term;
use super::deadline::Extends::Hinted;
use super::deadline::Restarts::{AsksAgain, Outright};
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::SomebodyElses;
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Misgiving, Opinion, Phrase};
use super::outcome::Force::Firm;
use super::outcome::OutcomeWord::{self, Announces, Is};
use super::outcome::Said::Passed;
use super::outcome::Supposed::Example;
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::policy::Side;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Portuguese",
    words: &[
        (Class::Hypothetical, &["aprovaria", "apoiaria", "concordaria", "seria"]),
        (
            Class::Silent,
            &[
                "logo", "consequência", "dou", "damos", "portanto", "assim", "isso", "resumindo", "resumo",
                "conclusão", "conseguinte", "obviamente", "naturalmente", "suma", "grande", "enorme",
                "gigante", "por", "da", "minha", "parte", "em",
            ],
        ),
        (Class::Silent, &["um", "de", "mim"]),
        (Class::Number, &["dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"]),
        (Class::Praise, &["conclusão", "resumindo", "resumo"]),
        (Class::Possessive, &["vossos"]),
        (Class::Organisation, &["fundação", "associação", "lda", "ltda", "universidade"]),
        (Class::Silent, &["eu", "o", "meu", "voto", "é", "contra", "a", "favor", "não", "sim"]),
        (Class::Denial, &["não"]),
        (Class::NonBinding, &["consultivo"]),
        (Class::Binding, &["vinculante", "vinculativo"]),
        (Class::Greeting, &["olá", "oi", "prezados", "caros"]),
        (Class::Abbreviation, &["ex"]),
        (Class::Mine, &["meu", "minha", "nosso"]),
        (Class::Praise, &["infelizmente"]),
        (Class::BesideTitle, &["da", "do"]),
        (Class::Or, &["ou"]),
        (Class::Closing, &["atenciosamente", "abraço", "abraços", "obrigado"]),
        (
            Class::Silent,
            &[
                "olá", "obrigado", "obrigada", "abraço", "todos", "todas", "pessoal", "oi", "bom", "boa",
                "dia", "tarde", "claro",
            ],
        ),
    ],
    marks: MARKS,
    phrases: PHRASES,
    misgivings: &[
        row(
            "tenho ..2 dúvidas|reservas|objeções",
            Misgiving::Objects,
            "Tenho algumas dúvidas",
            &["Tenho algumas horas"],
        ),
        row(
            "não|sem tenho~ ..1 dúvidas|reservas|objeções|objeção",
            Misgiving::Nothing,
            "Não tenho objeções",
            &["Tenho objeções"],
        ),
        row(
            "não estou ..1 convencido|convencida|seguro|segura ..1 de|que|com",
            Misgiving::Doubts,
            "Não estou convencido de que funcione",
            &["Estou convencido de que funcione"],
        ),
        row(
            "não acho|creio|penso que",
            Misgiving::Doubts,
            "Não acho que esteja pronto",
            &["Acho que está pronto"],
        ),
        row("muito cedo|arriscado|perigoso", Misgiving::Doubts, "É muito cedo", &["É cedo"]),
    ],
    lists: &[&[
        (List::ChoiceFor, &["sim", "favor"]),
        (List::ChoiceAgainst, &["não", "contra"]),
        (List::ChoiceOfNone, &["abstenção"]),
        (List::Passes, &["aprovado", "aprovada", "aceita"]),
        (List::Fails, &["rejeitado", "rejeitada", "reprovada"]),
        (List::CallsOff, &["retirada", "cancelada", "anulada"]),
        (List::Announces, &["encerrada", "concluída"]),
        (List::To, &["a"]),
        (List::Ballot, &["proposta", "moção", "votação"]),
        (List::Label, &["resultado", "decisão"]),
        (List::Helper, &["foi", "fica", "não"]),
        (List::Not, &["não"]),
        (List::Turn, &["mas"]),
        (List::Counted, &["votos"]),
        (List::OfVotes, &["votação", "aberta", "aberto"]),
        (List::Open, &["aberta", "aberto"]),
        (List::About, &["durante", "por"]),
        (List::ExtendsOf, &["votação", "prazo"]),
        (List::Extending, &["prorroga", "prorrogar", "prorrogado", "prorrogada", "prorrogo", "prorrogação"]),
        (List::HintsOf, &["votação", "prazo"]),
        (List::Hints, &["prazo", "estender"]),
        (List::Restarts, &["nova", "votem"]),
        (List::RestartsOf, &["votação", "voto", "votos", "votem", "votar"]),
        (List::UntilExtended, &["até"]),
        (List::One, &["um", "uma"]),
        (List::None, &["ninguém", "nenhum", "nenhuma", "sem"]),
    ]],
    terms: &[
        (Term::Side(Side::Plus), &["sim"]),
        (Term::Side(Side::Minus), &["em contra", "não"]),
        (Term::Side(Side::Zero), &["abstenção", "abstenções"]),
    ],
    numerals: &[(2, &["dois"]), (3, &["três"]), (4, &["quatro"]), (7, &["sete"]), (8, &["oito"])],
    hints: &[
        row("SAID:prazo", Hinted, "O prazo muda", &["Sem mudança, no prazo"]),
        row("SAID:estender", Hinted, "Vou estender a votação", &["Vou ler a votação"]),
    ],
    restarts: &[
        row("SAID:nova votação", Outright, "Uma nova votação", &["Uma nova lista"]),
        row("SAID:votem novamente", AsksAgain, "Votem novamente", &["Votem logo"]),
    ],
    outcomes: OUTCOMES,
    suppositions: &[
        row("^^ por exemplo", Example, "Por exemplo três votam +1", &["Três votam por exemplo +1"]),
        row("^^ suponhamos", Example, "Suponhamos que três votam +1", &["Não suponhamos nada"]),
    ],
    families: FAMILIES,
    pointers: POINTERS,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("meu voto ..1 é|, ..2 VOTE", Cast, "O meu voto é +1", &["O voto dele é +1"]),
    row("eu voto ..2 VOTE", Cast, "Eu voto +1", &["Ela vota +1"]),
    row("VOTE ..1 da minha|nossa parte", Cast, "Um +1 da minha parte", &["Um +1 da parte do Kim"]),
    row("^ um grande|enorme|forte VOTE", Cast, "Um grande +1 ao plano", &["Um dia +1"]),
    row("tenho|devo|vou que|de~ votar ..2 VOTE", Cast, "Tenho que votar -1", &["Pode votar -1"]),
    row("mudo|altero ..2 voto para VOTE", Noted(Reason::ChangedVote), "Mudo o meu voto para +1", &["O Kim muda o voto dele para +1"]),
    row("VOTE ..3 ,~ ..2 desde|contanto que", Unclear(Reason::Conditional), "+1 desde que haja cópia", &["+1, há cópia"]),
    row("VOTE ,~ se o|a|os|as|não|for|houver|alguém|ninguém", Unclear(Reason::Conditional), "+1 se alguém fizer a cópia", &["+1, alguém faz a cópia"]),
    row("<name> votou|deu ..3 VOTE", No(SomebodyElses), "Kim votou -1", &["Votei -1"]),
    row("^ eu|nós também ..2 VOTE", Cast, "Eu também +1", &["O Kim também +1"]),
    row("por mim ,~ ..3 VOTE", Cast, "Por mim, um +1", &["Por ele, +1"]),
    row("tens|têm|tem o ..1 <mine> VOTE", Cast, "Tens o meu +1", &["Tens o +1 dele"]),
    row("fico|ficamos no|com ..2 VOTE", Cast, "Fico no +1", &["O Kim fica no +1"]),
    row("VOTE ..3 ,~ ..2 assim|contanto ..1 <word>", Unclear(Reason::Conditional), "+1 assim que os testes passarem", &["+1, os testes passam"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("sou|estou ..1 contra", Phrase::Outright(Opinion::Against), "Sou contra", &["Sou de longe"]),
    row("^^ contra ,|$", Phrase::Outright(Opinion::Against), "Contra", &["Contra todos"]),
    row("voto contra", Phrase::Vote(Value::MinusOne, None), "Voto contra", &["Voto amanhã"]),
    row("voto sim ,|$|porque|por|para|a|ao|pela", Phrase::Vote(Value::PlusOne, None), "Voto sim", &["O voto sim precisa de maioria"]),
    row("voto não ,|$|porque|por|o|a", Phrase::Vote(Value::MinusOne, None), "Voto não, falta um teste", &["Voto nominal"]),
    row("voto a favor", Phrase::Vote(Value::PlusOne, None), "Voto a favor", &["Voto a tempo"]),
    row("não concordo", Phrase::Objects, "Não concordo", &["Concordo"]),
    row("sou|estou ..1 a favor", Phrase::Outright(Opinion::For), "Sou a favor", &["Sou a primeira"]),
    row("^^ concordo|apoio ,|$", Phrase::Outright(Opinion::ForAlone), "Concordo", &["Concordo com Bo"]),
    row("eu|^~ ..1 abstenho-me", Phrase::Vote(Value::Zero, None), "Abstenho-me", &["Ele se abstém"]),
    row("não me convence|parece|agrada", Phrase::Objects, "Não me convence", &["Me convence"]),
    row("não posso|podemos apoiar|aceitar|aprovar", Phrase::Objects, "Não posso apoiar isto", &["Posso apoiar isto"]),
    row("má|péssima ideia", Phrase::Objects, "É uma péssima ideia", &["É uma boa ideia"]),
    row("^^ abstenção", Phrase::Vote(Value::Zero, None), "Abstenção", &["A abstenção sobe"]),
    row("meu voto ..1 é ..1 favor|favorável|sim", Phrase::Vote(Value::PlusOne, None), "Meu voto é favorável", &["O voto dela é favorável"]),
    row("meu voto ..1 é ..1 contra|contrário|não", Phrase::Vote(Value::MinusOne, None), "Meu voto é contra", &["O voto dela é contra"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["mesmo"]),
    (Family::Would, &["votaria", "daria", "seria"]),
    (Family::Shall, &["votarei", "darei", "votará", "votarão"]),
    (Family::Asks, &["quem", "quantos", "quantas", "quando", "como", "qual", "há", "alguém", "pode", "posso", "podemos", "vale", "conta", "precisa", "precisamos", "onde"]),
    (Family::They, &["ele", "ela", "eles", "alguém", "todos", "muitos", "alguns", "outros", "ninguém"]),
    (Family::Gave, &["vota", "votam", "votou", "votaram", "deu", "deram", "disse"]),
    (Family::Lean, &["talvez", "inclino"]),
    (Family::TakeBack, &["retiro", "anulo"]),
    (Family::Change, &["mudo", "altero", "passo"]),
    (Family::Into, &["para", "a"]),
    (Family::InsteadOf, &["vez", "lugar"]),
    (Family::Signifies, &["significa", "quer", "conta", "deve", "basta", "precisa", "bloqueia", "exige"]),
    (Family::Answer, &["votem", "respondam"]),
    (Family::TechnicalWord, &["retorna", "retorno"]),
    (Family::Gratitude, &["obrigado", "obrigada"]),
    (Family::ForThat, &["pelo", "pela", "por", "para"]),
    (Family::In, &["em"]),
    (Family::NameOf, &["nome"]),
    (Family::Not, &["não", "nenhum", "nenhuma"]),
    (Family::Favours, &["apoio", "aprovo", "apoiamos", "concordo"]),
    (Family::Seems, &["parece", "soa", "funciona", "está", "parece-me"]),
    (Family::Good, &["bem", "bom", "ótimo", "perfeito", "razoável"]),
    (Family::GoodIdea, &["boa", "ótima", "excelente"]),
    (Family::Bad, &["má", "péssima"]),
    (Family::Idea, &["ideia"]),
    (Family::GoOn, &["avante"]),
    (Family::Wait, &["esperem", "espera", "esperar", "calma", "aguardem", "momento", "aguardar", "adiar", "esperaria"]),
    (Family::Should, &["deveríamos", "devíamos", "prefiro", "preferia", "melhor"]),
    (Family::Please, &["favor", "peço"]),
    (Family::Forget, &["esqueçam", "esqueça", "esquecer", "hesitem"]),
    (Family::Have, &["tenho", "temos", "fico", "gera"]),
    (Family::Worry, &["dúvidas", "reservas", "objeções", "ressalvas", "dúvida", "obstáculos"]),
    (Family::Fear, &["receio", "temo", "preocupa", "inquieta"]),
    (Family::Doubtful, &["cético", "cética", "reticente", "apreensivo", "apreensiva", "hesitante"]),
    (Family::Undecided, &["indeciso", "indecisa"]),
    (Family::Sure, &["certeza", "convencido", "convencida"]),
    (Family::Opposes, &["oponho", "rejeito", "discordo", "recuso"]),
    (Family::Clear, &["claro", "rotundo", "firme", "grande", "enorme", "gigante"]),
    (Family::Nay, &["não"]),
    (Family::Yea, &["sim"]),
    (Family::What, &["que"]),
    (Family::Said, &["disse", "diz", "escreveu", "propõe"]),
    (Family::RemarkNoun, &["comentário", "observação"]),
    (Family::ToThat, &["a", "ao", "à", "para"]),
    (Family::ButWord, &["mas", "porém"]),
    (Family::Votes, &["vota"]),
    (Family::ThatOne, &["o", "esse", "essa"]),
    (Family::FromThat, &["de", "do", "da"]),
    (Family::I, &["eu", "nós"]),
    (Family::Some, &["algumas", "alguns", "muitas", "sérias", "certas", "com"]),
    (Family::BallotWord, &["voto"]),
    (Family::NoVoteWord, &["não", "nenhum", "nunca"]),
    (Family::ThisThing, &["isso", "isto", "não", "este", "assim"]),
    (Family::Reservation, &["ressalva", "reserva"]),
    (Family::Hence, &["portanto", "logo"]),
    (Family::Introduces, &["portanto", "logo", "assim", "isso", "claro", "resumindo", "resumo", "conclusão", "conseguinte", "obviamente", "naturalmente", "suma", "consequência"]),
    (Family::Could, &["poderíamos", "podemos", "podíamos"]),
    (Family::Likes, &["gosto", "agrada"]),
    (Family::Think, &["acho", "creio"]),
    (Family::ThatClause, &["que"]),
    (Family::MeWord, &["mim"]),
    (Family::Another, &["outro"]),
    (Family::Only, &["só", "somente", "apenas"]),
    (Family::Too, &["demasiado", "muito"]),
    (Family::Early, &["cedo", "rápido", "arriscado"]),
    (Family::Breaks, &["quebra"]),
    (Family::Decide, &["decidir", "decidi"]),
    (Family::HereIs, &["aqui", "eis", "confirmo"]),
    (Family::Agrees, &["aprovo", "aprovaria", "apoiaria", "apoiarei", "concordo", "concordaria", "subscrevo"]),
    (Family::InFavour, &["favorável", "acordo"]),
    (Family::IAm, &["sou", "estou", "somos", "estamos", "seria"]),
    (Family::Fully, &["totalmente", "completamente", "plenamente", "absolutamente"]),
    (Family::AgreeTo, &["aprovar", "apoiar", "concordar", "subscrever"]),
    (Family::Able, &["posso", "poderia", "podemos", "vou"]),
    (Family::AgainstIt, &["contrário", "contrária"]),
    (Family::IfWord, &["se", "desde", "condição", "contanto", "caso", "quando"]),
    (Family::YouHave, &["têm", "tens", "terão"]),
    (Family::Gladly, &["certamente"]),
    (Family::Know, &["sei"]),
    (Family::AOne, &["um"]),
    (Family::IVote, &["voto", "votamos"]),
    (Family::Hasty, &["precipitado", "precipitada", "prematuro", "prematura"]),
    (Family::Convinces, &["convence", "convencem", "convencer"]),
    (Family::MySupport, &["apoio", "aval"]),
    (Family::ISay, &["digo", "dizemos"]),
    (Family::IGive, &["dou", "damos"]),
    (Family::ISpeak, &["pronuncio", "manifesto"]),
    (Family::Regret, &["lamento", "desculpem", "infelizmente"]),
    (Family::Side, &["lado"]),
    (Family::Void, &["retirado", "anulado", "cai", "caduca"]),
    (Family::NoLonger, &["já"]),
    (Family::PhoneCall, &["chamada", "telefonema", "videochamada"]),
    (Family::Topic, &["proposta", "chamada"]),
    (Family::Though, &["embora"]),
    (Family::Amendment, &["emenda", "contraproposta"]),
    (Family::Example, &["exemplo"]),
    (Family::Need, &["faltam", "falta", "precisamos"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("^^ explicação|explicações|razões|detalhes|motivos|justificativa ..1 depois|seguem|amanhã|breve ..2 $", Whole, "Detalhes depois", &["Detalhes confusos"]),
];

/// Rows for outcome words.
#[rustfmt::skip]
const OUTCOMES: &[Row<OutcomeWord>] = &[
    row("^^ a votação está|foi ..1 SAID:encerrada|concluída", Announces, "A votação está encerrada", &["A votação está aberta", "A votação não está encerrada"]),
    row("a votação ..3 SAID:encerrada|concluída com sucesso", Is(Passed, Firm), "A votação foi encerrada com sucesso", &["A votação foi encerrada"]),
];
