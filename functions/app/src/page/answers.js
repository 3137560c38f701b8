// The values of an entry by their JSON pointers (RFC 6901). Pure: an entry is never changed, a new one is returned.

const steps = (pointer) => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a pointer; undefined where there is none. Null is not known either. */
export function valueAt(entry, pointer) {
  const value = steps(pointer).reduce((inner, step) => (isObject(inner) ? inner[step] : undefined), entry);
  return value === null ? undefined : value;
}

/** The entry with another value at a pointer. One that is undefined is taken out, with the objects that it leaves empty. */
export function withValue(entry, pointer, value) {
  return put(entry, steps(pointer), value) ?? {};
}

function put(target, [step, ...rest], value) {
  const copy = isObject(target) ? { ...target } : {};
  const inner = rest.length === 0 ? value : put(copy[step], rest, value);
  if (inner === undefined) delete copy[step];
  else copy[step] = inner;
  return Object.keys(copy).length === 0 ? undefined : copy;
}

/** Whether two values say the same. What is null or missing is equally unknown; the order of keys says nothing. */
export function isSame(one, other) {
  if (one === null || one === undefined) return other === null || other === undefined;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (!isObject(one)) return one === other;
  if (!isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]));
}

/** Whether an entry says nothing beyond another. One that is null says nothing. */
export const isUnchanged = (entry, base) => isSame(entry ?? {}, base ?? {});
