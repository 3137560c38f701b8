/// The fewest values that have a median here: of fewer it is chance. The limit is ours.
pub const LEAST_VALUES: usize = 5;

/// The middle of sorted values, or half-way between the two in the middle; `None` of
/// fewer than [`LEAST_VALUES`].
pub(super) fn median<T: Copy + Into<i64>>(sorted: &[T]) -> Option<f64> {
    if sorted.len() < LEAST_VALUES {
        return None;
    }
    let lower: i64 = (*sorted.get(sorted.len().checked_sub(1)? / 2)?).into();
    let upper: i64 = (*sorted.get(sorted.len() / 2)?).into();
    let sum = i32::try_from(lower + upper).ok()?;
    Some(f64::from(sum) / 2.0)
}
