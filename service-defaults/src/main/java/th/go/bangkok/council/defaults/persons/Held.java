package th.go.bangkok.council.defaults.persons;

/**
 * One thing that is held about a person.
 *
 * @param collection what kind of thing it stands in, for example {@code tracking-requests}
 * @param id which one
 * @param field the field's path in the stored document
 * @param value what stands there: text, or an object
 */
record Held(String collection, String id, String field, Object value) {}
