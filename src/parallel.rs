//! Calls a function for many items: on all processors with the feature `parallel`, one by one without it.
//!
//! The results and their order are the same. So the stages that call these functions do not check the feature.

#[cfg(feature = "parallel")]
pub(crate) use rayon::{current_num_threads as processors, join};

#[cfg(feature = "parallel")]
use rayon::prelude::*;

/// Calls `f` with each number below `count`, and returns the results in the order of the numbers.
#[cfg(feature = "parallel")]
pub(crate) fn map<R: Send>(count: usize, f: impl Fn(usize) -> R + Sync + Send) -> Vec<R> {
    (0..count).into_par_iter().map(f).collect()
}

/// Like [`map`], for large numbers, with scratch space that calls on one thread share.
#[cfg(feature = "parallel")]
pub(crate) fn map_in<Room: Default, R: Send>(
    range: std::ops::Range<u64>,
    f: impl Fn(&mut Room, u64) -> R + Sync + Send,
) -> Vec<R> {
    range.into_par_iter().map_init(Room::default, f).collect()
}

/// Calls `f` with each item until a call fails, and returns the results in the order of the items.
#[cfg(feature = "parallel")]
pub(crate) fn try_map<T: Sync, R: Send, E: Send>(
    items: &[T],
    f: impl Fn(&T) -> Result<R, E> + Sync + Send,
) -> Result<Vec<R>, E> {
    items.par_iter().map(f).collect()
}

#[cfg(not(feature = "parallel"))]
pub(crate) use one_by_one::{join, map, map_in, processors, try_map};

/// The functions of this module without threads.
#[cfg(not(feature = "parallel"))]
mod one_by_one {
    use std::ops::Range;

    pub(crate) fn processors() -> usize {
        1
    }

    pub(crate) fn join<A, B>(a: impl FnOnce() -> A, b: impl FnOnce() -> B) -> (A, B) {
        (a(), b())
    }

    pub(crate) fn map<R>(count: usize, f: impl Fn(usize) -> R) -> Vec<R> {
        (0..count).map(f).collect()
    }

    pub(crate) fn map_in<Room: Default, R>(range: Range<u64>, f: impl Fn(&mut Room, u64) -> R) -> Vec<R> {
        let mut room = Room::default();
        range.map(|number| f(&mut room, number)).collect()
    }

    pub(crate) fn try_map<T, R, E>(items: &[T], f: impl Fn(&T) -> Result<R, E>) -> Result<Vec<R>, E> {
        items.iter().map(f).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let doubled: Vec<u64> = (0..10_000).map(|number| number * 2).collect();
        assert_eq!(map(10_000, |number| number as u64 * 2), doubled);
        assert_eq!(map_in(0..10_000, |(): &mut (), number| number * 2), doubled);
        assert_eq!(try_map(&doubled, |number| Ok::<_, ()>(*number)), Ok(doubled));
        assert_eq!(join(|| 1, || 2), (1, 2));
    }

    #[test]
    fn an_error_is_returned() {
        let odd = |number: &u8| if number.is_multiple_of(2) { Ok(*number) } else { Err("odd") };
        assert_eq!(try_map(&[2, 4, 5], odd), Err("odd"));
    }
}
