#[derive(ValidatedSecret)]
#[secret(derive(Serialize, Eq))]
struct Generic<'a, T: Clone, const N: usize>
where
    T: Display,
{
    #[secret(max_len = 4)]
    text: &'a str,
    #[secret(max_len = 4)]
    cow: Cow<'a, str>,
    #[secret(nested)]
    inner: Vec<T>,
    label: [u8; N],
    parent: Option<Box<Self>>,
}
