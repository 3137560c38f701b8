//! Objects of JSON that are read from objects only.

use std::fmt::{self, Display};
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// A value that is read from an object. By themselves serde's structs are also read from
/// a list of their fields' values, which is never meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Object<T>(pub T);

/// Reads an object.
pub(crate) fn required<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    Object::deserialize(deserializer).map(|Object(value)| value)
}

/// Reads an object, or nothing from null.
pub(crate) fn optional<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    let object = Option::<Object<T>>::deserialize(deserializer)?;
    Ok(object.map(|Object(value)| value))
}

/// An object of which a day holds several.
pub(crate) trait OfADay {
    /// The most that one day holds.
    const MOST: usize;

    /// Says that there were more.
    fn too_many() -> impl Display;
}

/// The objects of a day, no more than fit into it.
struct AllOfADay<T>(Vec<T>);

impl<'de, T: Deserialize<'de> + OfADay> Deserialize<'de> for AllOfADay<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let objects = Vec::<Object<T>>::deserialize(deserializer)?;
        match objects.len() > T::MOST {
            true => Err(D::Error::custom(T::too_many())),
            false => Ok(Self(objects.into_iter().map(|object| object.0).collect())),
        }
    }
}

/// Reads the objects of a day.
pub(crate) fn at_most_a_day<'de, D: Deserializer<'de>, T: Deserialize<'de> + OfADay>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    AllOfADay::deserialize(deserializer).map(|all| all.0)
}

/// Reads the objects of a day, or nothing from null.
pub(crate) fn optional_at_most_a_day<'de, D: Deserializer<'de>, T: Deserialize<'de> + OfADay>(
    deserializer: D,
) -> Result<Option<Vec<T>>, D::Error> {
    let all = Option::<AllOfADay<T>>::deserialize(deserializer)?;
    Ok(all.map(|all| all.0))
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ObjectVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for ObjectVisitor<T> {
            type Value = T;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(fields))
            }
        }

        deserializer
            .deserialize_map(ObjectVisitor(PhantomData))
            .map(Self)
    }
}
