/// The middle of sorted values, or half-way between the two in the middle.
pub(super) fn median<T: Copy + Into<i64>>(sorted: &[T]) -> Option<f64> {
    let lower: i64 = (*sorted.get(sorted.len().checked_sub(1)? / 2)?).into();
    let upper: i64 = (*sorted.get(sorted.len() / 2)?).into();
    let sum = i32::try_from(lower + upper).ok()?;
    Some(f64::from(sum) / 2.0)
}
