//! The capacity units of DynamoDB, from requests and the items that they meet
//! (docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html). The
//! emulator's own numbers are not those of DynamoDB.

use std::ops::AddAssign;

use serde_json::{Value, json};

/// A read unit is 4 kB read strongly consistent, a write unit 1 kB written.
const READ_STEP: usize = 4096;
const WRITE_STEP: usize = 1024;

/// Units of reads and of writes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Units {
    pub read: f64,
    pub write: f64,
}

impl AddAssign for Units {
    fn add_assign(&mut self, other: Self) {
        self.read += other.read;
        self.write += other.write;
    }
}

/// The keys of the items that a request writes, or checks within a transaction.
pub fn written_keys(operation: &str, request: &Value) -> Vec<Value> {
    let of_item = |item: &Value| json!({ "pk": item["pk"], "sk": item["sk"] });
    match operation {
        "PutItem" => vec![of_item(&request["Item"])],
        "UpdateItem" | "DeleteItem" => vec![request["Key"].clone()],
        "TransactWriteItems" | "BatchWriteItem" => parts(operation, request)
            .map(|part| match &part["Key"] {
                Value::Null => of_item(&part["Item"]),
                key => key.clone(),
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The single writes of a transaction or a batch: what stands behind `Put`, `PutRequest` and
/// the like.
fn parts<'a>(operation: &str, request: &'a Value) -> Box<dyn Iterator<Item = &'a Value> + 'a> {
    let values = |object: &'a Value| object.as_object().into_iter().flat_map(|it| it.values());
    if operation == "TransactWriteItems" {
        let items = request["TransactItems"].as_array().into_iter().flatten();
        return Box::new(items.flat_map(values));
    }
    let tables = values(&request["RequestItems"]);
    Box::new(
        tables
            .flat_map(|items| items.as_array().into_iter().flatten())
            .flat_map(values),
    )
}

/// The units of a call. Of each item that it writes the larger size counts, before or after.
pub fn of(
    operation: &str,
    request: &Value,
    answer: &Value,
    written: impl Iterator<Item = usize>,
) -> Units {
    let write: usize = written.map(|size| steps(size, WRITE_STEP)).sum();
    let twice = if operation == "TransactWriteItems" {
        2
    } else {
        1
    };
    Units {
        read: read(operation, request, answer),
        write: (write * twice) as f64,
    }
}

fn read(operation: &str, request: &Value, answer: &Value) -> f64 {
    let consistency = |request: &Value| match request["ConsistentRead"].as_bool() {
        Some(true) => 1.0,
        _ => 0.5,
    };
    let items = |items: &Value| -> Vec<usize> {
        items.as_array().into_iter().flatten().map(size).collect()
    };
    match operation {
        "GetItem" => steps(size(&answer["Item"]), READ_STEP) as f64 * consistency(request),
        // Together, for they lie together.
        "Query" | "Scan" => {
            let read: usize = items(&answer["Items"]).iter().sum();
            steps(read, READ_STEP) as f64 * consistency(request)
        }
        // One by one, also those that are not there.
        "BatchGetItem" => {
            let tables = request["RequestItems"].as_object().into_iter().flatten();
            let of_table = |(name, asked): (&String, &Value)| {
                let found = items(&answer["Responses"][name]);
                let missing = asked["Keys"].as_array().map_or(0, Vec::len) - found.len();
                let found: usize = found.iter().map(|size| steps(*size, READ_STEP)).sum();
                (found + missing) as f64 * consistency(asked)
            };
            tables.map(of_table).sum()
        }
        _ => 0.0,
    }
}

/// At least one: an item that is not there costs as much as a small one.
fn steps(size: usize, step: usize) -> usize {
    size.div_ceil(step).max(1)
}

/// The bytes of an item as DynamoDB counts them: names and values
/// (docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
pub fn size(item: &Value) -> usize {
    let fields = item.as_object().into_iter().flatten();
    fields
        .map(|(name, value)| name.len() + size_of_value(value))
        .sum()
}

fn size_of_value(value: &Value) -> usize {
    let Some((kind, content)) = value.as_object().and_then(|value| value.iter().next()) else {
        return 0;
    };
    match (kind.as_str(), content) {
        ("S", Value::String(text)) => text.len(),
        // Two digits a byte, and one for the whole.
        ("N", Value::String(number)) => {
            number
                .chars()
                .filter(char::is_ascii_digit)
                .count()
                .div_ceil(2)
                + 1
                + usize::from(number.starts_with('-'))
        }
        // Three for the whole, and one for each within.
        ("M", Value::Object(fields)) => {
            let each = fields
                .iter()
                .map(|(name, value)| name.len() + 1 + size_of_value(value));
            3 + each.sum::<usize>()
        }
        ("L", Value::Array(values)) => {
            3 + values
                .iter()
                .map(|value| 1 + size_of_value(value))
                .sum::<usize>()
        }
        ("SS", Value::Array(texts)) => texts.iter().filter_map(Value::as_str).map(str::len).sum(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transaction_costs_twice_and_each_item_by_the_kilobyte() {
        let request = json!({ "TransactItems": [
            { "Put": { "Item": { "pk": { "S": "a" }, "sk": { "S": "b" }, "c": { "N": "1" } } } },
            { "Delete": { "Key": { "pk": { "S": "a" }, "sk": { "S": "d" } } } },
        ] });
        let keys = written_keys("TransactWriteItems", &request);
        let key = |sk: &str| json!({ "pk": { "S": "a" }, "sk": { "S": sk } });
        assert_eq!(keys, [key("b"), key("d")]);
        let units = of(
            "TransactWriteItems",
            &request,
            &Value::Null,
            [1025, 0].into_iter(),
        );
        assert_eq!((units.read, units.write), (0.0, 6.0));
    }

    #[test]
    fn a_batch_of_reads_costs_for_each_key_also_where_nothing_is_there() {
        let large = "x".repeat(5000);
        let item = json!({ "pk": { "S": large } });
        let mut asked =
            json!({ "RequestItems": { "t": { "Keys": [1, 2, 3], "ConsistentRead": true } } });
        let answer = json!({ "Responses": { "t": [item] } });
        let read = |asked: &Value| of("BatchGetItem", asked, &answer, std::iter::empty()).read;
        assert_eq!(read(&asked), 4.0);
        asked["RequestItems"]["t"]["ConsistentRead"] = json!(false);
        assert_eq!(read(&asked), 2.0);
    }

    #[test]
    fn a_query_costs_by_what_it_reads_together() {
        let item = json!({ "pk": { "S": "x".repeat(2000) } });
        let answer = json!({ "Items": [item, item, item] });
        let units = of("Query", &json!({}), &answer, std::iter::empty());
        assert_eq!(units.read, 1.0);
    }

    #[test]
    fn an_item_is_as_large_as_its_names_and_values() {
        let item = json!({
            "name": { "S": "Ännchen" },
            "age": { "N": "-123" },
            "is": { "BOOL": true },
            "map": { "M": { "a": { "L": [{ "NULL": true }] } } },
        });
        assert_eq!(
            size(&item),
            (4 + 8) + (3 + 4) + (2 + 1) + (3 + 3 + 1 + 1 + 3 + 1 + 1)
        );
        assert_eq!(size(&Value::Null), 0);
    }
}
