package th.go.bangkok.council.local.mongo;

/** No MongoDB server program could be had. The message says why and names the other ways to get one. */
public final class MongodMissing extends RuntimeException {

    private static final long serialVersionUID = 1;

    MongodMissing(String reason) {
        super("""
                No MongoDB server: %s
                Any one of these helps:
                  - install your platform's own package, so that mongod is on the PATH (or point MONGOD_BIN at it);
                  - point MONGODB_URI at a replica set that runs already, e.g. mongodb://127.0.0.1:27017/?replicaSet=rs0;
                  - run everything in containers instead: docker compose up""".formatted(reason));
    }
}
