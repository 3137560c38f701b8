//! The modules of the page as one script, so that a first start is a few requests and not thirty:
//! each is a run of the function, of which a new account has ten at once.
//!
//! A module becomes the body of a function, whose result are its exports; those that it imports
//! come before it. So modules keep to a form: an import is one statement, `import { a, b } from
//! "./file.js";`, an export begins its line, and no two import each other.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};

/// The module that starts the app.
const MAIN: &str = "main.js";

/// The module that the page itself holds.
const FIRST_PAINT: &str = "first_paint.js";

/// The service worker, which is a script of its own.
pub const WORKER: &str = "worker.js";

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/page");

/// The script of the app.
pub static SCRIPT_TEXT: LazyLock<String> = LazyLock::new(|| joined(MAIN, &modules()));

/// The script of the page, in a block, so that its names are its own.
pub static FIRST_PAINT_TEXT: LazyLock<String> =
    LazyLock::new(|| format!("{{\n{}}}", joined(FIRST_PAINT, &modules())));

/// The modules by their names.
fn modules() -> BTreeMap<&'static str, &'static str> {
    let files = FOLDER.files();
    let files = files.filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
    files
        .filter(|(name, _)| name.ends_with(".js") && *name != WORKER)
        .collect()
}

/// A module, which is in no function, after those that it needs.
///
/// # Panics
/// Where a module does not keep to the form, which is a mistake in it.
fn joined(last: &str, modules: &BTreeMap<&str, &str>) -> String {
    let mut script = String::new();
    let mut begun = Vec::new();
    let mut done = Vec::new();
    add(last, modules, &mut begun, &mut done, &mut script);
    script
}

fn add<'a>(
    name: &'a str,
    modules: &BTreeMap<&'a str, &'a str>,
    begun: &mut Vec<&'a str>,
    done: &mut Vec<&'a str>,
    script: &mut String,
) {
    if done.contains(&name) {
        return;
    }
    assert!(!begun.contains(&name), "{name} imports itself: {begun:?}");
    let is_last = begun.is_empty();
    begun.push(name);
    let text = modules.get(name);
    let module = Module::read(text.unwrap_or_else(|| panic!("there is no {name}")));
    for (_, from) in &module.imports {
        add(from, modules, begun, done, script);
    }
    let imports = module.imports.iter();
    let imports = imports.map(|(names, from)| {
        let names = names.replace(" as ", ": ");
        format!("const {{{names}}} = {};\n", variable(from))
    });
    let imports: String = imports.collect();
    script.push_str(&match is_last {
        true => format!("{imports}{}", module.body),
        false => format!(
            "const {} = (() => {{\n{imports}{}return {{ {} }};\n}})();\n",
            variable(name),
            module.body,
            module.exports.join(", "),
        ),
    });
    begun.pop();
    done.push(name);
}

/// The variable that holds the exports of a module.
fn variable(name: &str) -> String {
    format!("${}", name.trim_end_matches(".js"))
}

struct Module<'a> {
    /// The names between the braces, and the module that they are from.
    imports: Vec<(&'a str, &'a str)>,
    exports: Vec<&'a str>,
    /// Without imports, and with the exports as they would be alone.
    body: String,
}

impl<'a> Module<'a> {
    fn read(text: &'a str) -> Self {
        let mut module = Self {
            imports: Vec::new(),
            exports: Vec::new(),
            body: String::new(),
        };
        let mut rest = text;
        while !rest.is_empty() {
            if let Some(import) = rest.strip_prefix("import ") {
                let (import, after) = import.split_once(";\n").expect("an import's end");
                module.imports.push(read_import(import));
                rest = after;
                continue;
            }
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            let exported = line.strip_prefix("export ");
            module.exports.extend(exported.map(name_of));
            module.body.push_str(exported.unwrap_or(line));
            module.body.push('\n');
            rest = after;
        }
        module
    }
}

/// The names and the module of `{ a, b } from "./module.js"`.
fn read_import(import: &str) -> (&str, &str) {
    let (names, from) = import.split_once(" from ").expect("a module");
    let names = names.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
    let from = from
        .strip_prefix("\"./")
        .and_then(|it| it.strip_suffix('"'));
    let (names, from) = names
        .zip(from)
        .expect("names in braces, of a file beside it");
    (names, from)
}

/// The name that a line exports.
fn name_of(declaration: &str) -> &str {
    let kinds = ["const ", "async function ", "function ", "class "];
    let named = kinds.iter().find_map(|kind| declaration.strip_prefix(kind));
    let named = named.unwrap_or_else(|| panic!("an export of another kind: {declaration}"));
    let end = named.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &named[..end.unwrap_or(named.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_comes_after_those_that_it_imports_and_hides_what_it_does_not_export() {
        let modules = BTreeMap::from([
            (
                "main.js",
                "import { twice as double } from \"./maths.js\";\nimport {\n  a,\n  B,\n} from \"./letters.js\";\nawait double(a);\n",
            ),
            (
                "letters.js",
                "// Letters.\nexport const a = 1;\nexport class B extends Error {}\nconst hidden = 2;",
            ),
            (
                "maths.js",
                "import { a } from \"./letters.js\";\nexport async function twice(x) {\n  return x + a;\n}\n",
            ),
        ]);
        assert_eq!(
            joined(MAIN, &modules),
            "const $letters = (() => {\n// Letters.\nconst a = 1;\nclass B extends Error {}\n\
             const hidden = 2;\nreturn { a, B };\n})();\n\
             const $maths = (() => {\nconst { a } = $letters;\nasync function twice(x) {\n  \
             return x + a;\n}\nreturn { twice };\n})();\n\
             const { twice: double } = $maths;\nconst {\n  a,\n  B,\n} = $letters;\nawait double(a);\n"
        );
    }

    #[test]
    #[should_panic(expected = "imports itself")]
    fn modules_that_import_each_other_are_refused() {
        joined(
            MAIN,
            &BTreeMap::from([
                ("main.js", "import { a } from \"./a.js\";\n"),
                ("a.js", "import { b } from \"./b.js\";\n"),
                ("b.js", "import { a } from \"./a.js\";\n"),
            ]),
        );
    }
}
