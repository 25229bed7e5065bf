package th.go.bangkok.council.citizeninput.language;

/** A text in Thai and in English. */
public record Bilingual(String th, String en) {}
