package th.go.bangkok.council.sampleyears;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the sample fiscal years 2564 and 2565 as import files. Everything in them is invented and marked as a sample;
 * the same seed gives the same rows on every machine.
 *
 * <p>Arguments: the folder of the reference data; the files go to {@code sample-years/} in it.
 */
public final class SampleYears {

    static final String SOURCE_SYSTEM = "sample-years";
    private static final long SEED = 2565_2564L;

    private SampleYears() {}

    /** Writes those files whose rows have changed. */
    public static void main(String[] arguments) throws IOException {
        Path referenceData = Path.of(arguments.length == 0 ? "reference-data" : arguments[0]);
        Path folder = Files.createDirectories(referenceData.resolve("sample-years"));
        for (ImportFile file : files(Reference.read(referenceData))) {
            file.writeCompressed(folder);
        }
    }

    /** All files in the order of loading. */
    static List<ImportFile> files(Reference reference) {
        Dice dice = new Dice(SEED);
        Councillors councillors = Councillors.of(reference);
        Motions motions = Motions.of(reference, councillors, dice);
        Committees committees = Committees.of(reference);
        Resources resources = new Resources();
        Map<String, Integer> meetingNumbers = new HashMap<>();
        List<Row> tracking2564 = TrackingRequests.of(Year.FY2564, reference.workingDays(), councillors, motions, dice);
        List<Row> tracking2565 = TrackingRequests.of(Year.FY2565, reference.workingDays(), councillors, motions, dice);
        List<Row> missions2564 =
                Missions.of(Year.FY2564, reference.workingDays(), committees, resources, meetingNumbers, dice);
        List<Row> missions2565 =
                Missions.of(Year.FY2565, reference.workingDays(), committees, resources, meetingNumbers, dice);
        CitizenInput round2564 = CitizenInput.of(CitizenInput.FY2564, reference, dice);
        CitizenInput round2565 = CitizenInput.of(CitizenInput.FY2565, reference, dice);

        List<ImportFile> files = new ArrayList<>();
        add(files, "motion-councillors", councillors.rows());
        add(files, "motion-motions", motions.rows());
        add(files, "motion-tracking-requests-2564", tracking2564);
        add(files, "motion-tracking-requests-2565", tracking2565);
        add(files, "meeting-committees", committees.rows());
        add(files, "meeting-rooms", Resources.rooms());
        add(files, "meeting-vehicles", Resources.vehicles());
        add(files, "meeting-equipment", Resources.equipment());
        add(files, "meeting-meeting-missions-2564", missions2564);
        add(files, "meeting-meeting-missions-2565", missions2565);
        round(files, 2564, round2564);
        round(files, 2565, round2565);
        add(files, "kpi-declarations-2565", Declarations.all());
        return List.copyOf(files);
    }

    private static void round(List<ImportFile> files, int fiscalYear, CitizenInput round) {
        add(files, "citizen-input-rounds-" + fiscalYear, List.of(round.roundRow()));
        add(files, "citizen-input-feedback-" + fiscalYear, round.feedback());
        add(files, "citizen-input-round-milestones-" + fiscalYear, round.dossierMilestones());
        add(files, "citizen-input-feedback-assignments-" + fiscalYear, round.assignments());
        add(files, "citizen-input-outcomes-" + fiscalYear, round.outcomes());
        add(files, "citizen-input-round-milestones-" + fiscalYear, round.outcomeMilestones());
    }

    private static void add(List<ImportFile> files, String name, List<Row> rows) {
        files.add(new ImportFile("%02d-%s".formatted(files.size() + 1, name), rows));
    }
}
