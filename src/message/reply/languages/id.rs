//! Indonesian phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "id",
    on: &["pada tanggal ", "pada ", "pd "],
    wrote: &["menulis"],
    from: &["dari"],
    fields: &["dikirim", "terkirim", "tanggal", "kepada", "ke", "subjek", "perihal"],
    original: &["pesan asli"],
    forwarded: &["pesan terusan", "pesan yang diteruskan"],
    client: &["dikirim dari ", "dikirim melalui ", "dapatkan outlook", "unduh outlook", "terkirim dari "],
    footer: &["berhenti berlangganan", "milis"],
    linked: &["berhenti berlangganan", "untuk berhenti berlangganan"],
    mail: &["email ini", "e-mail ini", "surel ini", "pesan ini", "perhatian", "peringatan"],
    notice: &[
        "rahasia", "penerima", "karena kesalahan", "keliru", "virus", "luar organisasi", "pengirim",
        "jangan klik",
    ],
    reacted: &["bereaksi", "menanggapi"],
    leads: &["dan", "yang", "untuk", "dengan", "di"],
    scrubbed: &["bagian selanjutnya"],
    examples: &[
        (Role::Attribution, "Pada tanggal Sen, 4 Mei 2026 pukul 10.00 Bo Ek <bo@example.org> menulis:"),
        (Role::Attribution, "Dari: Bo Ek\nDikirim: Senin\nKepada: milis\nSubjek: RE: x"),
        (Role::Attribution, "----- Pesan asli -----"),
        (Role::Signature, "Dikirim dari ponsel"),
        (Role::Footer, "Berhenti berlangganan: https://lists.example.org/out"),
        (Role::Footer, "Email ini bersifat rahasia."),
    ],
    never: &["Email ini datang terlambat."],
    ..PhraseLanguage::NONE
};
