pub(crate) fn nearest<'a>(_: &str, _: &[&'a str]) -> Option<&'a str> { None } pub(crate) fn foreign(_: &str) -> Option<&'static str> { None }
