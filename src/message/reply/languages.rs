//! The phrases that mail programs put around what they quote, one row a language.
//!
//! A new language is a new row. All phrases are lower-case; they are compared with lower-cased lines.

/// What mail programs write in one language.
pub(super) struct Language {
    /// Its BCP 47 tag.
    #[cfg_attr(not(test), expect(dead_code, reason = "names the row for its readers and for the tests"))]
    pub(super) tag: &'static str,
    /// How the first line of an attribution begins: `On Mon, 4 May 2026, Bo Ek`.
    pub(super) on: &'static [&'static str],
    /// The words of an attribution that say that somebody wrote.
    pub(super) wrote: &'static [&'static str],
    /// The first field of the header block above a quotation, without its colon.
    pub(super) from: &'static [&'static str],
    /// The other fields of such a block, without their colons.
    pub(super) fields: &'static [&'static str],
    /// What stands between dashes above a quotation or a forwarded mail.
    pub(super) original: &'static [&'static str],
    /// How a forwarded mail is announced.
    pub(super) forwarded: &'static [&'static str],
    /// How the signature of a mobile client begins.
    pub(super) mobile: &'static [&'static str],
    /// What the footer of a list says.
    pub(super) footer: &'static [&'static str],
}

pub(super) const LANGUAGES: &[Language] = &[
    Language {
        tag: "en",
        on: &["on ", "at ", "in ", "quoting ", "from "],
        wrote: &["wrote", "writes", "said", "replied", "quoting"],
        from: &["from"],
        fields: &["sent", "to", "subject", "date", "cc", "reply-to", "sent at"],
        original: &["original message", "original email", "reply message", "original appointment"],
        forwarded: &["forwarded message", "begin forwarded message", "forwarded mail", "forwarded by"],
        mobile: &[
            "sent from my ", "sent from mobile", "get outlook for ", "sent via ", "sent from outlook",
            "sent from yahoo mail", "sent with ",
        ],
        footer: &[
            "to unsubscribe", "for additional commands", "more information about the",
            "you received this message because", "reply via email to", "unsubscribe:", "list archives:",
            "mailing list", "view this message online", "you may reply to list messages", "groups.io links",
        ],
    },
    Language {
        tag: "de",
        on: &["am ", "zitat von ", "den "],
        wrote: &["schrieb", "schrieben", "zitat von", "geschrieben"],
        from: &["von"],
        fields: &["gesendet", "an", "betreff", "datum", "cc", "kopie"],
        original: &[
            "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "ursprüngliche e-mail",
            "original nachricht",
        ],
        forwarded: &["weitergeleitete nachricht", "anfang der weitergeleiteten nachricht"],
        mobile: &[
            "von meinem ", "gesendet von ", "diese nachricht wurde von meinem ", "von unterwegs gesendet",
            "holen sie sich outlook",
        ],
        footer: &["um sich abzumelden", "abbestellen", "mailingliste", "um diese liste zu verlassen"],
    },
    Language {
        tag: "fr",
        on: &["le ", "l'"],
        wrote: &["a écrit", "écrivait", "écrit", "wrote"],
        from: &["de"],
        fields: &["envoyé", "à", "objet", "date", "cc"],
        original: &["message d'origine", "message original", "message initial", "message d’origine"],
        forwarded: &["message transféré", "début du message transféré", "début du message réexpédié"],
        mobile: &["envoyé de mon ", "envoyé depuis ", "envoyé à partir de ", "télécharger outlook"],
        footer: &["pour vous désabonner", "pour se désabonner", "liste de diffusion", "désinscription"],
    },
    Language {
        tag: "es",
        on: &["el ", "en "],
        wrote: &["escribió", "escribio", "ha escrito"],
        from: &["de"],
        fields: &["enviado", "enviado el", "para", "asunto", "fecha", "cc"],
        original: &["mensaje original"],
        forwarded: &["mensaje reenviado", "inicio del mensaje reenviado"],
        mobile: &["enviado desde mi ", "enviado desde ", "obtener outlook"],
        footer: &["para cancelar la suscripción", "lista de correo", "para darse de baja"],
    },
    Language {
        tag: "it",
        on: &["il ", "in data ", "il giorno "],
        wrote: &["ha scritto", "scrisse", "scrive"],
        from: &["da"],
        fields: &["inviato", "a", "oggetto", "data", "cc"],
        original: &["messaggio originale"],
        forwarded: &["messaggio inoltrato", "inizio messaggio inoltrato"],
        mobile: &["inviato da ", "inviato dal mio ", "ottieni outlook"],
        footer: &["per annullare l'iscrizione", "lista di discussione", "per cancellarsi"],
    },
    Language {
        tag: "pt",
        on: &["em ", "a ", "no dia ", "às "],
        wrote: &["escreveu"],
        from: &["de"],
        fields: &["enviado", "enviada em", "enviado em", "enviada", "para", "assunto", "data", "cc"],
        original: &["mensagem original"],
        forwarded: &["mensagem encaminhada", "mensagem reencaminhada", "início da mensagem encaminhada"],
        mobile: &[
            "enviado do meu ", "enviado a partir do ", "enviado do ", "enviado via ", "obter o outlook",
        ],
        footer: &["para cancelar a subscrição", "para cancelar a inscrição", "lista de discussão"],
    },
    Language {
        tag: "nl",
        on: &["op "],
        wrote: &["schreef", "geschreven"],
        from: &["van"],
        fields: &["verzonden", "aan", "onderwerp", "datum", "cc"],
        original: &["oorspronkelijk bericht", "origineel bericht", "oorspronkelijke bericht"],
        forwarded: &["doorgestuurd bericht", "begin doorgestuurd bericht"],
        mobile: &[
            "verzonden vanaf mijn ", "verstuurd vanaf mijn ", "verzonden met ", "verstuurd vanaf ",
            "outlook voor ",
        ],
        footer: &["om u af te melden", "uitschrijven", "mailinglijst"],
    },
    Language {
        tag: "pl",
        on: &["w dniu ", "dnia ", "pon", "wt", "śr", "czw", "pt", "sob", "niedz"],
        wrote: &["napisał", "napisała", "napisał(a)", "pisze", "napisano", "użytkownik"],
        from: &["od"],
        fields: &["wysłano", "wysłane", "data wysłania", "do", "temat", "data", "dw"],
        original: &["wiadomość oryginalna", "oryginalna wiadomość"],
        forwarded: &[
            "wiadomość przekazana dalej", "przekazana wiadomość", "treść przekazanej wiadomości",
            "początek przekazywanej wiadomości",
        ],
        mobile: &["wysłane z ", "wysłano z ", "pobierz program outlook"],
        footer: &["aby zrezygnować z subskrypcji", "lista dyskusyjna", "wypisać się"],
    },
    Language {
        tag: "cs",
        on: &["dne ", "on ", "po ", "út ", "st ", "čt ", "pá ", "so ", "ne "],
        wrote: &["napsal", "napsala", "napsal(a)", "odesílatel", "píše"],
        from: &["od"],
        fields: &["odesláno", "komu", "předmět", "datum", "kopie"],
        original: &["původní zpráva", "původní e-mail"],
        forwarded: &["přeposlaná zpráva", "začátek přeposlané zprávy"],
        mobile: &["odesláno z ", "posláno z ", "odesláno ze ", "získat outlook"],
        footer: &["pro odhlášení", "odhlásit"],
    },
    Language {
        tag: "da",
        on: &["den ", "på ", "d. ", "man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."],
        wrote: &["skrev"],
        from: &["fra"],
        fields: &["sendt", "til", "emne", "dato", "cc"],
        original: &["oprindelig meddelelse", "oprindelig besked"],
        forwarded: &["videresendt meddelelse", "videresendt besked", "start på videresendt besked"],
        mobile: &["sendt fra min ", "sendt fra ", "hent outlook"],
        footer: &["for at afmelde", "afmeld"],
    },
    Language {
        tag: "sv",
        on: &["den ", "på ", "mån ", "tis ", "ons ", "tors ", "fre ", "lör ", "sön "],
        wrote: &["skrev"],
        from: &["från"],
        fields: &["skickat", "till", "ämne", "datum", "kopia"],
        original: &["ursprungligt meddelande", "originalmeddelande"],
        forwarded: &["vidarebefordrat meddelande", "vidarebefordrat brev", "påbörja vidarebefordrat"],
        mobile: &["skickat från min ", "skickat från ", "hämta outlook"],
        footer: &["för att avsluta prenumerationen", "avprenumerera"],
    },
    Language {
        tag: "nb",
        on: &["den ", "på ", "man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."],
        wrote: &["skrev"],
        from: &["fra"],
        fields: &["sendt", "til", "emne", "dato", "kopi"],
        original: &["opprinnelig melding", "original melding"],
        forwarded: &["videresendt melding", "start på videresendt melding"],
        mobile: &["sendt fra min ", "sendt fra ", "få outlook"],
        footer: &["for å melde deg av", "meld deg av"],
    },
    Language {
        tag: "fi",
        on: &["ma ", "ti ", "ke ", "to ", "pe ", "la ", "su ", "maanantai", "tiistai"],
        wrote: &["kirjoitti"],
        from: &["lähettäjä"],
        fields: &["lähetetty", "vastaanottaja", "aihe", "päivämäärä", "päiväys", "kopio"],
        original: &["alkuperäinen viesti"],
        forwarded: &["välitetty viesti", "edelleenlähetetty viesti", "välitetty viesti alkaa"],
        mobile: &["lähetetty ", "hanki outlook"],
        footer: &["peruuta tilaus", "postituslista"],
    },
    Language {
        tag: "ru",
        on: &["в ", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "от "],
        wrote: &["пишет", "написал", "написала", "написал(а)", "писал", "писал(а)"],
        from: &["от"],
        fields: &["отправлено", "дата", "кому", "тема", "копия", "отправлен"],
        original: &["исходное сообщение", "пересылаемое сообщение", "оригинальное сообщение"],
        forwarded: &["пересылаемое сообщение", "пересланное сообщение", "начало переадресованного сообщения"],
        mobile: &["отправлено с ", "отправлено из ", "отправлено с моего "],
        footer: &["отписаться", "список рассылки", "чтобы отказаться от подписки"],
    },
    Language {
        tag: "uk",
        on: &["пн", "вт", "ср", "чт", "пт", "сб", "нд", "у "],
        wrote: &["пише", "написав", "написала", "написав(ла)"],
        from: &["від"],
        fields: &["надіслано", "дата", "кому", "тема", "копія", "відправлено"],
        original: &["оригінальне повідомлення", "вихідне повідомлення", "початкове повідомлення"],
        forwarded: &["переслане повідомлення", "початок пересланого повідомлення"],
        mobile: &["надіслано з ", "надіслано із ", "відправлено з "],
        footer: &["відписатися", "щоб відмовитися від підписки"],
    },
    Language {
        tag: "zh",
        on: &["在", "于", "於"],
        wrote: &["写道", "寫道", "写到", "撰写", "撰寫", "来信"],
        from: &["发件人", "寄件者", "寄件人", "發件人"],
        fields: &[
            "发送时间", "发送日期", "收件人", "主题", "抄送", "日期", "寄件日期", "收件者", "主旨", "主題",
            "副本", "傳送時間", "已发送",
        ],
        original: &["原始邮件", "原始郵件", "原始信件", "邮件原件"],
        forwarded: &[
            "转发邮件", "转发的邮件", "轉寄郵件", "轉寄的郵件", "已转发的邮件", "開始轉寄郵件",
            "转发的邮件信息",
        ],
        mobile: &["发自我的", "从我的", "寄自我的", "從我的", "发自", "傳送自", "获取 outlook"],
        footer: &["退订", "退訂", "邮件列表"],
    },
    Language {
        tag: "ja",
        on: &["", "20"],
        wrote: &[
            "のメール", "は書きました", "が書きました", "さんは書きました", "さんが書きました",
            "のメッセージ", "wrote",
        ],
        from: &["差出人", "送信者", "from"],
        fields: &["送信日時", "宛先", "件名", "日付", "日時", "cc", "送信日"],
        original: &["元のメッセージ", "オリジナル メッセージ", "オリジナルメッセージ"],
        forwarded: &["転送されたメッセージ", "転送メッセージ", "転送されたメール"],
        mobile: &[
            "iphoneから送信", "ipadから送信", "androidから送信", "outlook for ", "私の",
            "スマートフォンから送信", "携帯から送信",
        ],
        footer: &["配信停止", "メーリングリスト"],
    },
    Language {
        tag: "ko",
        on: &["", "20"],
        wrote: &["작성", "님이 작성", "쓴 글", "님이 씀", "썼습니다", "작성함"],
        from: &["보낸 사람", "보낸사람", "발신"],
        fields: &["보낸 날짜", "받는 사람", "받는사람", "제목", "날짜", "참조", "보낸날짜", "수신"],
        original: &["원본 메시지", "원본 메일", "원본메시지"],
        forwarded: &["전달된 메시지", "전달한 메시지", "전달된 메일"],
        mobile: &[
            "나의 iphone에서 보냄", "내 iphone에서 보냄", "iphone에서 보냄", "갤럭시에서 보냄",
            "내 galaxy에서 보냄", "나의 ", "ios용 outlook",
        ],
        footer: &["구독 취소", "메일링 리스트", "수신거부"],
    },
    Language {
        tag: "tr",
        on: &["", "tarihinde"],
        wrote: &["yazdı", "şunları yazdı", "şunu yazdı"],
        from: &["kimden", "gönderen"],
        fields: &["gönderilen", "gönderildi", "tarih", "kime", "konu", "bilgi", "gönderme tarihi"],
        original: &["özgün ileti", "orijinal mesaj", "orijinal ileti", "özgün mesaj"],
        forwarded: &["iletilen mesaj", "yönlendirilen ileti", "iletilen ileti", "yönlendirilmiş ileti"],
        mobile: &[
            "iphone'umdan gönderildi", "iphone’umdan gönderildi", "android cihazımdan", "telefonumdan",
            "ios için outlook", "ipad'imden",
        ],
        footer: &["abonelikten çıkmak", "üyelikten ayrılmak"],
    },
];

/// Every phrase of one kind, over all languages.
pub(super) fn phrases(kind: fn(&Language) -> &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().flat_map(move |language| kind(language).iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_complete_and_lower_case() {
        let kinds: [fn(&Language) -> &'static [&'static str]; 8] = [
            |l| l.on,
            |l| l.wrote,
            |l| l.from,
            |l| l.fields,
            |l| l.original,
            |l| l.forwarded,
            |l| l.mobile,
            |l| l.footer,
        ];
        let mut tags: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
        for language in LANGUAGES {
            for kind in kinds {
                assert!(!kind(language).is_empty(), "{}", language.tag);
                assert!(
                    kind(language).iter().all(|phrase| phrase.to_lowercase() == *phrase),
                    "{}",
                    language.tag
                );
            }
        }
        tags.sort_unstable();
        tags.dedup();
        assert_eq!(tags.len(), LANGUAGES.len());
    }
}
