package th.go.bangkok.council.meeting.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import th.go.bangkok.council.defaults.imports.ImportRow;
import th.go.bangkok.council.defaults.store.Change;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.meeting.reference.BilingualName;
import th.go.bangkok.council.meeting.resource.Resource;
import th.go.bangkok.council.meeting.resource.ResourceKind;

/** Rows of rooms, vehicles and equipment. */
final class ResourceRows {

    private ResourceRows() {}

    /** A row that becomes a resource. */
    interface ResourceRow extends ImportRow {

        Change<Resource> toChange();
    }

    record RoomRow(
            @NotBlank @Size(max = 100) String sourceSystem,
            @NotBlank @Size(max = 200) String sourceId,
            @NotNull @Valid BilingualName name,
            @Min(1) @Max(10_000) int capacity,
            @NotNull @PlainText(max = 300) String place)
            implements ResourceRow {

        @Override
        public Change<Resource> toChange() {
            return Resource.add(ResourceKind.ROOM, name, capacity, place);
        }
    }

    record VehicleRow(
            @NotBlank @Size(max = 100) String sourceSystem,
            @NotBlank @Size(max = 200) String sourceId,
            @NotNull @Valid BilingualName name,
            @Min(1) @Max(1_000) int seats)
            implements ResourceRow {

        @Override
        public Change<Resource> toChange() {
            return Resource.add(ResourceKind.VEHICLE, name, seats, null);
        }
    }

    record EquipmentRow(
            @NotBlank @Size(max = 100) String sourceSystem,
            @NotBlank @Size(max = 200) String sourceId,
            @NotNull @Valid BilingualName name,
            @Min(1) @Max(100_000) int quantity)
            implements ResourceRow {

        @Override
        public Change<Resource> toChange() {
            return Resource.add(ResourceKind.EQUIPMENT, name, quantity, null);
        }
    }
}
