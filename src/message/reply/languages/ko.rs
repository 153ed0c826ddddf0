//! Korean phrases of mail programs, lists and companies.

use super::PhraseLanguage;
use crate::message::reply::Role;

pub(super) const ROW: PhraseLanguage = PhraseLanguage {
    tag: "ko",
    on: &["20"],
    wrote: &["작성", "님이 작성", "쓴 글", "님이 씀", "썼습니다", "작성함"],
    from: &["보낸 사람", "보낸사람", "발신"],
    fields: &["보낸 날짜", "받는 사람", "받는사람", "제목", "날짜", "참조", "보낸날짜", "수신"],
    original: &["원본 메시지", "원본 메일", "원본메시지"],
    forwarded: &["전달된 메시지", "전달한 메시지", "전달된 메일"],
    client: &[
        "나의 …에서 보냄", "내 …에서 보냄", "iphone에서 보냄", "갤럭시에서 보냄", "ios용 outlook …받",
        "android용 outlook …받", "ios용 outlook …다운", "android용 outlook …다운", "나의 …에서 보낸",
    ],
    footer: &["구독 취소", "메일링 리스트", "수신거부"],
    linked: &["구독 취소", "구독을 취소", "수신거부", "메일링 리스트"],
    mail: &[
        "본 메일", "이 메일", "이 이메일", "본 이메일", "이 메시지", "본 메시지", "주의", "경고",
        "외부 메일", "[외부",
    ],
    notice: &[
        "기밀", "비밀", "수신인", "수신자", "잘못", "바이러스", "외부에서", "조직 외부", "발신자",
        "보낸 사람을", "클릭하지", "삭제하여",
    ],
    reacted: &["반응"],
    scrubbed: &["다음 부분"],
    examples: &[
        (Role::Attribution, "2026년 5월 4일 (월) 오전 10:00, Bo Ek <bo@example.org>님이 작성:"),
        (Role::Attribution, "보낸 사람: Bo Ek\n보낸 날짜: 2026년 5월 4일\n받는 사람: 목록\n제목: RE: x"),
        (Role::Attribution, "----- 원본 메시지 -----"),
        (Role::Signature, "나의 태블릿에서 보냄"),
        (Role::Footer, "구독 취소: https://lists.example.org/out"),
        (Role::Footer, "이 메일은 기밀 정보를 포함합니다."),
    ],
    never: &["나의 의견은 다릅니다.", "이 메일은 너무 늦었습니다."],
    ..PhraseLanguage::NONE
};
