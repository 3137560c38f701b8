//! The pictures of the page, read as marks.
//!
//! This reads the SVG and the CSS that our templates are made of, and no more: a whole SVG
//! library reads, shapes and copies every element a few times, which took a third of the
//! document's time and half of the program's parts for pictures.

use roxmltree::{Document, Node};
use simplecss::{AttributeOperator, Declaration, PseudoClass, StyleSheet};

use crate::making::MakingError;
use crate::palette::{Colour, Ground, INK, Ink};

use super::lettering::{Face, Type};
use super::mark::{Mark, Stroke};

/// How the elements of pictures look.
pub struct PictureStyle {
    /// The rules, those that win last.
    pub rules: StyleSheet<'static>,
    /// Where the colours are seen.
    pub ground: Ground,
    pub regular: Face,
    pub bold: Face,
}

/// A picture that was read.
pub struct Picture {
    pub width: f32,
    pub height: f32,
    pub marks: Vec<Mark>,
}

impl PictureStyle {
    /// Reads a picture, and makes it `width` wide; `None` leaves its units as they are.
    pub fn read(&self, svg: &str, width: Option<f32>) -> Result<Picture, MakingError> {
        let document = Document::parse(svg)?;
        let root = document.root_element();
        let view_box = numbers(root.attribute("viewBox").unwrap_or_default(), 1.0);
        let [_, _, units, height] = view_box[..] else {
            return Err(MakingError::NotDrawn("a picture without a view box"));
        };
        let scale = width.map_or(1.0, |width| width / units);
        let mut marks = Vec::new();
        let origin = Element {
            style: self,
            node: root,
            x: 0.0,
            y: 0.0,
            scale,
        };
        origin.read(&mut marks)?;
        let (width, height) = (units * scale, height * scale);
        Ok(Picture {
            width,
            height,
            marks,
        })
    }
}

/// An element of a picture, with the origin of its group. Lengths are as the marks
/// have them: a unit of the picture has `scale` of these.
struct Element<'a, 'input> {
    style: &'a PictureStyle,
    node: Node<'a, 'input>,
    x: f32,
    y: f32,
    scale: f32,
}

impl Element<'_, '_> {
    fn read(&self, marks: &mut Vec<Mark>) -> Result<(), MakingError> {
        match self.node.tag_name().name() {
            "svg" | "g" => return self.read_children(marks),
            "title" | "desc" => {}
            "rect" => {
                let [x, y, width, height, radius] =
                    ["x", "y", "width", "height", "rx"].map(|name| self.length(name));
                marks.extend(self.rectangle(x, y, width, height, radius));
            }
            "circle" => {
                let [x, y, radius] = ["cx", "cy", "r"].map(|name| self.length(name));
                let side = 2.0 * radius;
                marks.extend(self.rectangle(x - radius, y - radius, side, side, radius));
            }
            "path" => marks.extend(self.line()?),
            "text" => marks.extend(self.letters()),
            _ => return Err(MakingError::NotDrawn("an element")),
        }
        Ok(())
    }

    fn read_children(&self, marks: &mut Vec<Mark>) -> Result<(), MakingError> {
        let (right, down) = match self.lengths("transform")[..] {
            [] => (0.0, 0.0),
            [right, down] => (right, down),
            _ => return Err(MakingError::NotDrawn("a transformation")),
        };
        for node in self.node.children().filter(Node::is_element) {
            let child = Element {
                style: self.style,
                node,
                x: self.x + right,
                y: self.y + down,
                scale: self.scale,
            };
            child.read(marks)?;
        }
        Ok(())
    }

    fn length(&self, name: &str) -> f32 {
        self.lengths(name).into_iter().sum()
    }

    fn lengths(&self, name: &str) -> Vec<f32> {
        numbers(self.node.attribute(name).unwrap_or_default(), self.scale)
    }

    fn rectangle(&self, x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Mark> {
        let style = Style::of(self);
        let is_seen = style.fill.is_some() || style.stroke.is_some();
        is_seen.then(|| Mark::Rectangle {
            x: self.x + x,
            y: self.y + y,
            width,
            height,
            radius,
            fill: style.fill,
            stroke: style.pen(),
        })
    }

    /// A path from a point to the right: to an x (`H`), or by a length (`h`).
    fn line(&self) -> Result<Option<Mark>, MakingError> {
        let [x, y, end] = self.lengths("d")[..] else {
            return Err(MakingError::NotDrawn("a path of more than one line"));
        };
        let is_relative = self
            .node
            .attribute("d")
            .is_some_and(|path| path.contains('h'));
        Ok(Style::of(self).pen().map(|stroke| Mark::Line {
            x: self.x + x,
            y: self.y + y,
            length: if is_relative { end } else { end - x },
            stroke,
        }))
    }

    fn letters(&self) -> Vec<Mark> {
        let style = Style::of(self);
        let (Some(ink), Some(text)) = (style.fill, self.node.text()) else {
            return Vec::new();
        };
        let set_in = Type {
            face: style.face,
            size: style.size,
            ink,
        };
        let (x, y) = (self.x + self.length("x"), self.y + self.length("y"));
        (style.anchor)(x, y, text, set_in)
    }
}

/// How an element looks. Nothing is inherited: each rule names the elements themselves.
struct Style {
    fill: Option<Ink>,
    stroke: Option<Ink>,
    stroke_width: f32,
    dash: Option<Vec<f32>>,
    size: f32,
    face: Face,
    /// Sets letters from, around or up to a point.
    anchor: fn(f32, f32, &str, Type) -> Vec<Mark>,
}

impl Style {
    fn of(element: &Element<'_, '_>) -> Self {
        let mut style = Self {
            fill: Some(INK.on(element.style.ground)),
            stroke: None,
            stroke_width: element.scale,
            dash: None,
            size: 0.0,
            face: element.style.regular,
            anchor: Mark::letters,
        };
        let rules = element.style.rules.rules.iter();
        let rules = rules.filter(|rule| rule.selector.matches(&Selected(element.node)));
        for declaration in rules.flat_map(|rule| &rule.declarations) {
            style.declare(declaration, element);
        }
        style
    }

    fn declare(&mut self, declaration: &Declaration<'_>, element: &Element<'_, '_>) {
        let (value, style, scale) = (declaration.value, element.style, element.scale);
        let length = || numbers(value, scale).into_iter().sum();
        match declaration.name {
            "fill" => self.fill = ink(value, style.ground),
            "stroke" => self.stroke = ink(value, style.ground),
            "stroke-width" => self.stroke_width = length(),
            "stroke-dasharray" => self.dash = Some(numbers(value, scale)),
            "font-size" => self.size = length(),
            "font-weight" if value == "bold" => self.face = style.bold,
            "font-weight" => self.face = style.regular,
            "text-anchor" if value == "middle" => self.anchor = Mark::centred,
            "text-anchor" if value == "end" => self.anchor = Mark::ending,
            "text-anchor" => self.anchor = Mark::letters,
            _ => {}
        }
    }

    fn pen(&self) -> Option<Stroke> {
        self.stroke.map(|ink| Stroke {
            ink,
            width: self.stroke_width,
            dash: self.dash.clone(),
        })
    }
}

/// The colour of a variable; `None` where nothing is drawn.
fn ink(value: &str, ground: Ground) -> Option<Ink> {
    let name = value.strip_prefix("var(--")?.strip_suffix(')')?;
    Some(Colour::named(name)?.on(ground))
}

/// The numbers of a length, a list, a transformation or a path, each times `scale`.
fn numbers(text: &str, scale: f32) -> Vec<f32> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    let numbers = parts.filter_map(|number| number.parse::<f32>().ok());
    numbers.map(|number| number * scale).collect()
}

/// What the selectors of the style sheet ask of an element.
struct Selected<'a, 'input>(Node<'a, 'input>);

impl simplecss::Element for Selected<'_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.0.parent_element().map(Self)
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.0.prev_sibling_element().map(Self)
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.0.has_tag_name(name)
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        let value = self.0.attribute(name);
        value.is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, _: PseudoClass<'_>) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::PRINTED;
    use crate::picture::SHOWN;
    use crate::template::PICTURES;

    #[test]
    fn every_property_of_the_style_sheet_is_one_that_is_drawn() {
        let colours = ["fill", "stroke"];
        let others = [
            "stroke-width",
            "stroke-dasharray",
            "font-size",
            "font-weight",
            "text-anchor",
            // The faces of the style.
            "font-family",
        ];
        let rules = PRINTED.rules.rules.iter().chain(&SHOWN.rules.rules);
        assert!(rules.clone().count() >= 2 * PICTURES.matches('{').count());
        for Declaration { name, value, .. } in rules.flat_map(|rule| &rule.declarations) {
            let is_colour = colours.contains(name);
            assert!(is_colour || others.contains(name), "{name}");
            assert!(
                !is_colour || *value == "none" || ink(value, Ground::Print).is_some(),
                "{value}"
            );
        }
    }

    #[test]
    fn a_template_of_a_shape_that_is_not_drawn_is_an_error() {
        let svg = r#"<svg viewBox="0 0 1 1"><ellipse rx="1"/></svg>"#;
        let read = PRINTED.read(svg, None).map(|picture| picture.height);
        assert!(matches!(read, Err(MakingError::NotDrawn(_))));
    }
}
