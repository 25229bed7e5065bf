package th.go.bangkok.council.meeting.resource.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.meeting.reference.BilingualName;

/** What the commands on rooms, vehicles and equipment say. */
final class ResourceBodies {

    private ResourceBodies() {}

    record Room(
            @NotNull @Valid BilingualName name,
            @Min(1) @Max(10_000) int capacity,
            @NotNull @PlainText(max = 300) String place) {}

    record Vehicle(
            @NotNull @Valid BilingualName name,
            @Min(1) @Max(1_000) int seats) {}

    record Equipment(
            @NotNull @Valid BilingualName name,
            @Min(1) @Max(100_000) int quantity) {}

    record Retirement() {}
}
