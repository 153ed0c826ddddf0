//! Words and rows of the grammar for French.

use super::class::Class;
use super::count::Term;
use super::deadline::Extends::Hinted;
use super::deadline::Restarts::{AsksAgain, Outright};
use super::family::Family;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Unclear};
use super::meaning::NoVote::{Choice, Hypothetical, SomebodyElses, Technical};
use super::meaning::Pointer::{self, Whole};
use super::meaning::{Misgiving, Opinion, Phrase};
use super::outcome::Aside::Absent;
use super::outcome::Force::Firm;
use super::outcome::OutcomeWord::{self, Announces, Is, Unsaid};
use super::outcome::Said::Passed;
use super::outcome::Supposed::Example;
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::policy::Side;
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "French",
    words: &[
        (Class::Hypothetical, &["j'approuverais", "approuverais", "soutiendrais", "serais"]),
        (
            Class::Silent,
            &[
                "j'aide", "j'aiderai", "alors", "donne", "donnons", "voix", "ma", "sans", "hésiter", "ainsi",
                "bref", "conséquent", "conséquence", "coup", "évidemment", "sûr", "naturellement",
                "conclusion", "résumé", "somme", "clairement", "forcément", "énorme", "gros", "grand",
                "immense", "par", "du", "en", "part",
            ],
        ),
        (Class::Silent, &["de", "moi", "franc", "clair"]),
        (Class::Number, &["quatre", "cinq"]),
        (Class::Praise, &["bref", "conclusion", "j'approuve", "résumé"]),
        (Class::Possessive, &["vos", "tes", "leurs"]),
        (Class::Organisation, &["association", "fondation"]),
        (
            Class::Silent,
            &[
                "je", "nous", "vote", "votons", "mon", "est", "contre", "pour", "non", "oui", "défavorable",
                "favorable", "donc", "ici", "suis",
            ],
        ),
        (Class::Denial, &["non"]),
        (Class::Binding, &["contraignant", "contraignante"]),
        (Class::Condition, &["pourvu"]),
        (Class::Greeting, &["bonjour", "salut", "bonsoir", "cher", "chère", "chers"]),
        (Class::Praise, &["hélas", "malheureusement"]),
        (Class::Empty, &["parce", "que", "car", "non"]),
        (
            Class::Title,
            &[
                "développeur", "développeuse", "ingénieur", "président", "présidente", "responsable",
                "directeur", "directrice", "trésorier", "membre",
            ],
        ),
        (Class::BesideTitle, &["de", "du", "la", "le", "et"]),
        (Class::Or, &["ou", "et"]),
        (Class::Number, &["trois", "deux"]),
        (Class::Negation, &["pas"]),
        (Class::Condition, &["si"]),
        (Class::Abbreviation, &["env"]),
        (Class::Mine, &["mon", "notre"]),
        (Class::Possessive, &["votre", "ton", "son"]),
        (Class::LeadsOn, &["votre", "ton", "son", "le", "la", "les", "un", "une", "et", "de"]),
        (Class::Unit, &["jour", "jours", "heure", "heures"]),
        (Class::Closing, &["cordialement", "bien", "à", "vous", "amicalement", "merci", "salutations", "un"]),
        (
            Class::Silent,
            &[
                "bonjour", "salut", "merci", "cordialement", "bien", "désolé", "désolée", "amicalement", "à",
                "tous", "et", "bonne", "journée", "un", "toutes", "bonsoir", "coucou", "chers", "chères",
            ],
        ),
        (Class::Denial, &["un"]),
    ],
    marks: MARKS,
    phrases: PHRASES,
    misgivings: &[
        row(
            "j'ai ..3 doutes|réserves|objections|réticences",
            Misgiving::Objects,
            "J'ai quelques doutes",
            &["J'ai quelques heures"],
        ),
        row(
            "aucune|aucun|pas|sans ..1 d'objection|objection|doute|réserve",
            Misgiving::Nothing,
            "Je n'ai aucune objection",
            &["J'ai une objection"],
        ),
        row(
            "suis pas ..1 sûr|sûre|certain|certaine|convaincu|convaincue ..1 que|de|par|du",
            Misgiving::Doubts,
            "Je ne suis pas sûr que ça marche",
            &["Je suis sûr que ça marche"],
        ),
        row(
            "je ne pense|crois pas que",
            Misgiving::Doubts,
            "Je ne pense pas que ce soit prêt",
            &["Je pense que c'est prêt"],
        ),
        row(
            "^ attendez|attendons|attends|attention ,|$",
            Misgiving::Doubts,
            "Attendez, les liens manquent",
            &["Ils attendent les liens"],
        ),
        row("trop tôt|risqué|vite|dangereux", Misgiving::Doubts, "C'est trop tôt", &["C'est tôt"]),
    ],
    pointers: POINTERS,
    lists: &[&[
        (List::Passes, &["adopté", "adoptée", "approuvé", "approuvée", "acceptée"]),
        (List::Fails, &["rejeté", "rejetée"]),
        (List::CallsOff, &["retirée", "annulé", "annulée"]),
        (List::Announces, &["clos", "terminé", "conclu"]),
        (List::To, &["à"]),
        (List::Ballot, &["proposition", "résolution", "scrutin"]),
        (List::Label, &["résultat", "décision"]),
        (List::Helper, &["a", "été", "est", "n'est", "n'a", "pas", "donc"]),
        (List::Not, &["pas"]),
        (List::Turn, &["mais", "et"]),
        (List::Counted, &["voix"]),
        (List::OfVotes, &["votation", "ouvert", "ouverte"]),
        (List::Open, &["ouvert", "ouverte"]),
        (List::About, &["pendant"]),
        (List::ExtendsOf, &["votation", "scrutin"]),
        (List::Extending, &["prolonge", "prolongé", "prolongée", "prolonger", "prolongeons"]),
        (List::HintsOf, &["scrutin"]),
        (List::Denies, &["pas", "sans", "non"]),
        (List::Hints, &["délai", "date", "reste", "repoussé", "repoussée", "repousse"]),
        (List::Restarts, &["recommence", "recommencer", "recommençons", "vote", "nouveau", "votes", "votez"]),
        (List::RestartsOf, &["votez", "votants"]),
        (List::UntilExtended, &["jusqu'au"]),
        (List::One, &["un", "une"]),
        (List::None, &["aucune", "aucun", "personne"]),
        (List::NoNames, &["cordialement", "merci"]),
        (List::ColumnOfNames, &["nom"]),
        (List::ColumnOfVotes, &["voix"]),
        (List::SideNo, &["non"]),
        (List::Yes, &["oui"]),
        (List::SideYes, &["oui"]),
        (List::ChoiceFor, &["oui", "pour", "favorable"]),
        (List::ChoiceAgainst, &["non", "contre", "défavorable"]),
        (List::ChoiceOfNone, &["abstention", "neutre"]),
        (List::Courtesy, &["merci", "désolé"]),
    ]],
    terms: &[
        (Term::Side(Side::Plus), &["pour", "favorable", "favorables", "oui"]),
        (Term::Side(Side::Minus), &["contre"]),
        (Term::Votes, &["voix"]),
        (Term::And, &["et"]),
    ],
    numerals: &[(2, &["deux"]), (3, &["trois"]), (4, &["quatre"]), (5, &["cinq"])],
    hints: &[
        row("SAID:délai", Hinted, "Le délai du scrutin", &["Pas de délai"]),
        row("SAID:date limite", Hinted, "La date limite du scrutin", &["La date du scrutin"]),
        row("SAID:reste ouvert|ouverte", Hinted, "Le scrutin reste ouvert", &["Le scrutin reste secret"]),
        row(
            "SAID:repoussé|repoussée|repousse",
            Hinted,
            "Le scrutin est repoussé",
            &["Le scrutin n'est pas repoussé"],
        ),
    ],
    restarts: &[
        row(
            "SAID:recommence|recommencer|recommençons le vote",
            Outright,
            "Je recommence le vote",
            &["Je recommence le texte"],
        ),
        row("SAID:vote recommence", Outright, "Le vote recommence", &["Le vote continue"]),
        row("SAID:nouveau vote", Outright, "Un nouveau vote", &["Un nouveau texte"]),
        row(
            "SAID:votes précédents ne comptent",
            Outright,
            "Les votes précédents ne comptent plus",
            &["Les votes précédents comptent"],
        ),
        row("SAID:votez à nouveau", AsksAgain, "Votez à nouveau", &["Votez bientôt"]),
    ],
    outcomes: OUTCOMES,
    suppositions: &[
        row("^^ par exemple", Example, "Par exemple trois votent +1", &["Trois votent par exemple +1"]),
        row(
            "^^ supposons",
            Example,
            "Supposons que trois votent +1",
            &["Nous supposons que trois votent +1"],
        ),
    ],
    asides: &[row("^^ absents $", Absent, "Absents", &["Absents ce jour"])],
    families: FAMILIES,
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("code de retour|sortie|erreur VOTE", No(Technical), "Il finit avec le code de retour -1", &["Le code de Kim, -1"]),
    row("votez ..1 ,~ VOTE pour|si|ou ... OTHER", No(Choice), "Votez +1 pour ou -1 contre", &["Votez comme Kim, +1"]),
    row("votez ..1 ,~ OTHER pour|si|ou ... VOTE", No(Choice), "Votez +1 pour ou -1 contre", &["Votez comme Kim, +1"]),
    row("mon vote ..1 est|, ..2 VOTE", Cast, "Mon vote est +1", &["Son vote est +1"]),
    row("je ..1 vote|donne ..2 VOTE", Cast, "Je vote +1", &["Il vote +1"]),
    row("voterait|voteraient|mettrait|mettraient|donnerait ..2 VOTE", No(Hypothetical), "Elle voterait -1", &["Elle vote souvent ; +1"]),
    row("de moi ..3 VOTE", Cast, "De moi un grand +1", &["De lui un grand +1"]),
    row("VOTE ..1 de|pour ma|notre|moi|nous part~", Cast, "Un +1 de ma part", &["Un +1 de Kim"]),
    row("^ un|une grand|gros|énorme|franc|beau VOTE", Cast, "Un grand +1 pour ce plan", &["Un jour +1"]),
    row("c'est ..2 VOTE ..1 pour|de moi|nous|ma", Cast, "C'est +1 pour moi", &["C'est -1 pour Kim"]),
    row("je dois|vais|veux|souhaite ..2 voter|mettre|donner ..2 VOTE", Cast, "Je dois voter -1", &["On peut voter -1"]),
    row("change|passe|modifie ..2 vote ..2 en|à|pour VOTE", Noted(Reason::ChangedVote), "Je change mon vote en +1", &["Kim change son vote en +1"]),
    row("VOTE ..3 ,~ ..2 à|sous la~ condition|réserve", Unclear(Reason::Conditional), "+1 sous réserve que le nom reste", &["+1, le nom reste"]),
    row("VOTE ..3 ,~ ..2 pourvu|tant que", Unclear(Reason::Conditional), "+1, pourvu que le nom reste", &["+1, le nom reste"]),
    row("<name> a|avait ..1 voté|mis|donné ..3 VOTE", No(SomebodyElses), "Kim a voté -1", &["J'ai voté -1"]),
    row("^ moi|nous aussi ..2 VOTE", Cast, "Moi aussi +1", &["Kim aussi +1"]),
    row("pour moi|nous ..2 sera ..1 VOTE", Cast, "Pour moi ce sera -1", &["Pour Kim ce sera -1"]),
    row("j'ajoute|je|j'apporte mets|ajoute|mon|un ..2 VOTE", Cast, "J'ajoute mon +1", &["Kim ajoute son +1"]),
    row("VOTE ..3 ,~ ..2 dès|quand|lorsque|lorsqu'il|qu'une ..1 <word>", Unclear(Reason::Conditional), "+1 dès que le miroir est prêt", &["+1, le miroir est prêt"]),
    row("pour|selon moi|nous ..2 VOTE", Cast, "Pour moi c'est +1", &["Pour Kim c'est +1"]),
    row("pour ma|notre part ..3 VOTE", Cast, "Pour ma part c'est -1", &["Pour sa part c'est -1"]),
    row("VOTE ..3 ,~ ..2 fois|moment que|où ..1 <word>", Unclear(Reason::Conditional), "+1 une fois que le lien marche", &["+1 une fois de plus"]),
    row("<mine> VOTE n'a|n'est ..2 lieu|valable|valide|d'actualité", Unclear(Reason::UnclearMark), "Mon -1 n'est plus valable", &["Mon -1 est valable"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("je ..1 suis ..1 contre", Phrase::Outright(Opinion::Against), "Je suis contre", &["Je suis là"]),
    row("^^ contre ,|$", Phrase::Outright(Opinion::Against), "Contre", &["Contre vents et marées"]),
    row("je ..1 vote donc|aussi|bien|clairement~ contre", Phrase::Vote(Value::MinusOne, None), "Je vote contre", &["Je vote demain"]),
    row("je ..1 vote oui", Phrase::Vote(Value::PlusOne, None), "Je vote oui", &["Je vote mardi"]),
    row("je ..1 vote non", Phrase::Vote(Value::MinusOne, None), "Je vote non", &["Je vote lundi"]),
    row("je ..1 vote donc|aussi|bien|clairement~ pour", Phrase::Vote(Value::PlusOne, None), "Je vote pour", &["Je vote bientôt"]),
    row("je ..1 m'oppose|m'y", Phrase::Outright(Opinion::Against), "Je m'oppose", &["Je m'arrête"]),
    row("je ..1 ne suis pas d'accord", Phrase::Objects, "Je ne suis pas d'accord", &["Je suis d'accord"]),
    row("^ pas d'accord", Phrase::Objects, "Pas d'accord", &["D'accord"]),
    row("je ..1 suis ..1 d'accord|pour|favorable", Phrase::Outright(Opinion::For), "Je suis d'accord", &["Je suis en retard"]),
    row("^^ d'accord ,|$", Phrase::Outright(Opinion::ForAlone), "D'accord", &["D'accord avec Bo"]),
    row("^^ abstention ,~ de ma|mon|notre part|côté ,|$", Phrase::Vote(Value::Zero, None), "Abstention de ma part", &["Abstention de sa part"]),
    row("je ne m'abstiens pas", Phrase::Nothing, "Je ne m'abstiens pas", &["Je m'abstiens"]),
    row("je ..1 m'abstiens|m'abstiendrai", Phrase::Vote(Value::Zero, None), "Je m'abstiens", &["Il m'abstient"]),
    row("je|nous ..1 vote|votons en faveur", Phrase::Vote(Value::PlusOne, None), "Je vote en faveur du plan", &["Je vote demain"]),
    row("je|nous ..2 suis|sommes ..1 opposé|opposée|opposés", Phrase::Outright(Opinion::Against), "Je suis opposé à ce plan", &["Je ne suis pas opposé à ce plan"]),
    row("ne suis pas opposé|opposée|contre", Phrase::Nothing, "Je ne suis pas contre", &["Je suis contre"]),
    row("n'est pas ..1 acceptable|envisageable|raisonnable", Phrase::Objects, "Ce n'est pas acceptable", &["C'est acceptable"]),
    row("mauvaise idée", Phrase::Objects, "C'est une mauvaise idée", &["C'est une bonne idée"]),
    row("je ne peux pas ..2 soutenir|accepter|approuver", Phrase::Objects, "Je ne peux pas soutenir ce plan", &["Je peux soutenir ce plan"]),
    row("je suis ..1 réservé|réservée|sceptique", Phrase::Objects, "Je suis réservé sur ce projet", &["Je suis content de ce projet"]),
    row("mon vote ..1 est ..1 pour|favorable|oui", Phrase::Vote(Value::PlusOne, None), "Mon vote est favorable", &["Son vote est favorable"]),
    row("mon vote ..1 est ..1 contre|défavorable|non", Phrase::Vote(Value::MinusOne, None), "Mon vote est contre", &["Son vote est contre"]),
    row("ça|cela me|nous va|convient", Phrase::Endorses, "Ça me va", &["Ça me manque"]),
    row("rien à redire|ajouter", Phrase::Endorses, "Rien à redire", &["Rien à voir"]),
    row("je ..1 valide", Phrase::Outright(Opinion::For), "Je valide ce plan", &["Un fichier valide"]),
];

/// The words of this language for each family.
#[rustfmt::skip]
const FAMILIES: &[(Family, &[&str])] = &[
    (Family::Even, &["même"]),
    (Family::Would, &["voterais", "serais", "donnerais", "mettrais"]),
    (Family::Shall, &["voterai", "donnerai", "votera", "voteront"]),
    (Family::Asks, &["est-ce", "pourquoi", "qui", "quel", "quelle", "quels", "quelles", "combien", "quelqu'un", "quand", "comment", "faut-il", "peut-on", "y-a-t-il", "a-t-il", "avez-vous", "as-tu", "peux-tu", "c'est", "où"]),
    (Family::They, &["il", "elle", "ils", "elles", "quelqu'un", "tous", "beaucoup", "certains", "personne"]),
    (Family::Gave, &["écrit", "dit"]),
    (Family::Lean, &["peut-être", "plutôt", "penche"]),
    (Family::TakeBack, &["retire", "annule", "j'annule"]),
    (Family::Change, &["change", "passe", "modifie"]),
    (Family::Into, &["à", "en", "pour"]),
    (Family::InsteadOf, &["lieu"]),
    (Family::Signifies, &["signifie", "veut", "compte", "doit", "suffit", "bloque", "nécessite", "exige"]),
    (Family::Answer, &["répondez", "écrivez"]),
    (Family::TechnicalWord, &["retourne", "renvoie"]),
    (Family::Gratitude, &["merci"]),
    (Family::ForThat, &["pour"]),
    (Family::In, &["au"]),
    (Family::NameOf, &["nom"]),
    (Family::Not, &["pas", "aucun", "aucune"]),
    (Family::Favours, &["soutiens", "j'approuve", "j'appuie", "soutenons", "approuvons"]),
    (Family::Seems, &["semble", "paraît", "c'est", "marche", "fonctionne", "convient"]),
    (Family::Good, &["bon", "bien", "parfait", "super", "raisonnable", "prêt", "prête"]),
    (Family::GoodIdea, &["bonne", "excellente"]),
    (Family::Bad, &["mauvaise"]),
    (Family::Idea, &["idée"]),
    (Family::GoOn, &["allons-y", "allez-y"]),
    (Family::Wait, &["attendez", "attendons", "attends", "attendre", "attende", "attendions", "reporter", "repousser", "attendrais"]),
    (Family::Should, &["devrions", "devrait", "faudrait", "faut", "vaudrait", "préférerais"]),
    (Family::Please, &["s'il", "merci"]),
    (Family::Forget, &["oublier", "n'oubliez", "n'hésitez"]),
    (Family::Have, &["j'ai", "avons", "ai", "avoir"]),
    (Family::Worry, &["doutes", "doute", "réserves", "inquiétudes", "objections", "objection", "réticences", "d'objection", "d'objections", "obstacle", "d'obstacle"]),
    (Family::Fear, &["crains", "m'inquiète", "inquiet", "inquiète", "préoccupe", "gêne", "tracasse", "m'interroge"]),
    (Family::Doubtful, &["sceptique", "dubitatif", "dubitative", "perplexe", "réticent", "réticente", "mitigé", "mitigée", "j'hésite"]),
    (Family::Undecided, &["indécis", "indécise"]),
    (Family::Sure, &["sûr", "sûre", "certain", "certaine", "convaincu", "convaincue"]),
    (Family::Opposes, &["m'oppose", "oppose"]),
    (Family::Clear, &["clair", "ferme", "net", "franc", "catégorique", "énorme", "gros", "grand", "immense"]),
    (Family::Nay, &["non"]),
    (Family::Yea, &["oui"]),
    (Family::What, &["que"]),
    (Family::Said, &["dit", "écrit", "disait", "propose"]),
    (Family::RemarkNoun, &["commentaire", "remarque"]),
    (Family::ToThat, &["à", "au"]),
    (Family::ButWord, &["mais"]),
    (Family::Votes, &["vote"]),
    (Family::ThatOne, &["le", "ce", "cette"]),
    (Family::FromThat, &["de"]),
    (Family::I, &["je", "nous"]),
    (Family::Some, &["quelques", "des", "de", "sérieux", "sérieuses", "gros", "encore", "un", "une"]),
    (Family::BallotWord, &["vote", "voix"]),
    (Family::NoVoteWord, &["aucun", "jamais"]),
    (Family::ThisThing, &["ce", "cela", "ça", "je", "nous", "cette"]),
    (Family::Hence, &["donc"]),
    (Family::Introduces, &["donc", "ainsi", "bref", "conséquent", "conséquence", "coup", "évidemment", "sûr", "naturellement", "conclusion", "résumé", "somme", "clairement", "forcément", "alors"]),
    (Family::Could, &["pourrait", "pourrions", "pouvons", "peut-on", "serait-il"]),
    (Family::Likes, &["plaît"]),
    (Family::Think, &["pense", "crois"]),
    (Family::ThatClause, &["que", "qu'on", "qu'il"]),
    (Family::MeWord, &["moi", "me", "nous"]),
    (Family::Another, &["autre"]),
    (Family::Only, &["seulement", "uniquement"]),
    (Family::Too, &["trop"]),
    (Family::Early, &["tôt", "vite", "risqué"]),
    (Family::Breaks, &["casse", "casserait"]),
    (Family::Decide, &["décider", "décidé", "décidée"]),
    (Family::HereIs, &["voilà", "voici", "confirme"]),
    (Family::Agrees, &["j'approuve", "j'approuverais", "approuverais", "soutiendrais", "soutiendrai", "soutiens", "j'adhère", "souscris"]),
    (Family::InFavour, &["d'accord", "favorable", "favorables", "partant", "partante"]),
    (Family::IAm, &["suis", "sommes", "serais"]),
    (Family::Fully, &["entièrement", "totalement", "complètement", "absolument", "fait", "clairement", "pleinement", "résolument"]),
    (Family::AgreeTo, &["approuver", "soutenir", "souscrire", "m'associer"]),
    (Family::Able, &["peux", "puis", "pourrais", "vais", "pouvons"]),
    (Family::AgainstIt, &["contre", "défavorable", "opposé", "opposée"]),
    (Family::IfWord, &["si", "s'il", "s'ils", "condition", "pourvu", "réserve"]),
    (Family::YouHave, &["avez", "as", "aurez"]),
    (Family::Gladly, &["volontiers"]),
    (Family::Know, &["sais"]),
    (Family::AOne, &["un"]),
    (Family::IVote, &["vote", "votons"]),
    (Family::Hasty, &["prématuré", "prématurée", "précipité", "précipitée", "hâtif"]),
    (Family::Convinces, &["convainc", "convaincre", "persuadé", "persuadée"]),
    (Family::MySupport, &["soutien", "accord"]),
    (Family::ISay, &["dis", "disons"]),
    (Family::IGive, &["donne", "donnons"]),
    (Family::ISpeak, &["prononce", "prononçons", "prononcer"]),
    (Family::Regret, &["désolé", "désolée", "navré", "hélas"]),
    (Family::Side, &["côté"]),
    (Family::Void, &["retiré", "annulé", "caduc", "tombe"]),
    (Family::PhoneCall, &["appel", "visioconférence"]),
    (Family::Topic, &["appel", "proposition", "ensemble"]),
    (Family::Though, &["quoique"]),
    (Family::Amendment, &["amendement", "contre-proposition"]),
    (Family::Example, &["exemple"]),
    (Family::Need, &["faut", "manque", "manquent", "nécessaires"]),
];

/// Rows for sentences that only point to an explanation elsewhere, or promise one.
#[rustfmt::skip]
const POINTERS: &[Row<Pointer>] = &[
    row("voir", Whole, "Voir mon message", &["Mon message"]),
    row("comme dit|déjà", Whole, "Comme dit hier", &["Comme hier"]),
    row("^^ explication|explications|raisons|détails|justification|motifs à|plus suivre|venir|tard $", Whole, "Explications à suivre", &["Explications absentes"]),
];

/// Rows for outcome words.
#[rustfmt::skip]
const OUTCOMES: &[Row<OutcomeWord>] = &[
    row("^^ si ... SAID", Unsaid, "Si la motion est adoptée", &["La motion est adoptée"]),
    row("^^ le vote|scrutin est ..1 SAID:clos|terminé", Announces, "Le vote est clos", &["Le vote est ouvert", "Le vote n'est pas clos"]),
    row("vote|scrutin ..3 SAID:clos|terminé|conclu avec succès", Is(Passed, Firm), "Le vote s'est terminé avec succès", &["Le vote est terminé"]),
];
