//! Translates sentences in Chinese, Japanese or Korean, which have no spaces between words, into English words.

use super::foreign_words::BEHIND;
use super::text::SentenceWord;

/// Words with their English meaning; longer words come first. The translation skips all other words.
const WORDS: &[(&str, &str)] = &[
    // Chinese and Japanese
    ("截止时间", "deadline"),
    ("截止時間", "deadline"),
    ("截止日期", "deadline"),
    ("投票时间", "period"),
    ("投票時間", "period"),
    ("結束時間", "deadline"),
    ("结束时间", "deadline"),
    ("投票", "vote"),
    ("表决", "vote"),
    ("表決", "vote"),
    ("期間", "period"),
    ("期间", "period"),
    ("截止", "closes"),
    ("截至", "until"),
    ("直到", "until"),
    ("直至", "until"),
    ("結束", "closes"),
    ("结束", "closes"),
    ("期限", "deadline"),
    ("締め切り", "deadline"),
    ("締切", "deadline"),
    ("〆切", "deadline"),
    ("終了", "closes"),
    ("开放", "open"),
    ("開放", "open"),
    ("持续", "runs"),
    ("持續", "runs"),
    ("为期", "runs"),
    ("為期", "runs"),
    ("进行", "runs"),
    ("至少", "least"),
    ("最少", "least"),
    ("少なくとも", "least"),
    ("受け付け", "open"),
    ("受付", "open"),
    ("まで", BEHIND),
    ("迄", BEHIND),
    ("之前", BEHIND),
    ("以前", BEHIND),
    ("为止", BEHIND),
    ("為止", BEHIND),
    ("は", "is"),
    ("为", "is"),
    ("為", "is"),
    ("是", "is"),
    ("到", "until"),
    ("至", "until"),
    ("前", BEHIND),
    ("于", "on"),
    ("於", "on"),
    ("在", "on"),
    ("の", ""),
    ("に", ""),
    ("明日", "tomorrow"),
    ("明天", "tomorrow"),
    ("今日", "today"),
    ("今天", "today"),
    ("星期一", "monday"),
    ("星期二", "tuesday"),
    ("星期三", "wednesday"),
    ("星期四", "thursday"),
    ("星期五", "friday"),
    ("星期六", "saturday"),
    ("星期日", "sunday"),
    ("星期天", "sunday"),
    ("周一", "monday"),
    ("周二", "tuesday"),
    ("周三", "wednesday"),
    ("周四", "thursday"),
    ("周五", "friday"),
    ("周六", "saturday"),
    ("周日", "sunday"),
    ("月曜日", "monday"),
    ("火曜日", "tuesday"),
    ("水曜日", "wednesday"),
    ("木曜日", "thursday"),
    ("金曜日", "friday"),
    ("土曜日", "saturday"),
    ("日曜日", "sunday"),
    // Korean
    ("투표", "vote"),
    ("기간", "period"),
    ("마감", "deadline"),
    ("종료", "closes"),
    ("까지", BEHIND),
    ("동안", ""),
    ("최소", "least"),
    ("열려", "open"),
    ("진행", "runs"),
    ("내일", "tomorrow"),
    ("오늘", "today"),
    ("월요일", "monday"),
    ("화요일", "tuesday"),
    ("수요일", "wednesday"),
    ("목요일", "thursday"),
    ("금요일", "friday"),
    ("토요일", "saturday"),
    ("일요일", "sunday"),
    ("은", "is"),
    ("는", "is"),
    ("일주일", "1-week"),
    ("이내", ""),
];
/// Weekdays in brackets after a date.
const SHORT_WEEKDAYS: &[(&str, &str)] = &[
    ("月", "monday"),
    ("火", "tuesday"),
    ("水", "wednesday"),
    ("木", "thursday"),
    ("金", "friday"),
    ("土", "saturday"),
    ("日", "sunday"),
    ("월", "monday"),
    ("화", "tuesday"),
    ("수", "wednesday"),
    ("목", "thursday"),
    ("금", "friday"),
    ("토", "saturday"),
    ("일", "sunday"),
];
const MORNING: &[&str] = &["午前", "上午", "早上", "오전"];
const AFTERNOON: &[&str] = &["午後", "下午", "晚上", "오후"];
/// Units of a duration after a number; longer units come first.
const LENGTHS: &[(&str, &str)] = &[
    ("個工作日", "workday"),
    ("个工作日", "workday"),
    ("工作日", "workday"),
    ("営業日", "workday"),
    ("영업일", "workday"),
    ("个小时", "hour"),
    ("個小時", "hour"),
    ("小时", "hour"),
    ("小時", "hour"),
    ("時間", "hour"),
    ("시간", "hour"),
    ("个星期", "week"),
    ("個星期", "week"),
    ("星期", "week"),
    ("週間", "week"),
    ("周间", "week"),
    ("个月", "month"),
    ("個月", "month"),
    ("ヶ月", "month"),
    ("か月", "month"),
    ("개월", "month"),
    ("日間", "day"),
    ("天", "day"),
    ("周", "week"),
    ("週", "week"),
    ("주일", "week"),
    ("주", "week"),
];
const YEAR: &[&str] = &["年", "년"];
const MONTH: &[&str] = &["月", "월"];
const DAY: &[&str] = &["日", "号", "號", "일"];
const HOUR: &[&str] = &["時", "点", "點", "时", "시"];
const MINUTE: &[&str] = &["分", "분"];
const MONTHS: [&str; 12] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
];

/// Translates a sentence, if it has Chinese, Japanese or Korean words about a vote or its end.
pub(super) fn translated<'a>(words: &[SentenceWord<'a>]) -> Option<Vec<SentenceWord<'a>>> {
    if !words.iter().any(|word| word.plain().contains(is_eastern)) {
        return None;
    }
    let mut found = Vec::new();
    let mut is_known = false;
    for word in words {
        if !word.plain().contains(is_eastern) {
            found.push(word.meaning(word.plain().to_owned()));
            continue;
        }
        let first = found.len();
        for piece in pieces(word.plain()) {
            is_known |= matches!(piece.as_str(), "vote" | "deadline" | "closes" | "period");
            found.push(word.inner(piece));
        }
        if let Some(last) = found[first..].last_mut() {
            last.pause_as(word);
        }
    }
    is_known.then_some(found)
}

fn is_eastern(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// The English words of a text without spaces.
fn pieces(text: &str) -> Vec<String> {
    if let Some((_, day)) = SHORT_WEEKDAYS.iter().find(|(short, _)| *short == text) {
        return vec![(*day).to_owned()];
    }
    let mut all = Vec::new();
    let mut unknown = String::new();
    let mut rest = text;
    let flush = |unknown: &mut String, all: &mut Vec<String>| {
        if !unknown.is_empty() {
            all.push(std::mem::take(unknown));
        }
    };
    while let Some(c) = rest.chars().next() {
        let number = timed(rest).or_else(|| duration(rest)).or_else(|| date(rest));
        let word = || {
            let (word, english) =
                WORDS.iter().filter(|(word, _)| rest.starts_with(word)).max_by_key(|(word, _)| word.len())?;
            let english = if english.is_empty() { vec![] } else { vec![(*english).to_owned()] };
            Some((english, word.len()))
        };
        if let Some((english, length)) = number.or_else(word) {
            flush(&mut unknown, &mut all);
            all.extend(english);
            rest = &rest[length..];
            continue;
        }
        if !matches!(c, '：' | '。' | '、' | ':') {
            unknown.push(c);
        }
        rest = &rest[c.len_utf8()..];
    }
    flush(&mut unknown, &mut all);
    all
}

/// The value of a number in digits or in characters, and its length in bytes.
fn number(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return Some((text[..digits].parse().ok()?, digits));
    }
    let value = |c: char| match c {
        '两' | '兩' => Some(2),
        '十' => Some(10),
        _ => "一二三四五六七八九"
            .chars()
            .position(|other| other == c)
            .and_then(|at| u32::try_from(at + 1).ok()),
    };
    let (mut total, mut length) = (0, 0);
    for c in text.chars() {
        match value(c) {
            Some(10) if total == 0 => total = 10,
            Some(10) => total *= 10,
            Some(ones) => total += ones,
            None => break,
        }
        length += c.len_utf8();
    }
    (length > 0).then_some((total, length))
}

fn unit<'t>(text: &'t str, all: &[&str]) -> Option<&'t str> {
    all.iter().find_map(|unit| text.strip_prefix(unit))
}

fn duration(text: &str) -> Option<(Vec<String>, usize)> {
    let (number, length) = number(text)?;
    let behind = text[length..].trim_start();
    let (unit, english) = LENGTHS.iter().find(|(unit, _)| behind.starts_with(unit))?;
    Some((vec![format!("{number}-{english}")], text.len() - behind.len() + unit.len()))
}

/// Reads a date such as `2026年3月12日` or `3月12日`.
fn date(text: &str) -> Option<(Vec<String>, usize)> {
    let (first, length) = number(text)?;
    let mut rest = &text[length..];
    let mut english = Vec::new();
    let mut first = first;
    if let Some(behind) = unit(rest, YEAR) {
        english.push(first.to_string());
        let Some((month, length)) = number(behind.trim_start()) else {
            return Some((english, text.len() - behind.len()));
        };
        (first, rest) = (month, &behind.trim_start()[length..]);
    }
    if let Some(behind) = unit(rest, MONTH) {
        english.push((*MONTHS.get(usize::try_from(first).ok()?.checked_sub(1)?)?).to_owned());
        let Some((day, length)) = number(behind.trim_start()) else {
            return Some((english, text.len() - behind.len()));
        };
        (first, rest) = (day, &behind.trim_start()[length..]);
    }
    let behind = unit(rest, DAY)?;
    english.push(first.to_string());
    Some((english, text.len() - behind.len()))
}

/// Reads a time such as `18時`, `18時30分`, `下午6点半` or `午後6:30`.
fn timed(text: &str) -> Option<(Vec<String>, usize)> {
    let half = |all: &[&str]| unit(text, all).map(str::trim_start);
    let (rest, add) = match (half(MORNING), half(AFTERNOON)) {
        (Some(rest), _) => (rest, 0),
        (None, Some(rest)) => (rest, 12),
        (None, None) => (text, 0),
    };
    let is_half = rest.len() < text.len();
    let (hour, length) = number(rest)?;
    let behind = &rest[length..];
    let (minute, behind) = if let Some(behind) = unit(behind, HOUR).filter(|behind| !behind.starts_with('間'))
    {
        match (number(behind), behind.strip_prefix('半')) {
            (Some((minute, length)), _) if unit(&behind[length..], MINUTE).is_some() => {
                (minute, unit(&behind[length..], MINUTE)?)
            }
            (_, Some(behind)) => (30, behind),
            _ => (0, behind),
        }
    } else {
        let minutes = behind.strip_prefix(':').filter(|_| is_half)?;
        let (minute, length) = number(minutes)?;
        (minute, &minutes[length..])
    };
    // `시간` and `时间` belong to a duration or a zone.
    if behind.starts_with(['间', '간']) {
        return None;
    }
    let hour = if is_half { hour % 12 + add } else { hour };
    Some((vec![format!("{hour:02}:{minute:02}")], text.len() - behind.len()))
}
