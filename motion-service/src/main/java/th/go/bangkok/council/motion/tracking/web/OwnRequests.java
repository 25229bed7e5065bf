package th.go.bangkok.council.motion.tracking.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.go.bangkok.council.defaults.command.Actor;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.security.Roles;
import th.go.bangkok.council.defaults.store.Stored;
import th.go.bangkok.council.motion.councillor.Councillors;
import th.go.bangkok.council.motion.tracking.Asker;
import th.go.bangkok.council.motion.tracking.TrackingRequest;
import th.go.bangkok.council.motion.tracking.TrackingRequests;
import th.go.bangkok.council.motion.tracking.TrackingRequests.Asked;
import th.go.bangkok.council.motion.tracking.TrackingRequests.Query;

/** Keeps councillors to their own requests. Somebody else's is not found; everybody else who may read reads all. */
@Component
class OwnRequests {

    private final TrackingRequests requests;
    private final Councillors councillors;

    OwnRequests(TrackingRequests requests, Councillors councillors) {
        this.requests = requests;
        this.councillors = councillors;
    }

    Stored<TrackingRequest> get(UUID id, Actor reader) {
        Stored<TrackingRequest> request = requests.get(id);
        if (isCouncillor(reader)
                && !self(reader).equals(request.state().question().councillorId())) {
            throw Refusal.notFound(id);
        }
        return request;
    }

    /** The list that was asked for, of the reader's own requests where they are a councillor. */
    Query query(Query asked, Actor reader) {
        if (!isCouncillor(reader)) {
            return asked;
        }
        UUID self = self(reader);
        requireSelf(self, asked.councillorId());
        return new Query(asked.motionId(), self, asked.status(), asked.overdue());
    }

    /** What is asked, by the caller themselves where they are a councillor. */
    Asked asked(Asked asked, Actor asker) {
        if (!isCouncillor(asker)) {
            return asked;
        }
        UUID self = self(asker);
        requireSelf(self, asked.councillorId());
        if (asked.askedBy() != Asker.COUNCILLOR || asked.requesterName() != null) {
            throw Refusal.notAllowed();
        }
        if (asked.followsUp() != null) {
            get(asked.followsUp(), asker);
        }
        return new Asked(asked.motionId(), Asker.COUNCILLOR, self, null, asked.followsUp());
    }

    private static void requireSelf(UUID self, @Nullable UUID named) {
        if (named != null && !named.equals(self)) {
            throw Refusal.notAllowed();
        }
    }

    private static boolean isCouncillor(Actor actor) {
        return actor.actsAs(Roles.COUNCILLOR);
    }

    private UUID self(Actor councillor) {
        return councillors.ofAccount(councillor.id());
    }
}
