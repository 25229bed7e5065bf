package th.go.bangkok.council.meeting.mission.web;

import th.go.bangkok.council.defaults.command.Command;
import th.go.bangkok.council.defaults.command.Dated;
import th.go.bangkok.council.defaults.command.Moment;
import th.go.bangkok.council.defaults.reference.Moments;
import th.go.bangkok.council.meeting.reference.CodeUse;
import th.go.bangkok.council.meeting.reference.Codes;

/** Something that a request says has happened. */
record Fact(Command command, Moment at, Codes codes) {

    static Fact of(Command command, Dated body, Moments moments, Codes codes) {
        return new Fact(command, moments.of(command, body), codes);
    }

    /** A code that explains it, if the list holds it. */
    String code(CodeUse use, String given) {
        return codes.known(use, given, at, command);
    }
}
