//! Vietnamese phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "vi",
    on: &["vào ", "vào lúc "],
    wrote: &["đã viết", "viết"],
    from: &["từ"],
    fields: &["đã gửi", "ngày gửi", "gửi", "ngày", "đến", "tới", "chủ đề"],
    original: &["thư gốc", "tin nhắn gốc"],
    forwarded: &["thư được chuyển tiếp", "tin nhắn được chuyển tiếp"],
    client: &[
        "được gửi từ ", "đã gửi từ ", "gửi từ …của tôi", "tải outlook cho ", "tải xuống outlook",
        "gửi từ iphone",
    ],
    named: &["gửi từ "],
    footer: &["hủy đăng ký", "danh sách thư"],
    linked: &["hủy đăng ký", "để hủy đăng ký"],
    mail: &["email này", "thư này", "tin nhắn này", "thư điện tử này", "cảnh báo", "chú ý", "thận trọng"],
    notice: &[
        "bảo mật", "bí mật", "người nhận", "nhầm lẫn", "nhầm", "vi-rút", "virus", "bên ngoài tổ chức",
        "người gửi", "không nhấp",
    ],
    reacted: &["đã bày tỏ cảm xúc", "phản ứng"],
    scrubbed: &["phần tiếp theo"],
    examples: &[
        (Role::Attribution, "Vào Th 2, 4 thg 5, 2026 vào lúc 10:00 Bo Ek <bo@example.org> đã viết:"),
        (Role::Attribution, "Từ: Bo Ek\nĐã gửi: Thứ Hai\nĐến: danh sách\nChủ đề: RE: x"),
        (Role::Attribution, "----- Thư gốc -----"),
        (Role::Signature, "Được gửi từ điện thoại"),
        (Role::Footer, "Hủy đăng ký: https://lists.example.org/out"),
        (Role::Footer, "Email này chứa thông tin bảo mật."),
    ],
    never: &["Email này đến muộn."],
    ..PhraseLanguage::NONE
};
