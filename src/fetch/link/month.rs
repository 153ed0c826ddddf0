//! Months of the calendar, in the forms that archives use.

use chrono::NaiveDate;

/// A month of the calendar, in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i32,
    month: u32,
}

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

impl Month {
    /// A month by its numbers; `None` if they are invalid.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(|_| Self { year, month })
    }

    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        use chrono::Datelike;
        Self { year: day.year(), month: day.month() }
    }

    /// The first day of the month.
    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MIN)
    }

    /// The next month.
    #[must_use]
    pub fn next(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { month: self.month + 1, ..self }
        }
    }

    /// The previous month.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.month == 1 {
            Self { year: self.year - 1, month: 12 }
        } else {
            Self { month: self.month - 1, ..self }
        }
    }

    /// The index of the month among all months.
    pub(in crate::fetch) fn index(self) -> i32 {
        self.year * 12 + i32::try_from(self.month).unwrap_or(1) - 1
    }

    /// The month with an index among all months.
    pub(in crate::fetch) fn at(index: i32) -> Self {
        Self { year: index.div_euclid(12), month: index.rem_euclid(12).unsigned_abs() + 1 }
    }

    /// Writes `2026-05`.
    pub fn number(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// Writes `2026-May`, the form of pipermail.
    pub fn name(self) -> String {
        let name = usize::try_from(self.month - 1).ok().and_then(|at| MONTHS.get(at)).copied();
        format!("{}-{}", self.year, name.unwrap_or_default())
    }

    /// Reads `2026-05` or `2026-5`.
    pub(in crate::fetch) fn of_number(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        Self::of_parts(year, month)
    }

    /// Reads `2026-May`.
    pub(in crate::fetch) fn of_name(text: &str) -> Option<Self> {
        let (year, name) = text.split_once('-')?;
        let (month, _) = (1..).zip(MONTHS).find(|(_, known)| *known == name)?;
        Self::new(digits(year, 4)?.try_into().ok()?, month)
    }

    pub(super) fn of_parts(year: &str, month: &str) -> Option<Self> {
        Self::new(digits(year, 4)?.try_into().ok()?, digits(month, 2)?)
    }
}

fn digits(text: &str, longest: usize) -> Option<u32> {
    let is_number = (1..=longest).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}
