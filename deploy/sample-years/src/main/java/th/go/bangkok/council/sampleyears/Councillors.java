package th.go.bangkok.council.sampleyears;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The appointed council until 21 May 2022 (26 sitting) and the one elected on 22 May 2022 (one a district). */
record Councillors(List<Councillor> all) {

    static final LocalDate ELECTION = LocalDate.of(2022, 5, 22);
    private static final LocalDate APPOINTMENT = LocalDate.of(2014, 9, 15);

    /** The sample person who signs in as a councillor is the one of this district. */
    private static final String SAMPLE_DISTRICT = "1001";

    private static final String SAMPLE_ACCOUNT = "sample-councillor";
    private static final int APPOINTED_AND_SITTING = 26;

    record Councillor(String sourceId, boolean elected, Row row) {}

    static Councillors of(Reference reference) {
        List<Councillor> all = new ArrayList<>();
        for (int i = 1; i <= APPOINTED_AND_SITTING; i++) {
            String id = "councillor-appointed-%02d".formatted(i);
            all.add(new Councillor(
                    id,
                    false,
                    Row.of(SampleYears.SOURCE_SYSTEM, id)
                            .with(
                                    "name",
                                    Row.named(
                                            "ส.ก. ตัวอย่าง แต่งตั้ง คนที่ %d".formatted(i),
                                            "Sample Councillor, appointed no. %d".formatted(i)))
                            .with("kind", "appointed")
                            .with("from", APPOINTMENT)
                            .with("to", ELECTION.minusDays(1))));
        }
        reference.districts().forEach(district -> {
            String id = "councillor-elected-" + district.get("code");
            all.add(new Councillor(
                    id,
                    true,
                    Row.of(SampleYears.SOURCE_SYSTEM, id)
                            .with(
                                    "name",
                                    Row.named(
                                            "ส.ก. ตัวอย่าง เขต" + district.get("name_th"),
                                            "Sample Councillor, " + district.get("name_en")))
                            .with("kind", "elected")
                            .with("district", district.get("code"))
                            .with("from", ELECTION)
                            .with("account", SAMPLE_DISTRICT.equals(district.get("code")) ? SAMPLE_ACCOUNT : null)));
        });
        return new Councillors(List.copyOf(all));
    }

    List<Councillor> sittingOn(Instant instant) {
        boolean elected = !WorkingDays.day(instant).isBefore(ELECTION);
        return all.stream()
                .filter(councillor -> councillor.elected() == elected)
                .toList();
    }

    List<Row> rows() {
        return all.stream().map(Councillor::row).toList();
    }
}
