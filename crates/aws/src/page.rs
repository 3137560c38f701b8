/// A page of a list, and where the next one begins; `None` after the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPage<T, C = String> {
    pub items: Vec<T>,
    pub next: Option<C>,
}
