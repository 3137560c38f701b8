//! Schemas of the choices that the domain offers.

use serde_json::Value;
use strum::VariantArray;
use utoipa::openapi::schema::{Array, ArrayBuilder, Object, ObjectBuilder, SchemaType, Type};

/// One of the ids.
pub fn one_of<T: VariantArray + Copy + Into<&'static str>>(description: &str) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .description(Some(description))
        .enum_values(Some(T::VARIANTS.iter().map(|option| (*option).into())))
        .build()
}

/// One of the ids, or nothing that is known.
pub fn one_of_or_null<T: VariantArray + Copy + Into<&'static str>>(description: &str) -> Object {
    let ids = T::VARIANTS
        .iter()
        .map(|option| Value::from((*option).into()));
    ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .description(Some(description))
        .enum_values(Some(ids.chain([Value::Null])))
        .build()
}

/// Several of the ids.
pub fn several_of<T: VariantArray + Copy + Into<&'static str>>(description: &str) -> Array {
    ArrayBuilder::new()
        .description(Some(description))
        .items(one_of::<T>("Its id in the questionnaire."))
        .build()
}
