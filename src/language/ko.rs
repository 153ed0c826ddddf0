//! Words and rows of the grammar for Korean.

use super::class::Class;
use super::list::List;
use super::meaning::Meaning::{self, Cast, NoVote as No, Noted, Opens, Replaced, Unclear, Withdraws};
use super::meaning::NoVote::{Count, Question, Technical};
use super::meaning::{Opinion, Phrase};
use super::row::{Row, row};
use super::value::Value;
use super::{Language, NONE};
use crate::reason::Reason;

pub(super) const LANGUAGE: Language = Language {
    name: "Korean",
    words: &[(
        Class::Silent,
        &[
            "안녕하세요", "저는", "이번에는", "반대표를", "반대에", "던집니다", "투표합니다", "반대합니다",
            "한표", "한", "표", "따라서", "그러므로", "그래서", "고로", "그러니", "물론", "당연히", "결국",
            "요컨대", "제", "내", "표는", "투표는", "의견은", "입니다",
        ],
    )],
    marks: MARKS,
    phrases: PHRASES,
    lists: &[&[(
        List::CourtesyTurn,
        &[
            "연기에", "연기를", "보류에", "보류를", "중단에", "의견에", "말씀에", "님", "님의", "님께",
            "다만", "단", "하지만", "그러나", "조건으로", "전제로", "되면", "하면", "통과하면", "통과되면",
            "성공하면", "수정하면", "수정되면", "고치면", "고쳐지면", "해결되면", "추가하면", "추가되면",
            "있으면", "없으면", "남으면", "된다면", "한다면", "라면", "이라면", "바뀌면", "바꾸면",
            "유지되면", "유지하면", "포함되면", "빠지면", "나오면", "끝나면", "완료되면", "준비되면",
            "보장되면", "가능하면",
        ],
    )]],
    ..NONE
};

/// Rows for a mark and the words around it.
#[rustfmt::skip]
const MARKS: &[Row<Meaning>] = &[
    row("^^ 따라서|그러므로|그래서|고로|그러니|결국 ,~ VOTE.bare $|입니다", Cast, "따라서, 0", &["따라서, 0 개"]),
    row("^^ 따라서|그러므로|그래서|고로|그러니|물론|당연히|결국|요컨대 ,~ VOTE ,|$|입니다", Opens, "따라서 +1", &["따라서 그는 +1"]),
    row("^^ 제|내 표는|투표는|의견은 ..1 VOTE ,|$|입니다", Cast, "제 표는 +1", &["그의 표는 +1"]),
    row("저도|저는 ..2 VOTE", Cast, "저도 +1", &["그는 +1"]),
    row("VOTE ... 조건으로|조건|조건부", Unclear(Reason::Conditional), "+1, 백업 조건", &["+1, 백업 있음"]),
    row("만약|만일 ... VOTE", Unclear(Reason::Conditional), "만약 고치면 +1", &["고쳤고 +1"]),
    row("VOTE ... 철회합니다", Withdraws, "제 -1 을 철회합니다", &["제 -1 입니다"]),
    row("대신|대신해 ..2 VOTE", Unclear(Reason::Proxy), "김 대신 +1", &["김 선생님, +1"]),
    row("누가|누구|왜|혹시 ... VOTE ... ?", No(Question), "누가 -1 했나요?", &["누가 고쳤습니다, +1"]),
    row("VOTE ..4 필요합니다|필요해요|부족합니다", No(Count), "+1 두 개가 더 필요합니다", &["+1, 두 개를 봤습니다"]),
    row("반환값이|반환값은|종료코드가|코드가|코드는|값이 VOTE", No(Technical), "종료코드가 -1 입니다", &["값이 좋습니다, -1"]),
    row("VOTE 을|를~ 반환합니다|반환하는|반환해요|반환됩니다|리턴합니다", No(Technical), "함수가 -1 을 반환합니다", &["함수를 고쳤습니다, -1"]),
    row("OTHER 에서 VOTE 로|으로", Noted(Reason::ChangedVote), "제 투표를 -1 에서 +1 로 바꿉니다", &["-1 에서 멈췄습니다. +1"]),
    row("VOTE 에서 OTHER 로|으로", Replaced, "제 투표를 -1 에서 +1 로 바꿉니다", &["+1 과 -1 이 있습니다"]),
];

/// Rows for a statement without a mark.
#[rustfmt::skip]
const PHRASES: &[Row<Phrase>] = &[
    row("대신|대신해|대신하여|부탁으로 ..2 올립니다|보냅니다|전합니다|투표합니다|씁니다|적습니다", Phrase::Unclear(Reason::Proxy), "김 선생님 대신 올립니다", &["김 선생님, 올립니다"]),
    row("^ 반대합니다|반대", Phrase::Outright(Opinion::Against), "반대합니다", &["아니오 반대합니다"]),
    row("^ 찬성합니다|찬성", Phrase::Outright(Opinion::For), "찬성합니다", &["저는 찬성합니다"]),
    row("^ 동의합니다", Phrase::Outright(Opinion::For), "동의합니다", &["저는 동의합니다"]),
    row("^ 기권합니다|기권", Phrase::Vote(Value::Zero, None), "기권합니다", &["저는 기권합니다"]),
    row("찬성에 ..1 투표합니다|한표", Phrase::Vote(Value::PlusOne, None), "찬성에 투표합니다", &["반대에 투표합니다"]),
    row("반대에 ..1 투표합니다|한표", Phrase::Vote(Value::MinusOne, None), "반대에 투표합니다", &["찬성에 투표합니다"]),
    row("기다려|기다렸으면|기다리면|기다립시다|기다려요|잠깐만요|잠시만요|보류", Phrase::Halts, "조금 기다려 주세요", &["조금 쉬어 주세요"]),
    row("걱정됩니다|걱정이|우려됩니다|우려가", Phrase::Objects, "걱정됩니다", &["걱정됩니다만"]),
    row("좋습니다|좋아요|좋네요|좋은|괜찮습니다|괜찮네요", Phrase::Endorses, "좋습니다", &["좋습니다만"]),
    row("반대 없습니다|없어요|안", Phrase::Nothing, "반대 없습니다", &["반대 있습니다"]),
    row("이의|문제 없습니다|없어요", Phrase::Endorses, "이의 없습니다", &["시간 없습니다"]),
    row("지지합니다|찬성입니다", Phrase::Outright(Opinion::For), "지지합니다", &["지지합니다만"]),
    row("반대입니다|반대해요", Phrase::Outright(Opinion::Against), "반대입니다", &["반대입니다만"]),
    row("반대표를|반대에 던집니다|던지겠습니다|투표합니다|투표하겠습니다", Phrase::Vote(Value::MinusOne, None), "반대표를 던집니다", &["반대표를 셉니다"]),
    row("찬성표를 던집니다|던지겠습니다", Phrase::Vote(Value::PlusOne, None), "찬성표를 던집니다", &["찬성표를 셉니다"]),
    row("찬성에 한 표 던집니다", Phrase::Vote(Value::PlusOne, None), "찬성에 한 표 던집니다", &["찬성에 한 표 세었습니다"]),
    row("반대에 한 표 던집니다", Phrase::Vote(Value::MinusOne, None), "반대에 한 표 던집니다", &["반대에 한 표 세었습니다"]),
    row("확신이|결정을", Phrase::Wavers, "아직 확신이 없습니다", &["아직 시간이 없습니다"]),
    row("너무|아직|좀|조금 이릅니다|빠릅니다|일러요|성급합니다|이르다고|빠르다고|성급하다고", Phrase::Objects, "너무 이릅니다", &["너무 기쁩니다"]),
    row("미루죠|미룹시다|연기합시다|연기하죠", Phrase::Halts, "다음 주로 미루죠", &["다음 주로 가죠"]),
    row("찬성합니다|찬성해요|찬성하겠습니다|찬성이에요", Phrase::Outright(Opinion::For), "저는 공개에 찬성합니다", &["저는 공개에 찬성하나요"]),
    row("동의합니다|동의해요|동의하겠습니다|지지해요|지지하겠습니다", Phrase::Outright(Opinion::For), "제안에 동의합니다", &["제안에 동의하나요"]),
    row("반대합니다|반대해요|반대하겠습니다", Phrase::Outright(Opinion::Against), "이번 제안에는 반대합니다", &["이번 제안에는 반대하나요"]),
    row("찬성하지|동의하지|지지하지 않습니다|않아요|못합니다", Phrase::Objects, "저는 찬성하지 않습니다", &["저는 찬성하지만 늦었습니다"]),
    row("반대하지 않습니다|않아요", Phrase::Nothing, "저는 반대하지 않습니다", &["저는 반대하지만 늦었습니다"]),
    row("기권하겠습니다|기권할게요|기권합니다", Phrase::Vote(Value::Zero, None), "이번에는 기권하겠습니다", &["이번에는 기권하나요"]),
    row("잘 모르겠습니다|모르겠어요|모르겠네요", Phrase::Wavers, "저는 잘 모르겠습니다", &["저는 잘 지냅니다"]),
    row("망설여집니다|불안합니다|우려스럽습니다|걱정스럽습니다|걱정돼요", Phrase::Objects, "조금 불안합니다", &["조금 바쁩니다"]),
    row("실수라고|잘못이라고 생각합니다|생각해요|봅니다", Phrase::Objects, "이건 실수라고 봅니다", &["이건 좋다고 봅니다"]),
];
