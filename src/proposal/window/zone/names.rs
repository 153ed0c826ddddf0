//! Names of zones: abbreviations, and names of places that the time zone database does not contain.

use super::Zone;
use super::ZoneReading::{self, Minutes, Season};

type ZoneRow = (&'static str, &'static [ZoneReading]);

const EASTERN: &str = "America/New_York";
const CENTRAL: &str = "America/Chicago";
const MOUNTAIN: &str = "America/Denver";
const PACIFIC: &str = "America/Los_Angeles";

/// Abbreviations in lower case, each with all zones that it may mean.
///
/// An abbreviation for winter time also includes the summer time of its place, because people write it all year.
const ABBREVIATIONS: &[ZoneRow] = &[
    ("utc", &[Minutes(0)]),
    ("gmt", &[Minutes(0)]),
    // Europe and Africa
    ("wet", &[Season("Europe/Lisbon", 0), Minutes(0)]),
    ("west", &[Minutes(60)]),
    ("bst", &[Minutes(60), Minutes(360)]),
    ("cet", &[Season("Europe/Berlin", 60), Minutes(60)]),
    ("cest", &[Minutes(120)]),
    ("mez", &[Season("Europe/Berlin", 60), Minutes(60)]),
    ("mesz", &[Minutes(120)]),
    ("met", &[Season("Europe/Berlin", 60), Minutes(60)]),
    ("mest", &[Minutes(120)]),
    ("eet", &[Season("Europe/Helsinki", 120), Minutes(120)]),
    ("eest", &[Minutes(180)]),
    ("msk", &[Minutes(180)]),
    ("мск", &[Minutes(180)]),
    ("trt", &[Minutes(180)]),
    ("wat", &[Minutes(60)]),
    ("cat", &[Minutes(120)]),
    ("sast", &[Minutes(120)]),
    ("eat", &[Minutes(180)]),
    // America
    ("nst", &[Season("America/St_Johns", -210), Minutes(-210)]),
    ("ndt", &[Minutes(-150)]),
    ("ast", &[Season("America/Halifax", -240), Minutes(-240), Minutes(180)]),
    ("adt", &[Minutes(-180)]),
    ("et", &[Season(EASTERN, -300)]),
    ("est", &[Season(EASTERN, -300), Minutes(-300)]),
    ("edt", &[Minutes(-240)]),
    ("ct", &[Season(CENTRAL, -360)]),
    ("cst", &[Season(CENTRAL, -360), Minutes(-360), Minutes(480)]),
    ("cdt", &[Minutes(-300)]),
    ("mt", &[Season(MOUNTAIN, -420)]),
    ("mst", &[Season(MOUNTAIN, -420), Minutes(-420)]),
    ("mdt", &[Minutes(-360)]),
    ("pt", &[Season(PACIFIC, -480)]),
    ("pst", &[Season(PACIFIC, -480), Minutes(-480)]),
    ("pdt", &[Minutes(-420)]),
    ("akst", &[Season("America/Anchorage", -540), Minutes(-540)]),
    ("akdt", &[Minutes(-480)]),
    ("hst", &[Minutes(-600)]),
    ("brt", &[Minutes(-180)]),
    ("brst", &[Minutes(-120)]),
    ("art", &[Minutes(-180)]),
    ("clt", &[Season("America/Santiago", -240), Minutes(-240)]),
    ("cot", &[Minutes(-300)]),
    // Asia and the Pacific
    ("ist", &[Minutes(330), Minutes(120), Minutes(60)]),
    ("idt", &[Minutes(180)]),
    ("irst", &[Minutes(210)]),
    ("gst", &[Minutes(240), Minutes(-120)]),
    ("pkt", &[Minutes(300)]),
    ("npt", &[Minutes(345)]),
    ("ict", &[Minutes(420)]),
    ("wib", &[Minutes(420)]),
    ("sgt", &[Minutes(480)]),
    ("myt", &[Minutes(480)]),
    ("pht", &[Minutes(480)]),
    ("hkt", &[Minutes(480)]),
    ("awst", &[Minutes(480)]),
    ("jst", &[Minutes(540)]),
    ("kst", &[Minutes(540)]),
    ("acst", &[Season("Australia/Adelaide", 570), Minutes(570)]),
    ("acdt", &[Minutes(630)]),
    ("aest", &[Season("Australia/Sydney", 600), Minutes(600)]),
    ("aedt", &[Minutes(660)]),
    ("aet", &[Season("Australia/Sydney", 600)]),
    ("nzst", &[Season("Pacific/Auckland", 720), Minutes(720)]),
    ("nzdt", &[Minutes(780)]),
    ("nzt", &[Season("Pacific/Auckland", 720)]),
];
/// Abbreviations that are ordinary words in lower case.
const ALSO_WORDS: &[&str] =
    &["ist", "west", "met", "wet", "cat", "eat", "art", "mt", "ct", "et", "pt", "wat", "mest", "cot"];

/// Names of zones that end with "time", given without that word.
const NAMED: &[ZoneRow] = &[
    ("universal", &[Minutes(0)]),
    ("coordinated universal", &[Minutes(0)]),
    ("universal coordinated", &[Minutes(0)]),
    ("greenwich mean", &[Minutes(0)]),
    ("greenwich", &[Minutes(0)]),
    ("zulu", &[Minutes(0)]),
    ("british summer", &[Minutes(60)]),
    ("irish standard", &[Minutes(60)]),
    ("western european", &[Season("Europe/Lisbon", 0)]),
    ("western european summer", &[Minutes(60)]),
    ("central european", &[Season("Europe/Berlin", 60)]),
    ("central europe", &[Season("Europe/Berlin", 60)]),
    ("central european standard", &[Season("Europe/Berlin", 60), Minutes(60)]),
    ("central european summer", &[Minutes(120)]),
    ("eastern european", &[Season("Europe/Helsinki", 120)]),
    ("eastern european summer", &[Minutes(180)]),
    ("eastern standard", &[Season(EASTERN, -300), Minutes(-300)]),
    ("eastern daylight", &[Minutes(-240)]),
    ("central standard", &[Season(CENTRAL, -360), Minutes(-360)]),
    ("central daylight", &[Minutes(-300)]),
    ("mountain standard", &[Season(MOUNTAIN, -420), Minutes(-420)]),
    ("mountain daylight", &[Minutes(-360)]),
    ("pacific standard", &[Season(PACIFIC, -480), Minutes(-480)]),
    ("pacific daylight", &[Minutes(-420)]),
    ("india standard", &[Minutes(330)]),
    ("indian standard", &[Minutes(330)]),
    ("israel standard", &[Season("Asia/Jerusalem", 120), Minutes(120)]),
    ("china standard", &[Minutes(480)]),
    ("singapore standard", &[Minutes(480)]),
    ("japan standard", &[Minutes(540)]),
    ("korea standard", &[Minutes(540)]),
    ("australian eastern", &[Season("Australia/Sydney", 600)]),
    ("australian eastern standard", &[Season("Australia/Sydney", 600), Minutes(600)]),
    ("australian eastern daylight", &[Minutes(660)]),
    ("australian western", &[Minutes(480)]),
];

/// Places under names that the database does not contain, without accents.
const PLACES: &[(&str, &[&str])] = &[
    (
        "Etc/UTC",
        &["utc", "gmt", "greenwich", "гринвичу", "世界标准", "世界標準", "协调世界", "格林尼治", "格林威治"],
    ),
    (
        EASTERN,
        &[
            "eastern", "us eastern", "eastern us", "us east", "us east coast", "east coast", "new york city",
            "nyc", "nueva york", "nova york", "nova iorque", "boston", "washington", "atlanta", "miami",
            "philadelphia", "est", "este", "美国东部", "美东",
        ],
    ),
    (CENTRAL, &["central", "us central", "austin", "dallas", "houston", "texas"]),
    (MOUNTAIN, &["mountain", "us mountain", "colorado", "salt lake city"]),
    (
        PACIFIC,
        &[
            "pacific", "us pacific", "us west", "us west coast", "west coast", "california", "san francisco",
            "seattle", "san jose", "san diego", "silicon valley", "pacifique", "pacifico", "太平洋",
            "美国太平洋", "美西",
        ],
    ),
    ("America/Halifax", &["atlantic"]),
    ("America/St_Johns", &["newfoundland"]),
    ("America/Anchorage", &["alaska"]),
    ("Pacific/Honolulu", &["hawaii"]),
    ("America/Toronto", &["ottawa", "quebec", "ontario"]),
    ("America/Vancouver", &["british columbia"]),
    ("America/Mexico_City", &["mexico", "ciudad de mexico", "mexico city", "cdmx"]),
    ("America/Sao_Paulo", &["brasilia", "brazil", "brasil", "rio", "rio de janeiro"]),
    ("America/Argentina/Buenos_Aires", &["argentina", "buenos aires"]),
    ("America/Santiago", &["chile"]),
    ("America/Bogota", &["colombia"]),
    ("America/Lima", &["peru"]),
    (
        "Europe/London",
        &[
            "uk", "british", "britain", "england", "londres", "londra", "manchester", "edinburgh",
            "londoner", "伦敦",
        ],
    ),
    ("Europe/Dublin", &["irish", "ireland"]),
    ("Europe/Lisbon", &["portugal", "portuguese", "lisboa", "porto", "lissabon"]),
    (
        "Europe/Madrid",
        &["spain", "spanish", "espanola", "peninsular", "peninsular espanola", "barcelona", "espana"],
    ),
    (
        "Europe/Paris",
        &["france", "french", "francaise", "parisienne", "lyon", "toulouse", "europe centrale", "巴黎"],
    ),
    ("Europe/Brussels", &["belgium", "belgian", "bruxelles", "brussel", "brussel"]),
    ("Europe/Amsterdam", &["dutch", "netherlands"]),
    (
        "Europe/Berlin",
        &[
            "germany", "german", "munich", "munchen", "hamburg", "frankfurt", "cologne", "koln", "stuttgart",
            "nuremberg", "nurnberg", "leipzig", "dresden", "deutsche", "deutscher", "deutschland",
            "europa central", "柏林",
        ],
    ),
    ("Europe/Zurich", &["swiss", "switzerland", "geneva", "geneve", "ginebra", "basel", "bern", "zurcher"]),
    ("Europe/Vienna", &["austria", "austrian", "wien"]),
    ("Europe/Rome", &["italy", "italian", "italiana", "italia", "roma", "rom", "milan", "milano", "torino"]),
    ("Europe/Prague", &["czech", "praha", "prag", "brno"]),
    ("Europe/Warsaw", &["poland", "polish", "warszawa", "warschau", "krakow"]),
    ("Europe/Copenhagen", &["denmark", "danish", "kopenhagen", "kobenhavn"]),
    ("Europe/Stockholm", &["sweden", "swedish"]),
    ("Europe/Oslo", &["norway", "norwegian"]),
    ("Europe/Helsinki", &["finland", "finnish"]),
    ("Europe/Athens", &["greece", "greek", "athen"]),
    ("Europe/Kyiv", &["ukraine", "киеву", "киевскому", "киевское"]),
    ("Europe/Minsk", &["минску", "минскому"]),
    (
        "Europe/Moscow",
        &["russia", "moskau", "moscou", "mosca", "москве", "москвы", "московскому", "московское", "莫斯科"],
    ),
    ("Europe/Istanbul", &["turkey", "turkish", "turkiye"]),
    ("Asia/Jerusalem", &["israel", "israeli"]),
    (
        "Asia/Kolkata",
        &[
            "india", "indian", "delhi", "new delhi", "mumbai", "bombay", "bangalore", "bengaluru",
            "hyderabad", "chennai", "pune",
        ],
    ),
    (
        "Asia/Shanghai",
        &[
            "beijing", "china", "chinese", "peking", "pekin", "pechino", "shenzhen", "hangzhou", "guangzhou",
            "北京", "中国", "中國", "上海",
        ],
    ),
    ("Asia/Taipei", &["taiwan", "台北", "台灣", "台湾"]),
    ("Asia/Hong_Kong", &["香港"]),
    ("Asia/Singapore", &["新加坡"]),
    ("Asia/Tokyo", &["japan", "japanese", "tokio", "osaka", "kyoto", "日本", "日本標準", "東京", "东京"]),
    ("Asia/Seoul", &["korea", "korean", "한국", "서울", "韩国", "首尔"]),
    ("Australia/Sydney", &["canberra"]),
    ("Pacific/Auckland", &["new zealand", "nz", "wellington"]),
];

/// German adjectives of zones without their endings, each with its place and its summer time.
const GERMAN: &[(&str, &str, &[ZoneReading])] = &[
    ("mitteleuropaisch", "Europe/Berlin", &[Minutes(120)]),
    ("westeuropaisch", "Europe/Lisbon", &[Minutes(60)]),
    ("osteuropaisch", "Europe/Helsinki", &[Minutes(180)]),
];

/// Regions of the time zone database, in lower case.
pub(super) const REGIONS: &[&str] = &[
    "africa", "america", "antarctica", "arctic", "asia", "atlantic", "australia", "europe", "indian",
    "pacific", "us", "canada", "brazil", "mexico", "chile", "etc",
];
/// Names of cities and places that are also ordinary words. As a single word, such a name is not a zone.
const OTHER_WORDS: &[&str] = &[
    "center", "reunion", "male", "wake", "midway", "easter", "casey", "davis", "nome", "general", "est",
    "este", "rio", "troll", "palmer", "nelson", "marengo", "in", "atlantic", "indian", "chinese", "german",
    "french", "spanish", "italian", "british", "irish", "polish", "israeli",
];

/// The meanings of an abbreviation.
///
/// `is_capital` is needed because some abbreviations are words in lower case.
pub(super) fn abbreviation(word: &str, is_capital: bool) -> Option<&'static [ZoneReading]> {
    if !is_capital && ALSO_WORDS.contains(&word) {
        return None;
    }
    row(ABBREVIATIONS, word)
}

/// The meanings of a name that ends with "time", given without that word.
pub(super) fn named(name: &str) -> Option<&'static [ZoneReading]> {
    row(NAMED, name)
}

fn row(rows: &[ZoneRow], name: &str) -> Option<&'static [ZoneReading]> {
    rows.iter().find(|(own, _)| *own == name).map(|(_, readings)| *readings)
}

/// The zone of a place, by its name in lower case and without accents.
pub(super) fn place(name: &str) -> Option<&'static str> {
    let of_table = PLACES.iter().find(|(_, names)| names.contains(&name)).map(|(zone, _)| *zone);
    of_table.or_else(|| city(name))
}

/// The zone of a German adjective such as `mitteleuropäische` (`Sommerzeit`) or `Berliner` (`Zeit`).
pub(super) fn german(adjective: &str, summer: bool) -> Option<Zone> {
    let stem = adjective.trim_end_matches(['r', 'n']).trim_end_matches('e');
    if let Some((_, zone, of_summer)) = GERMAN.iter().find(|(own, ..)| *own == stem) {
        return Some(if summer { Zone::OneOf(of_summer) } else { Zone::Place(zone) });
    }
    let of_city = || adjective.strip_suffix("er").and_then(place);
    place(adjective).or_else(of_city).map(Zone::Place)
}

/// `true` if the name of a place is also an ordinary word.
pub(super) fn is_also_a_word(word: &str) -> bool {
    OTHER_WORDS.contains(&word)
}

/// A zone by its name in the database, in upper or lower case.
#[cfg(feature = "zones")]
pub(super) fn zone(name: &str) -> Option<&'static str> {
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).find(|own| own.eq_ignore_ascii_case(name))
}

/// Always `None`, because this build does not contain the database.
#[cfg(not(feature = "zones"))]
pub(super) fn zone(_name: &str) -> Option<&'static str> {
    None
}

/// The zone of a city by the name of the city in the database.
#[cfg(feature = "zones")]
fn city(name: &str) -> Option<&'static str> {
    let is_city = |zone: &&str| {
        let Some((region, city)) = zone.rsplit_once('/') else { return false };
        let region = region.split('/').next().unwrap_or_default().to_ascii_lowercase();
        // Names that start with a country or `Etc` are regions, not cities.
        REGIONS[..REGIONS.len() - 6].contains(&region.as_str()) && same_city(city, name)
    };
    chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()).find(is_city)
}

#[cfg(feature = "zones")]
fn same_city(city: &str, name: &str) -> bool {
    let same = |(own, other): (u8, u8)| own.eq_ignore_ascii_case(&other) || (own, other) == (b'_', b' ');
    city.len() == name.len() && city.bytes().zip(name.bytes()).all(same)
}

#[cfg(not(feature = "zones"))]
fn city(_name: &str) -> Option<&'static str> {
    None
}

/// Every name of the database that the tables contain.
#[cfg(all(test, feature = "zones"))]
pub(super) fn places() -> impl Iterator<Item = &'static str> {
    let of_rows = ABBREVIATIONS.iter().chain(NAMED).flat_map(|(_, readings)| *readings);
    let of_rows = of_rows.filter_map(|reading| match reading {
        Season(place, _) | ZoneReading::Place(place) => Some(*place),
        Minutes(_) => None,
    });
    of_rows.chain(PLACES.iter().map(|(zone, _)| *zone)).chain(GERMAN.iter().map(|(_, zone, _)| *zone))
}
