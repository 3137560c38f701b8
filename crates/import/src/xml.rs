//! XML: the events of a document that was unpacked as a whole, and the attributes of a tag.

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader as XmlReader, XmlVersion};

use crate::Unreadable;

pub(crate) fn each_event(
    xml: &str,
    mut take: impl FnMut(&Event<'_>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut reader = XmlReader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Eof => return Ok(()),
            event => take(&event)?,
        }
    }
}

/// The value of an attribute, by the whole of its name.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// The text that an event is a piece of.
pub(crate) fn push_text(text: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content()),
        Event::CData(piece) => text.push_str(&piece.xml10_content()),
        Event::GeneralRef(reference) => text.push_str(&resolved(reference)),
        _ => {}
    }
}

fn resolved(reference: &BytesRef<'_>) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => character.to_string(),
        _ => resolve_predefined_entity(&reference.xml10_content())
            .unwrap_or_default()
            .to_owned(),
    }
}
