package th.go.bangkok.council.local.doctor;

import th.go.bangkok.council.local.mongo.MongodFinder;
import th.go.bangkok.council.local.mongo.MongodMissing;
import th.go.bangkok.council.local.system.Installation;

/** Whether there is a MongoDB, or a way to get one. */
record MongoCheck(Installation installation) {

    private static final String WHAT = "MongoDB";

    Finding find() {
        if (installation.givenMongodb().isPresent()) {
            return Finding.good(WHAT, "MONGODB_URI is set; none is started");
        }
        var finder = new MongodFinder(installation.environment());
        try {
            return finder.findInstalled()
                    .map(program -> Finding.good(WHAT, finder.version(program) + " in " + program))
                    .orElseGet(() -> Finding.good(WHAT, finder.howToFetch()));
        } catch (MongodMissing e) {
            return Finding.bad(WHAT, String.valueOf(e.getMessage()));
        }
    }
}
