package th.go.bangkok.council.citizeninput.round;

import java.util.List;
import th.go.bangkok.council.defaults.store.Published;

/** The dossiers were presented, for assignment to the committees concerned. */
@Published(name = "DossiersPresented")
record DossiersPresented(int fiscalYear, List<Audience> to) {}
